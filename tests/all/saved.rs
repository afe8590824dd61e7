//! Reports as they are saved: read back, written again to the same bytes, and shown as a page.

use std::fs;
use std::path::Path;

use rasero::render::{Titles, html};
use rasero::report::{Report, compare};

#[test]
fn a_saved_report_is_the_report() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let mut read = 0;
    for entry in fs::read_dir(cases).unwrap() {
        let Ok(lines) = fs::read_to_string(entry.unwrap().path().join("expected.json")) else { continue };
        for line in lines.lines() {
            let report = Report::from_json(line).unwrap();
            assert_eq!(report.to_json(), line);
            assert!(html(&report, &Titles::default()).ends_with("</html>\n"));
            let same = compare(&report, &report);
            assert!(same.findings.is_empty() && same.subjects.is_empty() && same.conditions.is_empty());
            assert_eq!(same.unchanged as usize, report.findings.len());
            read += 1;
        }
    }
    assert!(read >= 60, "only {read} reports");
}
