//! The one table of checks: the name in a rule file, and the type that holds its parameters.

use serde::Deserialize;
use tongguan_domain::{AttachmentRole, Field};

use super::Judged;
use crate::place::Place;

macro_rules! checks {
    ($($name:literal $module:ident::$check:ident;)+) => {
        /// A check with its parameters, as named in a rule file.
        #[derive(Debug, Clone, Deserialize)]
        #[serde(tag = "name")]
        pub(crate) enum Check { $(#[serde(rename = $name)] $check(super::$module::$check),)+ }

        impl Check {
            /// Every name a rule may use.
            pub(crate) const NAMES: &'static [&'static str] = &[$($name,)+];

            pub(crate) const fn name(&self) -> &'static str {
                match self { $(Self::$check(_) => $name,)+ }
            }

            /// The placeholders its facts fill.
            pub(crate) const fn placeholders(&self) -> &'static [&'static str] {
                match self { $(Self::$check(_) => super::$module::$check::PLACEHOLDERS,)+ }
            }

            pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
                match self { $(Self::$check(check) => check.judge(place),)+ }
            }
        }
    };
}

checks! {
    "absent" absent::Absent;
    "across-at-most" across_at_most::AcrossAtMost;
    "address-agrees-with-region" address_agrees_with_region::AddressAgreesWithRegion;
    "address-with-prefix" address_with_prefix::AddressWithPrefix;
    "address-without-prefix" address_without_prefix::AddressWithoutPrefix;
    "age-at-least" age_at_least::AgeAtLeast;
    "allowed-by" allowed_by::AllowedBy;
    "attachment-checksum" attachment_checksum::AttachmentChecksum;
    "attachment-count" attachment_count::AttachmentCount;
    "attachment-exists" attachment_exists::AttachmentExists;
    "attachment-present" attachment_present::AttachmentPresent;
    "attachment-reference-resolves" attachment_reference_resolves::AttachmentReferenceResolves;
    "category-conditions" category_conditions::CategoryConditions;
    "category-known" category_known::CategoryKnown;
    "category-not-in-closed-beta" category_not_in_closed_beta::CategoryNotInClosedBeta;
    "category-open-to-entity-type" category_open_to_entity_type::CategoryOpenToEntityType;
    "category-open-to-jurisdiction" category_open_to_jurisdiction::CategoryOpenToJurisdiction;
    "category-papers" category_papers::CategoryPapers;
    "category-scope" category_scope::CategoryScope;
    "category-without-local-review" category_without_local_review::CategoryWithoutLocalReview;
    "certificate-type-fits-unit-nature" certificate_type_fits_unit_nature::CertificateTypeFitsUnitNature;
    "code-alone" code_alone::CodeAlone;
    "consent-present" consent_present::ConsentPresent;
    "date-not-future" date_not_future::DateNotFuture;
    "date-not-past" date_not_past::DateNotPast;
    "date-order" date_order::DateOrder;
    "date-readable" date_readable::DateReadable;
    "differs-from" differs_from::DiffersFrom;
    "document-unlocked" document_unlocked::DocumentUnlocked;
    "equals-field" equals_field::EqualsField;
    "forbidden-words" forbidden_words::ForbiddenWords;
    "functionality-has-category" functionality_has_category::FunctionalityHasCategory;
    "functionality-open-on-route" functionality_open_on_route::FunctionalityOpenOnRoute;
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
    "image-without-flaw" image_without_flaw::ImageWithoutFlaw;
    "index-in-list" index_in_list::IndexInList;
    "licence-number-in-scan" licence_number_in_scan::LicenceNumberInScan;
    "licence-number-pattern" licence_number_pattern::LicenceNumberPattern;
    "list-count" list_count::ListCount;
    "no-repeats" no_repeats::NoRepeats;
    "one-of" one_of::OneOf;
    "one-of-codes" one_of_codes::OneOfCodes;
    "present" present::Present;
    "principal-is-legal-representative" principal_is_legal_representative::PrincipalIsLegalRepresentative;
    "reading-agrees" reading_agrees::ReadingAgrees;
    "region-agrees-with-uscc" region_agrees_with_uscc::RegionAgreesWithUscc;
    "region-known" region_known::RegionKnown;
    "same-person" same_person::SamePerson;
    "service-type-second-level" service_type_second_level::ServiceTypeSecondLevel;
    "subsequence-of" subsequence_of::SubsequenceOf;
    "text-contains" text_contains::TextContains;
    "text-ends-with" text_ends_with::TextEndsWith;
    "text-forbids" text_forbids::TextForbids;
    "text-forbids-after-place" text_forbids_after_place::TextForbidsAfterPlace;
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

    /// A value among the parameters that the field it is compared with can never hold.
    pub(crate) fn impossible(&self, field: Field) -> Option<(Field, String)> {
        match self {
            Self::OneOf(check) => check.impossible(field),
            Self::AllowedBy(check) => check.impossible(field),
            _ => None,
        }
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
