//! The files of a new pack, from its plan: a manifest, one rule with its cases and, where it adapts another pack, changes that
//! wait to be made.

use std::fmt::Write;

use rasero::pack::{Literal, Pack, Rule};

use super::Plan;

/// What the files say in one language.
struct Words {
    language: &'static str,
    /// What its rules have in common.
    group: &'static str,
    manifest: &'static str,
    changes: &'static str,
    /// Lines: a comment, names of three cases, title, why, advice.
    rule: &'static str,
}

/// The first is for all other languages.
const WORDS: [Words; 2] = [
    Words {
        language: "en",
        group: "Rules of our own",
        manifest: include_str!("templates/pack.en.toml"),
        changes: include_str!("templates/changes.en.toml"),
        rule: include_str!("templates/rule.en.txt"),
    },
    Words {
        language: "es",
        group: "Reglas propias",
        manifest: include_str!("templates/pack.es.toml"),
        changes: include_str!("templates/changes.es.toml"),
        rule: include_str!("templates/rule.es.txt"),
    },
];

const RULE: &str = include_str!("templates/rule.toml");
/// The rule that a new pack begins with.
const RULE_ID: &str = "lead-can-be-reached";

/// Paths with texts, the manifest first.
pub(super) fn files(plan: &Plan, parent: Option<&Pack>) -> Vec<(String, String)> {
    let words = words(plan.languages.first().map(String::as_str).unwrap_or_default());
    let mut manifest = fill(words.manifest, &manifest_fields(plan, parent));
    if let Some(parent) = parent {
        manifest.push_str(&changes(plan, parent, words));
    }
    let id = rule_id(parent);
    let mut files = vec![("pack.toml".to_owned(), manifest), (format!("rules/{id}.toml"), rule(plan, words))];
    for language in plan.languages.iter().filter(|language| !is_written(language)) {
        files.push((format!("texts/{language}.ftl"), untranslated(&id)));
    }
    files
}

/// The words of a language, or the first ones.
fn words(language: &str) -> &'static Words {
    let [first, ..] = &WORDS;
    WORDS.iter().find(|words| language.split('-').next() == Some(words.language)).unwrap_or(first)
}

/// Whether rule files say it in this language; the others have a file of texts each.
fn is_written(language: &str) -> bool {
    WORDS.iter().any(|words| words.language == language)
}

/// An id that no rule of the parent has.
fn rule_id(parent: Option<&Pack>) -> String {
    let taken = |id: &str| parent.is_some_and(|parent| parent.chain().any(|pack| pack.rule(id).is_some()));
    if taken(RULE_ID) { format!("{RULE_ID}-here") } else { RULE_ID.to_owned() }
}

fn manifest_fields(plan: &Plan, parent: Option<&Pack>) -> [(&'static str, String); 6] {
    let each = |value: &dyn Fn(&str) -> String| {
        plan.languages.iter().map(|language| value(language)).collect::<Vec<_>>().join(", ")
    };
    let title = quoted(&plan.title);
    [
        ("id", plan.id.clone()),
        ("extends", parent.map(|parent| format!("extends = \"{}\"\n", parent.id())).unwrap_or_default()),
        ("languages", format!("[{}]", each(&|language| format!("\"{language}\"")))),
        ("titles", format!("{{ {} }}", each(&|language| format!("{language} = {title}")))),
        (
            "labels",
            format!("{{ {} }}", each(&|language| format!("{language} = \"{}\"", words(language).group))),
        ),
        ("title", plan.title.replace(['"', '\\'], "")),
    ]
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A template with its `{names}` filled in.
fn fill(template: &str, fields: &[(&str, String)]) -> String {
    fields.iter().fold(template.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

fn lines(words: &Words) -> Vec<&'static str> {
    words.rule.lines().collect()
}

fn rule(plan: &Plan, words: &'static Words) -> String {
    let mut texts = String::new();
    for language in plan.languages.iter().filter(|language| is_written(language)) {
        let lines = lines(self::words(language));
        let _ = writeln!(texts, "[text.{language}]");
        for (id, line) in ["title", "why", "advice"].into_iter().zip(lines.iter().skip(4)) {
            let _ = writeln!(texts, "{id} = \"{line}\"");
        }
        texts.push('\n');
    }
    let names = ["comment", "met", "no_evidence", "not_met"];
    let mut fields: Vec<(&str, String)> =
        names.into_iter().zip(lines(words)).map(|(name, line)| (name, line.to_owned())).collect();
    if let Some((_, comment)) = fields.first_mut() {
        comment.insert_str(0, "# ");
    }
    fields.push(("texts", texts));
    fill(RULE, &fields).replace("\n\n\n", "\n\n")
}

/// The texts of the rule for a language that nobody has translated them to.
fn untranslated(id: &str) -> String {
    let [words, ..] = &WORDS;
    let mut text = format!("# To be translated.\n{id} =\n");
    for (id, line) in ["title", "why", "advice"].into_iter().zip(lines(words).iter().skip(4)) {
        let _ = writeln!(text, "    .{id} = {line}");
    }
    text
}

/// Two changes to rules of the parent, as comments: one of a number, one that switches a rule off.
fn changes(plan: &Plan, parent: &Pack, words: &'static Words) -> String {
    let mut text = fill(words.changes, &[("parent", parent.id().to_owned())]);
    let language = plan.languages.first().map_or("en", String::as_str);
    let open = || parent.rules().iter().filter(|rule| !rule.locked);
    let with_number = open().find_map(|rule| Some((rule, number(rule)?)));
    if let Some((rule, (name, value))) = with_number {
        let _ = writeln!(
            text,
            "# [override.{}]\n# reason = {{ {language} = \"...\" }}\n# params.{name} = {value}\n#",
            rule.id
        );
    }
    let other = open().find(|rule| with_number.is_none_or(|(first, _)| first.id != rule.id));
    if let Some(rule) = other {
        let _ =
            writeln!(text, "# [override.{}]\n# reason = {{ {language} = \"...\" }}\n# off = true", rule.id);
    }
    text
}

/// A parameter of a rule that is a number.
fn number(rule: &Rule) -> Option<(&str, &Literal)> {
    let mut params = rule.params.iter();
    params.find_map(|(name, value)| value.value.integer().map(|_| (name.as_str(), &value.value)))
}
