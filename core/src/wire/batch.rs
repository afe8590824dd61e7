//! Work on many items with several threads, results taken in the order of the items.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;

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
    let next = AtomicUsize::new(0);
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let (sender, receiver) = sync_channel(jobs.saturating_mul(4));
        for _ in 0..jobs.min(items.len()) {
            let sender = sender.clone();
            let (next, stop, work) = (&next, &stop, &work);
            scope.spawn(move || {
                while !stop.load(Ordering::Relaxed) {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(index) else { break };
                    if sender.send((index, work(item))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        let mut waiting = BTreeMap::new();
        let mut due = 0;
        for (index, result) in receiver {
            waiting.insert(index, result);
            while let Some(result) = waiting.remove(&due) {
                due += 1;
                if let Err(error) = take(result) {
                    stop.store(true, Ordering::Relaxed);
                    return Err(error);
                }
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
