//! What stands in a pack and changes nothing: parameters that no rule reads, word lists and patterns that none asks for, documents
//! that no case begins with, groups without rules.

use std::collections::BTreeSet;

use super::{MANIFEST, TOP, fault};
use crate::engine::ready::ReadyPack;
use crate::pack::{Case, Indicator, IndicatorSpec, Labelled, PackFault, Rule};

/// Checks a pack.
pub fn check(pack: &ReadyPack, faults: &mut Vec<PackFault>) {
    params(pack, faults);
    lists(pack, faults);
    patterns(pack, faults);
    bases(pack, faults);
    for indicator in &pack.pack.manifest().indicators {
        empty_parts(pack, indicator, faults);
    }
}

/// Parameters of the pack's own `pack.toml`, which all its rules see.
fn params(pack: &ReadyPack, faults: &mut Vec<PackFault>) {
    let programs = pack.on(None).rules.iter().flat_map(|ready| ready.logic.programs());
    let read: BTreeSet<&String> = programs.flat_map(|program| &program.params).collect();
    for (name, value) in pack.pack.manifest().params.iter().filter(|(name, _)| !read.contains(name)) {
        let message = format!("the parameter `{name}` is never read");
        let help = format!("read it as `params.{name}`, or leave it out");
        faults.push(fault(pack, (MANIFEST, value.place), "pack/unused-parameter", message, help));
    }
}

fn lists(pack: &ReadyPack, faults: &mut Vec<PackFault>) {
    let programs = pack.on(None).rules.iter().flat_map(|ready| ready.logic.programs());
    let asked: BTreeSet<&str> =
        programs.flat_map(|program| &program.lists).map(|(name, _)| name.as_str()).collect();
    for file in pack.pack.lexicons().iter().filter(|file| !asked.contains(file.name.as_str())) {
        let message = format!("no rule asks for the word list `{}`", file.name);
        let help = format!("ask for it with `hits(\"{}\")`, or delete the file", file.name);
        faults.push(fault(pack, (&file.path, TOP), "pack/unused-list", message, help));
    }
}

fn patterns(pack: &ReadyPack, faults: &mut Vec<PackFault>) {
    let programs = pack.on(None).rules.iter().flat_map(|ready| ready.logic.programs());
    let asked: BTreeSet<&str> =
        programs.flat_map(|program| &program.patterns).map(|(name, _)| name.as_str()).collect();
    let patterns = pack.pack.manifest().patterns.iter().map(|pattern| &pattern.name);
    for name in patterns.filter(|name| !asked.contains(name.value.as_str())) {
        let message = format!("no rule asks for the pattern `{}`", name.value);
        let help = format!("ask for it with `matches(\"{}\")`, or leave it out", name.value);
        faults.push(fault(pack, (MANIFEST, name.place), "pack/unused-pattern", message, help));
    }
}

fn bases(pack: &ReadyPack, faults: &mut Vec<PackFault>) {
    let of_rules = pack.pack.known_rules().flat_map(|rule| &rule.cases);
    let of_changes = pack.pack.manifest().overrides.iter().flat_map(|change| &change.cases);
    let named = |case: &'_ Case| case.base.as_ref().map(|base| base.value.clone());
    let used: BTreeSet<String> = of_rules.chain(of_changes).filter_map(named).collect();
    for base in pack.pack.bases().iter().filter(|base| !used.contains(&base.name)) {
        let message = format!("no case begins with the document `{}`", base.name);
        let help = format!("name it in a case: `base = \"{}\"`, or delete the file", base.name);
        faults.push(fault(pack, (&base.path, TOP), "pack/unused-base", message, help));
    }
}

/// Groups and tiers in which no rule stands: reports would never show them.
fn empty_parts(pack: &ReadyPack, indicator: &Indicator, faults: &mut Vec<PackFault>) {
    type PartOf = fn(&Rule) -> Option<&String>;
    let group: PartOf = |rule| rule.group.as_ref().map(|group| &group.value);
    let tier: PartOf = |rule| rule.tier.as_ref().map(|tier| &tier.value);
    let (key, list, part_of): (&str, &[Labelled], PartOf) = match &indicator.spec {
        IndicatorSpec::Points { groups } => ("group", groups, group),
        IndicatorSpec::Compliance { tiers, .. } => ("tier", tiers, tier),
        IndicatorSpec::Level { .. } | IndicatorSpec::Code { .. } => return,
    };
    for part in list {
        let id = &part.id;
        if !pack.pack.known_rules().any(|rule| part_of(rule) == Some(&id.value)) {
            let message = format!("no rule stands in `{}`", id.value);
            let help = format!("put a rule in it: `{key} = \"{}\"`, or leave it out", id.value);
            faults.push(fault(pack, (MANIFEST, id.place), "pack/empty-part", message, help));
        }
    }
}
