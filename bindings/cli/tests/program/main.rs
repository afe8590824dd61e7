//! The program as its users meet it: words in, text and an exit status out.
#![cfg(test)]

mod agree;
mod arguments;
mod authoring;
mod broken;
mod compare;
mod complaints;
mod differences;
mod inputs;
mod logs;
mod packs;
mod phrases;
mod process;
mod reports;
mod spanish;

use std::path::{Path, PathBuf};

use rasero_cli::{Console, Look, Status, run};

/// What a call gave.
struct Outcome {
    status: Status,
    out: String,
    err: String,
}

/// Calls the program with a standard input.
fn call_with(args: &[&str], stdin: &str, look: Look) -> Outcome {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut console = Console { stdin: &mut stdin.as_bytes(), stdout: &mut out, stderr: &mut err, look };
    let status = run(std::iter::once("rasero").chain(args.iter().copied()), &mut console);
    Outcome { status, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

/// Calls the program with an empty standard input.
fn call(args: &[&str]) -> Outcome {
    call_with(args, "", Look::PLAIN)
}

/// Scores with the demonstration pack, as of a fixed day.
fn score(args: &[&str], stdin: &str) -> Outcome {
    let demo = pack("demo");
    let fixed = ["score", "--pack", demo.as_str(), "--as-of", "2026-03-01"];
    call_with(&[fixed.as_slice(), args].concat(), stdin, Look::PLAIN)
}

/// The folder of a pack of these tests.
fn pack(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packs").join(name).display().to_string()
}

/// A folder that vanishes, with files in it.
struct Folder(tempfile::TempDir);

impl Folder {
    fn with(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        Folder(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn name(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    /// The text without the name of the folder, which differs from run to run.
    fn without(&self, text: &str) -> String {
        text.replace(&format!("{}/", self.0.path().display()), "")
            .replace(&format!("{}/", pack("").trim_end_matches('/')), "")
    }
}

/// So many commitments as JSON Lines.
fn many(count: usize) -> String {
    let line = |number| format!("{{\"id\": \"c{number}\", \"title\": \"Publish {number}\"}}\n");
    (0..count).map(line).collect::<Vec<_>>().concat()
}

const GOOD: &str = r#"{"id": "good", "title": "Publish the budget", "languages": ["en"], "lead": {"institution": "Treasury"},
 "milestones": [{"id": "m1", "title": "Publish", "end": "2026-06-30"}]}"#;
const POOR: &str = "id: poor\ntitle: Fortalecer la transparencia\nlanguages: [es]\n";
