//! Things each once, in their order.

use std::hash::Hash;

use rustc_hash::{FxBuildHasher, FxHashSet};

/// Things that are few enough to be compared each with each.
const FEW: usize = 16;

/// Each of some things once, where it comes first; `most` says how many there are.
///
/// Most lists are short: comparing is cheaper than hashing then.
pub fn distinct<T: Copy + Eq + Hash>(things: impl Iterator<Item = T>, most: usize) -> Vec<T> {
    let mut each = Vec::with_capacity(most);
    if most > FEW {
        let mut seen = FxHashSet::with_capacity_and_hasher(most, FxBuildHasher);
        each.extend(things.filter(|thing| seen.insert(*thing)));
        return each;
    }
    for thing in things {
        if !each.contains(&thing) {
            each.push(thing);
        }
    }
    each
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_come_once_in_their_order() {
        for many in [1, 4] {
            let things: Vec<usize> = [3, 1, 3, 2, 1].into_iter().cycle().take(5 * many).collect();
            assert_eq!(distinct(things.iter().copied(), things.len()), [3, 1, 2]);
        }
    }
}
