//! How often a reading looks at words, counted in tests alone: they hold it to a number in proportion to the text.

#[cfg(test)]
std::thread_local! {
    static LOOKS: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// Counts one look, in tests.
#[inline]
pub(super) fn look() {
    #[cfg(test)]
    LOOKS.with(|looks| looks.set(looks.get() + 1));
}

/// The looks of this thread while something is done.
#[cfg(test)]
pub(super) fn looks_of(act: impl FnOnce()) -> u64 {
    let before = LOOKS.with(std::cell::Cell::get);
    act();
    LOOKS.with(std::cell::Cell::get) - before
}
