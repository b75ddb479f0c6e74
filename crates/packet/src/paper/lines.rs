//! Breaking text into lines: Chinese between almost any two characters but never before 。or after
//! （, Latin between words, and anything at all where a single word is wider than its column.

use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;

use super::measure::{Letter, Typeface};

/// A line of text with the spaces at its end kept, so that a reader who copies a paragraph gets them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    /// Its characters, each in the font that it has in the paragraph.
    pub(crate) letters: Vec<Letter>,
    /// Width in points, without the spaces at the end.
    pub(crate) width: f32,
}

/// Breaks a text into lines no wider than `width` points. An empty text is one empty line.
pub(crate) fn broken(face: &Typeface, text: &str, size: f32, width: f32) -> Vec<Line> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.split('\n').flat_map(|paragraph| paragraph_lines(face, paragraph, size, width)).collect()
}

fn paragraph_lines(face: &Typeface, paragraph: &str, size: f32, width: f32) -> Vec<Line> {
    let letters = face.set(paragraph);
    let measured = |from: usize, to: usize| {
        let line = letters.get(from..to).unwrap_or_default();
        let end =
            line.iter().rposition(|letter| !letter.character.is_whitespace()).map_or(0, |last| last + 1);
        line.iter().take(end).map(|letter| letter.advance).sum::<f32>() * size
    };
    // Sums of rounded advances: without the slack a text exactly as wide as its column could break.
    let fits = |from: usize, to: usize| measured(from, to) <= width + 0.01;

    let mut spans = Vec::new();
    let (mut from, mut to) = (0, 0);
    for end in break_places(paragraph) {
        if !fits(from, end) && to > from {
            spans.push((from, to));
            from = to;
        }
        let mut reached = from + 1;
        while reached < end && !fits(from, end) {
            if fits(from, reached + 1) {
                reached += 1;
                continue;
            }
            // A mark of punctuation takes the character before it along to the new line.
            let mark = letters.get(reached).is_some_and(|letter| !letter.character.is_alphanumeric());
            let cut = if mark && reached - 1 > from { reached - 1 } else { reached };
            spans.push((from, cut));
            from = cut;
            reached = from + 1;
        }
        to = end;
    }
    if to > from || spans.is_empty() {
        spans.push((from, to));
    }
    spans
        .into_iter()
        .map(|(from, to)| Line {
            letters: letters.get(from..to).unwrap_or_default().to_vec(),
            width: measured(from, to),
        })
        .collect()
}

/// Where a line may end, as numbers of characters from the beginning; the last is the end.
fn break_places(paragraph: &str) -> Vec<usize> {
    let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    let mut places = Vec::new();
    let (mut start, mut count) = (0, 0);
    for end in segmenter.segment_str(paragraph) {
        count += paragraph.get(start..end).map_or(0, |piece| piece.chars().count());
        start = end;
        places.push(count);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::{Line, broken};
    use crate::paper::measure::Typeface;

    fn text_of(line: &Line) -> String {
        line.letters.iter().map(|letter| letter.character).collect()
    }

    fn lines(text: &str, width: f32) -> Vec<String> {
        let face = Typeface::built_in().unwrap();
        broken(face, text, 10.0, width).iter().map(text_of).collect()
    }

    #[test]
    fn closing_punctuation_never_starts_a_line_nor_opening_ends_one() {
        let text = "港湾茶业（深圳）有限公司，经营范围：预包装食品销售；茶具、礼品销售。Harbour Tea (Shenzhen) Co., Ltd.";
        for width in 40..240 {
            for line in lines(text, f32::from(u8::try_from(width).unwrap())) {
                assert!(
                    !line.starts_with(['，', '。', '）', '；', '、', '：', ')', ',', '.']),
                    "{width}: {line}"
                );
                assert!(!line.trim_end().ends_with(['（', '(']), "{width}: {line}");
            }
        }
    }

    #[test]
    fn nothing_is_lost_or_wider_than_the_column() {
        let face = Typeface::built_in().unwrap();
        let text =
            "小程序 Mini Program https://example.cn/a-very-long-path/0123456789abcdef0123456789abcdef 结束";
        let lines = broken(face, text, 10.0, 90.0);
        assert!(lines.iter().all(|line| line.width <= 90.02));
        assert_eq!(lines.iter().map(text_of).collect::<String>(), text);
    }

    #[test]
    fn a_typed_line_end_ends_the_line() {
        assert_eq!(lines("一\r\n二\n\n三", 100.0), ["一", "二", "", "三"]);
        assert_eq!(lines("", 100.0), [""]);
    }
}
