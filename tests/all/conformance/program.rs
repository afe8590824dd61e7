//! A case through the built program.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

use super::call::Case;
use super::{Outcome, difference};

/// What the program does otherwise than the API.
pub fn broken(case: &Case, outcome: &Outcome) -> Vec<String> {
    let output = call(case);
    let mut wrong = Vec::new();
    let stdout = String::from_utf8(output.stdout).unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    let expected = outcome.reports.as_deref().unwrap_or_default();
    if stdout != expected {
        wrong.push(format!("the program's output {}\n{stderr}", difference(expected, &stdout)));
    }
    if output.status.code() != Some(case.call.status) {
        wrong.push(format!("the program ends with {}, not {}\n{stderr}", output.status, case.call.status));
    }
    wrong.extend(untold(outcome, &stderr));
    wrong
}

fn call(case: &Case) -> Output {
    let call = &case.call;
    let mut command = Command::new(env!("CARGO_BIN_EXE_rasero-under-test"));
    command.current_dir(&case.folder).arg("score").arg(if call.stdin { "-" } else { &call.input });
    // One document: its report. Several: one report a line.
    command.args(["--format", if case.format().holds_many() { "jsonl" } else { "json" }]);
    command.args(["--as-of", &call.as_of]);
    for pack in &call.packs {
        let path = Case::pack_path(pack);
        command.arg("--pack");
        if path.exists() {
            command.arg(path)
        } else {
            command.arg(pack)
        };
    }
    if let Some(format) = call.input_format {
        command.args(["--input-format", &format!("{format:?}").to_lowercase()]);
    }
    command.args(call.locale.iter().flat_map(|locale| ["--locale", locale]));
    command.args(call.columns.iter().flat_map(|columns| ["--columns", columns]));
    command.args(call.min.iter().flat_map(|min| ["--min", min]));
    command.args(call.strict.then_some("--strict"));
    command.env_clear().stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = if call.stdin { case.input() } else { Vec::new() };
    // The program may refuse its packs before it reads: then nobody listens.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

/// Errors that the program does not tell, with their code and place.
fn untold(outcome: &Outcome, stderr: &str) -> Vec<String> {
    let errors: Vec<Value> =
        outcome.errors.as_ref().map(|text| serde_json::from_str(text).unwrap()).unwrap_or_default();
    let told = |error: &Value| {
        let code = stderr.contains(&format!("error[{}]", error["code"].as_str().unwrap()));
        let place = match (error["line"].as_u64(), error["column"].as_u64()) {
            (Some(line), Some(column)) => stderr.contains(&format!(":{line}:{column}")),
            _ => true,
        };
        let nearest = error["nearest"].as_str().is_none_or(|name| stderr.contains(&format!("`{name}`")));
        code && place && nearest
    };
    errors
        .iter()
        .filter(|error| !told(error))
        .map(|error| format!("the program does not tell {error}\n{stderr}"))
        .collect()
}
