//! Loading packs that extend one another: parents first, loops told with their chain, children read again when a folder takes
//! the place of their parent.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::decode::{self, SourceFile};
use super::fault::{Faults, PackError, PackFault};
use super::library::{Library, fault};
use super::load::{NoParent, load};
use super::loaded::Pack;
use super::manifest;
use super::source::PackFiles;
use super::suggest::suggest;

/// What it means that a pack meets another one with its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meeting {
    /// One of them is out of place.
    IsAFault,
    /// The new one takes the place of the other.
    Replaces,
}

/// What a manifest says of its place among packs, before anything is checked.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    pub(super) id: Option<String>,
    pub(super) extends: Option<String>,
}

impl Names {
    pub(super) fn of(files: &PackFiles) -> Self {
        let nothing = PackFiles::default();
        let faults = Faults::new("", &nothing);
        let file = SourceFile::new(manifest::PATH, files.get(manifest::PATH).unwrap_or_default());
        let Some(table) = decode::parse(&file, &faults) else { return Names::default() };
        let text =
            |key| table.get_ref().get(key).and_then(|value| value.get_ref().as_str()).map(str::to_owned);
        Names { id: text("id"), extends: text("extends") }
    }
}

/// A pack that is not loaded yet.
struct Waiting {
    folder: String,
    files: PackFiles,
    names: Names,
}

impl Library {
    /// With these packs, each from its folder's name and files; and everything that is wrong with them.
    pub(super) fn with(
        mut self,
        family: Vec<(String, PackFiles)>,
        meeting: Meeting,
    ) -> (Self, Vec<PackFault>) {
        let mut faults = Vec::new();
        let named =
            |(folder, files): (String, PackFiles)| Waiting { folder, names: Names::of(&files), files };
        let mut waiting: Vec<Waiting> = family.into_iter().map(named).collect();
        let mut loaded = Vec::new();
        let mut broken = Vec::new();
        while !waiting.is_empty() {
            let others: Vec<Names> = waiting.iter().map(|other| other.names.clone()).collect();
            let waits = |pack: &Waiting| {
                others.iter().any(|other| other.id.is_some() && other.id == pack.names.extends)
            };
            // Where all wait for one another some extend themselves, and loading says so.
            let ready = waiting.iter().position(|pack| !waits(pack));
            let in_loop = || waiting.iter().position(|pack| loop_from(&pack.names, &others).is_some());
            let next = ready.or_else(in_loop).unwrap_or(0);
            let pack = waiting.remove(next);
            match self.load_one(&pack, &others, &broken) {
                Err(error) => {
                    broken.extend(pack.names.id);
                    faults.extend(error.faults);
                }
                Ok(new)
                    if loaded.contains(&new.id().to_owned())
                        || meeting == Meeting::IsAFault && self.packs.contains_key(new.id()) =>
                {
                    let message = format!("there is another pack `{}`", new.id());
                    faults.push(fault("pack/duplicate", &pack.folder, manifest::PATH, message, None));
                }
                Ok(new) => {
                    loaded.push(new.id().to_owned());
                    self.insert(new, pack);
                }
            }
        }
        if faults.is_empty() {
            self.reload_children(&loaded);
        }
        (self, faults)
    }

    fn insert(&mut self, new: Pack, pack: Waiting) {
        let id = new.id().to_owned();
        self.broken.remove(&id);
        self.children.remove(&id);
        if new.parent().is_some() {
            self.children.insert(id.clone(), (pack.folder, Arc::new(pack.files)));
        }
        self.packs.insert(id, Arc::new(new));
    }

    fn load_one(&self, pack: &Waiting, waiting: &[Names], broken: &[String]) -> Result<Pack, PackError> {
        let parent = |id: &str| {
            let chain = loop_from(&pack.names, waiting);
            if let Some(chain) = chain {
                return Err(NoParent::Loop(chain));
            }
            let is_broken = broken.iter().any(|other| other == id);
            match self.packs.get(id) {
                _ if is_broken => Err(NoParent::Broken),
                Some(parent) => Ok(Arc::clone(parent)),
                None => Err(NoParent::Unknown(suggest(
                    id,
                    self.ids().chain(waiting.iter().filter_map(|other| other.id.as_deref())),
                ))),
            }
        };
        load(&pack.folder, &pack.files, &parent)
    }

    /// Packs whose parent was replaced go on with the new one, or are set aside with what speaks against it.
    fn reload_children(&mut self, replaced: &[String]) {
        let mut stale: Vec<(usize, String)> = Vec::new();
        for (id, pack) in self.packs.iter().filter(|(id, _)| !replaced.contains(id)) {
            let mut above = pack.chain().skip(1);
            let is_stale = above
                .any(|parent| self.packs.get(parent.id()).is_none_or(|now| now.digest() != parent.digest()));
            if is_stale {
                stale.push((pack.chain().count(), id.clone()));
            }
        }
        stale.sort();
        for (_, id) in stale {
            let Some((folder, files)) = self.children.get(&id).cloned() else { continue };
            let parent = |above: &str| self.packs.get(above).cloned().ok_or(NoParent::Broken);
            match load(&folder, &files, &parent) {
                Ok(pack) => {
                    self.packs.insert(id, Arc::new(pack));
                }
                Err(error) => {
                    self.packs.remove(&id);
                    self.broken.insert(id, error);
                }
            }
        }
    }

    /// Adds the parents of some folders that stand beside them, and the parents of those.
    pub(super) fn find_parents_beside(&self, folders: &[&Path], family: &mut Vec<(String, PackFiles)>) {
        let mut at = 0;
        let mut places: Vec<std::path::PathBuf> = folders.iter().map(|folder| folder.to_path_buf()).collect();
        while let (Some((_, files)), Some(folder)) = (family.get(at), places.get(at).cloned()) {
            at += 1;
            let Some(parent) = Names::of(files).extends else { continue };
            let is_known = self.packs.contains_key(&parent)
                || family.iter().any(|(_, files)| Names::of(files).id.as_deref() == Some(&parent));
            if is_known {
                continue;
            }
            let above = if folder.is_dir() { folder.join("..") } else { folder.with_file_name("") };
            let beside = [above.join(&parent), above.join(format!("{parent}.zip"))];
            for place in beside.into_iter().filter(|place| PackFiles::is_pack(place)) {
                if let Ok(files) = PackFiles::from_path(&place)
                    && Names::of(&files).id.as_deref() == Some(&parent)
                {
                    family.push((place.display().to_string(), files));
                    places.push(place);
                    break;
                }
            }
        }
    }
}

/// The ids from a pack up to itself, when its parents among those that wait lead back to it.
fn loop_from(pack: &Names, waiting: &[Names]) -> Option<Vec<String>> {
    let by_id: BTreeMap<&str, &Names> =
        waiting.iter().filter_map(|other| Some((other.id.as_deref()?, other))).collect();
    let start = pack.id.as_deref()?;
    let mut chain = vec![start.to_owned()];
    let mut next = pack.extends.as_deref();
    while let Some(id) = next {
        chain.push(id.to_owned());
        if id == start {
            return Some(chain);
        }
        if chain.len() > by_id.len() + 1 {
            return None;
        }
        next = by_id.get(id).and_then(|names| names.extends.as_deref());
    }
    None
}
