//! Judging first and writing the report later gives the report that scoring gives.

use std::sync::Arc;

use jiff::civil::date;

use super::one_rule;
use crate::engine::{Judged, Options};
use crate::model::Document;
use crate::report::Verdict;

#[test]
fn a_report_that_is_written_later_is_the_same() {
    let scorer = Arc::new(one_rule("check = 'present(commitment.milestones)'", None).unwrap());
    let options = Options::as_of(date(2026, 1, 15));
    for json in [
        r#"{"id": "c", "title": "T", "milestones": [{"id": "m", "title": "M"}]}"#,
        r#"{"id": "p", "title": "P", "commitments": [{"id": "c", "title": "T"}, {"id": "d", "title": "U"}]}"#,
        r#"{"id": "p", "title": "P", "commitments_recorded": false}"#,
    ] {
        let document = Document::from_json(json).unwrap();
        let (judged, report) = (scorer.judge(&document, &options), scorer.score(&document, &options));
        let verdicts: Vec<Verdict> = (0..judged.len()).filter_map(|number| judged.verdict(number)).collect();
        let expected: Vec<Verdict> = report.findings.iter().map(|finding| finding.verdict).collect();
        assert_eq!(verdicts, expected, "{json}");
        assert_eq!(judged.heads().len(), report.findings.len(), "{json}");
        for (head, finding) in judged.heads().iter().zip(&report.findings) {
            assert_eq!((&head.pack, &head.rule), (&finding.pack, &finding.rule), "{json}");
            assert_eq!((&head.clause, &head.subject), (&finding.clause, &finding.subject), "{json}");
        }
        assert_eq!(judged.verdict(judged.len()), None);
        assert_eq!(*judged.report(), report);
        let kept = Judged::of_report(report);
        assert_eq!(kept, judged);
        assert_eq!(kept.heads(), judged.heads());
        assert_eq!((kept.len(), kept.verdict(0)), (judged.len(), judged.verdict(0)));
    }
}
