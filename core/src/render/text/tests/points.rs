//! Points where few rules or none could be counted: no reader should take them for failure.

use super::*;

#[test]
fn a_group_without_points_to_earn_has_no_bar() {
    let mut report = collection();
    let IndicatorOutcome::Points(points) = &mut report.indicators[0].result else { panic!() };
    points.groups[0] = GroupResult { earned: 0, attainable: 0, permille: 0, ..points.groups[0].clone() };
    let style = TextStyle { titles: titles(), ..TextStyle::default() };
    let text = text(&report, &style);
    let line = text.lines().find(|line| line.ends_with("no aplica")).unwrap();
    assert!(!line.contains('░'), "{line}");
    assert!(!text.contains("0 de 0"), "{text}");
}
