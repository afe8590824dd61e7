//! The clauses of the standards: each has exactly one rule, under the pack of its standard, and no rule invents one.

use std::collections::BTreeMap;

use rasero::pack::{Clause, Library, Pack, Status};

/// A standard: its pack, and how many clauses it has under which beginnings of ids.
struct Standard {
    pack: &'static str,
    clauses: &'static [(&'static str, usize)],
}

const STANDARDS: [Standard; 8] = [
    Standard { pack: "ogp-participation-2017", clauses: &[("pc17.", 54)] },
    Standard { pack: "ogp-participation-2021", clauses: &[("pc21.mr.", 8), ("pc21.s", 23)] },
    Standard { pack: "ogp-consultation-2012", clauses: &[("c12.", 8)] },
    Standard { pack: "commitment-quality", clauses: &[("plan.", 14), ("rep.", 13), ("mx14.", 3)] },
    Standard { pack: "guia-nosc-2019", clauses: &[("n19.", 44)] },
    Standard { pack: "inai-local", clauses: &[("inai.", 8), ("stl.", 10)] },
    Standard { pack: "ogp-local", clauses: &[("loc.inc.", 13), ("ogpl.", 15)] },
    Standard { pack: "cdmx-2020", clauses: &[("cdmx.", 21)] },
];

fn shipped() -> Library {
    Library::from_files(rasero_rules::files()).unwrap_or_else(|error| panic!("{error}"))
}

fn list(pack: &Pack) -> &[Clause] {
    pack.clauses().map_or(&[][..], |clauses| &clauses.list)
}

/// The rules that cite each clause, over all packs, as `pack/rule`; each rule under its home.
fn citing(library: &Library) -> BTreeMap<String, Vec<String>> {
    let mut citing: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for id in library.ids() {
        let rules = library.get(id).unwrap().rules().iter().filter(|rule| *rule.pack == *id);
        for rule in rules {
            if let Some(clause) = rule.clause() {
                citing.entry(clause.to_owned()).or_default().push(format!("{id}/{}", rule.id));
            }
        }
    }
    citing
}

#[test]
fn each_clause_of_a_standard_has_exactly_one_rule() {
    let library = shipped();
    let citing = citing(&library);
    for standard in &STANDARDS {
        let clauses = list(library.get(standard.pack).unwrap());
        for (beginning, count) in standard.clauses {
            let own = clauses.iter().filter(|clause| clause.id.value.starts_with(beginning));
            assert_eq!(own.count(), *count, "{} {beginning}", standard.pack);
        }
        assert_eq!(clauses.len(), standard.clauses.iter().map(|(_, count)| count).sum::<usize>());
        for clause in clauses {
            let id = &clause.id.value;
            let rules = citing.get(id).map(Vec::as_slice).unwrap_or_default();
            let [only] = rules else { panic!("`{id}` of {} has the rules {rules:?}", standard.pack) };
            assert!(only.starts_with(&format!("{}/", standard.pack)), "`{id}` is in {only}");
        }
    }
}

#[test]
fn no_rule_invents_a_clause_of_a_standard() {
    let library = shipped();
    let beginnings: Vec<(&str, &str)> = STANDARDS
        .iter()
        .flat_map(|standard| standard.clauses.iter().map(|(beginning, _)| (*beginning, standard.pack)))
        .collect();
    for (clause, rules) in citing(&library) {
        let standard = beginnings.iter().find(|(beginning, _)| clause.starts_with(beginning));
        if let Some((_, pack)) = standard {
            let known = list(library.get(pack).unwrap()).iter().any(|known| known.id.value == clause);
            assert!(known, "{rules:?} cite `{clause}`, which {pack} does not list");
        }
    }
}

#[test]
fn tiers_of_the_standard_of_2017_and_what_was_not_read() {
    let library = shipped();
    let pack = library.get("ogp-participation-2017").unwrap();
    let rules = || pack.rules().iter().filter(|rule| rule.clause().is_some());
    let of_tier =
        |tier: &str| rules().filter(|rule| rule.tier.as_ref().is_some_and(|own| own.value == tier)).count();
    assert_eq!((of_tier("basic"), of_tier("advanced")), (30, 24));
    // The development phase could not be read at all: it is shown, and never counted.
    let development = || rules().filter(|rule| rule.clause().unwrap().starts_with("pc17.dev."));
    assert_eq!(development().count(), 14);
    assert!(development().all(|rule| rule.status == Status::Draft));
}
