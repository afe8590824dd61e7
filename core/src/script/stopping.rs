//! When a plan stopped before its end: suspended, withdrawn, or left behind by a membership that was suspended or ended. What
//! fell due before stays due; what would have come later does not.

use super::reads::At;
use crate::document::{NodeId, PartialDate, Tree, Value};

/// What stopped, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Work on the plan or commitment was suspended.
    Suspended,
    /// The plan or commitment was withdrawn.
    Withdrawn,
    /// The membership was suspended.
    MemberSuspended,
    /// The member was declared inactive.
    MemberInactive,
    /// The member left.
    MemberWithdrew,
}

impl Cause {
    /// The word by which reports and texts tell the causes apart.
    pub fn as_str(self) -> &'static str {
        match self {
            Cause::Suspended => "suspended",
            Cause::Withdrawn => "withdrawn",
            Cause::MemberSuspended => "member_suspended",
            Cause::MemberInactive => "member_inactive",
            Cause::MemberWithdrew => "member_withdrew",
        }
    }
}

/// The day on which something stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The day, as far as it is known.
    pub date: PartialDate,
    /// How.
    pub cause: Cause,
    /// Where the date stands.
    pub at: At,
}

/// The first surely known stop of a subject: its own, that of its plan, or that of its member; and everything that was read to
/// find it. A membership that was taken up again later did not stop.
pub fn first_stop(tree: &Tree, subject: NodeId) -> (Option<Stop>, Vec<At>) {
    let mut search = Search { tree, stops: Vec::new(), reads: Vec::new() };
    search.own(subject);
    if subject != NodeId::ROOT {
        search.own(NodeId::ROOT);
    }
    let home = if tree.field(subject, "member").is_some() { subject } else { NodeId::ROOT };
    search.of_member(home);
    (search.stops.into_iter().min_by_key(|stop| stop.date.last()), search.reads)
}

/// All that surely stopped a document as a whole, the first one first.
pub fn stops(tree: &Tree) -> Vec<Stop> {
    let mut search = Search { tree, stops: Vec::new(), reads: Vec::new() };
    search.own(NodeId::ROOT);
    search.of_member(NodeId::ROOT);
    search.stops.sort_by_key(|stop| stop.date.last());
    search.stops
}

struct Search<'a> {
    tree: &'a Tree,
    stops: Vec<Stop>,
    reads: Vec<At>,
}

impl Search<'_> {
    fn own(&mut self, object: NodeId) {
        for (field, cause) in [("suspended_on", Cause::Suspended), ("withdrawn_on", Cause::Withdrawn)] {
            if let Some((date, at)) = self.date(object, field) {
                self.stops.push(Stop { date, cause, at });
            }
        }
    }

    fn of_member(&mut self, home: NodeId) {
        let Some(member) = self.tree.field(home, "member") else { return };
        let events = At::of_field(self.tree, member, "events");
        self.reads.push(events.clone());
        let mut dated = Vec::new();
        for event in events.present().map(|node| self.tree.items(node)).unwrap_or_default() {
            let kind = self.tree.text_field(*event, "kind");
            self.reads.push(At::of_field(self.tree, *event, "kind"));
            if let (Some(kind), Some((date, at))) = (kind, self.date(*event, "date")) {
                dated.push((kind, date, at));
            }
        }
        let resumed = |stop: PartialDate| {
            let after = |date: &PartialDate| stop.before(*date) == Some(true);
            dated.iter().any(|(kind, date, _)| matches!(*kind, "reactivated" | "joined") && after(date))
        };
        let stops = dated.iter().filter_map(|(kind, date, at)| {
            let cause = match *kind {
                "suspended" => Cause::MemberSuspended,
                "inactive" => Cause::MemberInactive,
                "withdrew" => Cause::MemberWithdrew,
                _ => return None,
            };
            (!resumed(*date)).then(|| Stop { date: *date, cause, at: at.clone() })
        });
        self.stops.extend(stops);
    }

    fn date(&mut self, object: NodeId, field: &str) -> Option<(PartialDate, At)> {
        let at = At::of_field(self.tree, object, field);
        self.reads.push(at.clone());
        let date = date_at(self.tree, at.present()?)?;
        Some((date, at))
    }
}

/// The date that a node holds, as text or as a whole number that is a year.
pub fn date_at(tree: &Tree, node: NodeId) -> Option<PartialDate> {
    use rust_decimal::prelude::ToPrimitive;
    match tree.value(node) {
        Value::Text(text) => PartialDate::parse(text.trim()),
        Value::Number(number) if number.is_integer() => PartialDate::year(number.to_i16()?),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Document;

    fn stop(json: &str) -> Option<(String, &'static str)> {
        let document = Document::from_json(json).unwrap();
        let (stop, _) = first_stop(document.tree(), NodeId::ROOT);
        stop.map(|stop| (stop.date.to_string(), stop.cause.as_str()))
    }

    fn of_events(events: &str) -> Option<(String, &'static str)> {
        stop(&format!(
            r#"{{"id": "p", "title": "P", "commitments": [], "member": {{"events": [{events}]}}}}"#
        ))
    }

    #[test]
    fn all_stops_are_told_in_their_order() {
        let json = r#"{"id": "p", "title": "P", "commitments": [], "suspended_on": "2023-02",
            "member": {"events": [{"kind": "withdrew", "date": "2023-01-11"}]}}"#;
        let document = Document::from_json(json).unwrap();
        let told = |stop: Stop| (stop.date.to_string(), stop.at.pointer(document.tree()));
        let told: Vec<_> = stops(document.tree()).into_iter().map(told).collect();
        let expected = [("2023-01-11", "/member/events/0/date"), ("2023-02", "/suspended_on")];
        assert_eq!(told, expected.map(|(date, pointer)| (date.to_owned(), pointer.to_owned())));
    }

    #[test]
    fn the_first_stop_counts_wherever_it_stands() {
        let both = r#"{"id": "p", "title": "P", "commitments": [], "suspended_on": "2023-02",
            "member": {"events": [{"kind": "withdrew", "date": "2023-01-11"}]}}"#;
        assert_eq!(stop(both), Some(("2023-01-11".into(), "member_withdrew")));
        let own = r#"{"id": "p", "title": "P", "commitments": [], "withdrawn_on": 2022, "suspended_on": "2023-02"}"#;
        assert_eq!(stop(own), Some(("2022".into(), "withdrawn")));
    }

    #[test]
    fn a_membership_taken_up_again_did_not_stop() {
        let suspended = r#"{"kind": "suspended", "date": "2020-03"}"#;
        assert_eq!(of_events(suspended), Some(("2020-03".into(), "member_suspended")));
        assert_eq!(of_events(&format!(r#"{suspended}, {{"kind": "reactivated", "date": "2021"}}"#)), None);
        let unsure = format!(r#"{suspended}, {{"kind": "reactivated", "date": "2020"}}"#);
        assert_eq!(of_events(&unsure), Some(("2020-03".into(), "member_suspended")));
        assert_eq!(of_events(r#"{"kind": "inactive"}, {"kind": "joined", "date": "2019"}"#), None);
    }

    #[test]
    fn everything_that_decided_was_read() {
        let json =
            r#"{"id": "p", "title": "P", "commitments": [], "member": {"events": [{"kind": "joined"}]}}"#;
        let document = Document::from_json(json).unwrap();
        let (_, reads) = first_stop(document.tree(), NodeId::ROOT);
        let pointers: Vec<String> = reads.iter().map(|at| at.pointer(document.tree())).collect();
        let expected = [
            "/suspended_on",
            "/withdrawn_on",
            "/member/events",
            "/member/events/0/kind",
            "/member/events/0/date",
        ];
        assert_eq!(pointers, expected);
    }
}
