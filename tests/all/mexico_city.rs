//! The hard case: the first plan of Mexico City, of which much was done in public and little recorded. Each clause of each standard
//! has the verdict that somebody who knows the record would give it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;
use rasero::model::Document;
use rasero::pack::Library;
use rasero::report::{Complies, Finding, IndicatorOutcome, Report};
use rasero::{Options, Scorer};

/// Clauses by verdict, by pack.
type Expected = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

/// The list beside this file: packs at the margin, verdicts below them, clauses below those.
fn expected() -> Expected {
    let mut expected = Expected::new();
    let (mut pack, mut verdict) = (String::new(), String::new());
    let lines =
        include_str!("mexico_city.txt").lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    for line in lines {
        let words = line.trim_start();
        match line.len() - words.len() {
            0 => words.clone_into(&mut pack),
            2 => words.clone_into(&mut verdict),
            _ => {
                let clauses = words.split(' ').map(str::to_owned);
                expected.entry(pack.clone()).or_default().entry(verdict.clone()).or_default().extend(clauses);
            }
        }
    }
    expected
}

fn scored(library: &Library, pack: &str) -> Report {
    let scorer =
        Scorer::builder(library).pack(pack).locale("en").build().unwrap_or_else(|error| panic!("{error}"));
    let document = Document::from_yaml(include_str!("../../examples/plans/cdmx-2020.yaml")).unwrap();
    scorer.score(&document, &Options::as_of(date(2026, 11, 20)))
}

fn shipped() -> Library {
    Library::from_files(rasero_rules::files()).unwrap_or_else(|error| panic!("{error}"))
}

fn of_clause<'r>(report: &'r Report, clause: &str) -> &'r Finding {
    let found = report.findings.iter().find(|finding| finding.clause.as_deref() == Some(clause));
    found.unwrap_or_else(|| panic!("no finding on `{clause}`"))
}

#[test]
fn every_clause_says_what_an_informed_reader_would() {
    let library = shipped();
    let expected = expected();
    assert_eq!(expected.len(), 8);
    for (pack, verdicts) in &expected {
        let report = scored(&library, pack);
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for finding in report.findings.iter().filter(|finding| finding.pack == pack.as_str()) {
            if let Some(clause) = &finding.clause {
                found.entry(finding.verdict.name().to_owned()).or_default().insert(clause.to_string());
            }
        }
        assert_eq!(&found, verdicts, "{pack}");
        let listed = library.get(pack).unwrap().clauses().unwrap().list.len();
        assert_eq!(verdicts.values().map(BTreeSet::len).sum::<usize>(), listed, "{pack} lists other clauses");
    }
}

#[test]
fn no_standard_is_said_to_be_met_or_missed_where_the_record_is_silent() {
    let library = shipped();
    let mut judged = 0;
    for pack in expected().keys() {
        for indicator in scored(&library, pack).indicators {
            if let IndicatorOutcome::Compliance(result) = indicator.result {
                assert_eq!(result.complies, Complies::NotDecided, "{pack}/{}", indicator.id);
                judged += 1;
            }
        }
    }
    assert!(judged >= 5, "only {judged} indicators of compliance");
}

#[test]
fn reasons_and_evidence_tell_what_the_record_says_and_who_says_it() {
    let library = shipped();
    let standards = scored(&library, "ogp-participation-2021");
    let inputs = of_clause(&standards, "pc21.mr.3.3");
    assert_eq!(inputs.reason.text, "Inputs were taken for 63 days, from 2022-07-05 to 2022-09-05.");
    let space = of_clause(&standards, "pc21.mr.1.1");
    let parts: Vec<(&str, &str)> = space.parts.iter().map(|part| (&*part.id, part.verdict.name())).collect();
    assert_eq!(parts, [("both-sectors", "met"), ("six-months", "no_evidence"), ("public-rules", "met")]);

    let earlier = scored(&library, "ogp-participation-2017");
    let rules = of_clause(&earlier, "pc17.cycle.coown.b1");
    assert_eq!(rules.missing.as_deref(), Some("/process/forum/rules/clauses"));
    assert!(rules.evidence.iter().any(|evidence| evidence.pointer == "/process/forum/rules/adopted_by/2"));

    let own = scored(&library, "cdmx-2020");
    let publication = of_clause(&own, "cdmx.publish");
    assert!(publication.reason.text.contains("Gaceta Oficial"), "{}", publication.reason.text);
    for report in [standards, earlier, own] {
        let stops: Vec<&str> = report.document.stops.iter().map(|stop| stop.cause.as_str()).collect();
        assert_eq!(stops, ["member_withdrew", "suspended"]);
        assert_eq!(report.document.recorded_by.as_ref().map(|by| by.took_part), Some(true));
        let evidence: Vec<_> = report.findings.iter().flat_map(|finding| &finding.evidence).collect();
        assert!(evidence.len() > 20);
        assert!(evidence.iter().all(|evidence| evidence.by.as_deref() == Some("Info CDMX")));
    }
}
