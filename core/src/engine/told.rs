//! What packs before one have told: packs that extend one parent share its rules and indicators, and the first pack tells of them.

use rustc_hash::FxHashSet;

use super::ready::{ReadyEdition, ReadyIndicator, ReadyPack, ReadyRule};

/// The pack that wrote a rule or indicator, and its id.
type Name<'a> = (&'a str, &'a str);

/// Rules and indicators that were told before.
#[derive(Debug, Default)]
pub struct ToldBefore<'a> {
    rules: FxHashSet<Name<'a>>,
    indicators: FxHashSet<Name<'a>>,
}

impl<'a> ToldBefore<'a> {
    /// Those of some packs, as far as they may be those of another one, too.
    pub fn of(before: &[(&'a ReadyPack, &'a ReadyEdition)], pack: &ReadyPack) -> Self {
        let shares = |(other, _): &&(&ReadyPack, &ReadyEdition)| {
            other.pack.chain().any(|home| pack.pack.chain().any(|own| own.id() == home.id()))
        };
        let mut told = ToldBefore::default();
        for (_, edition) in before.iter().filter(shares) {
            told.rules.extend(edition.rules.iter().map(|ready| ready.name()));
            told.indicators.extend(edition.indicators.iter().map(ReadyIndicator::name));
        }
        told
    }

    /// Whether a rule is new.
    pub fn lacks_rule(&self, ready: &ReadyRule) -> bool {
        self.rules.is_empty() || !self.rules.contains(&ready.name())
    }

    /// Whether an indicator is new.
    pub fn lacks_indicator(&self, indicator: &ReadyIndicator) -> bool {
        self.indicators.is_empty() || !self.indicators.contains(&indicator.name())
    }
}
