//! Where packs are found: those that a program embeds, and folders that a user names.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::family::{Meeting, Names};
use super::fault::{PackError, PackFault};
use super::loaded::Pack;
use super::source::PackFiles;
use super::suggest::suggest;

/// Packs by id, shared and immutable once loaded.
#[derive(Clone, Debug, Default)]
pub struct Library {
    pub(super) packs: BTreeMap<String, Arc<Pack>>,
    /// Folder and files of packs that extend another one: they are read again when a folder takes the place of their parent.
    pub(super) children: BTreeMap<String, (String, Arc<PackFiles>)>,
    /// Packs that no longer go with the parent that a folder has put in place.
    pub(super) broken: BTreeMap<String, PackError>,
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
        let (library, found) = Library::new().with(folders.into_iter().collect(), Meeting::IsAFault);
        faults.extend(found);
        if faults.is_empty() { Ok(library) } else { Err(PackError::new(faults)) }
    }

    /// Loads a pack from a folder. It takes the place of a pack with the same id: the folder that a user names is meant. A
    /// parent that the library does not have is looked for beside the folder, in one that has the parent's name.
    ///
    /// # Errors
    /// Everything that is wrong with the folder or the pack.
    pub fn add_dir(&mut self, folder: &Path) -> Result<Arc<Pack>, PackError> {
        self.add_dirs(&[folder])
            .and_then(|packs| packs.into_iter().next().ok_or_else(|| PackError::new(Vec::new())))
    }

    /// Loads several packs from their folders, which may extend one another. See [`Library::add_dir`].
    ///
    /// # Errors
    /// Everything that is wrong with any of the folders or packs.
    pub fn add_dirs(&mut self, folders: &[&Path]) -> Result<Vec<Arc<Pack>>, PackError> {
        let mut faults = Vec::new();
        let mut family = Vec::new();
        for folder in folders {
            match PackFiles::from_dir(folder) {
                Ok(files) => family.push((folder.display().to_string(), files)),
                Err(error) => faults.extend(error.faults),
            }
        }
        let asked: Vec<Option<String>> = family.iter().map(|(_, files)| Names::of(files).id).collect();
        self.find_parents_beside(folders, &mut family);
        let (library, found) = self.clone().with(family, Meeting::Replaces);
        faults.extend(found);
        if !faults.is_empty() {
            return Err(PackError::new(faults));
        }
        *self = library;
        asked.iter().flatten().map(|id| self.get(id).cloned()).collect()
    }

    /// The pack with this id.
    ///
    /// # Errors
    /// `pack/unknown-pack` with the nearest id.
    pub fn get(&self, id: &str) -> Result<&Arc<Pack>, PackError> {
        self.packs.get(id).ok_or_else(|| {
            if let Some(error) = self.broken.get(id) {
                return error.clone();
            }
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

pub(super) fn fault(
    code: &'static str,
    pack: &str,
    path: &str,
    message: String,
    help: Option<String>,
) -> PackFault {
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
