//! One rule on one subject: runs its check, its parts or its script, and settles what the record's negatives and the stage
//! of the document make of the verdict. Words for it are made in `finding`.

use std::cell::RefCell;
use std::sync::Arc;

use rhai::Dynamic;

use super::applies::stage_reads;
use super::explain::{Explained, explain};
use super::ready::{ReadyLogic, ReadyPack, ReadyRule};
use super::subjects::Judged;
use super::unread::{self, UnreadTexts};
use crate::document::{NodeId, PartialDate};
use crate::model::{Document, Shapes, Stage};
use crate::report::{PartVerdict, Verdict};
use crate::script::{
    At, Context, Day, Locus, Outcome, Program, RunError, Sandbox, Surroundings, Touched, View,
};
use crate::text::Language;

/// What evaluating gives, before it is put into words.
#[derive(Clone, Debug)]
pub struct Evaluated {
    /// The verdict.
    pub outcome: Outcome,
    /// Verdicts of the parts, when the rule has parts.
    pub parts: Vec<PartVerdict>,
    /// What was read, and of it what decided that, and until when, the rule applies.
    pub reads: Touched,
    /// Whether the stage of the document decided the verdict, or that of a part.
    pub by_stage: bool,
    /// The absence record that made the verdict, by its number.
    pub recorded_absent: Option<usize>,
    /// The explanation that stands in for the requirement, and whether somebody accepted it.
    pub explained: Option<Explained>,
    /// The texts for want of reading which it, or the rest of it, is not known.
    pub unread: UnreadTexts,
    /// Why there is no verdict, and in which file.
    pub failure: Option<(RunError, String)>,
}

/// Questions of a script about texts that cannot be read that are asked again: who asks more rests on the answers.
const MOST_QUESTIONS: usize = 64;

/// Evaluates rules of one document.
pub struct Evaluator<'a> {
    sandbox: &'a Sandbox,
    context: Arc<Context>,
    as_of: PartialDate,
    /// The variables of the subject that was asked about last: rules ask about the same ones in turn.
    around: RefCell<Option<(Judged, Surroundings)>>,
}

impl<'a> Evaluator<'a> {
    /// For one document, on one day.
    pub fn new(sandbox: &'a Sandbox, context: Arc<Context>, as_of: PartialDate) -> Self {
        Evaluator { sandbox, context, as_of, around: RefCell::default() }
    }

    /// The document.
    pub fn document(&self) -> &Document {
        self.context.document()
    }

    /// The language of the document.
    pub fn language(&self) -> Language {
        self.context.read_in().language
    }

    /// Evaluates one rule of the pack with number `index` on one subject. `before` is what was read to tell that it applies.
    pub fn evaluate(
        &self,
        index: usize,
        pack: &ReadyPack,
        rule: &ReadyRule,
        subject: Judged,
        before: &[At],
    ) -> Evaluated {
        self.context.enter_pack(index);
        self.context.reads().clear();
        let holder = subject.commitment.unwrap_or(NodeId::ROOT);
        let mut evaluated = self.run(rule, subject);
        evaluated.by_stage |= evaluated.outcome.unwritten;
        evaluated.recorded_absent = self.settle(&mut evaluated.outcome, subject);
        if pack.may_be_explained(rule) {
            evaluated.explained = explain(&self.context, &rule.rule, &mut evaluated.outcome);
        }
        if evaluated.explained.is_some() {
            evaluated.recorded_absent = None;
        }
        // What decided besides the rule itself is read last: it must not stand for what the rule missed.
        let of_stage =
            if evaluated.by_stage { stage_reads(self.context.document(), holder) } else { Vec::new() };
        before.iter().chain(&of_stage).for_each(|at| self.context.reads().touch(at));
        evaluated.reads = self.context.reads().take();
        evaluated.reads.circumstances.extend(before.iter().chain(&of_stage).filter_map(At::present));
        evaluated.unread = unread::left_open(&evaluated.outcome, &evaluated.reads.unread, &self.context);
        evaluated
    }

    fn run(&self, rule: &ReadyRule, subject: Judged) -> Evaluated {
        let (mut parts, mut by_stage) = (Vec::new(), false);
        let outcome = self.with_surroundings(rule, subject, |around| match &*rule.logic {
            ReadyLogic::Person => Ok(Outcome::new(Verdict::ForAPerson)),
            ReadyLogic::Check(program) => self.check(program, around),
            ReadyLogic::Parts(programs) => {
                let outcome = self.parts(programs, around, subject, &mut parts);
                outcome.map(|(outcome, asked)| {
                    by_stage = asked;
                    outcome
                })
            }
            ReadyLogic::Script(program) => self.script(program, around),
        });
        let (outcome, failure) = match outcome {
            Ok(outcome) => (outcome, None),
            Err(error) => (Outcome::new(Verdict::Undetermined), Some((error, rule.path.clone()))),
        };
        Evaluated {
            outcome,
            parts,
            reads: Touched::default(),
            by_stage,
            recorded_absent: None,
            explained: None,
            unread: Vec::new(),
            failure,
        }
    }

    /// Does something with the variables of a subject and the parameters of a rule.
    fn with_surroundings<T>(
        &self,
        rule: &ReadyRule,
        subject: Judged,
        work: impl FnOnce(&mut Surroundings) -> T,
    ) -> T {
        let kept = self.around.take().filter(|(known, _)| *known == subject);
        let mut around = kept.map_or_else(|| self.surroundings(subject), |(_, around)| around);
        around.set_params(&rule.params);
        let done = work(&mut around);
        self.around.replace(Some((subject, around)));
        done
    }

    fn surroundings(&self, subject: Judged) -> Surroundings {
        let shapes = Shapes::get();
        let context = &self.context;
        let plan = context.document().plan();
        let plan = plan.map_or_else(
            || View::absent(context, "plan", shapes.plan()),
            |node| View::of(context, node, shapes.plan()),
        );
        let mut views = vec![("plan", plan)];
        if let Some(commitment) = subject.commitment {
            views.push(("commitment", View::of(context, commitment, shapes.commitment())));
            if commitment != subject.node {
                views.push(("milestone", View::of(context, subject.node, shapes.milestone())));
            }
        }
        Surroundings::new(views, Day { date: self.as_of, at: None })
    }

    /// A check that is false for want of a field is no evidence; otherwise it is not met.
    fn check(&self, program: &Program, around: &mut Surroundings) -> Result<Outcome, RunError> {
        let reads = self.context.reads();
        let before = reads.absences_len();
        reads.take_prose();
        let direct = program.direct.as_ref().and_then(|check| self.sandbox.holds(check, around));
        let mut holds = if let Some(holds) = direct {
            holds
        } else {
            reads.take_prose();
            reads.forget_absences(before);
            let value = self.value(program, around)?;
            value.as_bool().map_err(|_| self.wrong_result(program, "true or false", &value))?
        };
        if let Some(text) = reads.take_unread() {
            reads.take_prose();
            reads.forget_absences(before);
            let Some(known) = self.sandbox.holds_as_read(&program.ast, reads, around) else {
                return Ok(unread::not_known(text, &self.context));
            };
            holds = known;
        }
        let read_prose = reads.take_prose();
        if holds {
            return Ok(Outcome::new(Verdict::Met));
        }
        let unrecorded = reads.absences_since(before).into_iter().find(|at| self.recorded(at).is_none());
        let any_absence = reads.absences_len() > before;
        Ok(match unrecorded {
            Some(missing) => Outcome { missing: Some(missing), ..Outcome::new(Verdict::NoEvidence) },
            None if any_absence => Outcome {
                missing: reads.absences_since(before).into_iter().next(),
                ..Outcome::new(Verdict::NotMet)
            },
            None if read_prose => Outcome { unwritten: true, ..Outcome::new(Verdict::NoEvidence) },
            None => Outcome::new(Verdict::NotMet),
        })
    }

    /// All parts met is met, some is partly met; none is no evidence if any part is, else not met. Tells, too, whether the stage
    /// of the document decided about a part.
    fn parts(
        &self,
        programs: &[(String, Program)],
        around: &mut Surroundings,
        subject: Judged,
        parts: &mut Vec<PartVerdict>,
    ) -> Result<(Outcome, bool), RunError> {
        let mut first_unmet: Option<Outcome> = None;
        let mut by_stage = false;
        for (id, program) in programs {
            let mut outcome = self.check(program, around)?;
            by_stage |= outcome.unwritten;
            self.settle(&mut outcome, subject);
            parts.push(PartVerdict { id: id.as_str().into(), verdict: outcome.verdict });
            let prefer = outcome.verdict == Verdict::NoEvidence;
            if outcome.verdict != Verdict::Met && (first_unmet.is_none() || prefer) {
                first_unmet =
                    first_unmet.filter(|kept| kept.verdict == Verdict::NoEvidence).or(Some(outcome));
            }
        }
        let count = |verdict| parts.iter().filter(|part| part.verdict == verdict).count();
        let (met, unknown) = (count(Verdict::Met), count(Verdict::NoEvidence));
        if met == 0 {
            return Ok((first_unmet.unwrap_or_else(|| Outcome::new(Verdict::NotMet)), by_stage));
        }
        let mut outcome =
            Outcome::partly(u64::try_from(met).unwrap_or(0), u64::try_from(parts.len()).unwrap_or(0));
        outcome.open = unknown > 0 && met + unknown == parts.len();
        let unread = first_unmet.as_ref().filter(|_| outcome.open).is_some_and(|unmet| unmet.unread);
        outcome.missing = first_unmet.filter(|_| outcome.open).and_then(|unmet| unmet.missing);
        if let Some(text) = outcome.missing.as_ref().and_then(At::present).filter(|_| unread) {
            outcome = unread::in_part(outcome, text, &self.context);
        }
        Ok((outcome, by_stage))
    }

    fn script(&self, program: &Program, around: &mut Surroundings) -> Result<Outcome, RunError> {
        let mut outcome = self.concluded(program, around)?;
        if (outcome.verdict == Verdict::NoEvidence || outcome.open) && outcome.missing.is_none() {
            outcome.missing = self.gap(outcome.absence);
        }
        if let Some(text) = self.context.reads().take_unread() {
            let is_whole = matches!(outcome.verdict, Verdict::Met | Verdict::NotMet);
            outcome = if is_whole && self.hangs_on_unread(program, around, outcome.verdict) {
                unread::not_known(text, &self.context)
            } else {
                unread::settled(outcome, text, &self.context)
            };
        }
        Ok(outcome)
    }

    /// Whether a script would come to another verdict, were there in a text that cannot be read what it asked and did not find:
    /// then it shows one place, and rests on what another one lacks. Each of its questions is asked again.
    fn hangs_on_unread(&self, program: &Program, around: &mut Surroundings, verdict: Verdict) -> bool {
        let reads = self.context.reads();
        let questions = reads.suppositions.suppose(None);
        let differs = |number| {
            let before = reads.absences_len();
            reads.suppositions.suppose(Some(number));
            let again = self.concluded(program, around);
            reads.forget_absences(before);
            again.map_or(true, |outcome| outcome.verdict != verdict)
        };
        let hangs = questions > MOST_QUESTIONS || (0..questions).any(differs);
        reads.suppositions.suppose(None);
        reads.take_unread();
        hangs
    }

    /// What a script concludes.
    fn concluded(&self, program: &Program, around: &mut Surroundings) -> Result<Outcome, RunError> {
        let reads = self.context.reads();
        let before = reads.absences_len();
        let direct = program.direct.as_ref().and_then(|script| self.sandbox.concludes(script, around));
        if let Some(outcome) = direct {
            return Ok(outcome);
        }
        reads.forget_absences(before);
        reads.suppositions.begin_again();
        let value = self.value(program, around)?;
        let outcome: Option<Outcome> = value.clone().try_cast();
        outcome.ok_or_else(|| self.wrong_result(program, "a verdict", &value))
    }

    /// What a script missed that names no place: the absence that it names by its value, else the last one that it read.
    fn gap(&self, absence: Option<usize>) -> Option<At> {
        let absences = self.context.reads().absences_since(0);
        absence.and_then(|number| absences.get(number)).or(absences.last()).cloned()
    }

    /// What a program comes to; a failure has its place in the rule's file.
    fn value(&self, program: &Program, around: &mut Surroundings) -> Result<Dynamic, RunError> {
        self.sandbox.run(&program.ast, around).map_err(|error| program.locate(error))
    }

    fn wrong_result(&self, program: &Program, expected: &str, found: &Dynamic) -> RunError {
        let found = self.sandbox.type_of(found);
        let message = format!("the rule ends in {expected}, and here it ends in {found}");
        program.locate(RunError { code: "rule/wrong-result", message, place: None })
    }

    /// What the record's negatives and the stage make of a verdict; gives the number of the absence that decided.
    fn settle(&self, outcome: &mut Outcome, subject: Judged) -> Option<usize> {
        let unwritten = outcome.verdict == Verdict::NoEvidence && outcome.unwritten;
        if unwritten && self.stage_of(subject) >= Stage::Adopted {
            outcome.verdict = Verdict::NotMet;
            return None;
        }
        let counts = matches!(outcome.verdict, Verdict::NoEvidence | Verdict::NotMet);
        let record = outcome.missing.as_ref().and_then(|missing| self.recorded(missing));
        if let Some(number) = record.filter(|_| counts || outcome.open) {
            outcome.evidence.extend(self.absence_record(number));
            outcome.open = false;
        }
        if let Some(number) = record.filter(|_| counts) {
            outcome.verdict = Verdict::NotMet;
            return Some(number);
        }
        None
    }

    fn stage_of(&self, subject: Judged) -> Stage {
        self.context.document().stage_of(subject.commitment.unwrap_or(NodeId::ROOT))
    }

    fn recorded(&self, at: &At) -> Option<usize> {
        let document = self.context.document();
        let absences = document.absences();
        if absences.entries().is_empty() {
            return None;
        }
        absences.is_recorded_absent(&at.pointer(document.tree()))
    }

    fn absence_record(&self, number: usize) -> Option<Locus> {
        let document: &Document = self.context.document();
        let absent = document.absences().entries().get(number)?;
        Some(Locus { at: At::node(absent.entry), span: None })
    }
}
