//! How long a commitment of 500 words takes with all packs on one core: read and judged, its report written, its report as JSON.
//! `cargo bench -p rasero-tests --bench prose` prints a table: the median and the twentieth of a hundred of many rounds. With a
//! number, it does each of the three so many times, for instruments that count instructions, of one at a time:
//! `valgrind --tool=callgrind --toggle-collect='prose::read_and_judge*' target/release/deps/prose-* 10`, or `prose::report*`, or
//! `prose::json*`.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark that cannot go on says where")]

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::civil::date;
use rasero::{Document, Library, Options, Scorer};

/// As in the programs: scoring makes many small short-lived values.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Rounds of each measure.
const ROUNDS: usize = 301;

#[expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]
fn main() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/commitment.json");
    let text = std::fs::read_to_string(path).unwrap();
    let library = Library::from_files(rasero_rules::files()).unwrap();
    let keeps = |name: &&str| library.get(name).is_ok_and(|pack| pack.manifest().overrides.is_empty());
    let names: Vec<String> = library.ids().filter(keeps).map(str::to_owned).collect();
    let builder = names.iter().fold(Scorer::builder(&library), |builder, name| builder.pack(name));
    let scorer = Arc::new(builder.build().unwrap());
    let options = Options::as_of(date(2026, 1, 15));
    let read = || Document::from_json(&text).unwrap();
    // What is made once for all documents, such as texts without arguments in the language of the report, is made by now.
    json(&scorer, &text, &options);
    if let Some(rounds) = std::env::args().nth(1).and_then(|rounds| rounds.parse::<usize>().ok()) {
        for work in [read_and_judge, report, json] {
            (0..rounds).for_each(|_| work(&scorer, &text, &options));
        }
        return;
    }
    let document = read();
    let judged = scorer.judge(&document, &options);
    println!("{} packs, {} findings, {} bytes", names.len(), judged.len(), text.len());
    print("read", &mut || drop(read()));
    print("judged", &mut || drop(scorer.judge(&document, &options)));
    print("read and judged", &mut || read_and_judge(&scorer, &text, &options));
    print("with its report", &mut || report(&scorer, &text, &options));
    print("with its report as JSON", &mut || json(&scorer, &text, &options));
    for name in &names {
        let one = Arc::new(Scorer::builder(&library).pack(name).build().unwrap());
        print(name, &mut || read_and_judge(&one, &text, &options));
    }
}

#[inline(never)]
fn read_and_judge(scorer: &Arc<Scorer>, text: &str, options: &Options) {
    drop(scorer.judge(&Document::from_json(text).unwrap(), options));
}

#[inline(never)]
fn report(scorer: &Arc<Scorer>, text: &str, options: &Options) {
    drop(scorer.score(&Document::from_json(text).unwrap(), options));
}

#[inline(never)]
fn json(scorer: &Arc<Scorer>, text: &str, options: &Options) {
    drop(scorer.score(&Document::from_json(text).unwrap(), options).to_json());
}

#[expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]
fn print(name: &str, work: &mut dyn FnMut()) {
    let mut times: Vec<Duration> = (0..ROUNDS).map(|_| timed(work)).collect();
    times.sort();
    println!("{name:28} {:>8.1?} {:>8.1?}", times[ROUNDS / 2], times[ROUNDS / 20]);
}

fn timed(work: &mut dyn FnMut()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}
