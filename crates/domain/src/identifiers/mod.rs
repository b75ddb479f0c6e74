//! Identifiers of persons, companies and filings: parsed and judged, never merely accepted.
