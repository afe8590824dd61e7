//! Things each once, in their order.

use std::hash::{BuildHasher, Hash};

use rustc_hash::{FxBuildHasher, FxHashSet};

/// Things that are few enough to be told apart by their marks.
const FEW: usize = 256;

/// Each of some things once, where it comes first; `most` says how many there are.
///
/// A thing whose mark nobody had before is new. Few share one: those alone are compared with what came before.
pub fn distinct<T: Copy + Eq + Hash>(things: impl Iterator<Item = T>, most: usize) -> Vec<T> {
    let mut each = Vec::with_capacity(most);
    if most > FEW {
        let mut seen = FxHashSet::with_capacity_and_hasher(most, FxBuildHasher);
        each.extend(things.filter(|thing| seen.insert(*thing)));
        return each;
    }
    let mut marks = Marks::default();
    things.for_each(|thing| {
        if marks.is_new(&thing) || !each.contains(&thing) {
            each.push(thing);
        }
    });
    each
}

/// Which marks things had so far: there are four times as many as things at the most.
#[derive(Default)]
struct Marks([u64; FEW / 16]);

impl Marks {
    /// Whether no thing before had the mark of this one.
    fn is_new(&mut self, thing: &impl Hash) -> bool {
        let hash = FxBuildHasher.hash_one(thing);
        let place = usize::try_from(hash / u64::from(u64::BITS)).unwrap_or_default() % self.0.len();
        let Some(word) = self.0.get_mut(place) else { return false };
        let bit = 1 << (hash % u64::from(u64::BITS));
        let is_new = *word & bit == 0;
        *word |= bit;
        is_new
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_come_once_in_their_order() {
        for many in [1, 4, 40, 100] {
            let things: Vec<usize> = [3, 1, 3, 2, 1].into_iter().cycle().take(5 * many).collect();
            assert_eq!(distinct(things.iter().copied(), things.len()), [3, 1, 2]);
        }
    }
}
