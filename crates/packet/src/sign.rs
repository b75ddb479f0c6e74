//! Signatures that OpenSSH makes and checks without anything of ours (SSHSIG, `ssh-keygen -Y`).

use signature::{Signer as _, Verifier as _};
use ssh_key::private::{Ed25519Keypair, Ed25519PrivateKey};
use ssh_key::sha2::{Digest as _, Sha512};
use ssh_key::{Algorithm, HashAlg, LineEnding, PrivateKey, PublicKey, SshSig};
use tongguan_domain::SecretText;

use crate::errors::PacketError;

/// What our signatures are for; a signature made for anything else does not count.
pub const NAMESPACE: &str = "tongguan-packet";

/// What the signature of a partner's receipt is for.
pub const RECEIPT_NAMESPACE: &str = "tongguan-receipt";

/// An Ed25519 key to sign with.
pub struct SigningKey(PrivateKey);

impl SigningKey {
    /// Reads a private key file as `ssh-keygen -t ed25519` writes it.
    ///
    /// # Errors
    /// [`PacketError::NotASigningKey`] for anything else, [`PacketError::SigningKeyLocked`] for a key
    /// under a passphrase.
    pub fn from_openssh(text: &SecretText) -> Result<Self, PacketError> {
        let key = PrivateKey::from_openssh(text.reveal()).map_err(|_| PacketError::NotASigningKey)?;
        if key.is_encrypted() {
            return Err(PacketError::SigningKeyLocked);
        }
        if key.algorithm() != Algorithm::Ed25519 {
            return Err(PacketError::NotASigningKey);
        }
        Ok(Self(key))
    }

    /// Makes a new key from the system's randomness.
    ///
    /// # Errors
    /// [`PacketError::SealFailed`] when the system has none to give.
    pub fn generate() -> Result<Self, PacketError> {
        let mut seed = zeroize::Zeroizing::new([0_u8; Ed25519PrivateKey::BYTE_SIZE]);
        getrandom::fill(&mut *seed).map_err(|_| PacketError::SealFailed)?;
        Ok(Self(PrivateKey::from(Ed25519Keypair::from_seed(&seed))))
    }

    /// The private key as OpenSSH keeps it, to be stored where nobody else reads it.
    ///
    /// # Errors
    /// [`PacketError::SealFailed`] when the library refuses, which it does for no Ed25519 key.
    pub fn to_openssh(&self) -> Result<SecretText, PacketError> {
        let text = self.0.to_openssh(LineEnding::LF).map_err(|_| PacketError::SealFailed)?;
        Ok(SecretText::new(text.as_str()))
    }

    /// OpenSSH's `SHA256:` fingerprint.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        self.0.fingerprint(HashAlg::Sha256).to_string()
    }

    /// The detached signature over what was hashed.
    pub(crate) fn sign(&self, message: MessageHash) -> Result<String, PacketError> {
        self.sign_within(NAMESPACE, message)
    }

    /// The same for another use than packets.
    pub(crate) fn sign_within(&self, namespace: &str, message: MessageHash) -> Result<String, PacketError> {
        let failed = |_| PacketError::SealFailed;
        let signed = self.0.try_sign(&message.signed_data(namespace));
        let signature = signed.map_err(|_| PacketError::SealFailed)?;
        let key = self.0.public_key().key_data().clone();
        SshSig::new(key, namespace, HashAlg::Sha512, signature)
            .and_then(|signature| signature.to_pem(LineEnding::LF))
            .map_err(failed)
    }
}

/// The key of somebody who is expected to have signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignerKey(PublicKey);

impl SignerKey {
    /// Reads a public key file, or one line of it.
    ///
    /// # Errors
    /// [`PacketError::NotAPublicKey`].
    pub fn from_openssh(text: &str) -> Result<Self, PacketError> {
        PublicKey::from_openssh(text.trim()).map(Self).map_err(|_| PacketError::NotAPublicKey)
    }

    /// OpenSSH's `SHA256:` fingerprint.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        self.0.fingerprint(HashAlg::Sha256).to_string()
    }
}

/// SHA-512 of a message that went by.
#[derive(Clone, Default)]
pub(crate) struct MessageHash(Sha512);

impl MessageHash {
    pub(crate) fn of(message: &[u8]) -> Self {
        let mut hash = Self::default();
        hash.update(message);
        hash
    }

    pub(crate) fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// What is signed: not the message but its hash, together with what the signature is for.
    /// The layout is that of OpenSSH's PROTOCOL.sshsig, section 2.
    fn signed_data(self, namespace: &str) -> Vec<u8> {
        let mut data = b"SSHSIG".to_vec();
        let hash = self.0.finalize();
        for part in [namespace.as_bytes(), b"", b"sha512", hash.as_slice()] {
            let length = u32::try_from(part.len()).unwrap_or(u32::MAX);
            data.extend_from_slice(&length.to_be_bytes());
            data.extend_from_slice(part);
        }
        data
    }
}

/// Who made a signature over what was hashed; `None` when it does not hold, is not for packets, or is
/// made another way than ours.
pub(crate) fn signer_of(signature: &str, message: MessageHash) -> Option<SignerKey> {
    signer_within(NAMESPACE, signature, message)
}

/// The same for another use than packets.
pub(crate) fn signer_within(namespace: &str, signature: &str, message: MessageHash) -> Option<SignerKey> {
    let signature = SshSig::from_pem(signature).ok()?;
    let for_this = signature.namespace() == namespace && signature.reserved().is_empty();
    if !for_this || signature.hash_alg() != HashAlg::Sha512 || signature.algorithm() != Algorithm::Ed25519 {
        return None;
    }
    let key = signature.public_key();
    key.verify(&message.signed_data(namespace), signature.signature()).ok()?;
    Some(SignerKey(PublicKey::from(key.clone())))
}

#[cfg(test)]
mod tests {
    use ssh_key::private::Ed25519Keypair;
    use ssh_key::{LineEnding, PrivateKey};
    use tongguan_domain::SecretText;

    use super::{MessageHash, SigningKey, signer_of};

    fn key(seed: u8) -> SigningKey {
        let pair = PrivateKey::from(Ed25519Keypair::from_seed(&[seed; 32]));
        let text = pair.to_openssh(LineEnding::LF).unwrap();
        SigningKey::from_openssh(&SecretText::new(text.as_str())).unwrap()
    }

    #[test]
    fn a_signature_names_its_key_and_fails_on_another_message() {
        let key = key(7);
        let signature = key.sign(MessageHash::of(b"packet")).unwrap();
        let signer = signer_of(&signature, MessageHash::of(b"packet")).unwrap();
        assert_eq!(signer.fingerprint(), key.fingerprint());
        assert!(signer_of(&signature, MessageHash::of(b"Packet")).is_none());
        assert!(signer_of("no signature", MessageHash::of(b"packet")).is_none());
    }

    #[test]
    fn a_signature_for_something_else_does_not_count() {
        let pair = PrivateKey::from(Ed25519Keypair::from_seed(&[7; 32]));
        let other =
            pair.sign("file", ssh_key::HashAlg::Sha512, b"packet").unwrap().to_pem(LineEnding::LF).unwrap();
        assert!(signer_of(&other, MessageHash::of(b"packet")).is_none());
        let ours = pair.sign(super::NAMESPACE, ssh_key::HashAlg::Sha512, b"packet").unwrap();
        assert!(signer_of(&ours.to_pem(LineEnding::LF).unwrap(), MessageHash::of(b"packet")).is_some());
    }
}
