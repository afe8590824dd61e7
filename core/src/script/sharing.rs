//! A body that several governments share, each with a plan of its own: which of its sessions serve this plan.

use super::reads::At;
use super::view::View;
use crate::document::NodeId;
use crate::text::same_words;

/// The governments that share a body.
pub(super) struct Sharing {
    own: Vec<String>,
    others: Vec<String>,
}

impl Sharing {
    /// Of a body that says who shares it, and names the government whose plan this is among them. What it reads is no gap where
    /// it is absent.
    pub(super) fn of(body: &View) -> Option<Self> {
        let sharing = texts(body, "shared_by");
        if sharing.is_empty() {
            return None;
        }
        let member = names_of_member(body);
        let is_own = |name: &String| member.iter().any(|own| same_words(own, name));
        let (own, others): (Vec<String>, Vec<String>) = sharing.into_iter().partition(is_own);
        (!own.is_empty()).then_some(Sharing { own, others })
    }

    /// Whether a session serves this plan: its government came, or nobody can tell from who came.
    pub(super) fn serves(&self, meeting: &View) -> bool {
        let came = meeting.sub_list("attendance");
        let came: Vec<String> =
            came.items.iter().filter_map(|item| came.view(*item).text_aside("name")).collect();
        let any = |names: &[String]| names.iter().any(|name| came.iter().any(|one| same_words(one, name)));
        any(&self.own) || !any(&self.others)
    }
}

/// The government whose plan this is, and its partners.
fn names_of_member(body: &View) -> Vec<String> {
    let tree = body.context.tree();
    let member = At::of_field(tree, NodeId::ROOT, "member");
    body.context.reads().touch_circumstance(&member);
    let Some(member) = member.present() else { return Vec::new() };
    let name = At::of_field(tree, member, "name");
    body.context.reads().touch_circumstance(&name);
    let partners = At::of_field(tree, member, "partners");
    body.context.reads().touch_circumstance(&partners);
    let partners = partners.present().map(|list| tree.items(list)).unwrap_or_default();
    let texts = name.present().into_iter().chain(partners.iter().copied());
    texts.filter_map(|node| tree.text(node)).map(str::to_owned).collect()
}

fn texts(body: &View, name: &str) -> Vec<String> {
    let list = body.step(name);
    let reads = body.context.reads();
    reads.touch_circumstance(&list);
    let tree = body.context.tree();
    let items = list.present().map(|list| tree.items(list)).unwrap_or_default();
    for item in items {
        reads.touch_circumstance(&At::node(*item));
    }
    items.iter().filter_map(|item| tree.text(*item)).map(str::to_owned).collect()
}
