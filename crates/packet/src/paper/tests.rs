//! The forms as a reader meets them: through the tools that a partner or a validator would use.

mod desk;

use std::collections::BTreeSet;
use std::process::Command;

use desk::{LONG, desk};
use tongguan_domain::{Field, FieldPath};

use super::blocks::{Block, Passage};
use super::display::Mark;
use super::measure::{Letter, Typeface};
use super::{Content, Form, PaperError, forms, page, render, strips};
use crate::record::RecipientStamp;

/// Runs a tool on a PDF and returns what it prints. The tools come with `cargo xtask test`.
fn tool(name: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("form.pdf");
    std::fs::write(&file, pdf).unwrap();
    let mut command = Command::new(name);
    let (before, after) = if name == "pdftotext" { (arguments, &["-"][..]) } else { (arguments, &[][..]) };
    let output = command.args(before).arg(&file).args(after).output().expect(name);
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn text(pdf: &[u8]) -> String {
    tool("pdftotext", &["-raw", "-enc", "UTF-8"], pdf)
}

/// What was broken into lines, put together again.
fn unbroken(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

/// What a screen reader is given: each paragraph of the form as one text, in order.
fn heard(pdf: &[u8]) -> Vec<String> {
    let said = tool("pdfinfo", &["-struct-text", "-enc", "UTF-8"], pdf);
    let quoted = said.lines().filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix('"'));
    quoted.map(str::to_owned).collect()
}

#[test]
fn every_value_can_be_copied_out_exactly_as_it_was_entered() {
    let desk = desk(LONG);
    let heard = heard(&render(Form::Registration, &desk.content()).unwrap());
    for value in [
        desk.dossier.company.name.as_deref().unwrap(),
        desk.dossier.company.registered_address.as_deref().unwrap(),
        desk.dossier.company.business_scope.as_deref().unwrap(),
        desk.dossier.mini_program.introduction.as_deref().unwrap(),
        "䶮𬱖",
        "㛃示例",
        "000000199003072417",
        "13800001234",
    ] {
        assert!(heard.iter().any(|text| text == value), "{value}: {heard:?}");
    }
}

#[test]
fn a_label_is_heard_right_before_its_answer() {
    let desk = desk(LONG);
    let heard = heard(&render(Form::Filing, &desk.content()).unwrap());
    let label = heard.iter().position(|text| text == "主办单位名称").unwrap();
    assert_eq!(heard[label..label + 3], ["主办单位名称", "Name of the sponsor", "港湾茶业（深圳）有限公司"]);
}

#[test]
fn a_company_from_anywhere_in_europe_can_be_printed() {
    let desk = desk(&LONG.replace("Harbour Tea (Shenzhen)", "Škoda Łódź Zu\u{308}rich Nẵng Москва"));
    let pdf = render(Form::Registration, &desk.content()).unwrap();
    let name = "Škoda Łódź Zürich Nẵng Москва Co., Ltd.";
    assert!(heard(&pdf).iter().any(|text| text == name), "{:?}", heard(&pdf));
    assert!(tool("pdffonts", &[], &pdf).contains("+SourceSans3-Regular"));
}

#[test]
fn two_characters_with_one_picture_stay_two_characters() {
    let desk = desk(&LONG.replace("选茶、买茶", "橡胶与橡㬵／橡∕胶•·⋯…、⼈人"));
    let said = unbroken(&text(&render(Form::Registration, &desk.content()).unwrap()));
    assert!(said.contains("橡胶与橡㬵／橡∕胶•·⋯…、人人"), "{said}");
}

#[test]
fn chinese_sentences_come_out_whole() {
    let desk = desk(LONG);
    for form in Form::wanted(&desk.dossier) {
        let said = unbroken(&text(&render(form, &desk.content()).unwrap()));
        assert!(said.contains(&unbroken(&desk.words.chinese.say(form.title_key()))));
        assert!(said.contains(&unbroken(&desk.words.english.say(form.title_key()))));
    }
    let consent = unbroken(&text(&render(Form::AdministratorConsent, &desk.content()).unwrap()));
    assert!(consent.contains(&desk.words.chinese.say("paper-consent-sensitive")));
}

#[test]
fn the_cover_says_in_words_for_which_key_the_packet_is_sealed() {
    let desk = desk(LONG);
    let recipients = [RecipientStamp::of("age1za8vz0waltacx26esykcxju603ne5nqkh74l6lje7v8cuy2xd9ws48m5kc")];
    let said = text(&render(Form::Cover, &Content { recipients: &recipients, ..desk.content() }).unwrap());
    let words = recipients[0].phrase.as_ref().unwrap();
    for part in [&words.zh, &words.en, &recipients[0].fingerprint] {
        assert!(said.contains(part.as_str()), "{part}");
    }
}

#[test]
fn every_message_that_a_form_asks_for_exists() {
    for dossier in [LONG, "{}"] {
        let desk = desk(dossier).with_findings(5);
        for form in Form::ALL {
            render(*form, &Content { draft: true, redacted: true, ..desk.content() }).unwrap();
        }
        assert_eq!(desk.words.chinese.missing(), Vec::<String>::new());
        assert_eq!(desk.words.english.missing(), Vec::<String>::new());
    }
}

/// The texts of a cell, in reading order.
fn cell(passages: &[Passage]) -> String {
    passages.iter().map(|passage| passage.text.as_str()).collect::<Vec<_>>().join(" ")
}

fn marks(text: &str) -> BTreeSet<usize> {
    text.split('[').filter_map(|piece| piece.split_once(']')?.0.parse().ok()).collect()
}

#[test]
fn every_line_of_the_assessment_names_a_source_that_is_listed_with_its_date() {
    let text = LONG.replace("\"partner\": {", "\"partner\": {\"fees\": [{\"amount\": \"12\"}], ");
    let desk = desk(&text);
    let content = desk.content();
    let clerk = forms::Clerk::new(&content);
    let mut tables = forms::blocks(Form::Assessment, &clerk).into_iter().filter_map(|block| match block {
        Block::Table { rows, .. } => Some(rows),
        _ => None,
    });
    let sources = tables.next_back().unwrap();
    let listed: BTreeSet<usize> = sources.iter().flat_map(|row| marks(&cell(&row[0]))).collect();
    assert!(listed.iter().copied().eq(1..=sources.len()));
    assert!(sources.iter().flatten().all(|column| !cell(column).trim().is_empty()));
    // Sums say nothing that the lines above them don't, and who applies is what the dossier says.
    let of_the_dossier = ["申请主体", "第1年", "第2年", "第3年"];
    let mut named = BTreeSet::new();
    for row in tables.flatten() {
        let said: Vec<String> = row.iter().map(|column| cell(column)).collect();
        let marks = marks(&said.concat());
        let own = of_the_dossier.iter().any(|label| said[0].starts_with(label));
        assert!(own || !marks.is_empty(), "{said:?}");
        named.extend(marks);
    }
    assert!(named.is_subset(&listed) && named.len() > 30);
}

#[test]
fn every_form_is_small_sound_and_the_same_twice() {
    let desk = desk(LONG).with_findings(40);
    for form in Form::ALL {
        let pdf = render(*form, &desk.content()).unwrap();
        assert!(pdf.len() < 400 * 1024, "{form:?}: {} bytes", pdf.len());
        assert_eq!(pdf, render(*form, &desk.content()).unwrap(), "{form:?}");
        assert!(tool("qpdf", &["--check"], &pdf).contains("No syntax or stream encoding errors"), "{form:?}");
    }
}

#[test]
fn the_fonts_are_embedded_as_subsets_with_their_characters() {
    let fonts = tool("pdffonts", &[], &render(Form::Cover, &desk(LONG).content()).unwrap());
    let fonts: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(fonts.iter().any(|font| font.contains("+NotoSansSC-Regular")), "{fonts:?}");
    assert!(fonts.iter().all(|font| font.contains('+') && font.contains("yes yes yes")), "{fonts:?}");
}

#[test]
fn the_document_says_what_it_is_and_when_it_was_made() {
    let about = tool("pdfinfo", &[], &render(Form::Cover, &desk(LONG).content()).unwrap());
    assert!(about.contains("材料交接封面 Cover sheet TG-2026-0007"), "{about}");
    assert!(about.contains("A4") && about.contains("PDF version:     1.4"), "{about}");
}

#[test]
fn a_character_without_a_glyph_stops_the_form_and_names_its_field() {
    let desk = desk(&LONG.replace("港湾茶铺由", "港湾茶铺😀由"));
    let field = Some(FieldPath::of(Field::MiniProgramRemark));
    let expected = Err(PaperError::MissingGlyph { character: '😀', field });
    assert_eq!(render(Form::Filing, &desk.content()), expected);
    assert!(render(Form::Registration, &desk.content()).is_ok());
    let listed = self::desk(&LONG.replace("JY14403050000000", "JY1\u{1F600}"));
    let field = Some(FieldPath::item(Field::LicenceNumber, 0));
    assert_eq!(
        render(Form::Licences, &listed.content()),
        Err(PaperError::MissingGlyph { character: '\u{1F600}', field })
    );
}

#[test]
fn a_masked_form_prints_no_whole_number_and_says_so_on_every_page() {
    let desk = desk(LONG);
    for form in Form::ALL {
        let said = text(&render(*form, &Content { redacted: true, ..desk.content() }).unwrap());
        for secret in ["000000199003072417", "000000197001010019", "13800001234", "admin@harbour-tea.example"]
        {
            assert!(!said.contains(secret), "{form:?}");
        }
        for page in said.trim_end_matches('\u{c}').split('\u{c}') {
            assert!(page.contains(&desk.words.chinese.say("paper-band-redacted")), "{form:?}");
        }
    }
}

#[test]
fn every_page_of_a_draft_says_that_it_is_one() {
    let desk = desk(LONG).with_findings(40);
    let said = text(&render(Form::Checklist, &Content { draft: true, ..desk.content() }).unwrap());
    let pages: Vec<&str> = said.trim_end_matches('\u{c}').split('\u{c}').collect();
    assert!(pages.len() > 3);
    for (index, page) in pages.iter().enumerate() {
        assert!(page.contains("草稿") && page.contains("Draft"));
        assert!(page.contains(&format!("Page {} of {}", index + 1, pages.len())));
    }
}

#[test]
fn a_table_repeats_its_head_on_every_page_it_reaches() {
    let mut desk = desk(LONG);
    desk.files = desk.files.iter().cycle().take(60).cloned().collect();
    let said = text(&render(Form::Cover, &desk.content()).unwrap());
    let pages: Vec<&str> = said.split('\u{c}').filter(|page| page.contains("data/files/")).collect();
    assert!(pages.len() > 2);
    assert!(pages.iter().all(|page| page.contains("包内路径及 SHA-256")));
}

/// The right end and the baseline of every line of a form.
fn ends(form: Form, content: &Content<'_>) -> Vec<(f32, f32)> {
    let face = Typeface::built_in().unwrap();
    let clerk = forms::Clerk::new(content);
    let (strips, _) = strips::strips(face, &forms::blocks(form, &clerk)).unwrap();
    let numbering = |number, count| clerk.numbering(number, count);
    let (sheets, _) = page::sheets(face, strips, &clerk.running(form), numbering).unwrap();
    let marks = sheets.into_iter().flat_map(|sheet| sheet.marks);
    let texts = marks.filter_map(|mark| match mark {
        Mark::Text { x, y, size, letters, .. } => Some((x, y, size, letters)),
        Mark::Rule { .. } | Mark::Outline { .. } => None,
    });
    let end = |(x, y, size, letters): (f32, f32, f32, Vec<Letter>)| {
        let last = letters.iter().rposition(|letter| letter.character != ' ').map_or(0, |last| last + 1);
        (x + letters[..last].iter().map(|letter| letter.advance).sum::<f32>() * size, y)
    };
    texts.map(end).collect()
}

#[test]
fn nothing_stands_outside_the_text_area() {
    let wide = "https://example.cn/“a”/very-long-path…/".repeat(9);
    let desk = desk(&LONG.replace("示例大道 88 号", &wide).replace("港湾茶铺", &"港“湾”茶铺".repeat(30)))
        .with_findings(40);
    for form in Form::ALL {
        for (right, y) in ends(*form, &Content { draft: true, redacted: true, ..desk.content() }) {
            assert!(right <= 533.1 && (30.0..810.0).contains(&y), "{form:?}: {right} {y}");
        }
    }
}

#[test]
fn a_letter_to_sign_is_one_page() {
    let desk = desk(LONG);
    for form in [Form::AdministratorAuthorisation, Form::PrincipalAuthorisation, Form::Commitment] {
        let about = tool("pdfinfo", &[], &render(form, &desk.content()).unwrap());
        assert!(about.lines().any(|line| line.split_whitespace().eq(["Pages:", "1"])), "{form:?}");
    }
}

#[test]
fn a_text_longer_than_a_page_is_broken_and_whole() {
    let scope: String = (0..900).map(|number| format!("第{number}项茶具销售；")).collect();
    let dossier = LONG.replace("一般经营项目：", &scope);
    let said = unbroken(&text(&render(Form::Registration, &desk(&dossier).content()).unwrap()));
    for number in [0, 1, 250, 499, 750, 899] {
        assert!(said.contains(&format!("第{number}项茶具销售；")), "{number}");
    }
}
