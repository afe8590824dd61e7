//! Verdicts of scripts that rest on what a text lacks, where nobody can read it: they are not known, whatever they show.

use super::unread::{GERMAN, scored};
use crate::report::Verdict;

#[test]
fn what_a_script_shows_does_not_stand_where_it_rests_on_what_an_unread_text_lacks() {
    let facts = serde_json::json!({ "title": "Publish the register of contracts, and the portal", "description": GERMAN, "lead": { "institution": "Treasury" } });
    let verdict = |script: &str| {
        // The same by the script engine, which alone knows remainders.
        let slow = format!("if 4 % 2 == 1 {{ return met(); }}\n{script}");
        let [one, other] = [script, &slow].map(|script| scored("", Some(script), &facts).findings[0].verdict);
        assert_eq!(one, other, "{script}");
        one
    };
    let title = "let own = commitment.title.hits(\"products\");\nlet text = commitment.description.hits(\"products\");\n";
    for (rest, expected) in [
        (
            "if present(text) { return not_met().at(text); }\nmet().at(commitment.lead.institution)",
            Verdict::NoEvidence,
        ),
        ("if !text.is_empty() { return not_met().at(text); }\nmet().at(own)", Verdict::NoEvidence),
        (
            "if own.distinct() > text.distinct() { met().at(own) } else { partly_met(1, 2).at(own) }",
            Verdict::NoEvidence,
        ),
        ("if own.len() > text.len() { met().at(own) } else { not_met().at(own) }", Verdict::NoEvidence),
        (
            "if present(own.missing_from(text)) { not_met().at(own) } else { met().at(own) }",
            Verdict::NoEvidence,
        ),
        (
            "if present(own + text) { met().at(own) } else { not_met().at(commitment.lead.institution) }",
            Verdict::Met,
        ),
        ("if (own + text).len() > 1 { met().at(own) } else { not_met().at(own) }", Verdict::Met),
        (
            "if present(text) { return met().at(text); }\nif present(own) { return met().at(own); }\nnot_met()",
            Verdict::Met,
        ),
        (
            "if present(own.near(text)) { return met().at(text); }\nif own.len() == 2 { return met().at(own); }\nnot_met()",
            Verdict::Met,
        ),
    ] {
        assert_eq!(verdict(&format!("{title}{rest}")), expected, "{rest}");
    }
}
