//! Codes of people against codes of an indicator, counted, and the measures of agreement that come from the counts alone.

use super::fraction::fraction;

/// Counts of rows by human code (first) and code of the indicator (second), both as places in one ordered list of codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Confusion {
    codes: usize,
    counts: Vec<u64>,
}

impl Confusion {
    /// No rows yet, for a list of so many codes.
    pub(super) fn new(codes: usize) -> Self {
        Confusion { codes, counts: vec![0; codes * codes] }
    }

    /// Counts one row.
    pub(super) fn add(&mut self, human: usize, ours: usize) {
        if let Some(count) = self.counts.get_mut(human * self.codes + ours).filter(|_| ours < self.codes) {
            *count += 1;
        }
    }

    /// Counts all rows of another table so many times.
    pub(super) fn add_all(&mut self, other: &Confusion, times: u64) {
        for (count, more) in self.counts.iter_mut().zip(&other.counts) {
            *count += more * times;
        }
    }

    /// The counts, one line for each human code.
    pub(super) fn lines(&self) -> Vec<Vec<u64>> {
        self.counts.chunks(self.codes.max(1)).map(<[u64]>::to_vec).collect()
    }

    /// Human code, code of the indicator and count, for every pair of codes.
    fn cells(&self) -> impl Iterator<Item = (usize, usize, u64)> {
        let codes = self.codes.max(1);
        self.counts.iter().enumerate().map(move |(at, count)| (at / codes, at % codes, *count))
    }

    fn total(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// How often people gave each code, and how often the indicator did.
    fn margins(&self) -> (Vec<u64>, Vec<u64>) {
        let (mut human, mut ours) = (vec![0; self.codes], vec![0; self.codes]);
        for (row, column, count) in self.cells() {
            for (margin, at) in [(&mut human, row), (&mut ours, column)] {
                if let Some(sum) = margin.get_mut(at) {
                    *sum += count;
                }
            }
        }
        (human, ours)
    }

    /// Share of rows with the same code.
    pub(super) fn accuracy(&self) -> Option<f64> {
        let same: u64 = self.cells().filter(|(human, ours, _)| human == ours).map(|(.., count)| count).sum();
        fraction(same, self.total())
    }

    /// The mean of F1 over all codes that either side gave.
    pub(super) fn macro_f1(&self) -> Option<f64> {
        let (human, ours) = self.margins();
        let same = self.cells().filter(|(row, column, _)| row == column);
        let given = same.zip(human.iter().zip(&ours)).map(|((.., same), (human, ours))| (same, human + ours));
        let all: Vec<f64> = given.filter_map(|(same, given)| fraction(2 * same, given)).collect();
        let count = fraction(u64::try_from(all.len()).unwrap_or(0), 1).filter(|count| *count > 0.0)?;
        Some(all.iter().sum::<f64>() / count)
    }

    /// Cohen's kappa; `None` when both sides give one and the same code only.
    pub(super) fn kappa(&self) -> Option<f64> {
        self.weighted(|human, ours| u64::from(human != ours))
    }

    /// Kappa with disagreements weighted by the square of their distance in the list of codes.
    pub(super) fn quadratic_kappa(&self) -> Option<f64> {
        self.weighted(|human, ours| u64::try_from(human.abs_diff(ours).pow(2)).unwrap_or(u64::MAX))
    }

    /// One minus the weighted disagreement over the one to be expected from the margins.
    fn weighted(&self, weight: impl Fn(usize, usize) -> u64) -> Option<f64> {
        let (human, ours) = self.margins();
        let (mut found, mut expected) = (0, 0);
        for (row, column, count) in self.cells() {
            let weight = weight(row, column);
            let margins = human.get(row).zip(ours.get(column)).map_or(0, |(row, column)| row * column);
            found += weight * count;
            expected += weight * margins;
        }
        Some(1.0 - fraction(found * self.total(), expected)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(codes: usize, rows: &[(usize, usize)]) -> Confusion {
        let mut table = Confusion::new(codes);
        for (human, ours) in rows {
            table.add(*human, *ours);
        }
        table
    }

    #[test]
    fn one_code_on_both_sides_has_no_kappa() {
        let table = table(2, &[(1, 1), (1, 1)]);
        assert_eq!((table.accuracy(), table.macro_f1()), (Some(1.0), Some(1.0)));
        assert_eq!((table.kappa(), table.quadratic_kappa()), (None, None));
    }

    #[test]
    fn a_constant_answer_agrees_as_chance_does() {
        let table = table(2, &[(0, 1), (1, 1), (1, 1)]);
        assert_eq!((table.kappa(), table.quadratic_kappa()), (Some(0.0), Some(0.0)));
    }

    #[test]
    fn no_rows_give_nothing() {
        for table in [Confusion::new(0), Confusion::new(3)] {
            assert_eq!((table.accuracy(), table.macro_f1(), table.kappa()), (None, None, None));
        }
    }

    #[test]
    fn codes_beyond_the_list_are_not_counted() {
        assert_eq!(table(2, &[(0, 2), (2, 0), (0, 1)]).lines(), [[0, 1], [0, 0]]);
    }
}
