//! The words of the window inside a page: `{window-lock}` stands for what the button says.

use tongguan_words::Words;

/// The ids that a text quotes, each with the place of its opening brace. An id has a hyphen, so that the
/// placeholders of rule files, such as `{found}`, are not taken for one.
pub(super) fn ids(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices('{').filter_map(|(place, _)| {
        let (id, _) = text.get(place + 1..)?.split_once('}')?;
        let is_id = id.contains('-')
            && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        is_id.then_some((place, id))
    })
}

/// The text with the messages in the place of their ids. An id that no message has stays as it stands.
pub(super) fn fill_in(text: &str, words: &Words) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = 0;
    for (place, id) in ids(text).filter(|(_, id)| words.knows(id)) {
        filled.push_str(text.get(rest..place).unwrap_or_default());
        filled.push_str(&words.say(id));
        rest = place + id.len() + 2;
    }
    filled.push_str(text.get(rest..).unwrap_or_default());
    filled
}

#[cfg(test)]
mod tests {
    use tongguan_domain::Language;

    use super::*;

    #[test]
    fn a_quoted_id_becomes_the_words_of_the_window_and_nothing_else_changes() {
        let words = Words::of(Language::English);
        let text = "Press **{window-lock}**, not {found} or {no-such-message} {";
        assert_eq!(
            fill_in(text, &words),
            format!("Press **{}**, not {{found}} or {{no-such-message}} {{", words.say("window-lock"))
        );
        assert_eq!(ids(text).map(|(_, id)| id).collect::<Vec<_>>(), ["window-lock", "no-such-message"]);
    }
}
