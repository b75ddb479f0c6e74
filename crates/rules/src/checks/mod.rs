//! The checks: every algorithm a rule may name, one file each, in one table.
//!
//! A check reads its parameters from the rule file, looks at one place, and answers *holds*, *does not
//! hold* with named facts, *cannot say* with the reason, or that the place is none of its business.
//! It knows no sentence and no severity.

use serde::Deserialize;
use tongguan_domain::AttachmentRole;

use crate::facts::Facts;
use crate::phrases::Unjudged;
use crate::place::Place;

mod absent;
mod address_with_prefix;
mod address_without_prefix;
mod age_at_least;
mod allowed_by;
mod attachment_checksum;
mod attachment_count;
mod attachment_exists;
mod attachment_present;
mod attachment_reference_resolves;
mod category_known;
mod category_open_to_entity_type;
mod category_papers;
mod category_without_local_review;
mod certificate_type_fits_unit_nature;
mod code_alone;
mod consent_present;
mod date_not_future;
mod date_not_past;
mod date_order;
mod date_readable;
mod differs_from;
mod equals_field;
mod forbidden_words;
mod functionality_has_category;
mod functionality_has_licences;
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
mod index_in_list;
mod licence_number_pattern;
mod list_count;
mod measured;
mod no_repeats;
mod one_of;
mod one_of_codes;
mod papers;
mod present;
mod principal_is_legal_representative;
mod region_agrees_with_uscc;
mod region_known;
mod same_person;
mod service_type_second_level;
mod subsequence_of;
mod text_contains;
mod text_ends_with;
mod text_forbids;
mod text_length;
mod text_matches;
mod uscc_agrees_with_entity_type;
mod waiver_complete;

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

macro_rules! checks {
    ($($name:literal $module:ident::$check:ident;)+) => {
        /// A check with its parameters, as named in a rule file.
        #[derive(Debug, Clone, Deserialize)]
        #[serde(tag = "name")]
        pub(crate) enum Check { $(#[serde(rename = $name)] $check($module::$check),)+ }

        impl Check {
            /// Every name a rule may use.
            pub(crate) const NAMES: &'static [&'static str] = &[$($name,)+];

            pub(crate) const fn name(&self) -> &'static str {
                match self { $(Self::$check(_) => $name,)+ }
            }

            /// The placeholders its facts fill.
            pub(crate) const fn placeholders(&self) -> &'static [&'static str] {
                match self { $(Self::$check(_) => $module::$check::PLACEHOLDERS,)+ }
            }

            pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
                match self { $(Self::$check(check) => check.judge(place),)+ }
            }
        }
    };
}

checks! {
    "absent" absent::Absent;
    "address-with-prefix" address_with_prefix::AddressWithPrefix;
    "address-without-prefix" address_without_prefix::AddressWithoutPrefix;
    "age-at-least" age_at_least::AgeAtLeast;
    "allowed-by" allowed_by::AllowedBy;
    "attachment-checksum" attachment_checksum::AttachmentChecksum;
    "attachment-count" attachment_count::AttachmentCount;
    "attachment-exists" attachment_exists::AttachmentExists;
    "attachment-present" attachment_present::AttachmentPresent;
    "attachment-reference-resolves" attachment_reference_resolves::AttachmentReferenceResolves;
    "category-known" category_known::CategoryKnown;
    "category-open-to-entity-type" category_open_to_entity_type::CategoryOpenToEntityType;
    "category-papers" category_papers::CategoryPapers;
    "category-without-local-review" category_without_local_review::CategoryWithoutLocalReview;
    "certificate-type-fits-unit-nature" certificate_type_fits_unit_nature::CertificateTypeFitsUnitNature;
    "code-alone" code_alone::CodeAlone;
    "consent-present" consent_present::ConsentPresent;
    "date-not-future" date_not_future::DateNotFuture;
    "date-not-past" date_not_past::DateNotPast;
    "date-order" date_order::DateOrder;
    "date-readable" date_readable::DateReadable;
    "differs-from" differs_from::DiffersFrom;
    "equals-field" equals_field::EqualsField;
    "forbidden-words" forbidden_words::ForbiddenWords;
    "functionality-has-category" functionality_has_category::FunctionalityHasCategory;
    "functionality-has-licences" functionality_has_licences::FunctionalityHasLicences;
    "identifier" identifier::Identifier;
    "image-bytes" image_bytes::ImageBytes;
    "image-format" image_format::ImageFormat;
    "image-in-colour" image_in_colour::ImageInColour;
    "image-not-animated" image_not_animated::ImageNotAnimated;
    "image-not-damaged" image_not_damaged::ImageNotDamaged;
    "image-opaque" image_opaque::ImageOpaque;
    "image-pixels" image_pixels::ImagePixels;
    "image-square" image_square::ImageSquare;
    "image-upright" image_upright::ImageUpright;
    "index-in-list" index_in_list::IndexInList;
    "licence-number-pattern" licence_number_pattern::LicenceNumberPattern;
    "list-count" list_count::ListCount;
    "no-repeats" no_repeats::NoRepeats;
    "one-of" one_of::OneOf;
    "one-of-codes" one_of_codes::OneOfCodes;
    "present" present::Present;
    "principal-is-legal-representative" principal_is_legal_representative::PrincipalIsLegalRepresentative;
    "region-agrees-with-uscc" region_agrees_with_uscc::RegionAgreesWithUscc;
    "region-known" region_known::RegionKnown;
    "same-person" same_person::SamePerson;
    "service-type-second-level" service_type_second_level::ServiceTypeSecondLevel;
    "subsequence-of" subsequence_of::SubsequenceOf;
    "text-contains" text_contains::TextContains;
    "text-ends-with" text_ends_with::TextEndsWith;
    "text-forbids" text_forbids::TextForbids;
    "text-length" text_length::TextLength;
    "text-matches" text_matches::TextMatches;
    "uscc-agrees-with-entity-type" uscc_agrees_with_entity_type::UsccAgreesWithEntityType;
    "waiver-complete" waiver_complete::WaiverComplete;
}

impl Check {
    pub(crate) const fn is_present(&self) -> bool {
        matches!(self, Self::Present(_))
    }

    /// Whether a blank field is the check's business. Every other check keeps silent there, so that one
    /// missing value is one finding.
    pub(crate) const fn judges_blank(&self) -> bool {
        matches!(
            self,
            Self::Present(_)
                | Self::AttachmentPresent(_)
                | Self::AttachmentCount(_)
                | Self::ListCount(_)
                | Self::ConsentPresent(_)
                | Self::PrincipalIsLegalRepresentative(_)
        )
    }

    /// The attachment role a check asks for.
    pub(crate) fn role(&self) -> Option<AttachmentRole> {
        match self {
            Self::AttachmentPresent(check) => check.first_role(),
            Self::AttachmentCount(check) => check.first_role(),
            Self::ConsentPresent(_) => Some(AttachmentRole::ConsentForm),
            _ => None,
        }
    }
}
