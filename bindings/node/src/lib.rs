//! The native half of the Node package `rasero`: texts go in, reports come out. Values of JavaScript stay in JavaScript, which
//! hands them over as text or as a list of events; what they mean and how they are judged is the core's business.
//!
//! Whatever JavaScript holds on to is an external value: cheaper to make than an instance of a class, and the collector of
//! JavaScript is told how much memory hangs on it.

#![cfg_attr(test, allow(dead_code, reason = "a test build exports nothing: the tests are in JavaScript"))]
#![expect(clippy::needless_pass_by_value, reason = "Node hands over what it has made of the arguments")]

mod batch;
mod draft;
mod events;
mod failure;
mod report;
mod scorer;
mod shipped;
mod source;

/// Scoring makes many small values that live shortly.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
