//! A packet's signatures are for packets alone: the namespace of OpenSSH's `-n`.

pub(crate) use tongguan_signing::MessageHash;
use tongguan_signing::SigningError;
pub use tongguan_signing::{SignerKey, SigningKey};

use crate::errors::PacketError;

/// What our signatures are for; a signature made for anything else does not count.
pub const NAMESPACE: &str = "tongguan-packet";

/// What the signature of a partner's receipt is for.
pub const RECEIPT_NAMESPACE: &str = "tongguan-receipt";

/// Who made a signature over what was hashed; `None` when it does not hold or is not for packets.
pub(crate) fn signer_of(signature: &str, message: MessageHash) -> Option<SignerKey> {
    tongguan_signing::signer_of(NAMESPACE, signature, message)
}

impl From<SigningError> for PacketError {
    fn from(error: SigningError) -> Self {
        match error {
            SigningError::NotASigningKey => Self::NotASigningKey,
            SigningError::KeyLocked => Self::SigningKeyLocked,
            SigningError::NotAPublicKey => Self::NotAPublicKey,
            SigningError::Failed => Self::SealFailed,
        }
    }
}
