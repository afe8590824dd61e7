//! `rasero pack archive`: a pack as one file.

use std::path::Path;

use rasero::pack::PackFiles;
use rasero::wire::{Failure, Problem};

use super::output;
use crate::args::PackArchive;
use crate::console::Console;
use crate::engine;
use crate::run::Stop;
use crate::status::Status;

/// Writes the archive of a pack that loads.
pub(crate) fn pack_archive(args: &PackArchive, console: &mut Console<'_>) -> Result<Status, Stop> {
    let folder = Path::new(&args.folder);
    if !folder.is_dir() {
        let problem = Problem::new("usage/folder", format!("`{}` is no folder", args.folder));
        return Err(problem.help("name the folder of a pack").into());
    }
    let packs = engine::open(std::slice::from_ref(&args.folder))?;
    let Some(pack) = packs.chosen().first().copied() else { return Ok(Status::Bad) };
    let named = format!("{}-{}.zip", pack.id(), pack.manifest().version);
    let file = args.output.as_deref().unwrap_or(&named);
    let files = PackFiles::from_path(folder).map_err(|error| Failure::of_packs(&error.faults))?;
    let bytes = files.to_archive()?;
    output::write(Some(file), &bytes, console)?;
    let count = files.paths().count();
    let look = console.look;
    let (files, bytes) = (look.count(count, "file", "files"), look.say(format!("{} bytes", bytes.len())));
    let digest = look.say(format!("digest {}", pack.digest()));
    writeln!(console.stdout, "{file}: {files}, {bytes}, {digest}")?;
    Ok(Status::Fine)
}
