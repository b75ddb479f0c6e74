//! A calendar file as RFC 5545 describes it, with whole-day events that ordinary calendars take in.

use std::fmt::Write as _;

use chrono::NaiveDate;

/// Longest line in octets, without its end (RFC 5545, section 3.1).
const LINE: usize = 75;

/// A whole-day event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Names the event for ever; the same event of a later file replaces it.
    pub uid: String,
    /// The first day.
    pub first: NaiveDate,
    /// The last day, itself included.
    pub last: NaiveDate,
    /// One line.
    pub summary: String,
    /// More lines.
    pub description: String,
    /// So many days before the first one, at midnight, the calendar calls it to mind.
    pub alarms: Vec<u16>,
}

/// Writes a calendar of that name. `stamp` is the day that stands as the time of writing, at midnight UTC,
/// so that the same forecast gives the same bytes.
#[must_use]
pub fn write(name: &str, stamp: NaiveDate, events: &[Event]) -> String {
    let mut out = String::new();
    let mut line = |text: &str| fold(&mut out, text);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Tongguan//timeline 1//EN");
    line("CALSCALE:GREGORIAN");
    line(&format!("X-WR-CALNAME:{}", escaped(name)));
    for event in events {
        line("BEGIN:VEVENT");
        line(&format!("UID:{}", escaped(&event.uid)));
        line(&format!("DTSTAMP:{}T000000Z", stamp.format("%Y%m%d")));
        line(&format!("DTSTART;VALUE=DATE:{}", event.first.format("%Y%m%d")));
        // The end of a whole-day event is the day after its last one.
        if let Some(end) = event.last.max(event.first).succ_opt() {
            line(&format!("DTEND;VALUE=DATE:{}", end.format("%Y%m%d")));
        }
        line(&format!("SUMMARY:{}", escaped(&event.summary)));
        line(&format!("DESCRIPTION:{}", escaped(&event.description)));
        // A forecast does not make anybody busy.
        line("TRANSP:TRANSPARENT");
        for days in &event.alarms {
            line("BEGIN:VALARM");
            line("ACTION:DISPLAY");
            line(&format!("TRIGGER:-P{days}D"));
            line(&format!("DESCRIPTION:{}", escaped(&event.summary)));
            line("END:VALARM");
        }
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    out
}

/// Text as a property holds it (section 3.3.11). Control characters have no place there.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(letter);
            }
            '\n' | '\r' => out.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// Breaks a line between characters, never inside one; a continuation begins with a space.
fn fold(out: &mut String, text: &str) {
    let mut octets = 0;
    for letter in text.chars() {
        if octets + letter.len_utf8() > LINE {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(letter);
        octets += letter.len_utf8();
    }
    let _ = out.write_str("\r\n");
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::{Event, write};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn event(summary: &str) -> Event {
        Event {
            uid: "release.1@tongguan".to_owned(),
            first: day("2026-12-31"),
            last: day("2026-12-31"),
            summary: summary.to_owned(),
            description: "one, two; three\\\nfour".to_owned(),
            alarms: vec![30, 7],
        }
    }

    #[test]
    fn an_event_is_whole_days_and_ends_on_the_day_after() {
        let file = write("Harbour", day("2026-12-01"), &[event("Release")]);
        assert!(file.contains("DTSTAMP:20261201T000000Z\r\n"));
        assert!(file.contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"));
        assert!(file.contains("DESCRIPTION:one\\, two\\; three\\\\\\nfour\r\n"));
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        assert_eq!(file.matches("BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P").count(), 2);
        assert!(file.contains("TRIGGER:-P30D\r\nDESCRIPTION:Release\r\nEND:VALARM\r\n"));
    }

    proptest! {
        #[test]
        fn lines_are_short_and_whole_again_when_unfolded(text in "[a-z,;\\\\港湾茶业é😀 ]{0,200}") {
            let file = write("n", day("2026-01-01"), &[event(&text)]);
            for line in file.split("\r\n") {
                prop_assert!(line.len() <= 75 && !line.contains('\n') && !line.contains('\r'));
            }
            let whole = file.replace("\r\n ", "");
            let said = whole.lines().find_map(|line| line.strip_prefix("SUMMARY:")).unwrap();
            let mut plain = String::new();
            let mut letters = said.chars();
            while let Some(letter) = letters.next() {
                plain.extend(if letter == '\\' { letters.next() } else { Some(letter) });
            }
            prop_assert_eq!(plain, text);
        }
    }
}
