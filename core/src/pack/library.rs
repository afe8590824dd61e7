//! Where packs are found: those that a program embeds, and folders that a user names.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::fault::{PackError, PackFault};
use super::load::Pack;
use super::source::PackFiles;
use super::suggest::suggest;

/// Packs by id, shared and immutable once loaded.
#[derive(Clone, Debug, Default)]
pub struct Library {
    packs: BTreeMap<String, Arc<Pack>>,
}

impl Library {
    /// A library without packs.
    pub fn new() -> Self {
        Self::default()
    }

    /// Loads several packs from pairs of path and content, such as `smart/pack.toml`: the first step names the folder.
    ///
    /// ```
    /// let library = rasero::pack::Library::from_files([
    ///     ("mine/pack.toml", "id = \"mine\"\nversion = \"1.0.0\"\ntitle = { en = \"Mine\" }\nlanguages = [\"en\"]"),
    /// ])?;
    /// assert_eq!(library.ids().collect::<Vec<_>>(), ["mine"]);
    /// # Ok::<(), rasero::pack::PackError>(())
    /// ```
    ///
    /// # Errors
    /// Everything that is wrong with any of the packs.
    pub fn from_files<P: AsRef<str>, T: Into<String>>(
        files: impl IntoIterator<Item = (P, T)>,
    ) -> Result<Self, PackError> {
        let mut folders: BTreeMap<String, PackFiles> = BTreeMap::new();
        let mut faults = Vec::new();
        for (path, text) in files {
            let path = path.as_ref().trim_start_matches("./");
            match path.split_once('/') {
                Some((folder, path)) => {
                    folders.entry(folder.to_owned()).or_default().insert(path, text.into());
                }
                None => faults.push(fault(
                    "pack/unknown-file",
                    "",
                    path,
                    "the file is in no pack's folder".into(),
                    None,
                )),
            }
        }
        let mut library = Library::new();
        for (folder, files) in &folders {
            match Pack::load(folder, files) {
                Err(error) => faults.extend(error.faults),
                Ok(pack) if library.packs.contains_key(pack.id()) => {
                    let message = format!("there is another pack `{}`", pack.id());
                    faults.push(fault("pack/duplicate", folder, "pack.toml", message, None));
                }
                Ok(pack) => {
                    library.packs.insert(pack.id().to_owned(), Arc::new(pack));
                }
            }
        }
        if faults.is_empty() { Ok(library) } else { Err(PackError::new(faults)) }
    }

    /// Loads a pack from a folder. It takes the place of a pack with the same id: the folder that a user names is meant.
    ///
    /// # Errors
    /// Everything that is wrong with the folder or the pack.
    pub fn add_dir(&mut self, folder: &Path) -> Result<Arc<Pack>, PackError> {
        let files = PackFiles::from_dir(folder)?;
        let pack = Arc::new(Pack::load(&folder.display().to_string(), &files)?);
        self.packs.insert(pack.id().to_owned(), Arc::clone(&pack));
        Ok(pack)
    }

    /// The pack with this id.
    ///
    /// # Errors
    /// `pack/unknown-pack` with the nearest id.
    pub fn get(&self, id: &str) -> Result<&Arc<Pack>, PackError> {
        self.packs.get(id).ok_or_else(|| {
            let help = suggest(id, self.ids());
            PackError::new(vec![fault("pack/unknown-pack", "", "", format!("there is no pack `{id}`"), help)])
        })
    }

    /// Ids of all packs, sorted.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.packs.keys().map(String::as_str)
    }

    /// All packs, by id.
    pub fn packs(&self) -> impl Iterator<Item = &Arc<Pack>> {
        self.packs.values()
    }
}

fn fault(code: &'static str, pack: &str, path: &str, message: String, help: Option<String>) -> PackFault {
    PackFault {
        code,
        pack: pack.to_owned(),
        path: path.to_owned(),
        place: None,
        line_text: None,
        message,
        help,
    }
}
