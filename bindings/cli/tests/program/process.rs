//! What only a real process shows: its environment, its streams, its exit status.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use super::{Folder, GOOD, pack};

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rasero"));
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "FORCE_COLOR", "CI"] {
        command.env_remove(name);
    }
    command
}

fn score(args: &[&str], environment: &[(&str, &str)]) -> Output {
    let folder = Folder::with(&[("a.json", GOOD)]);
    let fixed = ["score", &folder.name("a.json"), "--pack", &pack("demo")];
    program().args(fixed).args(args).envs(environment.iter().copied()).output().unwrap()
}

#[test]
fn colours_follow_the_environment() {
    let colored = |environment: &[(&str, &str)]| {
        let output = score(&[], environment);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().contains('\u{1b}')
    };
    assert!(!colored(&[]), "a pipe is no terminal");
    assert!(colored(&[("CLICOLOR_FORCE", "1")]));
    assert!(!colored(&[("NO_COLOR", "1")]));
}

#[test]
fn today_is_filled_in() {
    let output = score(&["--format", "json"], &[]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let today = jiff::Zoned::now().date();
    let day: jiff::civil::Date = report["as_of"].as_str().unwrap().parse().unwrap();
    assert!(day == today || day.tomorrow().unwrap() == today);
}

#[test]
fn exit_statuses_are_the_numbers_that_were_promised() {
    let code = |args: &[&str]| program().args(args).stdin(Stdio::null()).output().unwrap().status.code();
    assert_eq!(code(&["--version"]), Some(0));
    assert_eq!(code(&["score", "no-such-file.json"]), Some(2));
    assert_eq!(code(&["no-such-command"]), Some(2));
    let folder = Folder::with(&[("poor.yaml", super::POOR)]);
    let poor = folder.name("poor.yaml");
    assert_eq!(code(&["score", &poor, "--pack", &pack("demo"), "--min", "demo=1"]), Some(1));
    assert_eq!(code(&["score", &poor, "--pack", &pack("endless")]), Some(3));
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let lines = super::many(3000);
    let mut child = program()
        .args(["score", "-", "--pack", &pack("demo"), "--input-format", "jsonl", "--format", "jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
}
