//! What indicators say of a subject of which no rule was asked: for those who must know beforehand what they will be told.

use jiff::civil::Date;

use super::indicators::{Standings, measure};
use super::scorer::Scorer;
use crate::model::Subject;
use crate::report::IndicatorResult;

impl Scorer {
    /// The indicators of all packs on such a subject, in their order, as they are on that day where no rule says anything. Those of a
    /// pack that others extend come once for each of them.
    pub(crate) fn blank_indicators(&self, subject: Subject, day: Date) -> Vec<IndicatorResult> {
        let mut blank = Vec::new();
        for pack in &self.packs {
            let edition = pack.on(Some(day));
            let standings = Standings::of(&edition.rules, &[]);
            let own = edition.indicators.iter().filter(|indicator| indicator.subject == subject);
            blank.extend(own.map(|indicator| measure(indicator, "", &standings).result));
        }
        blank
    }
}
