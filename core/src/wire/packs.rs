//! Which packs a call works with: shipped ones by name, others by folder.

use std::collections::BTreeMap;
use std::path::Path;

use super::catalogue::catalogue;
use super::effective::effective;
use super::listing;
use super::{EffectivePack, Explanation, Failure, Problem, RuleRow, titles};
use crate::document::{Severity, nearest};
use crate::engine::{Scorer, Spoken};
use crate::pack::{Library, Pack, PackFault, PackFiles};
use crate::render::{Catalogue, Titles};
use crate::report::RuleFailure;

/// The packs that a program embeds: read once, shared by all that is opened from them.
#[derive(Clone, Debug, Default)]
pub struct Shipped {
    library: Library,
    files: BTreeMap<&'static str, &'static str>,
}

impl Shipped {
    /// Reads packs from pairs of path and content, such as `smart/pack.toml`.
    ///
    /// # Errors
    /// Everything that is wrong with any of the packs.
    pub fn new(files: impl IntoIterator<Item = (&'static str, &'static str)>) -> Result<Self, Failure> {
        let files: BTreeMap<&'static str, &'static str> = files.into_iter().collect();
        let library = Library::from_files(files.iter().map(|(path, text)| (*path, *text)))
            .map_err(|error| Failure::of_packs(&error.faults))?;
        Ok(Shipped { library, files })
    }

    /// The packs.
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// Ids of the packs, sorted.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.library.ids()
    }
}

/// The packs that a call may use, and those that it asked for.
#[derive(Clone, Debug)]
pub struct Packs {
    library: Library,
    asked: Vec<String>,
    /// The folder of each pack that was named by one.
    folders: BTreeMap<String, String>,
    files: BTreeMap<&'static str, &'static str>,
}

impl Packs {
    /// Opens the shipped packs and the folders and archives among the names. A name that a shipped pack has is that pack; all
    /// else is a folder with a `pack.toml`, or a zip archive of one.
    ///
    /// ```
    /// use rasero::wire::{Packs, Shipped};
    /// let failure = Packs::open(&Shipped::default(), &["no-such-pack"]).unwrap_err();
    /// assert_eq!(failure.code, "pack/unknown-pack");
    /// ```
    ///
    /// # Errors
    /// Everything that is wrong with any of the names and folders, at once.
    pub fn open(shipped: &Shipped, names: &[impl AsRef<str>]) -> Result<Self, Failure> {
        let mut packs = Packs {
            library: shipped.library.clone(),
            asked: Vec::new(),
            folders: BTreeMap::new(),
            files: shipped.files.clone(),
        };
        let mut problems = Vec::new();
        let mut folders = Vec::new();
        let is_shipped = |name: &&str| shipped.ids().any(|id| id == *name);
        for name in names.iter().map(AsRef::as_ref).filter(|name| !is_shipped(name)) {
            if PackFiles::is_pack(Path::new(name)) {
                folders.push(name);
            } else {
                problems.push(unknown(shipped, name));
            }
        }
        // Folders may extend one another, in whatever order they are named.
        let paths: Vec<&Path> = folders.iter().map(Path::new).collect();
        match packs.library.add_paths(&paths) {
            Err(error) => problems.extend(Failure::of_packs(&error.faults).into_faults()),
            Ok(loaded) => {
                let ids = loaded.iter().map(|pack| pack.id().to_owned());
                packs.folders.extend(ids.zip(folders.iter().map(|name| (*name).to_owned())));
            }
        }
        for name in names.iter().map(AsRef::as_ref) {
            let folder = packs.folders.iter().find(|(_, folder)| *folder == name).map(|(id, _)| id.clone());
            let id = folder.unwrap_or_else(|| name.to_owned());
            if !packs.asked.contains(&id) {
                packs.asked.push(id);
            }
        }
        if problems.is_empty() { Ok(packs) } else { Err(Failure::new(problems)) }
    }

    /// Ids of the packs asked for, in order; empty for all that apply to a document.
    pub fn asked(&self) -> &[String] {
        &self.asked
    }

    /// The one pack that was asked for.
    ///
    /// # Errors
    /// `usage/packs` when several were, or none by name.
    pub fn only(&self) -> Result<&str, Failure> {
        if let [only] = self.asked.as_slice() {
            return Ok(only);
        }
        Err(Problem::new("usage/packs", "several packs are open: name the one that is meant").into())
    }

    /// Shipped packs, and the folders that were named.
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// The packs asked for, or all.
    pub fn chosen(&self) -> Vec<&Pack> {
        let all: Vec<&Pack> = self.library.packs().map(|pack| &**pack).collect();
        if self.asked.is_empty() {
            return all;
        }
        self.asked.iter().filter_map(|id| all.iter().copied().find(|pack| pack.id() == id)).collect()
    }

    /// Compiles the packs asked for, or all. Without a language, each document's own.
    ///
    /// # Errors
    /// Everything that is wrong with their rules and word lists.
    pub fn scorer(&self, locale: Option<&str>) -> Result<Scorer, Failure> {
        let mut builder = Scorer::builder(&self.library);
        for id in &self.asked {
            builder = builder.pack(id);
        }
        if let Some(locale) = locale {
            builder = builder.locale(locale);
        }
        builder.build().map_err(|error| Failure::new(self.problems(error.faults)))
    }

    /// The language of texts where one is wanted: another one where none of the packs has texts in it.
    ///
    /// ```
    /// use rasero::wire::{Packs, Shipped};
    /// let pack = ("p/pack.toml", "id = \"p\"\nversion = \"1.0.0\"\ntitle = { en = \"P\" }\nlanguages = [\"en\"]");
    /// let packs = Packs::open(&Shipped::new([pack])?, &["p"])?;
    /// assert_eq!((packs.spoken("en-GB"), packs.spoken("fr")), ("en-GB".to_owned(), "en".to_owned()));
    /// assert_eq!(packs.unspoken("fr").unwrap().code, "usage/unknown-locale");
    /// # Ok::<(), rasero::wire::Failure>(())
    /// ```
    pub fn spoken(&self, locale: &str) -> String {
        Spoken::of(self.chosen()).instead_of(locale).to_owned()
    }

    /// That none of the packs has texts in a language, as a warning.
    pub fn unspoken(&self, locale: &str) -> Option<Problem> {
        let spoken = Spoken::of(self.chosen());
        if spoken.has(locale) {
            return None;
        }
        let problem = Problem::new("usage/unknown-locale", format!("no pack here has texts in `{locale}`"));
        let (instead, all) = (spoken.instead_of(locale), spoken.languages().join("`, `"));
        let help = format!("the texts are in `{instead}`; there are: `{all}`");
        Some(Problem { severity: Severity::Warning, ..problem }.help(help))
    }

    /// The rules of the packs asked for, or of all, with their titles in a language.
    pub fn rules(&self, locale: &str) -> Vec<RuleRow> {
        let mut rows: Vec<RuleRow> = Vec::new();
        for pack in self.chosen() {
            for row in listing::rows(pack, locale) {
                let is_of_another = self.asked.is_empty() && row.pack != pack.id();
                if !is_of_another && !rows.iter().any(|known| known.pack == row.pack && known.id == row.id) {
                    rows.push(row);
                }
            }
        }
        rows
    }

    /// All that is known of a rule of the packs asked for, or of all: `pack/rule`, or the bare id of the rule.
    ///
    /// # Errors
    /// `pack/unknown-rule` with the nearest id.
    pub fn explain(&self, name: &str, locale: &str) -> Result<Explanation, Failure> {
        let (home, id) = name.rsplit_once('/').map_or((None, name), |(home, id)| (Some(home), id));
        let packs: Vec<&Pack> = self
            .chosen()
            .into_iter()
            .filter(|pack| home.is_none_or(|home| [pack.id(), &self.called(pack.id())].contains(&home)))
            .collect();
        let found = || packs.iter().filter_map(|pack| Some((pack, pack.rule(id)?)));
        let at_home = found().find(|(pack, rule)| *rule.pack == *pack.id());
        if let Some((pack, rule)) = at_home.or_else(|| found().next()) {
            return Ok(listing::explanation(pack, rule, locale));
        }
        let ids = packs.iter().flat_map(|pack| pack.rules()).map(|rule| rule.id.as_str());
        let near = nearest(id, ids).map(|near| format!("did you mean `{near}`? "));
        let (message, show) = match home {
            Some(home) => (format!("`{home}` has no rule `{id}`"), format!(" --pack {home}")),
            None => (format!("no pack here has a rule `{id}`"), String::new()),
        };
        let help = format!("{}`rasero rules list{show}` shows all", near.unwrap_or_default());
        Err(Problem::new("pack/unknown-rule", message).help(help).into())
    }

    /// The packs asked for, or all, as they score: each setting with the pack, file and line that it comes from.
    pub fn effective(&self, locale: &str) -> Vec<EffectivePack> {
        self.chosen().into_iter().map(|pack| effective(pack, locale)).collect()
    }

    /// The packs asked for, or all, as their readers want them, in a language.
    pub fn catalogues(&self, locale: &str) -> Vec<Catalogue> {
        self.chosen().into_iter().map(|pack| catalogue(pack, locale)).collect()
    }

    /// Names of what reports cite by id, in a language.
    pub fn titles(&self, locale: &str) -> Titles {
        titles::titles(&self.library, locale)
    }

    /// How messages call a pack: the folder that it was read from, or its id.
    pub fn called(&self, id: &str) -> String {
        self.folders.get(id).map_or(id, String::as_str).to_owned()
    }

    /// One line of a file of a pack: of its folder, when it was named by one, and never of another.
    pub fn line(&self, id: &str, path: &str, number: u32) -> Option<String> {
        if let Some(folder) = self.folders.get(id) {
            return PackFiles::line_of(Path::new(folder), path, number);
        }
        let text = self.files.get(format!("{id}/{path}").as_str())?;
        text.lines().nth(usize::try_from(number.checked_sub(1)?).ok()?).map(str::to_owned)
    }

    /// Faults that the engine found in rules, which knows packs by their ids, as the caller knows them.
    pub fn problems(&self, faults: Vec<PackFault>) -> Vec<Problem> {
        let problem = |mut fault: PackFault| {
            let line = || self.line(&fault.pack, &fault.path, fault.place?.line);
            fault.line_text = fault.line_text.take().or_else(line);
            fault.pack = self.called(&fault.pack);
            Problem::of_pack(&fault)
        };
        faults.into_iter().map(problem).collect()
    }

    /// Why a rule of a pack came out undetermined.
    pub fn problem_of_rule(&self, id: &str, failure: &RuleFailure) -> Problem {
        Problem {
            pack: Some(self.called(id)),
            path: Some(failure.path.clone()),
            line: failure.line,
            column: failure.line.map(|_| failure.column.unwrap_or(1)),
            source_line: failure.line.and_then(|line| self.line(id, &failure.path, line)),
            ..Problem::new(&failure.code, &failure.message)
        }
    }
}

fn unknown(shipped: &Shipped, name: &str) -> Problem {
    let message = format!("there is no shipped pack, folder or archive `{name}`");
    let near = nearest(name, shipped.ids()).map(|near| format!("did you mean `{near}`? "));
    let known = shipped.ids().collect::<Vec<_>>().join(", ");
    let help = format!("{}shipped packs: {known}", near.unwrap_or_default());
    Problem::new("pack/unknown-pack", message).help(help)
}
