//! Bodies and those who sit in them: bodies inside bodies, who has a say, how many seats they hold on a day. Which seats are to
//! be in balance is for rules to say.

use std::collections::{BTreeMap, BTreeSet};

use super::clock::Range;
use super::leaf;
use super::list::List;
use super::sharing::Sharing;
use super::view::View;
use crate::document::{NodeId, PartialDate, Value};

/// Bodies inside bodies are followed so far down.
const DEPTH: usize = 8;

/// What a body is to a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Say {
    Decides,
    Advises,
    Unknown,
}

/// A body with the one that it stands in, flattened: what the record does not say of a body, it says of the body around it.
struct Flat {
    body: View,
    id: Option<String>,
    say: Say,
}

/// Bodies by their ids; of several with one id the first.
struct Named<'f>(BTreeMap<&'f str, &'f Flat>);

impl<'f> Named<'f> {
    fn of(flat: &'f [Flat]) -> Self {
        let mut named = BTreeMap::new();
        for body in flat {
            if let Some(id) = &body.id {
                named.entry(id.as_str()).or_insert(body);
            }
        }
        Named(named)
    }

    /// The body that an item names.
    fn by(&self, item: &View) -> Option<&'f Flat> {
        if self.0.is_empty() {
            return None;
        }
        self.0.get(item.text_aside("body")?.as_str()).copied()
    }
}

impl View {
    /// Members of this body and of the bodies inside it.
    pub(super) fn all_members(&self) -> List {
        let flat = self.flat();
        self.gather("members", flat.iter().map(|flat| flat.body.sub_list("members")))
    }

    /// Members who have a say: neither observers or guests, nor without a vote, nor of a body that only advises. `surely`: only
    /// those of a body that decides by the record.
    pub(super) fn voters(&self, surely: bool) -> List {
        let flat = self.flat();
        let named = Named::of(&flat);
        let lists = flat.iter().map(|own| {
            own.body.sub_list("members").quietly(|member| {
                let say = named.by(member).unwrap_or(own).say;
                has_voice(member) && (say == Say::Decides || !surely && say == Say::Unknown)
            })
        });
        self.gather("members", lists)
    }

    /// Meetings of this body and of those inside it: their own, and those among `meetings` that name one of them or are of one of
    /// these kinds. Of a body that governments share those are left out to which others came, and not the one whose plan this is.
    pub(super) fn sessions(&self, meetings: &List, kinds: &[String]) -> List {
        let flat = self.flat();
        let bodies = Named::of(&flat);
        let named = meetings.quietly(|meeting| {
            let of_kind =
                !kinds.is_empty() && meeting.text_aside("kind").is_some_and(|kind| kinds.contains(&kind));
            of_kind || bodies.by(meeting).is_some()
        });
        let own = flat.iter().map(|flat| flat.body.sub_list("meetings"));
        let all = self.gather("meetings", own.chain([named]));
        match Sharing::of(self) {
            Some(sharing) => all.quietly(|meeting| sharing.serves(meeting)),
            None => all,
        }
    }

    fn flat(&self) -> Vec<Flat> {
        let mut flat = Vec::new();
        self.flatten(Say::Unknown, DEPTH, &mut flat);
        flat
    }

    fn flatten(&self, around: Say, depth: usize, flat: &mut Vec<Flat>) {
        let say = match self.aside("decides").map(|node| self.context.tree().value(node)) {
            Some(Value::Bool(true)) => Say::Decides,
            Some(Value::Bool(false)) => Say::Advises,
            _ => around,
        };
        flat.push(Flat { body: self.clone(), id: self.text_aside("id"), say });
        if depth > 0 {
            let inner = self.sub_list("bodies");
            self.context.reads().touch_aside(&inner.at);
            inner.items.iter().for_each(|body| inner.view(*body).flatten(say, depth - 1, flat));
        }
    }

    /// One list of the items of several, each once. It stands where the field of this body stands.
    fn gather(&self, field: &str, lists: impl Iterator<Item = List>) -> List {
        let own = self.sub_list(field);
        let mut seen = BTreeSet::new();
        let mut items: Vec<NodeId> = Vec::new();
        for list in lists {
            self.context.reads().touch_aside(&list.at);
            items.extend(list.items.iter().filter(|item| seen.insert(**item)));
        }
        List { items: items.into(), ..own }
    }

    pub(super) fn sub_list(&self, name: &str) -> List {
        let shapes = self.context.shapes();
        let item = shapes.field(self.shape, name).and_then(|list| shapes.item(list)).unwrap_or(self.shape);
        List::at(&self.context, self.step(name), item)
    }

    fn aside(&self, name: &str) -> Option<NodeId> {
        let at = self.step(name);
        self.context.reads().touch_circumstance(&at);
        at.present()
    }

    pub(super) fn text_aside(&self, name: &str) -> Option<String> {
        let text = self.context.tree().text(self.aside(name)?)?.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }
}

fn has_voice(member: &View) -> bool {
    let silent =
        member.aside("votes").map(|node| member.context.tree().value(node)) == Some(&Value::Bool(false));
    let role = member.text_aside("role");
    !silent && !matches!(role.as_deref(), Some("observer" | "guest"))
}

/// Whether somebody sits there on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seated {
    Surely,
    Maybe,
    No,
}

fn seated(member: &View, day: PartialDate) -> Seated {
    let date = |name: &str| {
        let node = member.aside(name)?;
        leaf::day(&member.context, node).map(|day| day.date)
    };
    let joined = date("joined_on");
    let (left, until) = (date("left_on"), date("valid_until"));
    let outside = joined.is_some_and(|joined| day.last() < joined.first())
        || [left, until].into_iter().flatten().any(|last| last.last() < day.first());
    // The day of joining and the last day of a term are days in the seat; on the day of leaving it may have been left already.
    let inside = joined.is_none_or(|joined| joined.last() <= day.first())
        && left.is_none_or(|left| day.last() < left.first())
        && until.is_none_or(|until| day.last() <= until.first());
    match (outside, inside) {
        (true, _) => Seated::No,
        (false, true) => Seated::Surely,
        (false, false) => Seated::Maybe,
    }
}

fn seats_of(member: &View) -> i64 {
    use rust_decimal::prelude::ToPrimitive;
    let stated = member.aside("seats").map(|node| member.context.tree().value(node).clone());
    match stated {
        Some(Value::Number(seats)) => seats.floor().to_i64().unwrap_or(1).max(0),
        _ => 1,
    }
}

impl List {
    /// As `keep`; that there is no item is no gap in the record, since others may have some.
    fn quietly(&self, mut keep: impl FnMut(&View) -> bool) -> List {
        self.context.reads().touch_aside(&self.at);
        let items = self.items.iter().copied().filter(|item| keep(&self.view(*item))).collect();
        List { items, ..self.clone() }
    }

    /// The members who may sit there on a day. Who joined or left on an unknown day of a month or year may sit there.
    pub(super) fn seated_on(&self, day: PartialDate) -> List {
        self.keep(|member| seated(member, day) != Seated::No)
    }

    /// The seats that these members hold on a day.
    pub(super) fn seats_on(&self, day: PartialDate) -> Range {
        let mut seats = Range { least: 0, most: 0 };
        for item in self.read() {
            let member = self.view(*item);
            let held = seats_of(&member);
            match seated(&member, day) {
                Seated::Surely => {
                    seats.least = seats.least.saturating_add(held);
                    seats.most = seats.most.saturating_add(held);
                }
                Seated::Maybe => seats.most = seats.most.saturating_add(held),
                Seated::No => {}
            }
        }
        seats
    }

    /// The items of both lists, each once.
    pub(super) fn and(&self, more: &List) -> List {
        for at in [&self.at, &more.at] {
            self.context.reads().touch_aside(at);
        }
        let mut seen = BTreeSet::new();
        let both = self.items.iter().chain(&*more.items);
        let items: Vec<NodeId> = both.copied().filter(|item| seen.insert(*item)).collect();
        List { items: items.into(), ..self.clone() }
    }
}
