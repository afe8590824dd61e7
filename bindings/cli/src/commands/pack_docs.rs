//! `rasero pack docs`: a catalogue of a pack for its readers.

use rasero::render::{catalogue_html, catalogue_markdown};

use super::output;
use crate::args::{CatalogueFormat, PackDocs};
use crate::console::Console;
use crate::engine;
use crate::run::Stop;
use crate::status::Status;

/// Writes the catalogue of one pack.
pub(crate) fn pack_docs(args: &PackDocs, console: &mut Console<'_>) -> Result<Status, Stop> {
    let packs = engine::open(std::slice::from_ref(&args.pack))?;
    let own = packs.chosen().into_iter().flat_map(|pack| &pack.manifest().languages);
    let own: Vec<String> = own.map(|language| language.value.clone()).collect();
    let languages = args.locale.clone().map_or(own, |locale| vec![locale]);
    let mut catalogues = languages.iter().flat_map(|language| packs.catalogues(language));
    let text = match args.format {
        CatalogueFormat::Html => catalogue_html(&catalogues.collect::<Vec<_>>()),
        CatalogueFormat::Markdown => {
            catalogues.next().map(|one| catalogue_markdown(&one)).unwrap_or_default()
        }
    };
    output::write(args.output.as_deref(), text.as_bytes(), console)?;
    Ok(Status::Fine)
}
