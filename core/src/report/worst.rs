//! Which findings cost most: what a reader wants to see first.

use std::collections::BTreeMap;

use super::{Finding, Report};

impl Report {
    /// The findings that cost most points, the costliest first: weight times what is missing of the rule. Left out is what no
    /// indicator counts: drafts, warnings, and verdicts that are no answer about the document.
    pub fn worst(&self, count: usize) -> Vec<&Finding> {
        let rules = self.rules.iter().map(|rule| ((rule.pack.as_str(), rule.id.as_str()), rule));
        let rules: BTreeMap<_, _> = rules.collect();
        let loss = |finding: &Finding| {
            let rule = rules.get(&(finding.pack.as_str(), finding.rule.as_str()))?;
            let counts = finding.verdict.counts() && rule.status != "draft";
            let missing = u64::from(1000_u32.saturating_sub(finding.share.permille()));
            Some(u64::from(rule.points) * missing).filter(|loss| counts && *loss > 0)
        };
        let mut costly: Vec<(u64, &Finding)> =
            self.findings.iter().filter_map(|finding| Some((loss(finding)?, finding))).collect();
        // A stable sort: among equals, the order of the report.
        costly.sort_by_key(|(loss, _)| std::cmp::Reverse(*loss));
        costly.into_iter().take(count).map(|(_, finding)| finding).collect()
    }
}
