//! Fields that hold one word of a closed list.

/// A closed list of words, as the dossier file writes them.
pub trait Choice: Copy + Sized + 'static {
    /// Every member, in the order in which people are shown them.
    const ALL: &'static [Self];

    /// The word in the dossier file.
    fn word(self) -> &'static str;

    /// The member with that word.
    #[must_use]
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|member| member.word() == word)
    }
}

/// Declares an enum whose members are words of the dossier file.
macro_rules! choices {
    ($(#[$about:meta])* $name:ident { $($(#[$member_about:meta])* $member:ident = $word:literal,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$member_about])* $member,)+ }

        impl $crate::choice::Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$member,)+];

            fn word(self) -> &'static str {
                match self { $(Self::$member => $word,)+ }
            }
        }
    };
}
pub(crate) use choices;
