//! `pack.lock`: the packs that a pack extends, pinned by their digests. Where there is one, loading refuses parents that are not
//! the ones of that day.

use std::fmt::Write;

use super::decode::{self, Section, SourceFile};
use super::fault::Faults;
use super::loaded::Pack;
use super::passage::Placed;

/// Where the lock stands in a pack.
pub(super) const PATH: &str = "pack.lock";

/// Letters of a digest that tell two apart for people.
const SHORT: usize = 12;

/// A pinned parent.
struct Pin {
    id: Placed<String>,
    version: String,
    digest: Placed<String>,
}

/// The lock of a pack: its parents as they are now.
pub(super) fn text(pack: &Pack) -> String {
    let mut text =
        "# Written by `rasero pack lock`: the packs that this one extends, as they were then.\n".to_owned();
    for parent in pack.chain().skip(1) {
        let (id, version, digest) = (parent.id(), &parent.manifest().version, parent.digest());
        let _ = write!(text, "\n[[parent]]\nid = \"{id}\"\nversion = \"{version}\"\ndigest = \"{digest}\"\n");
    }
    text
}

/// Checks the parents of a pack against its lock.
pub(super) fn check(text: &str, faults: &Faults<'_>, parent: Option<&Pack>) {
    let file = SourceFile::new(PATH, text);
    let Some(table) = decode::parse(&file, faults) else { return };
    let section = Section::new(&file, faults, table.get_ref(), 0);
    let pins: Vec<Pin> = section.sections("parent").iter().filter_map(read).collect();
    section.finish();
    if faults.touches(PATH) {
        return;
    }
    let help =
        || Some("see what differs with `rasero pack diff`, then pin it again with `rasero pack lock`".into());
    for pack in parent.into_iter().flat_map(Pack::chain) {
        let Some(pin) = pins.iter().find(|pin| *pin.id.value == *pack.id()) else {
            let message = format!("`{}`, which the pack extends, is not pinned", pack.id());
            faults.add("pack/lock", PATH, None, message, help());
            continue;
        };
        if *pin.digest.value != *pack.digest() || pin.version != pack.manifest().version {
            let (then, now) = (short(&pin.digest), short(pack.digest()));
            let (id, version, was) = (pack.id(), &pack.manifest().version, &pin.version);
            let message =
                format!("`{id}` is not the pinned one: {version} ({now}) instead of {was} ({then})");
            faults.add("pack/lock", PATH, pin.digest.place, message, help());
        }
    }
}

fn read(section: &Section<'_>) -> Option<Pin> {
    let id = section.need("id").and_then(|field| field.name());
    let version = section.need("version").and_then(|field| field.text());
    let digest = section.need("digest").and_then(|field| field.text());
    section.refuse_unknown();
    Some(Pin { id: id?, version: version?.value, digest: digest? })
}

fn short(digest: &str) -> String {
    digest.chars().take(SHORT).collect()
}
