//! Why packs were chosen and editions left out, in words with the facts. Which ones are chosen is decided in `fit` and `choice`.

use std::cell::OnceCell;

use super::applies::Circumstances;
use super::finding::shared_text;
use super::fit::{Fit, MemberFit, Time, conditions, fits, period};
use super::ready::ReadyPack;
use super::term::Term;
use crate::document::{NodeId, PartialDate};
use crate::model::Document;
use crate::pack::{Args, Pack, Placed};

/// The choice of packs for one document, and how it is told.
pub struct Reasons<'a> {
    packs: &'a [ReadyPack],
    locale: &'a str,
    document: &'a Document,
    as_of: PartialDate,
    /// Found when somebody first asks: packs that were asked for by name score whatever they fit.
    fitting: OnceCell<(Term, Vec<Fit>)>,
    member: Circumstances<'a>,
}

impl<'a> Reasons<'a> {
    /// How the packs fit a document.
    pub fn new(packs: &'a [ReadyPack], document: &'a Document, as_of: PartialDate, locale: &'a str) -> Self {
        let member = Circumstances::of(document, NodeId::ROOT);
        Reasons { packs, locale, document, as_of, fitting: OnceCell::new(), member }
    }

    fn fitting(&self) -> &(Term, Vec<Fit>) {
        self.fitting.get_or_init(|| {
            let loaded: Vec<&Pack> = self.packs.iter().map(|pack| &*pack.pack).collect();
            let term = Term::of(self.document, self.as_of);
            let fits = fits(&loaded, self.document, &term);
            (term, fits)
        })
    }

    fn term(&self) -> &Term {
        &self.fitting().0
    }

    fn fits(&self) -> &[Fit] {
        &self.fitting().1
    }

    /// Whether the pack at `index` applies by itself.
    pub fn applies(&self, index: usize) -> bool {
        self.fits().get(index).is_some_and(Fit::applies)
    }

    /// Why the pack at `index` was chosen by itself: for whom it was written, and when it was in force.
    pub fn because(&self, index: usize) -> String {
        let Some((pack, fit)) = self.packs.get(index).zip(self.fits().get(index)) else {
            return String::new();
        };
        let mut sentences = Vec::new();
        if let Some(members) = self.members(pack) {
            sentences.push(self.say(pack, "chosen-for-the-member", &Args::new().with("members", members)));
        }
        if let Some(force) = self.force(pack) {
            let text = match fit.time {
                _ if !self.term().told => "chosen-in-force-today",
                Time::Whole if self.term().start != self.term().end => "chosen-in-force-whole",
                Time::Whole | Time::Start => "chosen-in-force-start",
                Time::Part | Time::Never => "chosen-in-force-part",
            };
            sentences.push(self.say(pack, text, &self.facts().with("force", force)));
        }
        if sentences.is_empty() {
            return self.say(pack, "chosen-because-it-applies", &Args::new());
        }
        sentences.join(" ")
    }

    /// Why the pack at `index`, which was asked for by name, would not apply by itself.
    pub fn asked_anyway(&self, index: usize) -> Vec<String> {
        let Some((pack, fit)) = self.packs.get(index).zip(self.fits().get(index)) else { return Vec::new() };
        let facts = || self.facts().with("pack", pack.id());
        let mut notes = Vec::new();
        match fit.member {
            MemberFit::Applies => {}
            MemberFit::OtherScope => notes.push(self.say(pack, "by-analogy", &facts())),
            MemberFit::Otherwise => notes.push(self.say(pack, "pack-does-not-apply", &facts())),
        }
        if let (Time::Never, Some(force)) = (fit.time, self.force(pack)) {
            let term = self.say(pack, self.term_text(), &facts());
            let facts = facts().with("force", force).with("term", term);
            notes.push(self.say(pack, "pack-not-in-force", &facts));
        }
        if let Some(first) = fit.behind.and_then(|first| self.packs.get(first)) {
            notes.push(self.say(pack, "pack-behind-another-edition", &facts().with("other", first.id())));
        }
        notes
    }

    /// For each standard of which an edition fits the time of the plan: the editions that were left out, and why.
    pub fn left_out(&self) -> Vec<String> {
        let mut told: Vec<&str> = Vec::new();
        let mut notes = Vec::new();
        for (pack, fit) in self.packs.iter().zip(self.fits()).filter(|_| self.document.plan().is_some()) {
            let Some(standard) = edition_of(pack).filter(|_| fit.time != Time::Never) else { continue };
            if !told.contains(&standard) {
                told.push(standard);
                notes.extend(self.left_out_of(pack, standard));
            }
        }
        notes
    }

    fn left_out_of(&self, pack: &ReadyPack, standard: &str) -> Option<String> {
        let editions =
            self.packs.iter().zip(self.fits()).filter(|(pack, _)| edition_of(pack) == Some(standard));
        let (chosen, out): (Vec<_>, Vec<_>) = editions.partition(|(_, fit)| fit.applies());
        let quoted: Vec<String> = out.into_iter().map(|(pack, fit)| self.edition(pack, fit)).collect();
        let text = if chosen.is_empty() { "no-edition-applies" } else { "editions-left-out" };
        let args = Args::new().with("editions", quoted.join("; "));
        (!quoted.is_empty()).then(|| self.say(pack, text, &args))
    }

    /// An edition with when it was in force and, where it is for others, for whom it was written.
    fn edition(&self, pack: &ReadyPack, fit: &Fit) -> String {
        let mut facts: Vec<String> = self.force(pack).into_iter().collect();
        let members = self.members(pack).filter(|_| fit.member != MemberFit::Applies);
        let for_others = |members: String| {
            self.say(pack, "edition-for-other-members", &Args::new().with("members", members))
        };
        facts.extend(members.map(for_others));
        let args = Args::new().with("pack", pack.id()).with("facts", facts.join(", "));
        self.say(pack, "edition-with-facts", &args)
    }

    /// When a pack was in force, as a phrase; `None` for a pack without a period.
    fn force(&self, pack: &ReadyPack) -> Option<String> {
        let period = period(&pack.pack)?;
        let (from, to) = (period.from.as_ref(), period.to.as_ref());
        let date =
            |date: Option<&Placed<PartialDate>>| date.map(|date| date.value.to_string()).unwrap_or_default();
        let text = match (from, to) {
            (Some(_), Some(_)) => "in-force-between",
            (Some(_), None) => "in-force-since",
            (None, Some(_)) => "in-force-until",
            (None, None) => return None,
        };
        Some(self.say(pack, text, &Args::new().with("from", date(from)).with("to", date(to))))
    }

    /// For whom a pack was written, as a phrase, the programme first; of several words of a condition the one that the member
    /// fits. `None` for a pack without conditions.
    fn members(&self, pack: &ReadyPack) -> Option<String> {
        let mut phrases: Vec<(&str, String)> = conditions(&pack.pack)
            .into_iter()
            .map(|(name, words)| (name, self.phrase(pack, name, words)))
            .collect();
        phrases.sort_by_key(|(name, _)| *name != "program");
        let phrases: Vec<String> = phrases.into_iter().map(|(_, phrase)| phrase).collect();
        (!phrases.is_empty()).then(|| phrases.join(", "))
    }

    fn phrase(&self, pack: &ReadyPack, name: &str, words: &[Placed<String>]) -> String {
        let own = words.iter().find(|word| self.member.member(name) == Some(&word.value));
        let words = own.map_or(words, std::slice::from_ref);
        let say = |word: &Placed<String>| match name {
            "scope" => self.say(pack, "scope-of-members", &Args::new().with("scope", word.value.as_str())),
            _ => word.value.clone(),
        };
        let words = words.iter().map(say).collect::<Vec<_>>().join(", ");
        let text = match name {
            "scope" => "members-of-scope",
            "branch" => "members-of-branch",
            "program" => "members-of-program",
            "country" => "members-of-country",
            _ => "members-by-name",
        };
        self.say(pack, text, &Args::new().with("words", words))
    }

    fn term_text(&self) -> &'static str {
        match *self.term() {
            Term { told: false, .. } => "term-unknown",
            Term { start, end, .. } if start == end => "term-starts",
            _ => "term-runs",
        }
    }

    fn facts(&self) -> Args {
        let (start, end) = (self.term().start.to_string(), self.term().end.to_string());
        Args::new().with("kind", self.document.kind().as_str()).with("start", start).with("end", end)
    }

    fn say(&self, pack: &ReadyPack, text: &str, args: &Args) -> String {
        shared_text(pack, text, self.locale, args).into()
    }
}

fn edition_of(pack: &ReadyPack) -> Option<&str> {
    pack.pack.manifest().edition_of.as_ref().map(|standard| standard.value.as_str())
}
