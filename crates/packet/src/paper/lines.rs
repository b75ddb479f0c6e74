//! Breaking text into lines: Chinese between almost any two characters but never before 。or after
//! （, Latin between words, and anything at all where a single word is wider than its column.

use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;

use super::measure::Typeface;

/// A line of text with the spaces at its end kept, so that a reader who copies a paragraph gets them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    /// The characters as printed.
    pub(crate) text: String,
    /// Width in points, without the spaces at the end.
    pub(crate) width: f32,
}

/// Breaks a text into lines no wider than `width` points. An empty text is one empty line.
pub(crate) fn broken(face: &Typeface, text: &str, size: f32, width: f32) -> Vec<Line> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.split('\n').flat_map(|paragraph| paragraph_lines(face, paragraph, size, width)).collect()
}

fn paragraph_lines(face: &Typeface, paragraph: &str, size: f32, width: f32) -> Vec<Line> {
    let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    let mut lines = Vec::new();
    let mut open = String::new();
    let mut start = 0;
    for end in segmenter.segment_str(paragraph) {
        let Some(piece) = paragraph.get(start..end) else { continue };
        start = end;
        if fits(face, &open, piece, size, width) {
            open.push_str(piece);
            continue;
        }
        if !open.is_empty() {
            lines.push(std::mem::take(&mut open));
        }
        for character in piece.chars() {
            if !open.is_empty() && !fits(face, &open, character.encode_utf8(&mut [0; 4]), size, width) {
                // A mark of punctuation takes the character before it along to the new line.
                let carried = if character.is_alphanumeric() { None } else { open.pop() };
                if open.is_empty() {
                    open.extend(carried);
                    lines.push(std::mem::take(&mut open));
                } else {
                    lines.push(std::mem::replace(&mut open, carried.map(String::from).unwrap_or_default()));
                }
            }
            open.push(character);
        }
    }
    if !open.is_empty() || lines.is_empty() {
        lines.push(open);
    }
    lines
        .into_iter()
        .map(|line| Line {
            width: face.width(line.trim_end(), size),
            text: line.chars().map(|character| face.printed(character)).collect(),
        })
        .collect()
}

fn fits(face: &Typeface, open: &str, piece: &str, size: f32, width: f32) -> bool {
    // Sums of rounded advances: without the slack a text exactly as wide as its column could break.
    const SLACK: f32 = 0.01;
    let line = format!("{open}{piece}");
    face.width(line.trim_end(), size) <= width + SLACK
}

#[cfg(test)]
mod tests {
    use super::broken;
    use crate::paper::measure::Typeface;

    fn lines(text: &str, width: f32) -> Vec<String> {
        let face = Typeface::built_in().unwrap();
        broken(face, text, 10.0, width).into_iter().map(|line| line.text).collect()
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
        assert_eq!(lines.iter().map(|line| line.text.as_str()).collect::<String>(), text);
    }

    #[test]
    fn a_typed_line_end_ends_the_line() {
        assert_eq!(lines("一\r\n二\n\n三", 100.0), ["一", "二", "", "三"]);
        assert_eq!(lines("", 100.0), [""]);
    }
}
