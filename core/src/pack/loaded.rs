//! A pack whose every file was read and checked, with the packs that it extends.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use regex::Regex;

use super::clauses::Clauses;
use super::extend::{Edition, Editions};
use super::fault::PackError;
use super::lexicon::LexiconFile;
use super::load::{NoParent, load};
use super::manifest::{Indicator, Manifest, SourceDocument};
use super::rule::Rule;
use super::source::PackFiles;
use super::texts::Texts;
use crate::model::DeclaredFields;

/// A pack whose every file was read and checked.
///
/// ```
/// use rasero::pack::{Args, Pack, PackFiles};
/// let pack = Pack::load("mine", &PackFiles::new([
///     ("pack.toml", r#"
///         id = "mine"
///         version = "1.0.0"
///         title = { en = "Mine" }
///         languages = ["en"]
///     "#),
///     ("rules/has-a-lead.toml", r#"
///         subject = "commitment"
///         status = "own"
///         check = "present(commitment.lead)"
///         [text.en]
///         title = "Somebody is in charge"
///     "#),
/// ]))?;
/// let title = pack.texts().format("has-a-lead", "title", "es", &Args::new()).unwrap();
/// assert_eq!(title.text, "[en] Somebody is in charge");
/// # Ok::<(), rasero::pack::PackError>(())
/// ```
#[derive(Debug)]
pub struct Pack {
    pub(super) manifest: Manifest,
    pub(super) parent: Option<Arc<Pack>>,
    pub(super) clauses: Option<Clauses>,
    pub(super) editions: Editions,
    pub(super) texts: Texts,
    pub(super) lexicons: Vec<LexiconFile>,
    pub(super) bases: Vec<BaseDocument>,
    pub(super) digest: String,
}

/// A document of the pack's `cases` folder, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseDocument {
    /// Name by which cases ask for it.
    pub name: String,
    /// Path in the pack.
    pub path: String,
    /// YAML.
    pub text: String,
}

impl Pack {
    /// Reads and checks a pack that extends no other one; a [`Library`](super::Library) finds parents. `folder` is how messages
    /// call it.
    ///
    /// # Errors
    /// Everything that is wrong with the pack, with file, line and column.
    pub fn load(folder: &str, files: &PackFiles) -> Result<Pack, PackError> {
        load(folder, files, &|_| Err(NoParent::Unknown(None)))
    }

    /// Id of the pack.
    pub fn id(&self) -> &str {
        &self.manifest.id
    }

    /// What its own `pack.toml` says.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The structure of the standard with its clauses, when the pack has a `clauses.toml`.
    pub fn clauses(&self) -> Option<&Clauses> {
        self.clauses.as_ref()
    }

    /// The pack that it extends.
    pub fn parent(&self) -> Option<&Arc<Pack>> {
        self.parent.as_ref()
    }

    /// The pack itself, its parent, the parent of that, and so on.
    pub fn chain(&self) -> impl Iterator<Item = &Pack> {
        std::iter::successors(Some(self), |pack| pack.parent.as_deref())
    }

    /// The pack of the chain that wrote a rule.
    pub fn home(&self, rule: &Rule) -> &Pack {
        self.chain().find(|pack| *pack.id() == *rule.pack).unwrap_or(self)
    }

    /// The rules with those of its parents, by id, as the pack has them before any change lapses.
    pub fn rules(&self) -> &[Arc<Rule>] {
        &self.first_edition().rules
    }

    /// The rule with this id, as the pack has it before any change lapses.
    pub fn rule(&self, id: &str) -> Option<&Arc<Rule>> {
        self.first_edition().rule(id)
    }

    /// The rules over time: one edition, and one more for each day on which a change lapses.
    pub fn editions(&self) -> impl Iterator<Item = &Edition> {
        self.editions.lapsing.iter().chain([&self.editions.last])
    }

    /// The edition that holds on a day.
    pub fn edition_on(&self, day: Date) -> &Edition {
        let holds = |edition: &&Edition| edition.until.is_none_or(|until| day <= until);
        self.editions().find(holds).unwrap_or(&self.editions.last)
    }

    /// The edition with every change.
    pub fn first_edition(&self) -> &Edition {
        self.editions.first()
    }

    /// The edition that is left when all that lapses has lapsed.
    pub fn last_edition(&self) -> &Edition {
        &self.editions.last
    }

    /// Every rule, switched off or not.
    pub(crate) fn known_rules(&self) -> impl Iterator<Item = &Arc<Rule>> {
        self.first_edition().rules.iter().chain(&self.first_edition().off)
    }

    pub(crate) fn known_rule(&self, id: &str) -> Option<&Arc<Rule>> {
        self.first_edition().any_rule(id)
    }

    /// The indicators with those of its parents, each with the pack that defines it: its own first.
    pub fn indicators(&self) -> impl Iterator<Item = (&Pack, &Indicator)> {
        self.chain().flat_map(|pack| pack.manifest.indicators.iter().map(move |indicator| (pack, indicator)))
    }

    /// The document that a rule cites: of its home, or of a parent of that.
    pub fn cited(&self, rule: &Rule) -> Option<&SourceDocument> {
        let id = &rule.source.as_ref()?.document;
        self.home(rule).chain().find_map(|pack| pack.manifest.document(id))
    }

    /// The fields that it declares, with those of its parents.
    pub fn fields(&self) -> DeclaredFields {
        let mut all = DeclaredFields::default();
        for field in self.chain().flat_map(|pack| &pack.manifest.fields) {
            all.insert(field.holder, &field.name, field.shape);
        }
        all
    }

    /// The patterns that its rules look for, with those of its parents.
    pub fn patterns(&self) -> BTreeMap<String, Regex> {
        let all = self.chain().flat_map(|pack| &pack.manifest.patterns);
        all.map(|pattern| (pattern.name.value.clone(), pattern.regex().clone())).collect()
    }

    /// The texts, with those of its parents.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// Its own word lists as they are written, by path.
    pub fn lexicons(&self) -> &[LexiconFile] {
        &self.lexicons
    }

    /// Its own base documents of cases, by name.
    pub fn bases(&self) -> &[BaseDocument] {
        &self.bases
    }

    /// SHA-256 of the decoded content and of the digest of its parent, in hexadecimal.
    pub fn digest(&self) -> &str {
        &self.digest
    }
}
