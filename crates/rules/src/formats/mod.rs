//! The forms in which a report is handed out. Pure functions from report to text.
