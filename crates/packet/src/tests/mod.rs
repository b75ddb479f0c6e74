//! Whole packets: built, tampered with, opened.

mod building;
mod desk;
mod hostile;
mod interrupted;
mod page;
mod parts;
mod sealing;
mod tampering;
mod twins;
mod words;
