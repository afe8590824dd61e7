//! How long an edit of a draft takes, with all packs: each leaf of a document is set to something else and back, taken away and
//! put back. `cargo bench -p rasero-tests --bench drafts` prints a table; times are the median of several rounds of each edit.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark that cannot go on says where")]

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::civil::date;
use rasero::document::{NodeId, Tree, Value, canonical};
use rasero::engine::Draft;
use rasero::{Document, Library, Options, Scorer};

/// Rounds of each edit.
const ROUNDS: usize = 15;

/// One edit and the one that takes it back.
struct Edit {
    name: String,
    there: Step,
    back: Step,
}

enum Step {
    Set(String, String),
    Remove(String),
}

#[expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]
fn main() {
    let library = Library::from_files(rasero_rules::files()).unwrap();
    let keeps = |name: &&str| library.get(name).is_ok_and(|pack| pack.manifest().overrides.is_empty());
    let names: Vec<String> = library.ids().filter(keeps).map(str::to_owned).collect();
    let builder = names.iter().fold(Scorer::builder(&library), |builder, name| builder.pack(name));
    let scorer = Arc::new(builder.build().unwrap());
    println!("{} packs; microseconds", names.len());
    println!(
        "{:24} {:>8} {:>8} {:>6} {:>7} {:>7} {:>7} {:>7}",
        "", "score", "read too", "edits", "median", "p90", "worst", "report"
    );
    for name in [
        "model-commitment.yaml",
        "uk-company-owners.yaml",
        "us-petitions.yaml",
        "nz-algorithms.yaml",
        "mx-local.yaml",
        "cdmx-2020.yaml",
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/plans").join(name);
        let document = Document::from_yaml(&std::fs::read_to_string(path).unwrap()).unwrap();
        println!("{}", row(name, &scorer, &document));
    }
}

fn row(name: &str, scorer: &Arc<Scorer>, document: &Document) -> String {
    let options = Options::as_of(date(2026, 1, 15));
    let text = canonical(document.tree());
    let score = median((0..ROUNDS).map(|_| timed(|| drop(scorer.score(document, &options)))).collect());
    let read = median(
        (0..ROUNDS)
            .map(|_| timed(|| drop(scorer.score(&Document::from_json(&text).unwrap(), &options))))
            .collect(),
    );
    let mut draft = scorer.draft(document, &options);
    let mut times: Vec<(Duration, String)> = Vec::new();
    for edit in edits(document.tree()) {
        let (mut there, mut back) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            there.push(timed(|| make(&mut draft, &edit.there)));
            back.push(timed(|| make(&mut draft, &edit.back)));
        }
        times.push((median(there), edit.name.clone()));
        times.push((median(back), edit.name));
    }
    let report = median((0..ROUNDS).map(|_| timed(|| drop(draft.report()))).collect());
    times.sort();
    let at = |share: usize| times[(times.len() - 1) * share / 100].0;
    let figures = [at(50), at(90), at(100), report].map(|time| format!("{:>7}", micros(time))).join(" ");
    format!("{name:24} {:>8} {:>8} {:>6} {figures}", micros(score), micros(read), times.len())
}

fn make(draft: &mut Draft, step: &Step) {
    let done = match step {
        Step::Set(pointer, value) => draft.set_json(pointer, value),
        Step::Remove(pointer) => draft.remove(pointer),
    };
    done.unwrap();
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn micros(time: Duration) -> String {
    format!("{}.{}", time.as_micros(), time.as_nanos() / 100 % 10)
}

/// For every leaf: another value and back, and where it may be missing, nothing and back.
fn edits(tree: &Tree) -> Vec<Edit> {
    let mut all = Vec::new();
    for (id, node) in tree.nodes() {
        let pointer = tree.pointer(id);
        let (value, other) = match &node.value {
            Value::Text(text) => (json(text), other_text(text)),
            Value::Number(number) => (number.to_string(), "7".to_owned()),
            Value::Bool(truth) => (truth.to_string(), (!truth).to_string()),
            Value::Null | Value::List(_) | Value::Object(_) => continue,
        };
        let back = || Step::Set(pointer.clone(), value.clone());
        if !pointer.ends_with("/kind") && !pointer.ends_with("/basis") {
            let there = Step::Set(pointer.clone(), other);
            all.push(Edit { name: format!("set {pointer}"), there, back: back() });
        }
        let needed = ["/id", "/title", "/kind"].into_iter().any(|name| pointer.ends_with(name));
        let in_list = tree.is_list(tree.parent(id));
        if !needed && !in_list && id != NodeId::ROOT {
            let there = Step::Remove(pointer.clone());
            all.push(Edit { name: format!("remove {pointer}"), there, back: back() });
        }
    }
    all
}

/// A date stays a date, a word of a list another one, prose grows by some words.
fn other_text(text: &str) -> String {
    let is_date = text.len() >= 4 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let is_pointer = text.starts_with('/');
    match text {
        _ if is_date => json("2027-06-30"),
        _ if is_pointer => json("/process"),
        _ if text.contains(' ') => json(&format!("{text} y más datos para 2027")),
        "government" => json("academia"),
        _ if text.contains("://") => json("https://example.org/other"),
        _ => json("civil_society"),
    }
}

fn json(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}
