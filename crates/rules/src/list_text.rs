//! The text of a list that others read further than this crate does, and what they read in it.

use std::any::Any;
use std::sync::{Arc, OnceLock};

/// The text of a list. Whoever reads it has to do so only once for a rule book.
#[derive(Debug, Clone, Default)]
pub struct ListText {
    text: String,
    read: OnceLock<Arc<dyn Any + Send + Sync>>,
}

impl ListText {
    /// The text as it stands in the file.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What is read in the text; the next reader who wants the same shape is given what this one found.
    ///
    /// # Errors
    /// What `read` says; it is asked again the next time.
    pub fn read_once<T: Any + Send + Sync, E>(
        &self,
        read: impl FnOnce(&str) -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        if let Some(known) = self.read.get().and_then(|known| Arc::clone(known).downcast().ok()) {
            return Ok(known);
        }
        let found = Arc::new(read(&self.text)?);
        // Another thread may have been quicker: then there are two copies for a while, and both are right.
        let _ = self.read.set(Arc::clone(&found) as Arc<dyn Any + Send + Sync>);
        Ok(found)
    }
}

impl From<&str> for ListText {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), read: OnceLock::new() }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::ListText;

    #[test]
    fn a_text_is_read_once_and_a_refusal_is_not_kept() {
        let list = ListText::from("7");
        assert_eq!(list.read_once(|_| Err::<u8, _>("no")), Err("no"));
        let number = list.read_once(str::parse::<u8>).unwrap_or_default();
        let again = list.read_once(|_| Err::<u8, _>("read twice")).unwrap_or_default();
        assert!(*number == 7 && Arc::ptr_eq(&number, &again));
        assert_eq!(list.read_once(str::parse::<u16>).as_deref(), Ok(&7), "another shape is read for itself");
    }
}
