//! The seal around a packet: age for a recipient with a key, an AES-256 ZIP for one with a passphrase.
//!
//! Both ways stream. What is sealed never lies on the disk unsealed, on the way out or on the way in.

pub(crate) mod closing;
pub(crate) mod opening;
pub(crate) mod witness;
mod wrapper;

/// What opens a seal.
#[derive(Default)]
pub(crate) struct Keys<'k> {
    pub(crate) identities: Vec<Box<dyn age::Identity + 'k>>,
    pub(crate) passphrase: Option<&'k tongguan_domain::SecretText>,
}

/// How an age file begins.
pub(crate) const AGE_MAGIC: &[u8] = b"age-encryption.org/v1\n";
