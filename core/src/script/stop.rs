//! The stop signal of a host: a deadline, or a person who cancels. The engine itself reads no clock.

use std::cell::RefCell;
use std::sync::Arc;

/// Asked now and then while rules run; true means stop.
pub type Stop = Arc<dyn Fn() -> bool + Send + Sync>;

thread_local! {
    // The script engine is shared by all threads, while each call may have its own signal: so it travels with the thread.
    static CURRENT: RefCell<Option<Stop>> = const { RefCell::new(None) };
}

/// Runs `work` with `stop` as the signal of this thread.
pub fn with_stop<T>(stop: Option<&Stop>, work: impl FnOnce() -> T) -> T {
    let before = CURRENT.with(|current| current.replace(stop.cloned()));
    let result = work();
    CURRENT.with(|current| current.replace(before));
    result
}

/// Whether the signal of this thread says stop.
pub fn is_stopped() -> bool {
    CURRENT.with(|current| current.borrow().as_ref().is_some_and(|stop| stop()))
}
