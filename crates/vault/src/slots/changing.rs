//! The slots while the data key is being changed: which keys there are, and how the change ends.

use super::{KeyChange, Slots};
use crate::error::VaultError;
use crate::keys::{Key, Wrapped};

/// Which side of a change a data key stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Former,
    New,
}

impl Slots {
    /// With fresh ways to a new data key, and the present ones beside them.
    pub(crate) fn changing(&self, fresh: Self, former: &Key, new: &Key) -> Result<Self, VaultError> {
        let change = KeyChange {
            former: self.slots.clone(),
            back: Wrapped::seal(former, new, &self.bound(Side::Former))?,
            forth: Wrapped::seal(new, former, &self.bound(Side::New))?,
        };
        Ok(Self { change: Some(change), slots: fresh.slots, ..self.clone() })
    }

    /// The slots as they were before the change that is going on.
    pub(crate) fn before_the_change(&self) -> Option<Self> {
        let change = self.change.as_ref()?;
        Some(Self { slots: change.former.clone(), change: None, ..self.clone() })
    }

    /// The data keys that the database may be under, with the side they stand on. One, unless a change was cut
    /// short; then either way in leads to both.
    pub(crate) fn candidates(&self, opened: &Key) -> Vec<(Key, Side)> {
        let Some(change) = &self.change else { return vec![(opened.clone(), Side::New)] };
        if let Some(former) = change.back.open(opened, &self.bound(Side::Former)) {
            return vec![(opened.clone(), Side::New), (former, Side::Former)];
        }
        let new = change.forth.open(opened, &self.bound(Side::New)).map(|new| (new, Side::New));
        new.into_iter().chain([(opened.clone(), Side::Former)]).collect()
    }

    /// The slots once it is known under which key the database is.
    pub(crate) fn settled(&self, side: Side) -> Self {
        let former = if side == Side::Former { self.before_the_change() } else { None };
        former.unwrap_or_else(|| Self { change: None, ..self.clone() })
    }

    fn bound(&self, side: Side) -> Vec<u8> {
        let side = match side {
            Side::Former => "former",
            Side::New => "new",
        };
        ["tongguan key change 1", &self.vault, side].join("\0").into_bytes()
    }
}
