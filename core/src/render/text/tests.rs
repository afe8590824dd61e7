//! Snapshots of the text of hand-made reports: what readers see.

mod comparison;
mod matrix;
mod points;
mod unrecorded;

use std::sync::Arc;

use super::*;
use crate::report::*;

fn rule(pack: &str, id: &str, clause: &str, title: &str, group: Option<&str>, points: u32) -> RuleSummary {
    let source = SourceSummary {
        document: "OGP commitment template".into(),
        section: "3.2".into(),
        url: "https://example.org/template".into(),
    };
    RuleSummary {
        pack: pack.into(),
        id: id.into(),
        clause: (!clause.is_empty()).then(|| clause.into()),
        title: title.into(),
        parts: Vec::new(),
        group: group.map(str::to_owned),
        tier: None,
        status: "stable".into(),
        points,
        source,
    }
}

fn finding(rule: &RuleSummary, subject: &str, verdict: Verdict, reason: &str, advice: &str) -> Finding {
    let share = if verdict == Verdict::Met { Share::FULL } else { Share::NONE };
    Finding {
        pack: rule.pack.as_str().into(),
        rule: rule.id.as_str().into(),
        clause: rule.clause.as_deref().map(Into::into),
        subject: subject.into(),
        verdict,
        share,
        pending: false,
        parts: Vec::new(),
        reason: Reason { id: "reason".into(), text: reason.into() },
        advice: advice.into(),
        evidence: Vec::new(),
        reads: vec![format!("{subject}/title").into()],
        missing: None,
        error: None,
    }
}

fn evidence(pointer: &str, quote: &str, basis: &str, by: Option<&str>) -> Evidence {
    let by = by.map(Into::into);
    Evidence { pointer: pointer.into(), quote: quote.into(), span: None, basis: Basis(basis.into()), by }
}

fn points(subject: &str, earned: u64, next: &[&str]) -> IndicatorResult {
    let group = |id: &str, earned, attainable| GroupResult {
        id: id.into(),
        earned,
        attainable,
        permille: Share::of(earned, attainable).permille(),
    };
    IndicatorResult {
        pack: "craft".into(),
        id: "craft".into(),
        subject: subject.into(),
        kind: IndicatorKind::Points,
        coverage: Coverage { answered: 7, of: 18 },
        next: next.iter().map(|id| (*id).to_owned()).collect(),
        result: IndicatorOutcome::Points(PointsResult {
            earned,
            attainable: 9000,
            permille: Share::of(earned, 9000).permille(),
            groups: vec![
                group("who", earned.min(4000), 4000),
                group("due-on-time", earned.saturating_sub(4000), 5000),
            ],
        }),
    }
}

fn level(subject: &str, level: Option<&str>, range: Option<(&str, &str)>) -> IndicatorResult {
    let cell = |dimension: &str, level: Option<&str>, rules: &[&str]| Cell {
        dimension: dimension.into(),
        level: level.map(str::to_owned),
        rules: rules.iter().map(|id| (*id).to_owned()).collect(),
    };
    IndicatorResult {
        pack: "reach".into(),
        id: "reach".into(),
        subject: subject.into(),
        kind: IndicatorKind::Level,
        coverage: Coverage { answered: 2, of: 4 },
        next: vec!["gate-of-reach".into()],
        result: IndicatorOutcome::Level(LevelResult {
            level: level.map(str::to_owned),
            range: range.map(|(from, to)| LevelRange { from: from.into(), to: to.into() }),
            cells: vec![
                cell("openness", Some("middle"), &["data-in-the-open"]),
                cell("taking-part", None, &[]),
            ],
        }),
    }
}

pub(in crate::render) fn titles() -> Titles {
    let mut titles = Titles::default();
    titles.insert("craft", Titled::Indicator, "craft", "CRAFT");
    titles.insert("craft", Titled::Phase, "later", "Later");
    titles.insert("reach", Titled::Indicator, "reach", "Ambición");
    titles.insert("reach", Titled::Level, "low", "Estructural");
    titles.insert("reach", Titled::Level, "middle", "Proactivo");
    titles.insert_levels("reach", "reach", vec!["low".into(), "middle".into(), "high".into()]);
    titles
}

fn report(kind: &str, locale: &str) -> Report {
    let pack = |id: &str| PackSummary {
        id: id.into(),
        version: "1.0.0".into(),
        digest: "0123456789abcdef0123".into(),
        chosen_because: "asked for".into(),
        changes: Vec::new(),
    };
    Report {
        rasero: "0.1.0".into(),
        as_of: "2026-03-01".into(),
        locale: locale.into(),
        document: DocumentSummary {
            kind: kind.into(),
            id: "demo".into(),
            title: "Compromisos de prueba".into(),
            recorded_by: None,
            stops: Vec::new(),
            digest: String::new(),
        },
        subjects: Vec::new(),
        packs: vec![pack("craft"), pack("reach")],
        rules: Vec::new(),
        indicators: Vec::new(),
        findings: Vec::new(),
        ignored_fields: vec![IgnoredField {
            pointer: "/commitments/0/tittle".into(),
            nearest: Some("title".into()),
        }],
        notes: vec!["The document has no `stage`; it was read as `drafting`.".into()],
    }
}

/// The rules of the collection, by the names that its findings give them.
fn rules() -> [RuleSummary; 7] {
    let long =
        "Cada hito tiene fecha de término y los hitos se reparten a lo largo de todo el periodo del plan";
    [
        rule(
            "craft",
            "starts-acting",
            "c.a.actionable",
            "Empieza con una acción, no con un deseo",
            Some("who"),
            2,
        ),
        RuleSummary {
            parts: vec![PartSummary { id: "dated".into(), title: "Cada hito lleva fecha".into() }],
            ..rule("craft", "steps-have-days", "c.t.milestones", long, Some("due-on-time"), 3)
        },
        rule(
            "craft",
            "somebody-leads",
            "c.a.answerable",
            "Nombra a una institución responsable",
            Some("who"),
            2,
        ),
        rule("craft", "fits-a-cause", "", "La acción atiende una causa del problema", None, 0),
        rule("reach", "gate-of-reach", "", "La participación está articulada", None, 1),
        rule("reach", "data-in-the-open", "T-P-3", "Datos abiertos", None, 1),
        rule("reach", "people-oversee", "R-I-1", "Contraloría ciudadana", None, 1),
    ]
}

fn findings_of_the_first(
    [action, milestones, lead, cause, gate, open, oversight]: &[RuleSummary; 7],
) -> Vec<Finding> {
    use Verdict::{ForAPerson, Met, NoEvidence, NotMet, PartlyMet};
    let at = "/commitments/0";
    let noun = "El título no empieza con un verbo: «Fortalecimiento» es un sustantivo.";
    let mut weak = finding(action, at, NotMet, noun, "Escriba qué se hará: publicar, instalar, expedir…");
    weak.evidence = vec![evidence("/commitments/0/title", "Fortalecimiento", "read_from_text", Some("NOSC"))];
    let mut dated = finding(
        milestones,
        at,
        PartlyMet,
        "Dos de tres hitos no tienen fecha.",
        "Agregue el día en que terminan.",
    );
    dated.share = Share::of(1, 3);
    dated.parts = [("dated", Met), ("spread", NoEvidence)]
        .map(|(id, verdict)| PartVerdict { id: id.into(), verdict })
        .into();
    let end = |n| evidence(&format!("/commitments/0/milestones/{n}/end"), "2026-05-31", "declared", None);
    dated.evidence = (0..5).map(end).collect();
    let mut leads =
        finding(lead, at, NoEvidence, "El registro no dice quién responde.", "Escriba la institución.");
    leads.evidence = vec![evidence("/commitments/0/lead", "", "declared", None)];
    let mut met = finding(open, at, Met, "Se publica en formato abierto.", "");
    let quote = "publicará en formato abierto todos los contratos de obra pública desde su planeación";
    met.evidence = vec![evidence("/commitments/0/description", quote, "read_from_text", None)];
    let person = finding(cause, at, ForAPerson, "Compare la solución con las causas del problema.", "");
    let gate = finding(
        gate,
        at,
        NoEvidence,
        "El registro no dice cómo se participó.",
        "Registre las sesiones con fecha.",
    );
    vec![weak, dated, leads, person, gate, met, finding(oversight, at, NotMet, "", "")]
}

fn findings_of_the_second([action, milestones, lead, _, gate, ..]: &[RuleSummary; 7]) -> Vec<Finding> {
    let at = "/commitments/1";
    let mut broken = finding(lead, at, Verdict::Undetermined, "", "");
    broken.error = Some(RuleFailure {
        code: "rule/too-many-operations".into(),
        message: "the rule ran for too long".into(),
        path: "rules/lead.rhai".into(),
        line: Some(3),
        column: Some(7),
    });
    let late = "/commitments/1/milestones/2";
    vec![
        finding(action, at, Verdict::Met, "", ""),
        finding(milestones, late, Verdict::NotMet, "El hito no tiene fecha.", "Agregue la fecha."),
        broken,
        finding(gate, at, Verdict::NotApplicable, "Todavía no empieza.", ""),
    ]
}

/// A collection of two commitments, with every verdict.
pub(in crate::render) fn collection() -> Report {
    let rules = rules();
    let mut report = report("collection", "es-MX");
    report.findings = [findings_of_the_first(&rules), findings_of_the_second(&rules)].concat();
    report.rules = rules.map(Arc::new).into();
    report.indicators = vec![
        points("/commitments/0", 3666, &["steps-have-days", "somebody-leads"]),
        level("/commitments/0", None, Some(("low", "middle"))),
        points("/commitments/1", 9000, &[]),
        level("/commitments/1", Some("middle"), None),
    ];
    let long = "Fortalecimiento de la accesibilidad del espacio público para personas con discapacidad en todo el municipio";
    let subject = |pointer: &str, id: &str, title: &str| SubjectSummary {
        pointer: pointer.into(),
        id: id.into(),
        title: title.into(),
    };
    report.subjects = vec![
        subject("/commitments/0", "uno", long),
        subject("/commitments/1", "dos", "Publicar el presupuesto"),
    ];
    report
}

#[test]
fn a_collection_in_spanish() {
    let report = collection();
    let style = TextStyle { titles: titles(), ..TextStyle::default() };
    insta::assert_snapshot!(text(&report, &style));
}

#[test]
fn everything_on_a_narrow_screen() {
    let report = collection();
    let style = TextStyle { titles: titles(), width: 60, verbose: true, ..TextStyle::default() };
    insta::assert_snapshot!(text(&report, &style));
}

#[test]
fn compliance_and_codes_of_a_plan_in_english() {
    let mut report = report("action_plan", "en");
    let forum = rule("standard", "forum-meets", "pc.4", "The forum meets every quarter", None, 1);
    let site = rule("standard", "site", "pc.5", "There is a website", None, 1);
    let mut explained =
        finding(&forum, "", Verdict::MetByAlternative, "Explained: regional assemblies instead.", "");
    explained.pending = true;
    let tier = |tier: &str, met, pending, not_met| TierResult {
        tier: tier.into(),
        met,
        pending,
        partly_met: 4,
        not_met,
        no_evidence: 1,
        draft: 2,
        draft_phases: vec!["later".into(), "nobody-knows".into()],
    };
    let indicator = |id: &str, kind, result| IndicatorResult {
        pack: "standard".into(),
        id: id.into(),
        subject: "".into(),
        kind,
        coverage: Coverage { answered: 20, of: 30 },
        next: vec!["site".into()],
        result,
    };
    let compliance = ComplianceResult {
        complies: Complies::IfAccepted,
        tiers: vec![tier("basic", 12, 1, 3), tier("advanced", 0, 0, 0)],
        in_the_way: vec!["forum-meets".into()],
    };
    let code = CodeResult {
        code: "involve".into(),
        applies: true,
        code_list: vec!["inform".into(), "involve".into()],
        permille: Some(640),
    };
    report.indicators = vec![
        indicator("taking-part", IndicatorKind::Compliance, IndicatorOutcome::Compliance(compliance)),
        indicator("influence", IndicatorKind::Code, IndicatorOutcome::Code(code)),
    ];
    report.findings = vec![
        explained,
        finding(&site, "", Verdict::NotMet, "The record says that there is none.", "Open one."),
    ];
    report.rules = vec![Arc::new(forum), Arc::new(RuleSummary { status: "own".into(), ..site })];
    report.packs[0].changes = vec![Change {
        rule: "site".into(),
        setting: "params.months".into(),
        from: "12".into(),
        to: "6".into(),
        reason: "Local law".into(),
        until: Some("2026".into()),
        lapsed: true,
    }];
    insta::assert_snapshot!(text(&report, &TextStyle::default()));
}

#[test]
fn the_summary_has_scores_without_reasons() {
    let report = collection();
    let style = TextStyle { titles: titles(), ..TextStyle::default() };
    insta::assert_snapshot!(summary(&report, &style));
}

#[test]
fn colour_changes_nothing_but_escapes() {
    let report = collection();
    let style = |color| TextStyle { titles: titles(), color, ..TextStyle::default() };
    let plain = text(&report, &style(false));
    let colored = text(&report, &style(true));
    assert!(!plain.contains('\u{1b}') && colored.contains("\u{1b}[1;36mCRAFT"));
    let mut stripped = String::new();
    for part in colored.split('\u{1b}') {
        let rest = part.split_once('m').filter(|_| part.starts_with('[')).map_or(part, |(_, rest)| rest);
        stripped.push_str(rest);
    }
    assert_eq!(stripped, plain);
}

#[test]
fn no_line_is_wider_than_asked_for() {
    use unicode_width::UnicodeWidthStr;
    let report = collection();
    for width in [50, 72, 100, 140] {
        let text = text(&report, &TextStyle { titles: titles(), width, ..TextStyle::default() });
        for line in text.lines() {
            assert!(line.width() <= width, "{width}: {line}");
        }
    }
}

#[test]
fn many_commitments_are_told_briefly() {
    let rules: Vec<RuleSummary> = (1..=5)
        .map(|n| rule("craft", &format!("r{n}"), &format!("c.{n}"), &format!("Claim {n}"), None, 1))
        .collect();
    let mut report = collection();
    let pointer = |n: usize| format!("/commitments/{n}");
    report.indicators.clear();
    report.findings = (0..3)
        .flat_map(|n| rules.iter().map(move |rule| (n, rule)))
        .map(|(n, rule)| finding(rule, &pointer(n), Verdict::NotMet, &format!("why {n} {}", rule.id), ""))
        .collect();
    report.rules = rules.into_iter().map(Arc::new).collect();
    let told = |verbose| {
        let style = TextStyle { titles: titles(), verbose, ..TextStyle::default() };
        text(&report, &style).matches("why ").count()
    };
    assert_eq!((told(false), told(true)), (9, 15));
}
