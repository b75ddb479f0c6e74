//! The passphrase way in: Argon2id (RFC 9106).

use argon2::{Algorithm, Argon2, Block, Params, Version};
use tongguan_domain::SecretText;
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

use crate::error::VaultError;
use crate::keys::{KEY_BYTES, Key};

/// Fewest characters of a new passphrase, at every door: it has to outlast a stolen computer.
pub const SHORTEST_PASSPHRASE: usize = 15;

/// Most memory a slot may ask for, in KiB: an altered slots file must not exhaust the machine.
const MOST_MEMORY: u32 = 1024 * 1024;
const MOST_PASSES: u32 = 64;

/// How dear one guess is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PassphraseCost {
    memory_kib: u32,
    passes: u32,
}

impl PassphraseCost {
    /// 256 MiB, 3 passes: about a second on an ordinary machine.
    pub const STANDARD: Self = Self { memory_kib: 256 * 1024, passes: 3 };

    /// The least we accept: 64 MiB, 3 passes, the second recommendation of RFC 9106.
    pub const FLOOR: Self = Self { memory_kib: 64 * 1024, passes: 3 };

    /// A cost of one's own choice; raised to [`Self::FLOOR`] where it is below.
    #[must_use]
    pub fn at_least(memory_kib: u32, passes: u32) -> Self {
        Self {
            memory_kib: memory_kib.clamp(Self::FLOOR.memory_kib, MOST_MEMORY),
            passes: passes.clamp(Self::FLOOR.passes, MOST_PASSES),
        }
    }

    /// Below the floor, so that tests don't wait. Protects nothing.
    #[must_use]
    pub const fn too_cheap_for_real_use() -> Self {
        Self { memory_kib: 64, passes: 1 }
    }

    /// The cost a slot names; `None` when it would exhaust the machine or is no cost at all.
    pub(crate) fn stored(memory_kib: u32, passes: u32) -> Option<Self> {
        ((8..=MOST_MEMORY).contains(&memory_kib) && (1..=MOST_PASSES).contains(&passes))
            .then_some(Self { memory_kib, passes })
    }

    /// Memory in KiB.
    #[must_use]
    pub const fn memory_kib(self) -> u32 {
        self.memory_kib
    }

    /// Passes over that memory.
    #[must_use]
    pub const fn passes(self) -> u32 {
        self.passes
    }
}

/// A passphrase that is being set.
#[derive(Debug, Clone)]
pub struct NewPassphrase {
    text: SecretText,
    cost: PassphraseCost,
}

impl NewPassphrase {
    /// A passphrase at the standard cost.
    ///
    /// # Errors
    /// [`VaultError::PassphraseTooShort`].
    pub fn new(text: SecretText) -> Result<Self, VaultError> {
        Self::with_cost(text, PassphraseCost::STANDARD)
    }

    /// A passphrase at another cost.
    ///
    /// # Errors
    /// [`VaultError::PassphraseTooShort`].
    pub fn with_cost(text: SecretText, cost: PassphraseCost) -> Result<Self, VaultError> {
        if text.is_blank() || text.reveal().chars().count() < SHORTEST_PASSPHRASE {
            return Err(VaultError::PassphraseTooShort);
        }
        Ok(Self { text, cost })
    }

    pub(crate) fn text(&self) -> &SecretText {
        &self.text
    }

    pub(crate) fn cost(&self) -> PassphraseCost {
        self.cost
    }
}

/// The wrapping key of a passphrase. Keyboards compose the same letters differently, so the
/// passphrase is normalised (NFKC) first; nothing is trimmed.
pub(crate) fn wrapping_key(text: &SecretText, salt: &[u8], cost: PassphraseCost) -> Result<Key, VaultError> {
    let normalised = Zeroizing::new(text.reveal().nfkc().collect::<String>());
    let parameters = Params::new(cost.memory_kib, cost.passes, 1, Some(KEY_BYTES))
        .map_err(|_| VaultError::SlotsDamaged)?;
    let mut memory = Vec::new();
    // Refused here, a machine that is short of memory says so; an allocation that fails ends the program.
    memory.try_reserve_exact(parameters.block_count()).map_err(|_| VaultError::MemoryShort)?;
    memory.resize(parameters.block_count(), Block::new());
    let mut bytes = Zeroizing::new([0; KEY_BYTES]);
    let derived = Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters)
        .hash_password_into_with_memory(normalised.as_bytes(), salt, &mut bytes[..], &mut memory);
    memory.iter_mut().for_each(Zeroize::zeroize);
    derived.map_err(|_| VaultError::SlotsDamaged)?;
    Key::from_bytes(&bytes[..]).ok_or(VaultError::SlotsDamaged)
}

#[cfg(test)]
mod tests {
    use super::{NewPassphrase, PassphraseCost, wrapping_key};
    use crate::VaultError;

    #[test]
    fn a_cost_of_ones_own_never_falls_below_the_floor() {
        assert_eq!(PassphraseCost::at_least(1, 1), PassphraseCost::FLOOR);
        assert_eq!(PassphraseCost::at_least(300_000, 4).memory_kib(), 300_000);
    }

    #[test]
    fn an_altered_slot_cannot_ask_for_all_memory_or_all_time() {
        assert!(PassphraseCost::stored(1024 * 1024, 4).is_some());
        for (memory_kib, passes) in [(u32::MAX, 3), (0, 3), (64, 0), (64, u32::MAX)] {
            assert!(PassphraseCost::stored(memory_kib, passes).is_none());
        }
    }

    #[test]
    fn a_short_or_blank_passphrase_is_refused() {
        for text in ["", "                ", "fourteen chars", "只有十四个字的口令还是太短了"] {
            assert_eq!(NewPassphrase::new(text.into()).unwrap_err(), VaultError::PassphraseTooShort);
        }
    }

    #[test]
    fn the_same_letters_composed_differently_give_the_same_key() {
        let cost = PassphraseCost::too_cheap_for_real_use();
        let composed = wrapping_key(&"caf\u{e9} ３".into(), b"0123456789abcdef", cost).unwrap();
        let decomposed = wrapping_key(&"cafe\u{301} 3".into(), b"0123456789abcdef", cost).unwrap();
        assert_eq!(composed.bytes(), decomposed.bytes());
    }
}
