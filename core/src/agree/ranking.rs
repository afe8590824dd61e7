//! Whether scores stand in the order of the codes that people gave: over all rows, and row by row.

use super::fraction::fraction;

/// A row as ranking sees it: its score, and the place of its human code in the list of codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ranked {
    pub score: u32,
    pub human: usize,
}

/// Pairs of rows with different human codes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Pairs {
    /// The row with the higher code has the higher score.
    pub right: u64,
    /// Both have the same score.
    pub tied: u64,
    /// All pairs.
    pub of: u64,
}

impl Pairs {
    /// Adds the pairs of another count so many times.
    pub(super) fn add_all(&mut self, other: Pairs, times: u64) {
        self.right += other.right * times;
        self.tied += other.tied * times;
        self.of += other.of * times;
    }

    /// The share in the right order; ties count half.
    pub(super) fn share(self) -> Option<f64> {
        fraction(2 * self.right + self.tied, 2 * self.of)
    }
}

/// Counts the pairs of rows that are sorted by score, each standing for as many rows as its weight says. With two codes, the
/// share of these pairs is the area under the ROC curve with mid-ranks.
pub(super) fn pairs(codes: usize, sorted: impl Iterator<Item = (Ranked, u64)>) -> Pairs {
    let mut below = vec![0; codes];
    let mut here = vec![0; codes];
    let mut pairs = Pairs::default();
    let mut score = None;
    for (row, weight) in sorted {
        if score != Some(row.score) {
            settle(&mut pairs, &mut below, &mut here);
            score = Some(row.score);
        }
        if let Some(count) = here.get_mut(row.human) {
            *count += weight;
        }
    }
    settle(&mut pairs, &mut below, &mut here);
    pairs.of = lower_times_higher(&below, &below);
    pairs
}

/// Counts the pairs of the rows of one score with those below, and among each other.
fn settle(pairs: &mut Pairs, below: &mut [u64], here: &mut [u64]) {
    pairs.right += lower_times_higher(below, here);
    pairs.tied += lower_times_higher(here, here);
    for (below, here) in below.iter_mut().zip(here) {
        *below += std::mem::take(here);
    }
}

/// Sum over all pairs of codes of the count of the lower in one list times the count of the higher in another.
fn lower_times_higher(lower: &[u64], higher: &[u64]) -> u64 {
    let mut sum = 0;
    let mut before = 0;
    for (lower, higher) in lower.iter().zip(higher) {
        sum += before * higher;
        before += lower;
    }
    sum
}

/// How a row stands against the rows with other human codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    /// Against how many of them it stands in the wrong order, in thousandths; ties count half.
    pub permille: u32,
    /// Whether that is because its score is too low rather than too high.
    pub too_low: bool,
}

/// How each row stands against those with other human codes; `None` when there is no other.
pub(super) fn wrong_against(codes: usize, rows: &[Ranked]) -> Vec<Option<Wrong>> {
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by_key(|at| rows.get(*at).map(|row| row.score));
    let mut all = vec![0_u64; codes];
    for row in rows {
        count(&mut all, row.human);
    }
    let mut wrong = vec![None; rows.len()];
    let mut below = vec![0_u64; codes];
    for group in order.chunk_by(|a, b| rows.get(*a).map(|row| row.score) == rows.get(*b).map(|row| row.score))
    {
        let mut here = vec![0_u64; codes];
        for row in group.iter().filter_map(|at| rows.get(*at)) {
            count(&mut here, row.human);
        }
        for at in group {
            if let Some((row, slot)) = rows.get(*at).zip(wrong.get_mut(*at)) {
                *slot = wrong_of(row.human, &all, &below, &here);
            }
        }
        for (below, here) in below.iter_mut().zip(&here) {
            *below += here;
        }
    }
    wrong
}

fn count(counts: &mut [u64], code: usize) {
    if let Some(count) = counts.get_mut(code) {
        *count += 1;
    }
}

fn wrong_of(human: usize, all: &[u64], below: &[u64], here: &[u64]) -> Option<Wrong> {
    let (mut too_low, mut too_high, mut others) = (0, 0, 0);
    for (code, ((all, below), here)) in all.iter().zip(below).zip(here).enumerate() {
        if code == human {
            continue;
        }
        others += all;
        if code > human {
            too_high += here + 2 * below;
        } else {
            too_low += here + 2 * (all - below - here);
        }
    }
    let share = (500 * (too_low + too_high)).checked_div(others)?;
    Some(Wrong { permille: u32::try_from(share).ok()?, too_low: too_low > too_high })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn count_pairs(rows: &[(u32, usize)]) -> Pairs {
        let mut rows: Vec<Ranked> =
            rows.iter().map(|(score, human)| Ranked { score: *score, human: *human }).collect();
        rows.sort_by_key(|row| row.score);
        pairs(4, rows.into_iter().map(|row| (row, 1)))
    }

    /// As the definition says, pair by pair.
    fn naive(rows: &[(u32, usize)]) -> Pairs {
        let mut pairs = Pairs::default();
        for (low_score, low) in rows {
            for (high_score, _) in rows.iter().filter(|(_, high)| high > low) {
                pairs.of += 1;
                pairs.right += u64::from(high_score > low_score);
                pairs.tied += u64::from(high_score == low_score);
            }
        }
        pairs
    }

    fn rows() -> impl Strategy<Value = Vec<(u32, usize)>> {
        proptest::collection::vec((0..12_u32, 0..4_usize), 0..40)
    }

    #[test]
    fn without_two_codes_there_is_no_pair() {
        assert_eq!(count_pairs(&[(1, 2), (5, 2)]), Pairs::default());
        assert_eq!(Pairs::default().share(), None);
        assert_eq!(wrong_against(4, &[Ranked { score: 1, human: 2 }]), [None]);
    }

    #[test]
    fn all_ties_are_half_right() {
        assert_eq!(count_pairs(&[(5, 0), (5, 1), (5, 3)]).share(), Some(0.5));
    }

    proptest! {
        #[test]
        fn counting_is_as_the_definition_says(rows in rows()) {
            prop_assert_eq!(count_pairs(&rows), naive(&rows));
        }

        #[test]
        fn reversed_scores_give_the_rest_to_one(rows in rows()) {
            let reversed: Vec<(u32, usize)> = rows.iter().map(|(score, human)| (100 - score, *human)).collect();
            let (here, there) = (count_pairs(&rows), count_pairs(&reversed));
            prop_assert_eq!((here.of, here.tied), (there.of, there.tied));
            prop_assert_eq!(here.right + there.right + here.tied, here.of);
        }

        #[test]
        fn rows_in_the_wrong_order_are_those_that_pairs_lack(rows in rows()) {
            let ranked: Vec<Ranked> = rows.iter().map(|(score, human)| Ranked { score: *score, human: *human }).collect();
            for ((score, human), wrong) in rows.iter().zip(wrong_against(4, &ranked)) {
                let others: Vec<_> = rows.iter().filter(|(_, other)| other != human).collect();
                let twice: usize = others.iter().map(|(other_score, other)| match (other > human, other_score.cmp(score)) {
                    (_, std::cmp::Ordering::Equal) => 1,
                    (true, std::cmp::Ordering::Less) | (false, std::cmp::Ordering::Greater) => 2,
                    _ => 0,
                }).sum();
                let expected = (500 * twice).checked_div(others.len()).map(|share| u32::try_from(share).unwrap());
                prop_assert_eq!(wrong.map(|wrong| wrong.permille), expected);
            }
        }
    }
}
