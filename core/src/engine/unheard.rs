//! Explanations that speak of a clause which no standard scored here has: they replace nothing, and whoever wrote them must hear of it.

use super::ready::{ReadyEdition, ReadyPack};
use crate::document::{NodeId, nearest};
use crate::model::Document;
use crate::pack::IndicatorSpec;

/// An explanation that no rule looks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unheard {
    /// JSON Pointer of the clause that it names.
    pub pointer: String,
    /// The clause.
    pub clause: String,
    /// The nearest clause or rule that there is.
    pub near: Option<String>,
}

/// The explanations of a document that no rule of some packs looks for. None where no pack asks for explanations.
pub fn unheard(document: &Document, scored: &[(&ReadyPack, &ReadyEdition)]) -> Vec<Unheard> {
    let tree = document.tree();
    let given = tree.field(NodeId::ROOT, "explanations").map(|list| tree.items(list)).unwrap_or_default();
    if given.is_empty() || !scored.iter().any(|(pack, _)| asks_for_explanations(pack)) {
        return Vec::new();
    }
    let rules = || scored.iter().flat_map(|(_, edition)| &edition.rules);
    let known = || rules().flat_map(|ready| ready.rule.clause().into_iter().chain([ready.rule.id.as_str()]));
    let clauses = given.iter().filter_map(|item| tree.field(*item, "clause"));
    let texts = clauses.filter_map(|node| Some((node, tree.text(node)?)));
    let new = texts.filter(|(_, clause)| !known().any(|name| name == *clause));
    new.map(|(node, clause)| Unheard {
        pointer: tree.pointer(node),
        clause: clause.to_owned(),
        near: nearest(clause, known()).map(str::to_owned),
    })
    .collect()
}

fn asks_for_explanations(pack: &ReadyPack) -> bool {
    let specs = pack.pack.indicators().map(|(_, indicator)| &indicator.spec);
    specs.into_iter().any(|spec| matches!(spec, IndicatorSpec::Compliance { comply_or_explain: true, .. }))
}
