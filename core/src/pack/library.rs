//! Where packs are found: those that a program embeds, and folders that a user names.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::family::{Meeting, Names};
use super::fault::{PackError, PackFault};
use super::loaded::Pack;
use super::lock;
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

    /// Loads a pack from its folder, or from a zip archive of it. It takes the place of a pack with the same id: what a user
    /// names is meant. A parent that the library does not have is looked for beside it, in a folder or archive that has the
    /// parent's name.
    ///
    /// # Errors
    /// Everything that is wrong with the folder, the archive or the pack.
    pub fn add_path(&mut self, path: &Path) -> Result<Arc<Pack>, PackError> {
        self.add_paths(&[path])
            .and_then(|packs| packs.into_iter().next().ok_or_else(|| PackError::new(Vec::new())))
    }

    /// Loads several packs, which may extend one another. See [`Library::add_path`].
    ///
    /// # Errors
    /// Everything that is wrong with any of the folders, archives or packs.
    pub fn add_paths(&mut self, paths: &[&Path]) -> Result<Vec<Arc<Pack>>, PackError> {
        let mut faults = Vec::new();
        let mut family = Vec::new();
        for path in paths {
            match PackFiles::from_path(path) {
                Ok(files) => family.push((path.display().to_string(), files)),
                Err(error) => faults.extend(error.faults),
            }
        }
        let asked: Vec<Option<String>> = family.iter().map(|(_, files)| Names::of(files).id).collect();
        self.find_parents_beside(paths, &mut family);
        let (library, found) = self.clone().with(family, Meeting::Replaces);
        faults.extend(found);
        if !faults.is_empty() {
            return Err(PackError::new(faults));
        }
        *self = library;
        asked.iter().flatten().map(|id| self.get(id).cloned()).collect()
    }

    /// Loads a pack from bytes of a zip archive of its folder. `name` is how messages call it. See [`Library::add_path`]; parents
    /// must be in the library.
    ///
    /// ```
    /// use rasero::pack::{Library, PackFiles};
    /// let manifest = "id = \"mine\"\nversion = \"1.0.0\"\ntitle = { en = \"Mine\" }\nlanguages = [\"en\"]";
    /// let bytes = PackFiles::new([("pack.toml", manifest)]).to_archive()?;
    /// assert_eq!(Library::new().add_archive("mine.zip", &bytes).unwrap().id(), "mine");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    ///
    /// # Errors
    /// Everything that is wrong with the archive or the pack.
    pub fn add_archive(&mut self, name: &str, bytes: &[u8]) -> Result<Arc<Pack>, PackError> {
        let files = PackFiles::from_archive(name, bytes)?;
        let id = Names::of(&files).id.unwrap_or_default();
        let (library, faults) = self.clone().with(vec![(name.to_owned(), files)], Meeting::Replaces);
        if !faults.is_empty() {
            return Err(PackError::new(faults));
        }
        *self = library;
        self.get(&id).cloned()
    }

    /// The `pack.lock` of the pack in a folder: its parents as they are now, whatever a lock that is there says.
    ///
    /// # Errors
    /// Everything that is wrong with the folder or the pack.
    pub fn lock_of(&self, folder: &Path) -> Result<String, PackError> {
        let mut files = PackFiles::from_path(folder)?;
        files.remove(lock::PATH);
        let id = Names::of(&files).id.unwrap_or_default();
        let mut family = vec![(folder.display().to_string(), files)];
        self.find_parents_beside(&[folder], &mut family);
        let (library, faults) = self.clone().with(family, Meeting::Replaces);
        if !faults.is_empty() {
            return Err(PackError::new(faults));
        }
        library.get(&id).map(|pack| lock::text(pack))
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
    PackFault { help, ..PackFault::new(code, pack, path, message) }
}
