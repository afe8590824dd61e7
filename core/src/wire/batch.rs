//! Work on many items with several threads, results taken in the order of the items.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;
use std::sync::{Mutex, PoisonError};

/// Does `work` on every item with `jobs` threads (one a processor without a number) and gives the results to `take`, in
/// order, on the caller's thread.
///
/// ```
/// let mut sum = 0;
/// rasero::wire::in_order(&[1, 2, 3], None, |number| number * 10, |result| {
///     sum += result;
///     Ok::<(), ()>(())
/// })?;
/// assert_eq!(sum, 60);
/// # Ok::<(), ()>(())
/// ```
///
/// # Errors
/// The first error of `take`, which ends the work.
pub fn in_order<T: Sync, R: Send, E>(
    items: &[T],
    jobs: Option<NonZeroUsize>,
    work: impl Fn(&T) -> R + Sync,
    mut take: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    let jobs = jobs.or_else(|| std::thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    if jobs <= 1 || items.len() <= 1 {
        return items.iter().try_for_each(|item| take(work(item)));
    }
    // Results that come too early wait in memory: so nobody works further ahead of the one that is due than there are permits.
    let ahead = jobs.saturating_mul(4);
    let next = AtomicUsize::new(0);
    let (permit, permits) = sync_channel(ahead);
    let permits = Mutex::new(permits);
    (0..ahead).try_for_each(|_| permit.try_send(())).ok();
    std::thread::scope(|scope| {
        let (sender, receiver) = sync_channel(ahead);
        for _ in 0..jobs.min(items.len()) {
            let sender = sender.clone();
            let (next, permits, work) = (&next, &permits, &work);
            scope.spawn(move || {
                while permits.lock().unwrap_or_else(PoisonError::into_inner).recv().is_ok() {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(index) else { break };
                    // Whoever waits for the result must hear of a panic, or all would wait for ever.
                    let result = catch_unwind(AssertUnwindSafe(|| work(item)));
                    if sender.send((index, result)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        // Dropped when this ends, whatever the way: then nobody waits for a permit any more.
        let permit = permit;
        let mut waiting = BTreeMap::new();
        let mut due = 0;
        for (index, result) in receiver {
            waiting.insert(index, result.unwrap_or_else(|panic| resume_unwind(panic)));
            while let Some(result) = waiting.remove(&due) {
                due += 1;
                take(result)?;
                permit.try_send(()).ok();
            }
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let items: Vec<u64> = (0..500).collect();
        for jobs in [1, 2, 8] {
            let mut taken = Vec::new();
            let work = |item: &u64| {
                if item.is_multiple_of(7) {
                    std::thread::yield_now();
                }
                item * 2
            };
            let done: Result<(), ()> = in_order(&items, NonZeroUsize::new(jobs), work, |result| {
                taken.push(result);
                Ok(())
            });
            assert_eq!(done, Ok(()));
            assert_eq!(taken, items.iter().map(|item| item * 2).collect::<Vec<_>>());
        }
    }

    #[test]
    fn nobody_works_far_ahead_of_a_slow_item() {
        let items: Vec<usize> = (0..2_000).collect();
        let begun = AtomicUsize::new(0);
        let work = |item: &usize| {
            begun.fetch_add(1, Ordering::SeqCst);
            if *item == 0 {
                std::thread::sleep(std::time::Duration::from_millis(50));
            }
            if *item == 0 { begun.load(Ordering::SeqCst) } else { 0 }
        };
        let mut ahead = 0;
        let done: Result<(), ()> = in_order(&items, NonZeroUsize::new(4), work, |begun| {
            ahead = ahead.max(begun);
            Ok(())
        });
        assert_eq!(done, Ok(()));
        assert!(ahead <= 16, "{ahead} were begun before the first was done");
    }

    #[test]
    fn a_panic_of_the_work_reaches_the_caller() {
        let items: Vec<usize> = (0..100).collect();
        let work = |item: &usize| assert!(*item != 40, "forty");
        let done =
            catch_unwind(AssertUnwindSafe(|| in_order(&items, NonZeroUsize::new(3), work, Ok::<(), ()>)));
        assert!(done.is_err());
    }

    #[test]
    fn the_first_error_ends_the_work() {
        let items: Vec<u32> = (0..10_000).collect();
        let mut taken = 0;
        let done = in_order(
            &items,
            NonZeroUsize::new(4),
            |item| *item,
            |item| {
                taken += 1;
                if item == 3 { Err("enough") } else { Ok(()) }
            },
        );
        assert_eq!((done, taken), (Err("enough"), 4));
    }
}
