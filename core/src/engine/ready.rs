//! Packs made ready to score: rules compiled, parameters as script values, indicators as the engine uses them.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;
use rhai::{Dynamic, Map};
use rust_decimal::prelude::ToPrimitive;
use smol_str::SmolStr;

use super::code::CodeSpec;
use super::level::LevelSpec;
use super::names::RuleNames;
use super::wording::{ByLocale, Wording};
use crate::document::Place;
use crate::model::{ShapeId, Shapes, Subject};
use crate::pack::{Edition, IndicatorSpec, Literal, Logic, Pack, PackFault, Part, Passage, Rule};
use crate::report::RuleSummary;
use crate::script::{Form, Names, Program, Sandbox, ScriptFault};

/// A pack, compiled.
#[derive(Debug)]
pub struct ReadyPack {
    /// As it was loaded.
    pub pack: Arc<Pack>,
    /// Its rules and indicators over time: those that lapse first.
    pub editions: Vec<ReadyEdition>,
    /// What it asks where none of them holds.
    nothing: ReadyEdition,
    /// That a document without a stage is read as a draft, by language.
    pub stage_note: ByLocale<SmolStr>,
    /// Texts without arguments, by language.
    pub wordings: ByLocale<Wording>,
}

/// What a pack asks over one stretch of time.
#[derive(Debug, Default)]
pub struct ReadyEdition {
    /// The last day on which it holds; `None` for good.
    until: Option<Date>,
    /// Its rules: first those that the pack wrote, then those of its parents, each by id.
    pub rules: Vec<Arc<ReadyRule>>,
    /// Its indicators: first those that the pack defines, then those of its parents.
    pub indicators: Vec<ReadyIndicator>,
    /// What reports say of its rules, by language.
    pub summaries: ByLocale<Vec<Arc<RuleSummary>>>,
}

/// A rule, compiled.
#[derive(Debug)]
pub struct ReadyRule {
    /// As the pack has it.
    pub rule: Arc<Rule>,
    /// How it is checked.
    pub logic: Arc<ReadyLogic>,
    /// Its parameters as the script sees them.
    pub params: Dynamic,
    /// The file that a failure names.
    pub path: String,
    /// What findings call it.
    pub names: RuleNames,
}

impl ReadyRule {
    /// The pack that wrote it, and its id.
    pub fn name(&self) -> (&str, &str) {
        (&self.rule.pack, &self.rule.id)
    }
}

/// The check of a rule, compiled.
#[derive(Debug)]
pub enum ReadyLogic {
    /// One boolean expression.
    Check(Program),
    /// Several, by id.
    Parts(Vec<(String, Program)>),
    /// A script that ends in a verdict.
    Script(Program),
    /// Only a person can judge.
    Person,
}

impl ReadyLogic {
    /// The programs in it.
    pub fn programs(&self) -> Vec<&Program> {
        match self {
            ReadyLogic::Check(program) | ReadyLogic::Script(program) => vec![program],
            ReadyLogic::Parts(parts) => parts.iter().map(|(_, program)| program).collect(),
            ReadyLogic::Person => Vec::new(),
        }
    }
}

/// An indicator as the engine uses it.
#[derive(Debug)]
pub struct ReadyIndicator {
    /// The pack that defines it.
    pub pack: SmolStr,
    /// Its id.
    pub id: SmolStr,
    /// What it measures.
    pub subject: Subject,
    /// How.
    pub method: Method,
}

impl ReadyIndicator {
    /// The pack that defines it, and its id.
    pub fn name(&self) -> (&str, &str) {
        (&self.pack, &self.id)
    }
}

/// How an indicator is made from findings.
#[derive(Debug)]
pub enum Method {
    /// Points by group.
    Points(Vec<String>),
    /// Levels over dimensions.
    Level(LevelSpec),
    /// Requirements by tier.
    Compliance(Vec<String>),
    /// A decision table over rules.
    Code(CodeSpec),
}

/// Rules that were compiled already: packs of one chain share those that they do not change.
#[derive(Debug, Default)]
pub struct Compiled {
    rules: BTreeMap<(Arc<str>, String), Vec<Arc<ReadyRule>>>,
}

impl Compiled {
    /// The rule, compiled, as a part of a pack.
    fn rule(
        &mut self,
        pack: &Pack,
        edition: &Edition,
        rule: &Arc<Rule>,
        sandbox: &Sandbox,
    ) -> Result<Arc<ReadyRule>, Vec<PackFault>> {
        let known = self.rules.entry((Arc::clone(&rule.pack), rule.id.clone())).or_default();
        if let Some(same) = known.iter().find(|known| Arc::ptr_eq(&known.rule, rule)) {
            return Ok(Arc::clone(same));
        }
        // Changes never touch how a rule is checked.
        let logic = known.first().map(|known| (known.path.clone(), Arc::clone(&known.logic)));
        let ready = Arc::new(ready_rule(pack, edition, rule, sandbox, logic)?);
        known.push(Arc::clone(&ready));
        Ok(ready)
    }
}

impl ReadyPack {
    /// Compiles a pack.
    ///
    /// # Errors
    /// Every fault of every rule, at its place in the pack's files.
    pub fn new(pack: &Arc<Pack>, sandbox: &Sandbox, compiled: &mut Compiled) -> Result<Self, Vec<PackFault>> {
        let mut faults = Vec::new();
        let mut editions = Vec::new();
        for edition in pack.editions() {
            let mut rules = Vec::new();
            for rule in &edition.rules {
                match compiled.rule(pack, edition, rule, sandbox) {
                    Ok(ready) => rules.push(ready),
                    Err(found) => faults.extend(found),
                }
            }
            let home = |rule: &ReadyRule| pack.chain().position(|home| *home.id() == *rule.rule.pack);
            rules.sort_by_key(|rule| home(rule));
            let (indicators, summaries) =
                (super::methods::ready_indicators(pack, &rules), ByLocale::default());
            editions.push(ReadyEdition { until: edition.until, rules, indicators, summaries });
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(ReadyPack {
            pack: Arc::clone(pack),
            editions,
            nothing: ReadyEdition::default(),
            stage_note: ByLocale::default(),
            wordings: ByLocale::default(),
        })
    }

    /// What the pack asks on a day; without a day, with every change.
    pub fn on(&self, day: Option<Date>) -> &ReadyEdition {
        let holds = |edition: &&ReadyEdition| match (edition.until, day) {
            (Some(until), Some(day)) => day <= until,
            _ => true,
        };
        self.editions.iter().find(holds).unwrap_or(&self.nothing)
    }

    /// Whether an unmet requirement may be replaced by an explained alternative: it stands in the first tier of a standard
    /// that says so.
    pub fn may_be_explained(&self, rule: &ReadyRule) -> bool {
        let tier = rule.rule.tier.as_ref().map(|tier| &tier.value);
        self.pack.indicators().any(|(_, indicator)| match &indicator.spec {
            IndicatorSpec::Compliance { tiers, comply_or_explain: true } => {
                tier.is_some() && tiers.first().map(|first| &first.id.value) == tier
            }
            _ => false,
        })
    }

    /// Id of the pack.
    pub fn id(&self) -> &str {
        self.pack.id()
    }
}

/// The views that a rule has in scope, by its subject.
pub fn views_of(subject: Subject) -> Vec<(&'static str, ShapeId)> {
    let shapes = Shapes::get();
    let mut views = vec![("plan", shapes.plan())];
    if subject != Subject::Plan {
        views.push(("commitment", shapes.commitment()));
    }
    if subject == Subject::Milestone {
        views.push(("milestone", shapes.milestone()));
    }
    views
}

/// Compiles a rule of the pack again, with whatever was changed in it.
///
/// # Errors
/// Every fault of the rule.
pub fn recompiled(
    pack: &ReadyPack,
    sandbox: &Sandbox,
    rule: &Arc<Rule>,
) -> Result<ReadyRule, Vec<PackFault>> {
    ready_rule(&pack.pack, pack.pack.first_edition(), rule, sandbox, None)
}

/// Compiles a rule; `known` is its logic with its path, where other settings of the rule were compiled already.
fn ready_rule(
    pack: &Pack,
    edition: &Edition,
    rule: &Arc<Rule>,
    sandbox: &Sandbox,
    known: Option<(String, Arc<ReadyLogic>)>,
) -> Result<ReadyRule, Vec<PackFault>> {
    let values = &rule.values;
    let (path, logic) = if let Some(known) = known {
        known
    } else {
        let (path, logic) = ready_logic(pack, edition, rule, sandbox)?;
        (path, Arc::new(logic))
    };
    let params: Map = values.iter().map(|(name, value)| (name.into(), script_value(value))).collect();
    let params = Dynamic::from_map(params).into_shared();
    Ok(ReadyRule { rule: Arc::clone(rule), logic, params, path, names: RuleNames::of(rule) })
}

fn ready_logic(
    pack: &Pack,
    edition: &Edition,
    rule: &Rule,
    sandbox: &Sandbox,
) -> Result<(String, ReadyLogic), Vec<PackFault>> {
    let checked_by = edition.checked_by(rule);
    let views = views_of(rule.subject);
    let fields = pack.fields();
    let names = Names { views: &views, params: &rule.values, fields: &fields };
    let compiler = Compiler { pack, rule, home: &checked_by.pack, sandbox, names };
    let in_rule = |passage: &Passage| compiler.compile(&checked_by.path, passage, Form::Check);
    Ok(match &checked_by.logic {
        Logic::Check(passage) => (checked_by.path.clone(), ReadyLogic::Check(in_rule(passage)?)),
        Logic::Script { path, text } => {
            (path.clone(), ReadyLogic::Script(compiler.compile(path, text, Form::Script)?))
        }
        Logic::Parts(parts) => (checked_by.path.clone(), ReadyLogic::Parts(ready_parts(parts, in_rule)?)),
        Logic::Person | Logic::SameAs(_) => (checked_by.path.clone(), ReadyLogic::Person),
    })
}

fn ready_parts(
    parts: &[Part],
    compile: impl Fn(&Passage) -> Result<Program, Vec<PackFault>>,
) -> Result<Vec<(String, Program)>, Vec<PackFault>> {
    let mut found = Vec::new();
    let mut programs = Vec::new();
    for part in parts {
        match compile(&part.check) {
            Ok(program) => programs.push((part.id.value.clone(), program)),
            Err(bad) => found.extend(bad),
        }
    }
    if found.is_empty() { Ok(programs) } else { Err(found) }
}

/// Compiles the passages of one rule and puts faults at their place in the pack's files.
struct Compiler<'a> {
    pack: &'a Pack,
    rule: &'a Rule,
    /// The pack whose files hold the passages.
    home: &'a str,
    sandbox: &'a Sandbox,
    names: Names<'a>,
}

impl Compiler<'_> {
    fn compile(&self, path: &str, passage: &Passage, form: Form) -> Result<Program, Vec<PackFault>> {
        let fault = |fault: ScriptFault| {
            self.fault(path, passage, fault.code, fault.place, fault.message, fault.help)
        };
        let program = self.sandbox.compile(passage, form, &self.names);
        let program = program.map_err(|found| found.into_iter().map(fault).collect::<Vec<_>>())?;
        let unknown: Vec<PackFault> = self.unknown(path, passage, &program).collect();
        if unknown.is_empty() { Ok(program) } else { Err(unknown) }
    }

    /// Texts and word lists that the program asks for by name and the pack does not have.
    fn unknown(&self, path: &str, passage: &Passage, program: &Program) -> impl Iterator<Item = PackFault> {
        let (texts, rule) = (self.pack.texts(), self.rule.id.as_str());
        let lists = || self.pack.chain().flat_map(Pack::lexicons).map(|list| list.name.as_str());
        let texts = program.reasons.iter().filter(|(id, _)| !texts.has(rule, id)).map(|(id, at)| {
            let near = crate::document::nearest(id, texts.known_ids(rule));
            ("rule/unknown-text", *at, format!("the rule has no text `{id}`"), near)
        });
        let words =
            program.lists.iter().filter(|(name, _)| !lists().any(|known| known == name)).map(|(name, at)| {
                let near = crate::document::nearest(name, lists());
                ("rule/unknown-list", *at, format!("the pack has no word list `{name}`"), near)
            });
        let known = self.pack.patterns();
        let patterns =
            program.patterns.iter().filter(|(name, _)| !known.contains_key(name)).map(|(name, at)| {
                let near = crate::document::nearest(name, known.keys().map(String::as_str));
                ("rule/unknown-pattern", *at, format!("the pack has no pattern `{name}`"), near)
            });
        let faults = texts.chain(words).chain(patterns).map(|(code, at, message, near)| {
            let help = near.map(|name| format!("did you mean `{name}`?"));
            self.fault(path, passage, code, Some(at), message, help)
        });
        faults.collect::<Vec<_>>().into_iter()
    }

    fn fault(
        &self,
        path: &str,
        passage: &Passage,
        code: &'static str,
        at: Option<Place>,
        message: String,
        help: Option<String>,
    ) -> PackFault {
        // A script that ends too early is at fault where it ends.
        let last = passage.text().lines().zip(1..).last();
        let at = at.map(|at| match last {
            Some((line, number)) if at.line > number => {
                Place { line: number, column: u32::try_from(line.chars().count()).unwrap_or(u32::MAX) }
            }
            _ => at,
        });
        let line = at.and_then(|at| passage.text().lines().nth(at.line.checked_sub(1)? as usize));
        let is_script = Path::new(path).extension().is_some_and(|ending| ending == "rhai");
        PackFault {
            place: at.map(|at| passage.place_of(at.line, at.column)),
            line_text: line.filter(|_| is_script).map(str::to_owned),
            help,
            ..PackFault::new(code, self.home, path, message)
        }
    }
}

/// A value of a pack as a script value.
fn script_value(literal: &Literal) -> Dynamic {
    match literal {
        Literal::Bool(yes) => Dynamic::from_bool(*yes),
        Literal::Number(number) if number.is_integer() => {
            number.to_i64().map_or_else(|| Dynamic::from_decimal(*number), Dynamic::from_int)
        }
        Literal::Number(number) => Dynamic::from_decimal(*number),
        Literal::Text(text) => Dynamic::from(rhai::ImmutableString::from(&**text)),
        Literal::List(items) => Dynamic::from_array(items.iter().map(script_value).collect()),
        Literal::Object(fields) => Dynamic::from_map(
            fields.iter().map(|(name, value)| ((&**name).into(), script_value(value))).collect(),
        ),
    }
}
