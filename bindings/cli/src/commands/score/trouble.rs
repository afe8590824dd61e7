//! What is wrong with documents themselves, for the formats that list it beside the findings.

use rasero::render::{self, Trouble};
use rasero::wire::{Problem, problems};

use crate::input::Plan;

/// What is odd about a document that is scored all the same, in a language.
pub(super) fn of_document(plan: &Plan, language: &str) -> Vec<Problem> {
    let odd = problems(plan.document.warnings());
    odd.into_iter().map(|problem| problem.in_file(plan.file.as_deref()).in_language(language)).collect()
}

/// A result of a log.
pub(super) fn as_result(problem: &Problem) -> String {
    with(problem, |trouble| render::sarif_trouble(&trouble))
}

/// A suite of what is wrong.
pub(super) fn as_suite(problems: &[Problem]) -> String {
    let messages: Vec<String> = problems.iter().map(message).collect();
    let files: Vec<String> = problems.iter().map(Problem::file).collect();
    let troubles = problems.iter().zip(&messages).zip(&files);
    let troubles = troubles.map(|((problem, message), file)| trouble(problem, message, file));
    render::junit_troubles(&troubles.collect::<Vec<_>>())
}

fn with<T>(problem: &Problem, take: impl FnOnce(Trouble<'_>) -> T) -> T {
    take(trouble(problem, &message(problem), &problem.file()))
}

fn trouble<'a>(problem: &'a Problem, message: &'a str, file: &'a str) -> Trouble<'a> {
    Trouble {
        code: &problem.code,
        message,
        severity: problem.severity,
        pointer: problem.pointer.as_deref().unwrap_or_default(),
        file: Some(file).filter(|file| !file.is_empty()),
        place: problem.place(),
    }
}

/// What is wrong, and what to do about it.
pub(super) fn message(problem: &Problem) -> String {
    match &problem.help {
        Some(help) => format!("{}; {help}", problem.message),
        None => problem.message.clone(),
    }
}
