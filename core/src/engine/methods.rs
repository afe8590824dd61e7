//! How the indicators of a pack are made from findings, compiled. What comes of them is told in `indicators`.

use std::sync::Arc;

use super::code::CodeTable;
use super::level::LevelSpec;
use super::named::NumberOf;
use super::ready::{Method, ReadyIndicator, ReadyRule};
use crate::pack::{Indicator, IndicatorSpec, Pack};

/// The indicators of a pack and of its parents over its rules. A rule that is switched off is no condition any more.
pub fn ready_indicators(pack: &Pack, rules: &[Arc<ReadyRule>]) -> Vec<ReadyIndicator> {
    let number_of = |rule: &str| rules.iter().position(|ready| ready.rule.id == rule);
    let mut indicators = Vec::new();
    for home in pack.chain() {
        let own = &home.manifest().indicators;
        let codes = CodeTable::new(own, &number_of);
        indicators.extend(own.iter().map(|indicator| ReadyIndicator {
            pack: home.id().into(),
            id: indicator.id.value.as_str().into(),
            subject: indicator.subject,
            method: method(indicator, &codes, &number_of),
        }));
    }
    indicators
}

fn method(indicator: &Indicator, codes: &CodeTable, number_of: &NumberOf<'_>) -> Method {
    let ids = |list: &[crate::pack::Labelled]| list.iter().map(|named| named.id.value.clone()).collect();
    match &indicator.spec {
        IndicatorSpec::Points { groups } => Method::Points(ids(groups)),
        IndicatorSpec::Level { levels, dimensions, overall } => {
            let gate = overall.gate.as_ref().filter(|gate| number_of(&gate.rule).is_some());
            let gate = gate.map(|gate| (gate.rule.value.clone(), gate.closed.value.clone()));
            Method::Level(LevelSpec::new(levels, dimensions, gate))
        }
        IndicatorSpec::Compliance { tiers, .. } => Method::Compliance(ids(tiers)),
        IndicatorSpec::Code { .. } => Method::Code(codes.spec(&indicator.id.value)),
    }
}
