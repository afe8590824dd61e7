//! The shipped packs as embedded files. Knows nothing of the engine.

/// Path and content of every file of every shipped pack, sorted by path: what a build script found beside this crate.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// Path (such as `<pack>/pack.toml`) and content of every file of every shipped pack, sorted by path.
///
/// ```
/// for (path, content) in rasero_rules::files() {
///     println!("{path}: {} bytes", content.len());
/// }
/// ```
pub fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.iter().copied()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[test]
    fn every_file_of_a_pack_is_embedded_under_its_own_path() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let paths: Vec<&str> = super::files().map(|(path, _)| path).collect();
        assert!(paths.is_sorted(), "{paths:?}");
        for entry in std::fs::read_dir(root).unwrap() {
            let folder = entry.unwrap().file_name().into_string().unwrap();
            if root.join(&folder).join("pack.toml").is_file() {
                assert!(paths.contains(&format!("{folder}/pack.toml").as_str()), "{folder}");
            }
        }
        for (path, content) in super::files() {
            assert_eq!(std::fs::read_to_string(root.join(path)).unwrap(), content, "{path}");
        }
    }
}
