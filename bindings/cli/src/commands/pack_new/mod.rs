//! `rasero pack new`: a folder with a pack that works, to be changed from there.

mod ask;
mod files;

use std::path::Path;

use rasero::pack::Pack;
use rasero::wire::{Packs, Problem};

use crate::args::PackNew;
use crate::console::Console;
use crate::engine;
use crate::run::Stop;
use crate::status::Status;
use crate::style::{Tone, paint};

/// What a new pack is to be.
pub(super) struct Plan {
    /// Its id.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// Languages of its texts, never empty.
    pub languages: Vec<String>,
    /// How the caller names the pack that it adapts.
    pub extends: Option<String>,
}

/// Writes the pack, and says what to do next.
pub(crate) fn pack_new(args: &PackNew, console: &mut Console<'_>) -> Result<Status, Stop> {
    let folder = Path::new(&args.folder);
    refuse_used(folder, &args.folder)?;
    let mut plan = plan(args);
    if console.look.asks && !args.says_something() {
        plan = ask::ask(plan, &engine::shipped_ids()?)?;
    }
    let packs = parents(&plan)?;
    let parent = packs.as_ref().and_then(|packs| packs.chosen().first().copied());
    if let (Some(parent), true) = (parent, args.languages.is_empty() && args.says_something()) {
        plan.languages = languages(parent);
    }
    let written = files::files(&plan, parent);
    for (path, text) in &written {
        write(folder, path, text)?;
    }
    for (path, _) in &written {
        writeln!(console.stdout, "{}/{path}", args.folder.trim_end_matches('/'))?;
    }
    let next = [
        ("check", "says everything that is wrong with it"),
        ("test", "runs its cases"),
        ("explain", "shows every rule and setting, and where it comes from"),
    ];
    writeln!(console.stdout)?;
    let look = console.look;
    for (verb, what) in next {
        let command = format!("rasero pack {verb} {}", args.folder);
        writeln!(console.stdout, "{}  {}", paint(look.color_out, Tone::Accent, &command), look.say(what))?;
    }
    Ok(Status::Fine)
}

fn refuse_used(folder: &Path, name: &str) -> Result<(), Stop> {
    let is_empty = std::fs::read_dir(folder).map(|mut entries| entries.next().is_none());
    match is_empty {
        Ok(true) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        _ => {
            let problem =
                Problem::new("usage/folder", format!("`{name}` is there already, and not an empty folder"));
            Err(problem.help("choose another name: nothing is ever written over").into())
        }
    }
}

fn plan(args: &PackNew) -> Plan {
    let name = Path::new(&args.folder).file_name().map(|name| name.to_string_lossy().to_lowercase());
    let id = args.id.clone().unwrap_or_else(|| as_id(&name.unwrap_or_default()));
    let title = args.title.clone().unwrap_or_else(|| as_title(&id));
    let languages = match args.languages.as_slice() {
        [] => {
            let mut languages = ["en", "es"].map(str::to_owned);
            let spoken = args.locale.as_deref().unwrap_or_default();
            languages.sort_by_key(|language| !spoken.starts_with(language.as_str()));
            languages.into()
        }
        asked => asked.to_vec(),
    };
    Plan { id, title, languages, extends: args.extends.clone() }
}

/// `Mi Estado` as `mi-estado`; letters that an id cannot have are left out.
fn as_id(name: &str) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    let words: String = name.chars().map(plain).collect();
    let words: Vec<&str> = words.split('-').filter(|word| !word.is_empty()).collect();
    let id = words.join("-").trim_start_matches(|letter: char| !letter.is_ascii_lowercase()).to_owned();
    if id.is_empty() { "my-pack".to_owned() } else { id }
}

/// `mi-estado` as `Mi estado`.
fn as_title(id: &str) -> String {
    let mut letters = id.chars().map(|letter| if letter == '-' { ' ' } else { letter });
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The packs with the one that the new pack adapts; a name that nobody knows is refused here, before anything is written.
fn parents(plan: &Plan) -> Result<Option<Packs>, Stop> {
    let Some(extends) = &plan.extends else { return Ok(None) };
    Ok(Some(engine::open(std::slice::from_ref(extends))?))
}

/// The languages of a pack that a new one can be written in.
fn languages(parent: &Pack) -> Vec<String> {
    parent.manifest().languages.iter().map(|language| language.value.clone()).collect()
}

fn write(folder: &Path, path: &str, text: &str) -> std::io::Result<()> {
    let path = folder.join(path);
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent)?;
    }
    std::fs::write(path, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_become_ids_and_titles() {
        assert_eq!(as_id("mi estado (2027)"), "mi-estado-2027");
        assert_eq!(as_id("2027 plan"), "plan");
        assert_eq!(as_id("ñ"), "my-pack");
        assert_eq!(as_title("mi-estado"), "Mi estado");
    }
}
