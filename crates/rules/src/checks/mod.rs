//! The checks: every algorithm a rule may name, one file each, in one table.
//!
//! A check reads its parameters from the rule file, looks at one place, and answers *holds*, *does not
//! hold* with named facts, *cannot say* with the reason, or that the place is none of its business.
//! It knows no sentence and no severity.

use crate::facts::Facts;
use crate::phrases::Unjudged;

mod absent;
mod across_at_most;
mod address_agrees_with_region;
mod address_with_prefix;
mod address_without_prefix;
mod age_at_least;
mod allowed_by;
mod attachment_checksum;
mod attachment_count;
mod attachment_exists;
mod attachment_present;
mod attachment_reference_resolves;
mod category_conditions;
mod category_known;
mod category_not_in_closed_beta;
mod category_open_to_entity_type;
mod category_open_to_jurisdiction;
mod category_papers;
mod category_scope;
mod category_without_local_review;
mod certificate_type_fits_unit_nature;
mod code_alone;
mod consent_present;
mod date_not_future;
mod date_not_past;
mod date_order;
mod date_readable;
mod differs_from;
mod document_unlocked;
mod equals_field;
mod forbidden_words;
mod functionality_has_category;
mod functionality_open_on_route;
mod identifier;
mod image_bytes;
mod image_format;
mod image_in_colour;
mod image_not_animated;
mod image_not_damaged;
mod image_opaque;
mod image_pixels;
mod image_square;
mod image_upright;
mod image_without_flaw;
mod index_in_list;
mod licence_number_in_scan;
mod licence_number_pattern;
mod list_count;
mod measured;
mod no_repeats;
mod one_of;
mod one_of_codes;
mod papers;
mod present;
mod principal_is_legal_representative;
mod reading_agrees;
mod region_agrees_with_uscc;
mod region_known;
mod same_person;
mod service_type_second_level;
mod subsequence_of;
mod table;
mod text_contains;
mod text_ends_with;
mod text_forbids;
mod text_forbids_after_place;
mod text_length;
mod text_matches;
mod uscc_agrees_with_entity_type;
mod waiver_complete;

pub(crate) use table::Check;

/// What a check answers about one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Judged {
    /// The requirement is met.
    Holds,
    /// It is not; the facts go into the sentences.
    Fails(Facts),
    /// It cannot be judged.
    CannotSay(Unjudged),
    /// It says nothing about this place.
    NotConcerned,
}

impl Judged {
    /// Holds, or fails with these facts.
    pub(crate) fn holds_or(holds: bool, facts: impl FnOnce() -> Facts) -> Self {
        if holds { Self::Holds } else { Self::Fails(facts()) }
    }
}

#[cfg(test)]
mod tests {
    use super::Check;

    const FORMAT: &str = include_str!("../../../../assets/rulebook/FORMAT.md");

    #[test]
    fn rule_writers_find_every_check_on_their_page() {
        for name in Check::NAMES {
            assert!(FORMAT.contains(&format!("\n| `{name}`")), "{name}");
        }
        let rows =
            FORMAT.lines().skip_while(|line| *line != "## Checks").filter(|line| line.starts_with("| `"));
        assert_eq!(rows.count(), Check::NAMES.len());
    }
}
