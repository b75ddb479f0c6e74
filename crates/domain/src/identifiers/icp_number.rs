//! Numbers of ICP filings and licences, such as `京ICP备13052560号-1`: the short name of a province, the
//! kind of act, digits, and for one service of several a number behind a hyphen.

use super::alphabet;
use super::facts::{Form, Refused};
use super::judgement::{Judgement, Reason};

/// Short names of the provinces in filing numbers, and the provinces.
const PROVINCES: [(char, &str); 31] = [
    ('京', "北京"),
    ('津', "天津"),
    ('冀', "河北"),
    ('晋', "山西"),
    ('蒙', "内蒙古"),
    ('辽', "辽宁"),
    ('吉', "吉林"),
    ('黑', "黑龙江"),
    ('沪', "上海"),
    ('苏', "江苏"),
    ('浙', "浙江"),
    ('皖', "安徽"),
    ('闽', "福建"),
    ('赣', "江西"),
    ('鲁', "山东"),
    ('豫', "河南"),
    ('鄂', "湖北"),
    ('湘', "湖南"),
    ('粤', "广东"),
    ('桂', "广西"),
    ('琼', "海南"),
    ('渝', "重庆"),
    ('蜀', "四川"),
    ('黔', "贵州"),
    ('滇', "云南"),
    ('藏', "西藏"),
    ('陕', "陕西"),
    ('陇', "甘肃"),
    ('青', "青海"),
    ('宁', "宁夏"),
    ('新', "新疆"),
];

/// Second short names that some administrations use.
const SECOND_NAMES: [(char, &str); 4] = [('云', "云南"), ('贵', "贵州"), ('川', "四川"), ('甘', "甘肃")];

pub(super) fn examine(text: &str, judgement: &mut Judgement) {
    let Some(ending) = examine_body(text, judgement) else { return };
    if !ending.is_empty() && service(ending).is_none_or(|rest| !rest.is_empty()) {
        judgement.invalid(Reason::WrongEnding);
    }
}

/// Examines everything up to the number of the service and returns the rest.
pub(super) fn examine_body<'a>(text: &'a str, judgement: &mut Judgement) -> Option<&'a str> {
    if text.is_empty() {
        judgement.invalid(Reason::Empty);
        return None;
    }
    if let Some((place, character)) = text.chars().enumerate().find(|(_, character)| is_strange(*character)) {
        let (reason, script, instead) = alphabet::name(character);
        judgement.invalid(reason);
        judgement.facts.refused = Some(Refused { character, script, position: place + 1, instead });
        return None;
    }
    let mut rest = text.chars();
    let short_name = rest.next().unwrap_or_default();
    let province = PROVINCES.iter().chain(&SECOND_NAMES).find(|(short, _)| *short == short_name);
    judgement.facts.place = province.map(|(_, province)| *province);
    let read = if province.is_some() { act(rest.as_str()) } else { telecom_licence(text) };
    let Some((form, ending)) = read else {
        let reason = if province.is_some() { Reason::UnknownForm } else { Reason::WrongBeginning };
        judgement.invalid(reason);
        return None;
    };
    judgement.facts.form = Some(form);
    Some(ending)
}

/// What follows a number of the service, `-12`; `None` unless one stands there.
pub(super) fn service(ending: &str) -> Option<&str> {
    let digits = ending.strip_prefix('-')?;
    let rest = digits.trim_start_matches(|digit: char| digit.is_ascii_digit());
    let count = digits.len() - rest.len();
    ((1..=6).contains(&count) && !digits.starts_with('0')).then_some(rest)
}

/// Characters of other scripts that pretend to be digits or Latin letters.
fn is_strange(character: char) -> bool {
    let (reason, ..) = alphabet::name(character);
    !character.is_ascii() && reason != Reason::UnexpectedCharacter
}

fn act(text: &str) -> Option<(Form, &str)> {
    if let Some(rest) = text.strip_prefix("ICP备") {
        return Some((Form::Filing, digits(rest, 6, 10)?.strip_prefix('号')?));
    }
    if let Some(rest) = text.strip_prefix("ICP证") {
        return Some((Form::Licence, digits(rest, 6, 7)?.strip_prefix('号')?));
    }
    telecom_licence(text)
}

/// `B2-20090059`, or several services joined as in `A2.B1-20090059`.
fn telecom_licence(text: &str) -> Option<(Form, &str)> {
    let (services, rest) = text.split_once('-')?;
    let is_service = |service: &str| matches!(service.as_bytes(), [b'A' | b'B', b'1' | b'2']);
    let bare: String = services.chars().filter(|character| !matches!(character, '.' | '．' | '·')).collect();
    let named = !bare.is_empty()
        && bare.len().is_multiple_of(2)
        && (0..bare.len()).step_by(2).all(|start| bare.get(start..start + 2).is_some_and(is_service));
    named.then(|| digits(rest, 8, 8))?.map(|rest| (Form::TelecomLicence, rest))
}

/// What follows a row of digits; `None` unless their count is within the bounds.
fn digits(text: &str, least: usize, most: usize) -> Option<&str> {
    let rest = text.trim_start_matches(|digit: char| digit.is_ascii_digit());
    (least..=most).contains(&(text.len() - rest.len())).then_some(rest)
}
