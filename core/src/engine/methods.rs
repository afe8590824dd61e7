//! How the indicators of a pack are made from findings, compiled. What comes of them is told in `indicators`.

use super::code::CodeTable;
use super::level::LevelSpec;
use super::ready::{Method, ReadyIndicator};
use crate::pack::{Edition, Indicator, IndicatorSpec, Pack};

/// The indicators of a pack and of its parents. A rule that is switched off is no condition any more.
pub fn ready_indicators(pack: &Pack, edition: &Edition) -> Vec<ReadyIndicator> {
    let is_on = |rule: &str| edition.rule(rule).is_some();
    let mut indicators = Vec::new();
    for home in pack.chain() {
        let own = &home.manifest().indicators;
        let codes = CodeTable::new(own, &is_on);
        indicators.extend(own.iter().map(|indicator| ReadyIndicator {
            pack: home.id().into(),
            id: indicator.id.value.as_str().into(),
            subject: indicator.subject,
            method: method(indicator, &codes, &is_on),
        }));
    }
    indicators
}

fn method(indicator: &Indicator, codes: &CodeTable, is_on: &dyn Fn(&str) -> bool) -> Method {
    let ids = |list: &[crate::pack::Labelled]| list.iter().map(|named| named.id.value.clone()).collect();
    match &indicator.spec {
        IndicatorSpec::Points { groups } => Method::Points(ids(groups)),
        IndicatorSpec::Level { levels, dimensions, overall } => {
            let gate = overall.gate.as_ref().filter(|gate| is_on(&gate.rule));
            let gate = gate.map(|gate| (gate.rule.value.clone(), gate.closed.value.clone()));
            Method::Level(LevelSpec::new(levels, dimensions, gate))
        }
        IndicatorSpec::Compliance { tiers, .. } => Method::Compliance(ids(tiers)),
        IndicatorSpec::Code { .. } => Method::Code(codes.spec(&indicator.id.value)),
    }
}
