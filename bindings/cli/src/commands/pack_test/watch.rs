//! Running something again whenever the files of packs change. The files are read anew every so often: that works on every
//! disk, shared ones too, and a pack is small.

use std::path::Path;
use std::time::Duration;

use rasero::pack::PackFiles;

use crate::run::Stop;
use crate::status::Status;

/// How long to wait before looking again.
const PAUSE: Duration = Duration::from_millis(300);

/// Waits; whether to go on.
pub(super) fn pause() -> bool {
    std::thread::sleep(PAUSE);
    true
}

/// Runs something once, and again whenever a file of the packs differs, for as long as `pause` says to go on.
pub(super) fn watch(
    packs: &[String],
    run: &mut dyn FnMut() -> Result<Status, Stop>,
    pause: &mut dyn FnMut() -> bool,
) -> Result<Status, Stop> {
    let mut seen = read(packs);
    let mut status = run()?;
    while pause() {
        let now = read(packs);
        if now != seen {
            seen = now;
            status = run()?;
        }
    }
    Ok(status)
}

/// What the folders and archives hold; nothing for shipped packs and for what cannot be read.
fn read(packs: &[String]) -> Vec<Option<PackFiles>> {
    packs.iter().map(|pack| PackFiles::from_path(Path::new(pack)).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_runs_again_only_when_a_file_differs() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("pack.toml");
        let packs = [folder.path().display().to_string(), "smart".to_owned()];
        let (mut runs, mut looks) = (0, 0);
        let status = watch(
            &packs,
            &mut || {
                runs += 1;
                Ok(Status::Fine)
            },
            &mut || {
                looks += 1;
                if looks == 2 {
                    std::fs::write(&file, "id = \"a\"").unwrap();
                }
                looks < 5
            },
        );
        assert!(matches!(status, Ok(Status::Fine)));
        assert_eq!(runs, 2);
    }
}
