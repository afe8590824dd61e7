//! From the files of a pack to one checked [`Pack`], or to everything that is wrong with it.

use std::collections::{BTreeMap, BTreeSet};

use super::clauses::{self, Clauses};
use super::decode::{self, NAME_HELP, Section, SourceFile, is_name};
use super::digest::Content;
use super::fault::{Faults, PackError};
use super::lexicon::LexiconFile;
use super::link::Linker;
use super::literal::Literal;
use super::manifest::{self, Manifest, language_trouble};
use super::passage::Placed;
use super::rule::{self, Logic, Rule, RuleText, Script};
use super::source::{FileKind, PackFiles};
use super::suggest::suggest;
use super::texts::{Builder, Texts};

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
    manifest: Manifest,
    clauses: Option<Clauses>,
    rules: Vec<Rule>,
    texts: Texts,
    lexicons: Vec<LexiconFile>,
    bases: Vec<BaseDocument>,
    digest: String,
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
    /// Reads and checks a pack. `folder` is how messages call it.
    ///
    /// # Errors
    /// Everything that is wrong with the pack, with file, line and column.
    pub fn load(folder: &str, files: &PackFiles) -> Result<Pack, PackError> {
        let faults = Faults::new(folder, files);
        let loaded = if files.check(&faults) {
            Loader { files, faults: &faults, content: Content::default() }.load()
        } else {
            None
        };
        let mut all = faults.into_list();
        all.extend(files.unread.iter().cloned());
        match loaded {
            Some(pack) if all.is_empty() => Ok(pack),
            _ => Err(PackError::new(all)),
        }
    }

    /// Id of the pack.
    pub fn id(&self) -> &str {
        &self.manifest.id
    }

    /// What `pack.toml` says.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The structure of the standard with its clauses, when the pack has a `clauses.toml`.
    pub fn clauses(&self) -> Option<&Clauses> {
        self.clauses.as_ref()
    }

    /// The rules, by id.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The rule with this id.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        let index = self.rules.binary_search_by(|rule| rule.id.as_str().cmp(id)).ok()?;
        self.rules.get(index)
    }

    /// The rule that has the check of a rule: itself, or the one that it names in `same_check_as`.
    pub fn checked_by<'p>(&'p self, rule: &'p Rule) -> &'p Rule {
        match &rule.logic {
            Logic::SameAs(other) => self.rule(other).unwrap_or(rule),
            _ => rule,
        }
    }

    /// The parameters that a rule sees: the pack's, those of the rule whose check it takes over, and its own, the last one wins.
    pub fn params<'p>(&'p self, rule: &'p Rule) -> BTreeMap<&'p str, &'p Literal> {
        let taken_over = &self.checked_by(rule).params;
        let all = self.manifest.params.iter().chain(taken_over).chain(&rule.params);
        all.map(|(name, value)| (name.as_str(), &value.value)).collect()
    }

    /// The texts.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// The word lists as they are written, by path.
    pub fn lexicons(&self) -> &[LexiconFile] {
        &self.lexicons
    }

    /// The base documents of cases, by name.
    pub fn bases(&self) -> &[BaseDocument] {
        &self.bases
    }

    /// SHA-256 of the decoded content, in hexadecimal.
    pub fn digest(&self) -> &str {
        &self.digest
    }
}

struct Loader<'l> {
    files: &'l PackFiles,
    faults: &'l Faults<'l>,
    content: Content,
}

impl Loader<'_> {
    fn load(mut self) -> Option<Pack> {
        let manifest = self.manifest();
        let languages: &[Placed<String>] = manifest.as_ref().map_or(&[], |manifest| &manifest.languages);
        let clauses = self.clauses(languages);
        let (rules, rule_texts) = self.rules(languages);
        let ids: BTreeSet<&str> = self.files.paths().filter_map(rule_id).collect();
        let texts = self.texts(languages, &ids, &rules, rule_texts);
        let (lexicons, bases) = (self.lexicons(), self.bases());
        let bases_by_name = bases.iter().map(|base| base.name.as_str()).collect();
        let manifest = manifest?;
        let faults = self.faults;
        Linker {
            faults,
            manifest: &manifest,
            rules: &rules,
            ids: &ids,
            bases: &bases_by_name,
            texts: &texts,
        }
        .check();
        let digest = self.content.digest();
        Some(Pack { manifest, clauses, rules, texts, lexicons, bases, digest })
    }

    fn manifest(&mut self) -> Option<Manifest> {
        let Some(text) = self.files.get(manifest::PATH) else {
            let help =
                Some("every pack has one, with at least `id`, `version`, `title` and `languages`".into());
            self.faults.add("pack/no-manifest", manifest::PATH, None, "there is no `pack.toml`", help);
            return None;
        };
        let file = SourceFile::new(manifest::PATH, text);
        let table = decode::parse(&file, self.faults)?;
        self.content.add(file.path, decode::object(&file, self.faults, table.get_ref()));
        Some(manifest::read(Section::new(&file, self.faults, table.get_ref(), 0)))
    }

    fn clauses(&mut self, languages: &[Placed<String>]) -> Option<Clauses> {
        let file = SourceFile::new(clauses::PATH, self.files.get(clauses::PATH)?);
        let table = decode::parse(&file, self.faults)?;
        self.content.add(file.path, decode::object(&file, self.faults, table.get_ref()));
        Some(clauses::read(Section::new(&file, self.faults, table.get_ref(), 0), languages))
    }

    fn rules(&mut self, languages: &[Placed<String>]) -> (Vec<Rule>, Vec<RuleText>) {
        let (mut rules, mut texts) = (Vec::new(), Vec::new());
        for (path, text) in self.files.iter() {
            let id = match FileKind::of(path) {
                FileKind::Rule(id) => id,
                FileKind::Script(id) => {
                    self.script(id, path, text);
                    continue;
                }
                _ => continue,
            };
            if !is_name(id) {
                let message = format!("`{id}` cannot be the id of a rule");
                self.faults.add(
                    "pack/name",
                    path,
                    None,
                    message,
                    Some(format!("rename the file: {NAME_HELP}")),
                );
            }
            let file = SourceFile::new(path, text);
            let Some(table) = decode::parse(&file, self.faults) else { continue };
            self.content.add(path, decode::object(&file, self.faults, table.get_ref()));
            let script_path = format!("rules/{id}.rhai");
            let script = self.files.get(&script_path).map(|text| Script { path: &script_path, text });
            let section = Section::new(&file, self.faults, table.get_ref(), 0);
            let (rule, rule_texts) = rule::read(id, section, script, languages);
            rules.extend(rule);
            texts.extend(rule_texts);
        }
        rules.sort_by(|a, b| a.id.cmp(&b.id));
        (rules, texts)
    }

    fn script(&mut self, id: &str, path: &str, text: &str) {
        self.content.add_text(path, text);
        if self.files.get(&format!("rules/{id}.toml")).is_none() {
            let help = suggest(id, self.files.paths().filter_map(rule_id));
            let message = format!("the script has no rule: there is no `rules/{id}.toml`");
            self.faults.add("pack/script-without-rule", path, None, message, help);
        }
    }

    fn texts(
        &mut self,
        languages: &[Placed<String>],
        ids: &BTreeSet<&str>,
        rules: &[Rule],
        texts: Vec<RuleText>,
    ) -> Texts {
        let tags = languages.iter().map(|language| language.value.clone()).collect();
        let mut builder = Builder::new(tags, ids, self.faults);
        for (path, text) in self.files.iter() {
            let FileKind::Texts(language) = FileKind::of(path) else { continue };
            self.content.add_text(path, text);
            if !languages.is_empty() && !languages.iter().any(|tag| tag.value == language) {
                let help = suggest(language, languages.iter().map(|tag| tag.value.as_str()));
                let message = format!("the pack has no language `{language}`");
                self.faults.add("pack/unknown-language", path, None, message, help);
            }
            builder.add_file(language, path, text);
        }
        for text in texts {
            builder.add_text(text);
        }
        for rule in rules {
            if let Logic::SameAs(other) = &rule.logic {
                builder.same(&rule.id, other);
            }
        }
        builder.finish()
    }

    fn lexicons(&mut self) -> Vec<LexiconFile> {
        let mut lexicons = Vec::new();
        for (path, text) in self.files.iter() {
            let FileKind::Lexicon { language, name } = FileKind::of(path) else { continue };
            self.content.add_text(path, text);
            if let Some(help) = language_trouble(language) {
                self.faults.add(
                    "pack/language",
                    path,
                    None,
                    format!("`{language}` is no language tag"),
                    Some(help),
                );
            }
            if !is_name(name) {
                let help = format!("rename the file: {NAME_HELP}");
                self.faults.add(
                    "pack/name",
                    path,
                    None,
                    format!("`{name}` cannot be the name of a list"),
                    Some(help),
                );
            }
            lexicons.push(LexiconFile {
                language: language.to_owned(),
                name: name.to_owned(),
                path: path.to_owned(),
                text: text.to_owned(),
            });
        }
        lexicons
    }

    fn bases(&mut self) -> Vec<BaseDocument> {
        let mut bases = Vec::new();
        for (path, text) in self.files.iter() {
            let FileKind::Base(name) = FileKind::of(path) else { continue };
            self.content.add_text(path, text);
            bases.push(BaseDocument { name: name.to_owned(), path: path.to_owned(), text: text.to_owned() });
        }
        bases
    }
}

fn rule_id(path: &str) -> Option<&str> {
    match FileKind::of(path) {
        FileKind::Rule(id) => Some(id),
        _ => None,
    }
}
