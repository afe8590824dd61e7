//! Rules come to the same without the script engine as with it: every rule of every shipped pack on the documents of all its cases,
//! and on each of them with a field taken away.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use serde_json::Value;

use crate::document::canonical;
use crate::engine::cases::{CASE_DAY, case_document};
use crate::engine::names::RuleNames;
use crate::engine::ready::{ReadyLogic, ReadyPack, ReadyRule};
use crate::engine::{Options, Scorer};
use crate::model::Document;
use crate::pack::Library;
use crate::script::Program;

static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules");
    let folders = std::fs::read_dir(rules).unwrap().map(|entry| entry.unwrap().path());
    let folders: Vec<_> = folders.filter(|folder| folder.join("pack.toml").exists()).collect();
    let mut library = Library::new();
    library.add_paths(&folders.iter().map(|folder| &**folder).collect::<Vec<_>>()).unwrap();
    library
});

/// The rule as it would run if everything were left to the script engine.
fn indirect(ready: &ReadyRule) -> ReadyRule {
    let bare = |program: &Program| Program { direct: None, ..program.clone() };
    let logic = match &*ready.logic {
        ReadyLogic::Check(program) => ReadyLogic::Check(bare(program)),
        ReadyLogic::Script(program) => ReadyLogic::Script(bare(program)),
        ReadyLogic::Parts(parts) => {
            ReadyLogic::Parts(parts.iter().map(|(id, part)| (id.clone(), bare(part))).collect())
        }
        ReadyLogic::Person => ReadyLogic::Person,
    };
    ReadyRule {
        rule: Arc::clone(&ready.rule),
        logic: Arc::new(logic),
        params: ready.params.clone(),
        path: ready.path.clone(),
        names: RuleNames::of(&ready.rule),
    }
}

fn is_script(ready: &ReadyRule) -> Option<&Program> {
    match &*ready.logic {
        ReadyLogic::Script(program) => Some(program),
        _ => None,
    }
}

/// A document, and the same without each of its fields in turn.
fn variants(document: &Document, pack: &ReadyPack) -> Vec<Document> {
    let value: Value = serde_json::from_str(&canonical(document.tree())).unwrap();
    let names = value.as_object().into_iter().flat_map(|fields| fields.keys().cloned()).collect::<Vec<_>>();
    let without = names.iter().filter_map(|name| {
        let mut less = value.clone();
        less.as_object_mut()?.remove(name);
        Some(Document::from_value(&less).ok()?.knowing(&pack.pack.fields()))
    });
    std::iter::once(document.clone()).chain(without).collect()
}

/// Every `part`th case of every rule with scripts, from the first one on.
fn compare(part: usize, first: usize) {
    let options = Options::as_of(CASE_DAY);
    let mut direct_scripts = 0;
    for id in LIBRARY.ids() {
        let scorer = Scorer::builder(&LIBRARY).pack(id).build().unwrap();
        let pack = &scorer.ready_packs()[0];
        for ready in &pack.on(None).rules {
            let Some(program) = is_script(ready) else { continue };
            if program.direct.is_none() {
                continue;
            }
            direct_scripts += 1;
            let bare = indirect(ready);
            for case in ready.rule.cases.iter().skip(first).step_by(part) {
                let Ok(document) = case_document(pack, ready, case) else { continue };
                for document in variants(&document, pack) {
                    let direct = scorer.score_rule(0, ready, &document, &options);
                    let engine = scorer.score_rule(0, &bare, &document, &options);
                    let (name, case) = (&ready.rule.id, &case.name.value);
                    assert_eq!(direct, engine, "{id}/{name}, {case}: {}", canonical(document.tree()));
                }
            }
        }
    }
    assert!(direct_scripts > 200, "{direct_scripts} scripts need no script engine");
}

#[test]
fn scripts_come_to_the_same_as_by_the_script_engine() {
    compare(2, 0);
}

#[test]
fn scripts_come_to_the_same_as_by_the_script_engine_in_the_other_cases() {
    compare(2, 1);
}
