//! Faults of packs and failures of rules as complaints.

use rasero::document::Place;
use rasero::pack::PackFault;
use rasero::report::RuleFailure;

use super::{Packs, files};
use crate::complaint::Complaint;

/// Every fault of packs, each with its line.
pub(super) fn pack_complaints(faults: &[PackFault]) -> Vec<Complaint> {
    faults.iter().map(pack_complaint).collect()
}

fn pack_complaint(fault: &PackFault) -> Complaint {
    let line = fault.line_text.clone().or_else(|| files::line(&fault.pack, &fault.path, fault.place?.line));
    let complaint = Complaint::new(fault.code, &fault.message).in_file(file(&fault.pack, &fault.path));
    let mut complaint = complaint.at(fault.place, line.as_deref());
    complaint.help.clone_from(&fault.help);
    complaint
}

/// A rule that came out undetermined, so many times.
pub(crate) fn rule_complaint(packs: &Packs, id: &str, failure: &RuleFailure, count: usize) -> Complaint {
    let pack = packs.called(id);
    let complaint = Complaint::new(&failure.code, &failure.message).in_file(file(&pack, &failure.path));
    let findings = if count == 1 { "one finding is".to_owned() } else { format!("{count} findings are") };
    let place = failure.line.map(|line| Place { line, column: failure.column.unwrap_or(1) });
    let line = failure.line.and_then(|line| files::line(&pack, &failure.path, line));
    complaint.at(place, line.as_deref()).help(format!("{findings} undetermined; no score is lower for it"))
}

/// How a file of a pack is called in messages.
pub(super) fn file(pack: &str, path: &str) -> String {
    match (pack.trim_end_matches('/'), path) {
        ("", path) => path.to_owned(),
        (pack, "") => pack.to_owned(),
        (pack, path) => format!("{pack}/{path}"),
    }
}
