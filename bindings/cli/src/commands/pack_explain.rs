//! `rasero pack explain`: the effective pack, each setting with the pack, file and line that it comes from.

use std::io::Write;

use rasero::document::nearest;
use rasero::wire::{EffectivePack, EffectiveRule, Failure, Origin, Problem, Setting};

use crate::args::{ListFormat, PackExplain};
use crate::console::{Console, Look};
use crate::engine;
use crate::run::Stop;
use crate::status::Status;
use crate::style::{Tone, paint};

/// Explains one pack, for people or programs.
pub(crate) fn pack_explain(args: &PackExplain, console: &mut Console<'_>) -> Result<Status, Stop> {
    let locale = console.look.titles(args.locale.as_deref(), args.format);
    let packs = engine::open(std::slice::from_ref(&args.pack))?;
    for mut pack in packs.effective(locale) {
        if let Some(rule) = &args.rule {
            only(&mut pack, rule, &args.pack)?;
        }
        match args.format {
            ListFormat::Json => {
                let text = serde_json::to_string(&pack).map_err(std::io::Error::other)?;
                writeln!(console.stdout, "{text}")?;
            }
            ListFormat::Text => {
                let (look, color) = (console.look, console.look.color_out);
                let verbose = args.verbose || args.rule.is_some();
                Page { out: console.stdout, color, verbose, look }.pack(&pack)?;
            }
        }
    }
    Ok(Status::Fine)
}

/// Leaves one rule of the pack, by its id or as `PACK/RULE`.
fn only(pack: &mut EffectivePack, asked: &str, name: &str) -> Result<(), Failure> {
    let is_asked = |rule: &EffectiveRule| asked == rule.id || asked == format!("{}/{}", rule.pack, rule.id);
    if pack.rules.iter().any(is_asked) {
        pack.rules.retain(is_asked);
        pack.settings.clear();
        return Ok(());
    }
    let near = nearest(asked, pack.rules.iter().map(|rule| rule.id.as_str()));
    let near = near.map(|near| format!("did you mean `{near}`? ")).unwrap_or_default();
    let problem = Problem::new("pack/unknown-rule", format!("`{name}` has no rule `{asked}`"));
    Err(problem.help(format!("{near}`rasero rules list --pack {name}` shows all")).into())
}

struct Page<'a> {
    out: &'a mut dyn Write,
    color: bool,
    verbose: bool,
    look: Look,
}

impl Page<'_> {
    fn pack(&mut self, pack: &EffectivePack) -> std::io::Result<()> {
        let name = format!("{} {}", pack.pack, pack.version);
        writeln!(self.out, "{}  {}", paint(self.color, Tone::Strong, &name), pack.title)?;
        for (id, version) in &pack.extends {
            writeln!(self.out, "{} {id} {version}", self.look.say("extends"))?;
        }
        writeln!(self.out, "{}", paint(self.color, Tone::Faint, &format!("sha-256 {}", pack.digest)))?;
        if !pack.settings.is_empty() {
            self.heading(&self.look.say("For all rules"))?;
            self.rows(&pack.settings)?;
        }
        let mut home = "";
        for rule in &pack.rules {
            if rule.pack != home {
                home = &rule.pack;
                let of_home = pack.rules.iter().filter(|other| other.pack == home);
                let (off, on) = (of_home.clone().filter(|rule| rule.off).count(), of_home.count());
                let off = if off > 0 { format!(", {}", self.off(off)) } else { String::new() };
                let title = self.look.say(format!("Rules of {home}"));
                self.heading(&format!("{title} ({on}{off})"))?;
            }
            self.rule(rule)?;
        }
        Ok(())
    }

    fn heading(&mut self, title: &str) -> std::io::Result<()> {
        writeln!(self.out, "\n{}", paint(self.color, Tone::Strong, title))
    }

    fn rule(&mut self, rule: &EffectiveRule) -> std::io::Result<()> {
        let off = if rule.off {
            format!("  {}", paint(self.color, Tone::Bad, &self.look.say("switched off")))
        } else {
            String::new()
        };
        writeln!(self.out, "  {}  {}{off}", paint(self.color, Tone::Accent, &rule.id), rule.title)?;
        if self.verbose {
            return self.rows(&rule.settings);
        }
        // What stands in the rule's own files is told on one line for each file; what packs change, on a line of its own.
        let (changed, own): (Vec<&Setting>, Vec<&Setting>) =
            rule.settings.iter().partition(|setting| setting.changed.is_some());
        let mut files: Vec<(&str, &str, Vec<String>)> = Vec::new();
        for setting in own {
            let Origin { pack, path, .. } = &setting.origin;
            let told = self.look.say(brief(setting));
            match files.iter_mut().find(|(other, file, _)| other == pack && file == path) {
                Some((.., names)) if !names.contains(&told) => names.push(told),
                Some(_) => {}
                None => files.push((pack, path, vec![told])),
            }
        }
        for (pack, path, told) in files {
            writeln!(self.out, "    {}", told.join(" · "))?;
            writeln!(self.out, "      {}", paint(self.color, Tone::Faint, &format!("{pack}/{path}")))?;
        }
        changed.into_iter().try_for_each(|setting| self.row(setting))
    }

    fn rows(&mut self, settings: &[Setting]) -> std::io::Result<()> {
        settings.iter().try_for_each(|setting| self.row(setting))
    }

    fn row(&mut self, setting: &Setting) -> std::io::Result<()> {
        let Origin { pack, path, line } = &setting.origin;
        let line = line.map(|line| format!(":{line}")).unwrap_or_default();
        let at = paint(self.color, Tone::Faint, &format!("{pack}/{path}{line}"));
        let Some(changed) = &setting.changed else {
            return writeln!(self.out, "    {} = {}  {at}", setting.name, self.value(setting));
        };
        let was = if changed.from.is_empty() { String::new() } else { self.was(&changed.from) };
        let until = changed.until.as_ref().map(|until| self.look.say(format!("until {until}")));
        let until = until.map(|until| format!(", {until}")).unwrap_or_default();
        let name = paint(self.color, Tone::Good, &setting.name);
        writeln!(self.out, "    {name} = {}{was}{until}  {at}", setting.value)?;
        writeln!(self.out, "      {}", changed.reason)
    }

    fn off(&self, count: usize) -> String {
        self.look.say(format!("{count} switched off"))
    }

    fn was(&self, value: &str) -> String {
        format!(" ({} {value})", self.look.say("was"))
    }

    /// Word lists are told by how many terms they have; all else is as authors wrote it.
    fn value(&self, setting: &Setting) -> String {
        if setting.name.starts_with("lexicons.") {
            return self.look.say(&*setting.value);
        }
        setting.value.clone()
    }
}

/// A setting in few words; texts are named by their language alone.
fn brief(setting: &Setting) -> String {
    if let Some(language) = setting.name.strip_prefix("text.").and_then(|rest| rest.split('.').next()) {
        return format!("texts {language}");
    }
    match setting.name.as_str() {
        "check" | "script" => setting.name.clone(),
        name => format!("{name} {}", setting.value),
    }
}
