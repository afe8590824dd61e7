//! From the files of a pack to one checked [`Pack`], or to everything that is wrong with it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::clauses::{self, Clauses};
use super::decode::{self, NAME_HELP, Section, SourceFile, is_name};
use super::digest::Content;
use super::extend::{Checker, editions};
use super::fault::{Faults, PackError};
use super::lexicon::{LexiconFile, read_header};
use super::limits;
use super::link::Linker;
use super::loaded::{BaseDocument, Pack};
use super::lock;
use super::manifest::{self, Manifest, language_trouble};
use super::passage::Placed;
use super::rule::{self, Logic, Rule, RuleText, Script};
use super::source::{FileKind, PackFiles};
use super::suggest::suggest;
use super::texts::{Above, Builder, Texts};

/// Why a parent cannot be had.
#[derive(Clone, Debug)]
pub(super) enum NoParent {
    /// There is none; perhaps it has another name.
    Unknown(Option<String>),
    /// It extends, step by step, the pack itself: their ids in this order.
    Loop(Vec<String>),
    /// It has faults of its own.
    Broken,
}

/// Where parents are found by their ids.
pub(super) type Parents<'p> = dyn Fn(&str) -> Result<Arc<Pack>, NoParent> + 'p;

/// Reads and checks a pack. `folder` is how messages call it.
pub(super) fn load(folder: &str, files: &PackFiles, parents: &Parents<'_>) -> Result<Pack, PackError> {
    let faults = Faults::new(folder, files);
    let loaded = if files.check(&faults) {
        Loader { files, faults: &faults, content: Content::default(), parents }.load()
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

struct Loader<'l> {
    files: &'l PackFiles,
    faults: &'l Faults<'l>,
    content: Content,
    parents: &'l Parents<'l>,
}

impl Loader<'_> {
    fn load(mut self) -> Option<Pack> {
        let manifest = self.manifest();
        let parent = manifest.as_ref().map(|manifest| self.parent(manifest));
        let parent_is_known = matches!(parent, Some(Ok(_)));
        let parent = parent.and_then(Result::ok).flatten();
        let languages: &[Placed<String>] = manifest.as_ref().map_or(&[], |manifest| &manifest.languages);
        let clauses = self.clauses(languages);
        let home =
            manifest.as_ref().map_or_else(|| Arc::from(""), |manifest| Arc::from(manifest.id.value.as_str()));
        let (rules, rule_texts) = self.rules(&home, languages, parent.as_deref());
        let ids: BTreeSet<&str> = self.files.paths().filter_map(rule_id).collect();
        let texts = TextSources { ids: &ids, rules: &rules, rule_texts };
        let texts = self.texts(manifest.as_ref(), parent.as_deref(), texts);
        let lexicons = self.lexicons(&home);
        let bases = self.bases();
        let manifest = manifest?;
        let faults = self.faults;
        if !parent_is_known {
            return None;
        }
        let parent_of = parent.as_deref();
        if let Some(text) = self.files.get(lock::PATH) {
            lock::check(text, faults, parent_of);
        }
        Checker { faults, manifest: &manifest, parent: parent_of, ids: &ids, lexicons: &lexicons }.check();
        let editions = editions(&manifest, parent_of, &rules);
        let linker = Linker {
            faults,
            manifest: &manifest,
            parent: parent_of,
            own: &rules,
            edition: editions.first(),
            ids: &ids,
            bases: &bases.iter().map(|base| base.name.as_str()).collect(),
            texts: &texts,
        };
        linker.check();
        if let Some(parent) = parent_of {
            self.content.add_parent(parent.digest());
        }
        let digest = self.content.digest();
        Some(Pack { manifest, parent, clauses, editions, texts, lexicons, bases, digest })
    }

    /// The parent that the manifest names, if it names one.
    fn parent(&self, manifest: &Manifest) -> Result<Option<Arc<Pack>>, ()> {
        let Some(extends) = &manifest.extends else { return Ok(None) };
        let fault = |code, message, help| {
            self.faults.add(code, manifest::PATH, extends.place, message, help);
            Err(())
        };
        let id = &manifest.id.value;
        let found = match (self.parents)(extends) {
            Ok(parent) if parent.chain().any(|pack| pack.id() == id) => {
                let above = parent.chain().map(|pack| pack.id().to_owned());
                Err(NoParent::Loop(std::iter::once(id.clone()).chain(above).collect()))
            }
            found => found,
        };
        match found {
            Ok(parent) => {
                let above: Vec<&str> = parent.chain().map(Pack::id).collect();
                if above.len() <= limits::PARENTS {
                    return Ok(Some(parent));
                }
                let message = format!("{} packs stand above this one: {}", above.len(), above.join(" → "));
                let help = format!("at most {}: extend one that stands higher", limits::PARENTS);
                fault("pack/too-deep", message, Some(help))
            }
            Err(NoParent::Unknown(help)) => {
                fault("pack/unknown-parent", format!("there is no pack `{}` to extend", extends.value), help)
            }
            Err(NoParent::Loop(chain)) => {
                let message = format!("the pack extends itself: {}", chain.join(" → "));
                fault("pack/extends-itself", message, Some("one of them must stand alone".into()))
            }
            Err(NoParent::Broken) => {
                let message = format!("`{}`, which the pack extends, has faults of its own", extends.value);
                fault("pack/broken-parent", message, Some("mend that one first".into()))
            }
        }
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

    fn rules(
        &mut self,
        home: &Arc<str>,
        languages: &[Placed<String>],
        parent: Option<&Pack>,
    ) -> (Vec<Rule>, Vec<RuleText>) {
        let (mut rules, mut texts) = (Vec::new(), Vec::new());
        for (path, text) in self.files.iter() {
            let id = match FileKind::of(path) {
                FileKind::Rule(id) => id,
                FileKind::Script(id) => {
                    self.script(id, path, text, parent);
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
            let (rule, rule_texts) = rule::read(home, id, section, script, languages);
            rules.extend(rule);
            texts.extend(rule_texts);
        }
        rules.sort_by(|a, b| a.id.cmp(&b.id));
        (rules, texts)
    }

    fn script(&mut self, id: &str, path: &str, text: &str, parent: Option<&Pack>) {
        self.content.add_text(path, text);
        if self.files.get(&format!("rules/{id}.toml")).is_some() {
            return;
        }
        if let Some(rule) = parent.and_then(|parent| parent.known_rule(id)) {
            let message = format!("`{id}` is a rule of `{}`: its script cannot be replaced", rule.pack);
            let help =
                format!("switch it off with `[override.\"{id}\"]`, and give the new rule a name of its own");
            self.faults.add("pack/rule-of-parent", path, None, message, Some(help));
        } else {
            let help = suggest(id, self.files.paths().filter_map(rule_id));
            let message = format!("the script has no rule: there is no `rules/{id}.toml`");
            self.faults.add("pack/script-without-rule", path, None, message, help);
        }
    }

    fn texts(
        &mut self,
        manifest: Option<&Manifest>,
        parent: Option<&Pack>,
        sources: TextSources<'_>,
    ) -> Texts {
        let languages: &[Placed<String>] = manifest.map_or(&[], |manifest| &manifest.languages);
        let tags = languages.iter().map(|language| language.value.clone()).collect();
        let above = parent.map(|parent| Above { pack: parent });
        let id = manifest.map_or("", |manifest| &manifest.id);
        let mut builder = Builder::new(id, tags, sources.ids, above, self.faults);
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
        for text in sources.rule_texts {
            builder.add_text(text);
        }
        for rule in sources.rules {
            if let Logic::SameAs(other) = &rule.logic {
                builder.same(&rule.id, other);
            }
        }
        for change in manifest.into_iter().flat_map(|manifest| &manifest.overrides) {
            builder.change(change);
        }
        builder.finish()
    }

    fn lexicons(&mut self, home: &Arc<str>) -> Vec<LexiconFile> {
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
            let (adds_to, text) = read_header(text);
            lexicons.push(LexiconFile {
                pack: Arc::clone(home),
                language: language.to_owned(),
                name: name.to_owned(),
                path: path.to_owned(),
                adds_to,
                text,
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

/// What texts are made of besides `.ftl` files.
struct TextSources<'t> {
    ids: &'t BTreeSet<&'t str>,
    rules: &'t [Rule],
    rule_texts: Vec<RuleText>,
}

fn rule_id(path: &str) -> Option<&str> {
    match FileKind::of(path) {
        FileKind::Rule(id) => Some(id),
        _ => None,
    }
}
