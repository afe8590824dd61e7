//! The page of a hand-made report: what it holds, and that nothing of a report is ever markup.

use super::super::text::tests::{collection, titles};
use super::*;

/// Names of elements that are open when each closing tag comes; what never closes is left out.
fn nesting_faults(page: &str) -> Vec<String> {
    const ALONE: [&str; 3] = ["meta", "input", "!doctype"];
    let (mut open, mut wrong) = (Vec::new(), Vec::new());
    for tag in page.split('<').skip(1) {
        let name: String =
            tag.trim_start_matches('/').chars().take_while(|c| !c.is_whitespace() && *c != '>').collect();
        if tag.starts_with('/') {
            if open.pop().as_ref() != Some(&name) {
                wrong.push(format!("{name} closes what is not open"));
            }
        } else if !ALONE.contains(&name.as_str()) {
            open.push(name);
        }
    }
    wrong.extend(open.into_iter().map(|name| format!("{name} stays open")));
    wrong
}

#[test]
fn a_collection_as_a_page() {
    let page = html(&collection(), &titles());
    assert_eq!(nesting_faults(&page), Vec::<String>::new());
    let body = page.split_once("<main").unwrap().1;
    insta::assert_snapshot!(body);
}

#[test]
fn a_fragment_stands_by_itself_and_touches_nothing_else() {
    let piece = html_fragment(&collection(), &titles());
    assert_eq!(nesting_faults(&piece), Vec::<String>::new());
    assert!(piece.starts_with("<div class=\"rasero\" lang=\"es-MX\">") && piece.ends_with("</div>\n"));
    for rule in STYLE.lines().filter(|line| line.contains('{') && !line.starts_with('@')) {
        assert!(rule.trim_start().starts_with(".rasero"), "{rule}");
    }
    let pages = [html_start("es", "A & B"), piece, HTML_END.to_owned()].concat();
    assert_eq!(nesting_faults(&pages), Vec::<String>::new());
    assert!(pages.contains("<title>A &amp; B</title>"));
}

#[test]
fn nothing_of_a_report_is_ever_markup() {
    let evil = "</style><script>alert(1)</script>\"'&";
    let mut report = collection();
    report.locale = evil.into();
    report.document.title = evil.into();
    report.document.id = evil.into();
    report.document.digest = evil.into();
    report.notes = vec![evil.into()];
    report.rules.iter_mut().for_each(|rule| {
        let rule = std::sync::Arc::make_mut(rule);
        rule.title = evil.into();
        rule.source.document = evil.into();
        rule.source.url = format!("javascript:{evil}");
    });
    for finding in &mut report.findings {
        finding.reason.text = evil.into();
        finding.advice = evil.into();
        for evidence in &mut finding.evidence {
            evidence.quote = evil.into();
            evidence.by = Some(evil.into());
        }
    }
    for text in [html(&report, &titles()), html_fragment(&report, &titles())] {
        assert!(!text.contains("<script") && !text.contains("href=\"javascript"), "{text}");
        assert_eq!(nesting_faults(&text), Vec::<String>::new());
        assert_eq!(text.matches("</style>").count(), text.matches("<style>").count());
    }
}
