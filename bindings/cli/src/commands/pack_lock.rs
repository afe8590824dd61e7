//! `rasero pack lock`: the packs that a pack extends, pinned.

use std::path::Path;

use rasero::wire::Problem;

use super::output;
use crate::console::Console;
use crate::engine;
use crate::run::Stop;
use crate::status::Status;

/// Writes `pack.lock` into a folder.
pub(crate) fn pack_lock(folder: &str, console: &mut Console<'_>) -> Result<Status, Stop> {
    if !Path::new(folder).is_dir() {
        let problem = Problem::new("usage/folder", format!("`{folder}` is no folder"));
        return Err(problem
            .help("name the folder of a pack of yours: what ships is pinned by the program")
            .into());
    }
    let text = engine::lock_of(folder)?;
    let parents: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("id = ")).collect();
    if parents.is_empty() {
        let problem = Problem::new("usage/no-parent", format!("`{folder}` extends no other pack"));
        return Err(problem.help("there is nothing to pin").into());
    }
    let path = Path::new(folder).join("pack.lock").display().to_string();
    output::write(Some(&path), text.as_bytes(), console)?;
    let parents: Vec<&str> = parents.iter().map(|parent| parent.trim_matches('"')).collect();
    writeln!(console.stdout, "{path}: {}", parents.join(", "))?;
    Ok(Status::Fine)
}
