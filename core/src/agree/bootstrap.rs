//! Intervals by resampling whole plans: one coder or team coded a plan, so its rows are not independent of each other.

use super::fraction::fraction;

/// A small generator of numbers that are the same on every machine (`SplitMix64`).
#[derive(Clone, Copy, Debug)]
pub(super) struct Generator(u64);

impl Generator {
    pub(super) fn new(seed: u64) -> Self {
        Generator(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`, or 0 when there is none.
    fn below(&mut self, bound: usize) -> usize {
        let bound = u128::try_from(bound).unwrap_or(0);
        usize::try_from((u128::from(self.next()) * bound) >> 64).unwrap_or(0)
    }

    /// Draws as many plans as there are, with replacement: how often each was drawn.
    pub(super) fn draw(&mut self, plans: usize) -> Vec<u64> {
        let mut times = vec![0; plans];
        for _ in 0..plans {
            if let Some(count) = times.get_mut(self.below(plans)) {
                *count += 1;
            }
        }
        times
    }
}

/// The middle 95 % of the values, by linear interpolation; `None` of nothing.
pub(super) fn interval(mut values: Vec<f64>) -> Option<[f64; 2]> {
    values.sort_by(f64::total_cmp);
    Some([quantile(&values, 25)?, quantile(&values, 975)?])
}

/// The value below which so many thousandths of the sorted values lie.
fn quantile(sorted: &[f64], permille: usize) -> Option<f64> {
    let at = sorted.len().checked_sub(1)? * permille;
    let (index, rest) = (at / 1000, u64::try_from(at % 1000).ok()?);
    let low = sorted.get(index)?;
    let high = sorted.get(index + 1).unwrap_or(low);
    Some(low + (high - low) * fraction(rest, 1000)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generator_gives_the_known_numbers() {
        let mut generator = Generator::new(1_234_567);
        let first: Vec<u64> = (0..3).map(|_| generator.next()).collect();
        assert_eq!(first, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn a_draw_is_as_long_as_the_list() {
        let mut generator = Generator::new(1);
        for plans in [0, 1, 2, 50] {
            assert_eq!(generator.draw(plans).iter().sum::<u64>(), u64::try_from(plans).unwrap());
        }
        assert_ne!(generator.draw(50), generator.draw(50));
    }

    #[test]
    fn intervals_are_interpolated() {
        assert_eq!(interval(vec![]), None);
        assert_eq!(interval(vec![0.5]), Some([0.5, 0.5]));
        let [low, high] = interval((0..=100).map(f64::from).collect()).unwrap();
        assert!((low - 2.5).abs() < 1e-12 && (high - 97.5).abs() < 1e-12, "{low} {high}");
    }
}
