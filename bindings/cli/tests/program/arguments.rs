//! Words that the program does not understand, and help.

use rasero_cli::{Look, Status};

use super::{call, call_with, score};

#[test]
fn help_and_version_are_no_errors() {
    for args in [&["--help"][..], &["-h"], &["--version"], &["score", "--help"], &["pack", "check", "--help"]]
    {
        let done = call(args);
        assert_eq!((done.status, done.err.as_str()), (Status::Fine, ""), "{args:?}");
        assert!(!done.out.is_empty());
    }
    assert!(call(&["score", "-h"]).out.contains("rasero score plan.yaml --min smart=600"));
}

#[test]
fn words_that_are_not_understood_end_with_2_and_a_hint() {
    let calls: [(&[&str], &str); 10] = [
        (&[], "Usage: rasero <COMMAND>"),
        (&["scroe", "x"], "'score'"),
        (&["score"], "<PLAN>"),
        (
            &["score", "-", "--format", "xml"],
            "[possible values: text, json, jsonl, html, markdown, csv, sarif, junit]",
        ),
        (&["score", "-", "--as-of", "2026-02-30"], "expected a day that exists, such as 2026-03-01"),
        (&["score", "-", "--min", "demo"], "expected INDICATOR=PERMILLE, such as smart=600"),
        (&["score", "-", "--jobs", "0"], "expected how many threads, 1 or more, found `0`"),
        (&["score", "-", "--locale", ""], "expected a language, such as es"),
        (&["rules", "list", "--locale", " "], "expected a language, such as es"),
        (&["pack"], "Usage: rasero pack <COMMAND>"),
    ];
    for (args, hint) in calls {
        let done = call(args);
        assert_eq!((done.status, done.out.as_str()), (Status::Bad, ""), "{args:?}");
        assert!(done.err.contains(hint), "{args:?}: {}", done.err);
    }
}

#[test]
fn a_threshold_decides_the_exit_status() {
    let good = super::GOOD;
    assert_eq!(score(&["-", "--min", "demo=1000"], good).status, Status::Fine);
    let poor = score(&["-", "--min", "demo=1", "--format", "json"], super::POOR);
    assert_eq!(poor.status, Status::Below);
    assert_eq!(poor.err, "below: <stdin>: `demo` is 0, below 1, for the document\n");
    assert_eq!(score(&["-", "--min", "demo/demo=0", "--min", "demo=0"], super::POOR).status, Status::Fine);
    let unknown = score(&["-", "--min", "dmo=1"], good);
    assert_eq!(unknown.status, Status::Bad);
    insta::assert_snapshot!(unknown.err);
}

#[test]
fn a_threshold_on_a_level_says_that_it_has_no_thousandths() {
    let fixed = ["score", "-", "--pack", "ambition", "--as-of", "2026-03-01", "--min"];
    let level = call_with(&[fixed.as_slice(), &["ambition=500"]].concat(), super::GOOD, Look::PLAIN);
    assert_eq!(level.status, Status::Bad);
    assert!(
        level.err.contains("error[usage/no-thousandths]: `ambition` is a level without thousandths"),
        "{}",
        level.err
    );
    assert!(!level.err.contains("scores here"), "{}", level.err);
}
