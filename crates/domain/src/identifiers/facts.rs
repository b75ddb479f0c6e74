//! What an identifier says of itself, as an ordered list of names and values.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::birth::Sex;
use super::countries::Country;
use super::kind::Kind;
use super::landline::Area;
use super::mobile::Segment;
use super::regions::Region;
use super::uscc::Registration;
use crate::choice::{Choice, choices};
use crate::secret::SecretText;

choices! {
    /// Which of several forms in use a number has.
    Form {
        /// Foreign permanent resident card issued since 2023-12-01, 18 characters.
        Card2023 = "card-2023",
        /// Foreign permanent resident card of 2004 or 2017, 15 characters.
        Card2004 = "card-2004",
        /// Permit printed as a card with a number for life.
        LifelongNumber = "lifelong-number",
        /// Permit number followed by two digits that count the issues.
        WithIssueCount = "with-issue-count",
        /// Ordinary passport.
        OrdinaryPassport = "ordinary-passport",
        /// Service, public affairs or diplomatic passport.
        OfficialPassport = "official-passport",
        /// Passport of the Hong Kong Special Administrative Region.
        HongKongPassport = "hong-kong-passport",
        /// Passport of the Macao Special Administrative Region.
        MacaoPassport = "macao-passport",
        /// Non-commercial filing, ICP备.
        Filing = "filing",
        /// Commercial licence, ICP证.
        Licence = "licence",
        /// Telecommunications business licence such as B2.
        TelecomLicence = "telecom-licence",
    }
}

choices! {
    /// What the first digit of the sequence in a 15-digit registration number says of the owner.
    Ownership {
        /// Domestic enterprise.
        Domestic = "domestic",
        /// Foreign-invested enterprise.
        ForeignInvested = "foreign-invested",
        /// Self-employed business 个体工商户.
        SelfEmployed = "self-employed",
    }
}

choices! {
    /// Where a refused character comes from.
    Script {
        /// Latin letters, digits and signs of ASCII.
        Ascii = "ascii",
        /// Full-width forms.
        FullWidth = "full-width",
        /// Marks that cannot be seen.
        Invisible = "invisible",
        /// Arabic-Indic digits.
        ArabicIndic = "arabic-indic",
        /// Persian and Urdu digits.
        Persian = "persian",
        /// Devanagari digits.
        Devanagari = "devanagari",
        /// Bengali digits.
        Bengali = "bengali",
        /// Thai digits.
        Thai = "thai",
        /// Tibetan digits.
        Tibetan = "tibetan",
        /// Mongolian digits.
        Mongolian = "mongolian",
        /// Chinese numerals.
        ChineseNumeral = "chinese-numeral",
        /// Circled digits.
        Circled = "circled",
        /// Superscript digits.
        Superscript = "superscript",
        /// Subscript digits.
        Subscript = "subscript",
        /// Mathematical digits and letters.
        Mathematical = "mathematical",
        /// Cyrillic letters.
        Cyrillic = "cyrillic",
        /// Greek letters.
        Greek = "greek",
        /// Roman numerals.
        RomanNumeral = "roman-numeral",
        /// Signs, such as the multiplication sign.
        Sign = "sign",
        /// Anything else.
        Other = "other",
    }
}

/// The first character that does not belong.
#[derive(Clone, PartialEq, Eq)]
pub struct Refused {
    /// The character.
    pub character: char,
    /// Where it comes from.
    pub script: Script,
    /// Its place in the text as typed, counted in characters from 1.
    pub position: usize,
    /// The character that was probably meant.
    pub instead: Option<char>,
}

/// What the machine-readable zone of a passport says.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct TravelDocument {
    /// Passport number.
    pub number: SecretText,
    /// Issuing state as written: ISO 3166-1 alpha-3, or an ICAO code such as D.
    pub issuer: String,
    /// Nationality, written likewise.
    pub nationality: String,
    /// Surname.
    pub surname: SecretText,
    /// Given names, separated by spaces.
    pub given_names: SecretText,
    /// Last day of validity.
    pub expires: Option<NaiveDate>,
}

/// What an identifier says of itself. All of it may be personal.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// Which form in use.
    pub form: Option<Form>,
    /// Day of birth.
    pub birth_date: Option<NaiveDate>,
    /// Full years on the day of the judgement.
    pub age: Option<u32>,
    /// Sex as registered.
    pub sex: Option<Sex>,
    /// Region of registration when the number was given out.
    pub region: Option<&'static Region>,
    /// Nationality, or the country that a card names.
    pub nationality: Option<&'static Country>,
    /// Registration authority and type of entity.
    pub registration: Option<&'static Registration>,
    /// The organisation code inside, nine characters.
    pub organisation_code: Option<String>,
    /// What a mobile segment is used for.
    pub segment: Option<Segment>,
    /// Area of a landline.
    pub area: Option<&'static Area>,
    /// Place by postal zone or by the short name of a province.
    pub place: Option<&'static str>,
    /// Who owns a business, by its registration number.
    pub ownership: Option<Ownership>,
    /// The 18-character number that a 15-digit one would usually have become. A hint only: numbers
    /// were corrected on that occasion.
    pub upgraded: Option<SecretText>,
    /// What a passport says.
    pub travel_document: Option<Box<TravelDocument>>,
    /// The character that does not belong.
    pub refused: Option<Refused>,
    /// Other kinds as which the text would be valid; looked for only when it is not valid as its own.
    pub also_valid_as: Vec<Kind>,
}

/// The value of one fact.
#[derive(Clone, PartialEq, Eq)]
pub enum FactValue<'a> {
    /// Text.
    Text(Cow<'a, str>),
    /// A number: years or a place.
    Number(i64),
    /// A day.
    Day(NaiveDate),
    /// Words of a closed list.
    Words(Vec<&'static str>),
}

impl<'a> From<&'a str> for FactValue<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl Facts {
    /// Every fact that is known, in a fixed order.
    pub fn each<'a>(&'a self, mut tell: impl FnMut(&'static str, FactValue<'a>)) {
        if let Some(form) = self.form {
            tell("form", form.word().into());
        }
        if let Some(day) = self.birth_date {
            tell("birth_date", FactValue::Day(day));
        }
        if let Some(age) = self.age {
            tell("age", FactValue::Number(age.into()));
        }
        if let Some(sex) = self.sex {
            tell("sex", sex.word().into());
        }
        if let Some(region) = self.region {
            tell("region_code", region.digits.into());
            if !region.name.is_empty() {
                tell("region_name", region.name.into());
            }
            tell("region_place", region.place.as_str().into());
            if let Some(year) = region.first_year {
                tell("region_first_year", FactValue::Number(year.into()));
            }
            if let Some(year) = region.last_year {
                tell("region_last_year", FactValue::Number(year.into()));
            }
        }
        if let Some(country) = self.nationality {
            tell("nationality", country.alpha_3.into());
        }
        if let Some(registration) = self.registration {
            tell("registration_authority", registration.authority.into());
            tell("registration_type", registration.entity.into());
        }
        if let Some(code) = &self.organisation_code {
            tell("organisation_code", code.as_str().into());
        }
        if let Some(segment) = self.segment {
            tell("segment", segment.word().into());
        }
        if let Some(area) = self.area {
            tell("area_code", area.code.into());
            tell("place", area.places.into());
        }
        if let Some(place) = self.place {
            tell("place", place.into());
        }
        if let Some(ownership) = self.ownership {
            tell("ownership", ownership.word().into());
        }
        if let Some(number) = &self.upgraded {
            tell("upgraded", number.reveal().into());
        }
        if let Some(document) = &self.travel_document {
            document.each(&mut tell);
        }
        if let Some(refused) = &self.refused {
            refused.each(&mut tell);
        }
        if !self.also_valid_as.is_empty() {
            let words = self.also_valid_as.iter().map(|kind| kind.word()).collect();
            tell("also_valid_as", FactValue::Words(words));
        }
    }
}

impl TravelDocument {
    fn each<'a>(&'a self, tell: &mut impl FnMut(&'static str, FactValue<'a>)) {
        tell("document_number", self.number.reveal().into());
        tell("issuer", self.issuer.as_str().into());
        tell("nationality", self.nationality.as_str().into());
        tell("surname", self.surname.reveal().into());
        tell("given_names", self.given_names.reveal().into());
        if let Some(day) = self.expires {
            tell("expires", FactValue::Day(day));
        }
    }
}

impl Refused {
    /// Takes the place in the text as judged over to the text as typed.
    pub(super) fn find_in(&mut self, typed: &str, judged: &str) {
        let is_same = |character: &char| *character == self.character;
        let earlier = judged.chars().take(self.position.saturating_sub(1)).filter(is_same).count();
        let mut places = typed.chars().enumerate().filter(|(_, character)| is_same(character));
        if let Some((place, _)) = places.nth(earlier) {
            self.position = place + 1;
        }
    }

    fn each<'a>(&'a self, tell: &mut impl FnMut(&'static str, FactValue<'a>)) {
        let code = format!("U+{:04X}", u32::from(self.character));
        tell("character", FactValue::Text(Cow::Owned(code)));
        tell("script", self.script.word().into());
        let place = i64::try_from(self.position).unwrap_or(i64::MAX);
        tell("position", FactValue::Number(place));
        if let Some(instead) = self.instead {
            tell("instead", FactValue::Text(Cow::Owned(instead.to_string())));
        }
    }
}
