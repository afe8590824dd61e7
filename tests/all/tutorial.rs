//! The tutorial for rule authors, followed step by step in an empty folder: files are written as it says, commands run, what it
//! shows stands in what they say, and the pack that comes out is the one in `examples/`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use super::architecture::project;
use super::golden::settle;
use super::page::{Block, arguments, blocks, promised, words};

const HEADING: &str = "\n## A pack of your own in fifteen minutes\n";
/// Where the result lies for those who would rather look than type.
const RESULT: &str = "examples/local-pack";
/// The folder that the tutorial makes.
const PACK: &str = "mi-estado";

/// Somebody who follows the page.
struct Reader {
    folder: TempDir,
    /// What the commands of the last frame said.
    said: String,
    commands: usize,
    lines_seen: usize,
}

impl Reader {
    fn file(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Does what one frame says.
    fn follow(&mut self, block: &Block) {
        let mut info = block.language.split(' ');
        let text = block.lines.join("\n") + "\n";
        match (info.next().unwrap_or_default(), info.next(), info.next()) {
            ("sh", None, None) => self.run(&block.lines),
            ("text", None, None) => self.see(&block.lines),
            ("diff", Some(path), None) => self.change(path, &block.lines),
            ("toml" | "text" | "yaml", Some(path), None) => self.write(path, &text),
            ("toml", Some(path), Some("+")) => {
                let before = fs::read_to_string(self.file(path)).unwrap();
                self.write(path, &format!("{before}{text}"));
            }
            _ => panic!("nobody can follow a frame of `{}`", block.language),
        }
    }

    fn write(&self, path: &str, text: &str) {
        let file = self.file(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    /// Takes out the lines with `-` and puts those with `+` in their place.
    fn change(&self, path: &str, lines: &[String]) {
        let of = |sign| {
            let own: Vec<&str> = lines.iter().filter_map(|line| line.strip_prefix(sign)).collect();
            own.join("\n") + "\n"
        };
        let (old, new) = (of('-'), of('+'));
        let text = fs::read_to_string(self.file(path)).unwrap();
        assert_eq!(text.matches(&old).count(), 1, "{path}: {old}");
        self.write(path, &text.replacen(&old, &new, 1));
    }

    fn run(&mut self, lines: &[String]) {
        self.said.clear();
        for line in lines {
            self.commands += 1;
            let Some(arguments) = arguments(line) else {
                self.copy(line);
                continue;
            };
            let mut program = Command::new(env!("CARGO_BIN_EXE_rasero-under-test"));
            let output = program.args(&arguments).current_dir(self.folder.path()).output().unwrap();
            let (out, err) =
                (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
            assert_eq!(output.status.code(), Some(promised(line)), "{line}\n{out}{err}");
            self.said.extend([out, err]);
        }
    }

    /// `cp FROM TO`, which everybody does in the way of their machine.
    fn copy(&self, line: &str) {
        let words = words(line);
        let [verb, from, to] = words.as_slice() else { panic!("{line}") };
        assert_eq!(verb, "cp", "{line}");
        fs::copy(self.file(from), self.file(to)).unwrap();
    }

    /// What the page shows is what the commands said, in that order.
    fn see(&mut self, lines: &[String]) {
        let plain = self.said.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut rest = plain.as_str();
        for line in lines {
            let Some((_, after)) = rest.split_once(line.trim()) else {
                panic!("the page shows `{line}`; the commands said\n{}", self.said)
            };
            rest = after;
            self.lines_seen += 1;
        }
    }
}

#[test]
fn whoever_follows_the_page_gets_the_pack_of_the_examples() {
    let page = fs::read_to_string(project().join("rules/README.md")).unwrap();
    let (_, tutorial) = page.split_once(HEADING).unwrap();
    let tutorial = tutorial.split("\n## ").next().unwrap();
    let mut reader =
        Reader { folder: TempDir::new().unwrap(), said: String::new(), commands: 0, lines_seen: 0 };
    for block in blocks(tutorial) {
        reader.follow(&block);
    }
    assert!(reader.commands >= 10 && reader.lines_seen >= 20, "{} commands", reader.commands);

    let (made, shown) = (files(&reader.file(PACK)), files(&project().join(RESULT)));
    assert!(made.len() >= 4, "{made:?}");
    for path in made.keys().chain(shown.keys()) {
        let file = project().join(RESULT).join(path);
        if made.contains_key(path) {
            fs::create_dir_all(file.parent().unwrap()).unwrap();
        }
        settle(&file, made.get(path).map(String::as_str)).unwrap();
    }
}

/// The files below a folder, by their path in it.
fn files(folder: &Path) -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        let Ok(entries) = fs::read_dir(&next) else { continue };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = fs::read_to_string(&path).unwrap();
                found.insert(path.strip_prefix(folder).unwrap().to_path_buf(), text);
            }
        }
    }
    found
}
