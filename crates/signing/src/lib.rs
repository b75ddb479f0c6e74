//! What is *signed*: signatures that OpenSSH makes and checks without anything of ours (SSHSIG,
//! `ssh-keygen -Y`).
//!
//! Whom to trust is not decided here: a signature names its key, and the caller knows the keys it expects.

use signature::{Signer as _, Verifier as _};
use ssh_key::private::{Ed25519Keypair, Ed25519PrivateKey};
use ssh_key::sha2::{Digest as _, Sha512};
use ssh_key::{Algorithm, HashAlg, LineEnding, PrivateKey, PublicKey, SshSig};
use tongguan_domain::SecretText;

/// Why there is no key or no signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SigningError {
    /// Not an Ed25519 private key in OpenSSH's form.
    #[error("not a signing key")]
    NotASigningKey,
    /// The private key is itself locked by a passphrase.
    #[error("the signing key is locked")]
    KeyLocked,
    /// Not a public key in OpenSSH's form.
    #[error("not a public key")]
    NotAPublicKey,
    /// The system gave no randomness, or the library refused a sound key.
    #[error("could not sign")]
    Failed,
}

/// An Ed25519 key to sign with.
pub struct SigningKey(PrivateKey);

impl SigningKey {
    /// Reads a private key file as `ssh-keygen -t ed25519` writes it.
    ///
    /// # Errors
    /// [`SigningError::NotASigningKey`] for anything else, [`SigningError::KeyLocked`] for a key under a
    /// passphrase.
    pub fn from_openssh(text: &SecretText) -> Result<Self, SigningError> {
        let key = PrivateKey::from_openssh(text.reveal()).map_err(|_| SigningError::NotASigningKey)?;
        if key.is_encrypted() {
            return Err(SigningError::KeyLocked);
        }
        if key.algorithm() != Algorithm::Ed25519 {
            return Err(SigningError::NotASigningKey);
        }
        Ok(Self(key))
    }

    /// Makes a new key from the system's randomness.
    ///
    /// # Errors
    /// [`SigningError::Failed`] when the system has none to give.
    pub fn generate() -> Result<Self, SigningError> {
        let mut seed = zeroize::Zeroizing::new([0_u8; Ed25519PrivateKey::BYTE_SIZE]);
        getrandom::fill(&mut *seed).map_err(|_| SigningError::Failed)?;
        Ok(Self(PrivateKey::from(Ed25519Keypair::from_seed(&seed))))
    }

    /// The private key as OpenSSH keeps it, to be stored where nobody else reads it.
    ///
    /// # Errors
    /// [`SigningError::Failed`] when the library refuses, which it does for no Ed25519 key.
    pub fn to_openssh(&self) -> Result<SecretText, SigningError> {
        let text = self.0.to_openssh(LineEnding::LF).map_err(|_| SigningError::Failed)?;
        Ok(SecretText::new(text.as_str()))
    }

    /// The key by which others know this one.
    #[must_use]
    pub fn public(&self) -> SignerKey {
        SignerKey(self.0.public_key().clone())
    }

    /// OpenSSH's `SHA256:` fingerprint.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        self.0.fingerprint(HashAlg::Sha256).to_string()
    }

    /// The detached signature, in armour, over what was hashed. `namespace` says what it is for.
    ///
    /// # Errors
    /// [`SigningError::Failed`] when the library refuses, which it does for no Ed25519 key.
    pub fn sign(&self, namespace: &str, message: MessageHash) -> Result<String, SigningError> {
        let signature = self.0.try_sign(&message.signed_data(namespace)).map_err(|_| SigningError::Failed)?;
        let key = self.0.public_key().key_data().clone();
        SshSig::new(key, namespace, HashAlg::Sha512, signature)
            .and_then(|signature| signature.to_pem(LineEnding::LF))
            .map_err(|_| SigningError::Failed)
    }
}

/// The public key of somebody who signed, or is expected to have signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignerKey(PublicKey);

impl SignerKey {
    /// Reads a public key file, or one line of it.
    ///
    /// # Errors
    /// [`SigningError::NotAPublicKey`].
    pub fn from_openssh(text: &str) -> Result<Self, SigningError> {
        PublicKey::from_openssh(text.trim()).map(Self).map_err(|_| SigningError::NotAPublicKey)
    }

    /// The line of a public key file.
    ///
    /// # Errors
    /// [`SigningError::NotAPublicKey`] when the library refuses, which it does for no key it has read.
    pub fn to_openssh(&self) -> Result<String, SigningError> {
        self.0.to_openssh().map_err(|_| SigningError::NotAPublicKey)
    }

    /// OpenSSH's `SHA256:` fingerprint.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        self.0.fingerprint(HashAlg::Sha256).to_string()
    }
}

/// SHA-512 of a message that went by.
#[derive(Clone, Default)]
pub struct MessageHash(Sha512);

impl MessageHash {
    /// The hash of a whole message.
    #[must_use]
    pub fn of(message: &[u8]) -> Self {
        let mut hash = Self::default();
        hash.update(message);
        hash
    }

    /// Takes in the next part of the message.
    pub fn update(&mut self, bytes: &[u8]) {
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

/// Who made a signature over what was hashed; `None` when it does not hold, is for something else, or is
/// made another way than ours.
#[must_use]
pub fn signer_of(namespace: &str, signature: &str, message: MessageHash) -> Option<SignerKey> {
    let signature = SshSig::from_pem(signature).ok()?;
    let is_for_this = signature.namespace() == namespace && signature.reserved().is_empty();
    if !is_for_this || signature.hash_alg() != HashAlg::Sha512 || signature.algorithm() != Algorithm::Ed25519
    {
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

    use super::{MessageHash, SignerKey, SigningKey, signer_of};

    const NAMESPACE: &str = "tongguan-test";

    fn key(seed: u8) -> SigningKey {
        let pair = PrivateKey::from(Ed25519Keypair::from_seed(&[seed; 32]));
        let text = pair.to_openssh(LineEnding::LF).unwrap();
        SigningKey::from_openssh(&SecretText::new(text.as_str())).unwrap()
    }

    #[test]
    fn a_signature_names_its_key_and_fails_on_another_message() {
        let key = key(7);
        let signature = key.sign(NAMESPACE, MessageHash::of(b"packet")).unwrap();
        let signer = signer_of(NAMESPACE, &signature, MessageHash::of(b"packet")).unwrap();
        assert_eq!(signer.fingerprint(), key.fingerprint());
        assert!(signer_of(NAMESPACE, &signature, MessageHash::of(b"Packet")).is_none());
        assert!(signer_of(NAMESPACE, "no signature", MessageHash::of(b"packet")).is_none());
    }

    #[test]
    fn a_signature_for_something_else_does_not_count() {
        let pair = PrivateKey::from(Ed25519Keypair::from_seed(&[7; 32]));
        let other =
            pair.sign("file", ssh_key::HashAlg::Sha512, b"packet").unwrap().to_pem(LineEnding::LF).unwrap();
        assert!(signer_of(NAMESPACE, &other, MessageHash::of(b"packet")).is_none());
        let ours = pair.sign(NAMESPACE, ssh_key::HashAlg::Sha512, b"packet").unwrap();
        let ours = ours.to_pem(LineEnding::LF).unwrap();
        assert!(signer_of(NAMESPACE, &ours, MessageHash::of(b"packet")).is_some());
    }

    #[test]
    fn a_public_key_is_read_as_it_is_written() {
        let public = key(9).public();
        assert_eq!(SignerKey::from_openssh(&public.to_openssh().unwrap()).unwrap(), public);
    }
}
