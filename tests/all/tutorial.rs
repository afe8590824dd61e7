//! The tutorial for rule authors, followed step by step in an empty folder: files are written as it says, commands run, what it
//! shows stands in what they say, and the pack that comes out is the one in `examples/`. The mistakes that it names are made there
//! and refused as it says. Its Spanish edition has the same frames and mistakes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use super::architecture::project;
use super::golden::settle;
use super::page::{Block, arguments, blocks, promised, words};

const PAGE: &str = "rules/README.md";
const HEADING: &str = "\n## A pack of your own in fifteen minutes\n";
const SPANISH_PAGE: &str = "rules/TUTORIAL.es.md";
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
            ("toml", Some(path), Some("=")) => {
                let file = fs::read_to_string(self.file(path)).unwrap();
                assert!(file.contains(&text), "{path} holds\n{file}");
            }
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
                self.by_hand(line);
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

    /// `cp FROM TO` and `rm FILE`, which everybody does in the way of their machine.
    fn by_hand(&self, line: &str) {
        let words = words(line);
        match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            ["cp", from, to] => drop(fs::copy(self.file(from), self.file(to)).unwrap()),
            ["rm", file] => fs::remove_file(self.file(file)).unwrap(),
            _ => panic!("{line}"),
        }
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

fn tutorial() -> String {
    let page = fs::read_to_string(project().join(PAGE)).unwrap();
    let (_, tutorial) = page.split_once(HEADING).unwrap();
    tutorial.split("\n## ").next().unwrap().to_owned()
}

#[test]
fn whoever_follows_the_page_gets_the_pack_of_the_examples() {
    let mut reader =
        Reader { folder: TempDir::new().unwrap(), said: String::new(), commands: 0, lines_seen: 0 };
    for block in blocks(&tutorial()) {
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

/// A mistake that the page names: the code of the refusal, the file of the pack, what stands there and what is written instead.
#[derive(PartialEq, Eq, Debug)]
struct Mistake {
    code: String,
    path: String,
    right: String,
    wrong: String,
}

/// The rows of the table of refusals: what stands in backticks in its first two columns.
fn mistakes(page: &str) -> Vec<Mistake> {
    let row = |line: &str| {
        let mut cells = line.split(" | ");
        let (code, mistake) = (cells.next()?, cells.next()?);
        let quoted = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
        let [code] = quoted(code).try_into().ok()?;
        let [path, right, wrong] = quoted(mistake).try_into().ok()?;
        Some(Mistake { code, path, right, wrong })
    };
    page.lines().filter(|line| line.starts_with("| `")).filter_map(row).collect()
}

#[test]
fn mistakes_are_refused_as_the_page_says() {
    let mistakes = mistakes(&tutorial());
    assert!(mistakes.len() >= 10, "{mistakes:?}");
    for mistake in mistakes {
        let folder = TempDir::new().unwrap();
        for (path, text) in files(&project().join(RESULT)) {
            let file = folder.path().join(&path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            let is_wrong = path == Path::new(&mistake.path);
            assert!(!is_wrong || text.contains(&mistake.right), "{mistake:?}");
            let text = if is_wrong { text.replacen(&mistake.right, &mistake.wrong, 1) } else { text };
            fs::write(file, text).unwrap();
        }
        let verb = if mistake.code == "pack/case-failed" { "test" } else { "check" };
        let mut program = Command::new(env!("CARGO_BIN_EXE_rasero-under-test"));
        let output = program.args(["pack", verb, "."]).current_dir(folder.path()).output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && told.contains(&mistake.code), "{mistake:?}\n{told}");
    }
}

#[test]
fn the_spanish_edition_has_the_same_frames_and_mistakes() {
    let (page, spanish) = (tutorial(), fs::read_to_string(project().join(SPANISH_PAGE)).unwrap());
    let frames =
        |page: &str| blocks(page).into_iter().map(|block| (block.language, block.lines)).collect::<Vec<_>>();
    assert_eq!(frames(&page), frames(&spanish));
    assert_eq!(mistakes(&page), mistakes(&spanish));
}
