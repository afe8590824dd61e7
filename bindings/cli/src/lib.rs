//! The command line as a library, so that tests can call it with streams of their own.

mod args;
mod commands;
mod complaint;
mod console;
mod engine;
mod excerpt;
mod input;
mod progress;
mod run;
mod status;
mod style;
mod threshold;

pub use console::{Bar, Console, Look};
pub use run::run;
pub use status::Status;
