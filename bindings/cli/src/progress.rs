//! The progress bar on the standard error of the process, shown on long work only.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::console::Bar;

/// Work that is done sooner shows no bar.
const PATIENCE: Duration = Duration::from_millis(400);

/// A bar that may never show.
pub(crate) struct Progress {
    bar: ProgressBar,
    started: Instant,
    wanted: bool,
    makes_way: bool,
}

impl Progress {
    /// For so many documents; without anybody who watches, nothing is ever drawn.
    pub(crate) fn new(documents: usize, seen: Bar) -> Self {
        let bar = ProgressBar::with_draw_target(u64::try_from(documents).ok(), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{bar:30.cyan/dim} {pos}/{len} documents, {eta} left")
        {
            bar.set_style(style.progress_chars("██░"));
        }
        Progress {
            bar,
            started: Instant::now(),
            wanted: seen != Bar::Unseen && documents > 1,
            makes_way: seen == Bar::AmongResults,
        }
    }

    /// One more document is done; its result is written by `write` while the bar is out of the way.
    pub(crate) fn step<R>(&mut self, write: impl FnOnce() -> R) -> R {
        if self.wanted && self.started.elapsed() > PATIENCE {
            self.wanted = false;
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        let shown = self.makes_way && !self.bar.is_hidden();
        let result = if shown { self.bar.suspend(write) } else { write() };
        self.bar.inc(1);
        result
    }

    /// Takes the bar away.
    pub(crate) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
