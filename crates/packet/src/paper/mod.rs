//! The forms on paper: PDF files that are printed, read and signed.
