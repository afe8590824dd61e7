//! The rows of one comparison, counted once for each plan, so that the measures of any mixture of plans are sums.

use std::collections::BTreeMap;

use super::bootstrap::{Generator, interval};
use super::confusion::Confusion;
use super::measure::{Figures, Measure, Measures, Name, reason};
use super::ranking::{Pairs, Ranked, pairs};

/// One row: its plan, its human code, and what the indicator gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Coded<'a> {
    /// The plan; rows without one stand alone.
    pub plan: Option<&'a str>,
    /// Place of the human code in the list of codes.
    pub human: usize,
    /// Place of the indicator's code in the same list, when it gives codes.
    pub ours: Option<usize>,
    /// The finer order.
    pub score: u32,
}

/// The rows of one comparison.
pub(super) struct Sample {
    codes: usize,
    /// Whether the indicator gives codes.
    coded: bool,
    /// Whether any row names its plan.
    planned: bool,
    plans: Vec<Plan>,
    /// Rows by score, each with its plan.
    sorted: Vec<(Ranked, usize)>,
}

/// What the rows of one plan sum up to.
struct Plan {
    confusion: Confusion,
    pairs: Pairs,
}

/// Counts of one mixture of plans.
pub(super) struct Counts {
    pub confusion: Confusion,
    /// Over all rows.
    pub ranking: Pairs,
    /// Inside plans.
    pub inside: Pairs,
}

impl Sample {
    /// Counts the rows of a list of so many codes.
    pub(super) fn new(codes: usize, gives_codes: bool, rows: &[Coded<'_>]) -> Self {
        let mut by_plan: BTreeMap<(Option<&str>, usize), Vec<&Coded<'_>>> = BTreeMap::new();
        for (index, row) in rows.iter().enumerate() {
            let alone = if row.plan.is_some() { 0 } else { index };
            by_plan.entry((row.plan, alone)).or_default().push(row);
        }
        let mut sample = Sample {
            codes,
            coded: gives_codes,
            planned: rows.iter().any(|row| row.plan.is_some()),
            plans: Vec::new(),
            sorted: Vec::new(),
        };
        for rows in by_plan.into_values() {
            sample.add_plan(&rows);
        }
        sample.sorted.sort_by_key(|(row, _)| row.score);
        sample
    }

    fn add_plan(&mut self, rows: &[&Coded<'_>]) {
        let mut confusion = Confusion::new(self.codes);
        let mut ranked: Vec<Ranked> = Vec::new();
        for row in rows {
            if let Some(ours) = row.ours {
                confusion.add(row.human, ours);
            }
            ranked.push(Ranked { score: row.score, human: row.human });
        }
        ranked.sort_by_key(|row| row.score);
        self.sorted.extend(ranked.iter().map(|row| (*row, self.plans.len())));
        let pairs = pairs(self.codes, ranked.into_iter().map(|row| (row, 1)));
        self.plans.push(Plan { confusion, pairs });
    }

    /// How many plans there are; a row that names none is one.
    pub(super) fn plans(&self) -> usize {
        self.plans.len()
    }

    /// Counts with every plan once.
    pub(super) fn whole(&self) -> Counts {
        self.counts(&vec![1; self.plans.len()])
    }

    /// Counts with every plan so many times.
    fn counts(&self, times: &[u64]) -> Counts {
        let mut counts = Counts {
            confusion: Confusion::new(self.codes),
            ranking: Pairs::default(),
            inside: Pairs::default(),
        };
        for (plan, times) in self.plans.iter().zip(times) {
            counts.confusion.add_all(&plan.confusion, *times);
            counts.inside.add_all(plan.pairs, *times);
        }
        let weigh = |(row, plan): &(Ranked, usize)| (*row, times.get(*plan).copied().unwrap_or(0));
        counts.ranking = pairs(self.codes, self.sorted.iter().map(weigh).filter(|(_, times)| *times > 0));
        counts
    }

    fn figures(&self, counts: &Counts) -> Figures {
        let coded = self.coded.then_some(&counts.confusion);
        Figures([
            coded.and_then(Confusion::accuracy),
            coded.and_then(Confusion::macro_f1),
            coded.and_then(Confusion::kappa),
            coded.and_then(Confusion::quadratic_kappa),
            counts.ranking.share(),
            counts.inside.share().filter(|_| self.planned),
        ])
    }

    /// All measures, with intervals from so many resamples of the plans.
    pub(super) fn measures(&self, seed: u64, resamples: u32) -> Measures {
        let whole = self.figures(&self.whole());
        let mut drawn: [Vec<f64>; Name::ALL.len()] = Default::default();
        let mut generator = Generator::new(seed);
        let times = if self.plans.len() < 2 { 0 } else { resamples };
        for _ in 0..times {
            let figures = self.figures(&self.counts(&generator.draw(self.plans.len())));
            for (values, figure) in drawn.iter_mut().zip(figures.0) {
                values.extend(figure);
            }
        }
        let half = usize::try_from(times).unwrap_or(0).div_ceil(2).max(1);
        let measures = Name::ALL.into_iter().zip(whole.0).zip(drawn).map(|((name, value), drawn)| {
            let not_defined =
                value.is_none().then(|| reason(name, self.coded, self.planned, self.sorted.is_empty()));
            // A measure that most mixtures of plans cannot give has no interval worth the name.
            let interval = if drawn.len() < half { None } else { value.and(interval(drawn)) };
            Measure { name, value, interval, not_defined }
        });
        measures.collect()
    }
}
