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

#[test]
fn few_points_of_a_plan_with_few_answers_say_so_in_the_overview() {
    let mut report = report("action_plan", "es");
    report.indicators = (0..5).map(|_| super::points("", 0, &[])).collect();
    report.indicators[0].coverage = Coverage { answered: 18, of: 18 };
    for width in [100, 60] {
        let style = TextStyle { titles: titles(), width, ..TextStyle::default() };
        let text = text(&report, &style);
        assert_eq!(text.matches("(7 de 18 reglas con respuesta)").count(), 4, "{text}");
    }
}
