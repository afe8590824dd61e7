//! Packs that nobody would write by accident: the loader answers with faults, in bounded time, and never falls over.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;

fn quickly(files: &PackFiles) -> String {
    let start = Instant::now();
    let found = faults(files);
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    found
}

#[test]
fn deep_nesting_is_refused() {
    let found = quickly(&with("texts/en.ftl", &format!("deep = {}", "{".repeat(100_000))));
    assert!(found.contains("pack/text texts/en.ftl:1:1 the text nests its braces too deep"), "{found}");
    let calls = format!("deep = {{ {}", "A(".repeat(100_000));
    assert!(quickly(&with("texts/en.ftl", &calls)).contains("too deep"));
    let text = format!("[text.en]\ntitle = '{}'\nwhy = '{{ {}'", "{".repeat(9_000), "A(".repeat(4_000));
    let found = quickly(&with("rules/reads-well.toml", &text));
    assert_eq!(found.matches("too deep").count(), 2, "{found}");

    let lists = format!("params = {{ a = {} }}", "[".repeat(5_000));
    assert!(quickly(&with("pack.toml", &lists)).contains("pack/syntax"));
    let dots = format!("{}a = 1", "a.".repeat(4_000));
    assert!(quickly(&with("pack.toml", &dots)).contains("recursion limit"));
    assert!(quickly(&with("pack.toml", &"a".repeat(10_001))).contains("pack/long-line"));
    let nested = format!("[{0}a]\n{0}a = 1\n", "a.".repeat(499));
    let found = quickly(&with("rules/reads-well.toml", &nested));
    assert!(found.contains("recursion limit"), "{found}");
}

#[test]
fn a_thousand_faults_end() {
    let keys: Vec<String> = (0..20_000).map(|number| format!("key{number} = 1")).collect();
    let found = quickly(&with("rules/reads-well.toml", &keys.join("\n")));
    assert_eq!(found.lines().count(), limits::FAULTS);
}

#[test]
fn long_lists_and_names_end() {
    let names: Vec<String> = (0..100_000).map(|number| format!("'{number}'")).collect();
    let names = format!("languages = [{}]", names.join(",\n"));
    assert!(quickly(&with("pack.toml", &names)).contains("pack/too-large pack.toml:1:13"));
    let cases = "[[case]]\nname = 'a'\nverdict = 'met'\n".repeat(20_000);
    assert!(
        quickly(&with("rules/reads-well.toml", &cases)).contains("pack/too-large rules/reads-well.toml:1:1")
    );
    let name = "n".repeat(9_000);
    let found = quickly(&with("rules/reads-well.toml", &format!("{name} = 1\nsame_check_as = '{name}'")));
    assert!(found.contains("pack/unknown-key") && !found.contains("did you mean"), "{found}");
}

#[test]
fn too_much_is_refused() {
    let found = quickly(&with("lexicons/en/big.txt", &"word\n".repeat(300_000)));
    assert_eq!(found, "pack/too-large lexicons/en/big.txt the file is too large; at most 1048576 bytes");
    let many = PackFiles::new((0..3_000).map(|number| (format!("rules/r{number}.toml"), "")));
    assert!(quickly(&many).contains("pack/too-large  the pack is too large"));
}

#[test]
fn terms_that_name_themselves_end() {
    let files = with("texts/en.ftl", "-people = { -people } and { -others }\n-others = { -people }\n");
    let pack = Pack::load("p", &files).unwrap();
    let text = pack.texts().format("has-a-lead", "why", "en", &Args::new()).unwrap();
    assert!(text.text.len() < 1_000, "{}", text.text);
}

const PATHS: [&str; 5] =
    ["pack.toml", "rules/reads-well.toml", "rules/has-dates.toml", "texts/es.ftl", "rules/has-dates.rhai"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_text_in_any_file_loads_or_gives_faults(path in prop::sample::select(&PATHS[..]), text in "\\PC{0,200}") {
        prop_assert!(!faults(&with(path, &text)).is_empty());
    }

    #[test]
    fn any_damage_to_a_good_file_loads_or_gives_faults(
        path in prop::sample::select(&PATHS[..]),
        at in 0_usize..2_000,
        length in 0_usize..20,
        scrap in prop::sample::select(&["", "\"", "\"\"\"", "{", "}", "[[", "]", "=", "\n", "\\", "é", "[text.en]\n", "{ $n ->\n[a] b\n}", "\u{0}"][..]),
    ) {
        let good = good_files().get(path).unwrap().to_owned();
        let cut = |at: usize| (0..=at.min(good.len())).rev().find(|at| good.is_char_boundary(*at)).unwrap();
        let (from, to) = (cut(at % (good.len() + 1)), cut((at % (good.len() + 1)) + length));
        let damaged = format!("{}{scrap}{}", &good[..from], &good[to..]);
        let result = Pack::load("p", &with(path, &damaged));
        if let Err(error) = result {
            for fault in &error.faults {
                let lines = damaged.lines().count().max(1) + 1;
                prop_assert!(fault.path != path || fault.place.is_none_or(|place| (place.line as usize) <= lines), "{fault}");
                prop_assert!(fault.code.starts_with("pack/"));
            }
        }
    }

    #[test]
    fn any_text_of_a_rule_is_shown_or_refused(text in "[ -~\n\u{e9}\u{1F600}]{0,80}") {
        let quoted = text.replace('\\', "\\\\").replace('"', "\\\"");
        let files = with("rules/reads-well.toml", &format!(
            "subject = \"commitment\"\nstatus = \"own\"\njudged_by = \"person\"\n[text.en]\ntitle = \"\"\"\n{quoted}\"\"\"\n"));
        if let Ok(pack) = Pack::load("p", &files) {
            let shown = pack.texts().format("reads-well", "title", "en", &Args::new()).unwrap();
            prop_assert!(!shown.fallback);
            if !text.contains(['{', '}']) {
                let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
                prop_assert_eq!(words(&shown.text), words(&text));
            }
        } else {
            prop_assert!(text.contains(['{', '}']) || text.trim().is_empty(), "{}", faults(&files));
        }
    }
}
