//! Names of indicators and their parts from the manifests of packs, for the rendering.

use crate::pack::{Indicator, IndicatorSpec, Label, Labelled, Library, Pack};
use crate::render::{Titled, Titles};

/// All titles of all packs in a language.
pub(super) fn titles(library: &Library, locale: &str) -> Titles {
    let mut titles = Titles::default();
    for pack in library.packs() {
        Namer { titles: &mut titles, pack, locale }.name_all();
    }
    titles
}

struct Namer<'a> {
    titles: &'a mut Titles,
    pack: &'a Pack,
    locale: &'a str,
}

impl Namer<'_> {
    fn name_all(&mut self) {
        let manifest = self.pack.manifest();
        self.name(Titled::Pack, self.pack.id(), &manifest.title);
        if let Some(clauses) = self.pack.clauses() {
            self.name_each(Titled::Phase, &clauses.rows);
        }
        for indicator in &manifest.indicators {
            self.name(Titled::Indicator, &indicator.id, &indicator.title);
            self.name_parts(indicator);
        }
    }

    fn name_parts(&mut self, indicator: &Indicator) {
        match &indicator.spec {
            IndicatorSpec::Points { groups } => self.name_each(Titled::Group, groups),
            IndicatorSpec::Level { levels, dimensions, .. } => {
                self.name_each(Titled::Level, levels);
                self.name_each(Titled::Dimension, dimensions);
                let ids = levels.iter().map(|level| level.id.value.clone()).collect();
                self.titles.insert_levels(self.pack.id(), &indicator.id, ids);
            }
            IndicatorSpec::Compliance { tiers, .. } => self.name_each(Titled::Tier, tiers),
            IndicatorSpec::Code { codes, .. } => self.name_each(Titled::Code, codes),
        }
    }

    fn name_each(&mut self, kind: Titled, named: &[Labelled]) {
        for one in named {
            self.name(kind, &one.id, &one.label);
        }
    }

    fn name(&mut self, kind: Titled, id: &str, label: &Label) {
        if let Some(text) = label.get(self.locale) {
            self.titles.insert(self.pack.id(), kind, id, &text.text);
        }
    }
}
