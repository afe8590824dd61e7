//! Which packs a call works with: shipped ones by name, others by folder.

use std::collections::BTreeMap;
use std::path::Path;

use rasero::Library;
use rasero::document::nearest;
use rasero::pack::{Pack, PackFault};

use super::faults::pack_complaints;
use crate::complaint::Complaint;

/// The packs that a call may use, and those that it asked for.
pub(crate) struct Packs {
    /// Shipped packs, and the folders that were named.
    pub library: Library,
    /// Ids of the packs asked for, in order; empty for all that apply.
    pub asked: Vec<String>,
    /// The folder of each pack that was named by one.
    folders: BTreeMap<String, String>,
}

impl Packs {
    /// How messages call a pack: the folder that it was read from, or its id.
    pub(super) fn called(&self, id: &str) -> String {
        self.folders.get(id).map_or(id, String::as_str).to_owned()
    }

    /// Faults that the engine found in rules; it knows packs by their ids.
    pub(super) fn complaints(&self, mut faults: Vec<PackFault>) -> Vec<Complaint> {
        for fault in &mut faults {
            fault.pack = self.called(&fault.pack);
        }
        pack_complaints(&faults)
    }

    /// The packs asked for, or all.
    pub(crate) fn chosen(&self) -> Vec<&Pack> {
        let all = self.library.packs().map(|pack| &**pack);
        if self.asked.is_empty() {
            return all.collect();
        }
        let all: Vec<&Pack> = all.collect();
        self.asked.iter().filter_map(|id| all.iter().copied().find(|pack| pack.id() == id)).collect()
    }
}

/// Opens the shipped packs and the named folders; everything that is wrong with any of them comes at once.
pub(crate) fn open(asked: &[String]) -> Result<Packs, Vec<Complaint>> {
    let mut library =
        Library::from_files(rasero_rules::files()).map_err(|error| pack_complaints(&error.faults))?;
    let shipped: Vec<String> = library.ids().map(str::to_owned).collect();
    let mut ids: Vec<String> = Vec::new();
    let mut folders = BTreeMap::new();
    let mut complaints = Vec::new();
    for name in asked {
        match open_one(&mut library, &shipped, name) {
            Ok(id) => {
                if !shipped.contains(name) {
                    folders.insert(id.clone(), name.clone());
                }
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
            Err(found) => complaints.extend(found),
        }
    }
    if complaints.is_empty() { Ok(Packs { library, asked: ids, folders }) } else { Err(complaints) }
}

/// A name without slashes is a shipped pack if there is one; all else is a folder.
fn open_one(library: &mut Library, shipped: &[String], name: &str) -> Result<String, Vec<Complaint>> {
    if shipped.iter().any(|id| id == name) {
        return Ok(name.to_owned());
    }
    let folder = Path::new(name);
    if folder.is_dir() {
        let pack = library.add_dir(folder).map_err(|error| pack_complaints(&error.faults))?;
        return Ok(pack.id().to_owned());
    }
    let complaint =
        Complaint::new("pack/unknown-pack", format!("there is no shipped pack and no folder `{name}`"));
    let near =
        nearest(name, shipped.iter().map(String::as_str)).map(|near| format!("did you mean `{near}`? "));
    Err(vec![complaint.help(format!("{}shipped packs: {}", near.unwrap_or_default(), shipped.join(", ")))])
}
