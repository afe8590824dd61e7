//! The schemas are fresh in `core/schemas`, and know every key that the readers of packs know.

use std::{env, fs, path::PathBuf};

use serde_json::Value;

use super::*;

#[test]
fn schemas_of_packs_are_fresh() {
    for name in SCHEMA_NAMES {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("schemas").join(format!("{name}.json"));
        let fresh = generate::schema(name);
        if env::var_os("RASERO_UPDATE").is_some() {
            fs::write(&path, &fresh).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == fresh,
            "{name}: stale; refresh it with `RASERO_UPDATE=1 cargo test -p rasero schemas`"
        );
    }
}

#[test]
fn schemas_know_the_keys_that_the_reader_suggests() {
    let keys = |name: &str| -> Vec<String> {
        let schema: Value = serde_json::from_str(&schema(name).unwrap()).unwrap();
        schema["properties"].as_object().unwrap().keys().cloned().collect()
    };
    let known = |files: &[(&str, &str)]| -> Vec<String> {
        let error =
            crate::pack::Pack::load("p", &crate::pack::PackFiles::new(files.iter().copied())).unwrap_err();
        let fault = error.faults.iter().find(|fault| fault.message.contains("`zzz`")).unwrap();
        let help = fault.help.clone().unwrap_or_default();
        help.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    };
    let manifest = "id = \"p\"\nversion = \"1.0.0\"\ntitle = { en = \"P\" }\nlanguages = [\"en\"]\n";
    let of_manifest = known(&[("pack.toml", &format!("zzz = 1\n{manifest}"))]);
    let rule = "zzz = 1\nsubject = \"plan\"\nstatus = \"own\"\njudged_by = \"person\"\n";
    let of_rule = known(&[("pack.toml", manifest), ("rules/r.toml", rule)]);
    for (name, asked) in [("pack", of_manifest), ("rule", of_rule)] {
        let keys = keys(name);
        assert!(asked.iter().all(|key| keys.contains(key)), "{name}: {asked:?} beside {keys:?}");
        assert!(asked.is_empty() || asked.len() == keys.len(), "{name}: {asked:?} beside {keys:?}");
    }
}
