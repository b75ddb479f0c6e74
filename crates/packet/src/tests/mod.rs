//! Whole packets: built, tampered with, opened.

mod building;
mod desk;
mod sealing;
mod tampering;
mod words;
