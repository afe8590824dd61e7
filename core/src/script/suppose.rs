//! Questions that only a text nobody can read could answer, and the supposition that it does: what a script comes to then tells whether
//! it rests on what such a text lacks.

use std::sync::atomic::{AtomicUsize, Ordering};

/// The questions of one rule so far, and which of them is answered as if an unread text said what is asked.
#[derive(Debug)]
pub struct Suppositions {
    asked: AtomicUsize,
    supposed: AtomicUsize,
}

impl Suppositions {
    /// Nothing was asked, and nothing is supposed.
    pub fn none() -> Self {
        Suppositions { asked: AtomicUsize::new(0), supposed: AtomicUsize::new(usize::MAX) }
    }

    /// Records that it was asked what may hang on a text that cannot be read. Tells whether to answer as if it did.
    pub fn wonder(&self) -> bool {
        self.asked.fetch_add(1, Ordering::Relaxed) == self.supposed.load(Ordering::Relaxed)
    }

    /// Begins to count questions anew, and supposes an answer to the one with a number. Gives how many there were.
    pub fn suppose(&self, number: Option<usize>) -> usize {
        self.supposed.store(number.unwrap_or(usize::MAX), Ordering::Relaxed);
        self.asked.swap(0, Ordering::Relaxed)
    }

    /// Begins to count questions anew: what was tried is tried in another way.
    pub fn begin_again(&self) {
        self.asked.store(0, Ordering::Relaxed);
    }
}
