//! The questions of `rasero pack new`, for those who gave no flags and sit at a terminal.

use dialoguer::{Confirm, Input, MultiSelect, Select};

use super::Plan;
use crate::run::Stop;

/// Languages that can be chosen; flags know all.
const LANGUAGES: [(&str, &str); 5] =
    [("en", "English"), ("es", "español"), ("pt", "português"), ("fr", "français"), ("eu", "euskara")];

/// Asks for what the plan leaves open; what it says already is offered as the answer. `packs` can be adapted.
pub(super) fn ask(plan: Plan, packs: &[String]) -> Result<Plan, Stop> {
    asked(plan, packs).map_err(|error| Stop::Io(std::io::Error::other(error)))
}

fn asked(plan: Plan, packs: &[String]) -> dialoguer::Result<Plan> {
    let id: String = Input::new()
        .with_prompt("Id of the pack / Identificador del paquete")
        .default(plan.id)
        .interact_text()?;
    let title: String = Input::new().with_prompt("Title / Título").default(plan.title).interact_text()?;
    let extends = if Confirm::new()
        .with_prompt("Does it adapt another pack? / ¿Adapta otro paquete?")
        .default(true)
        .interact()?
    {
        let chosen = Select::new().with_prompt("Which one? / ¿Cuál?").items(packs).default(0).interact()?;
        packs.get(chosen).cloned()
    } else {
        None
    };
    let names = LANGUAGES.map(|(_, name)| name);
    let chosen = MultiSelect::new()
        .with_prompt("Languages (space chooses) / Idiomas (la barra espaciadora elige)")
        .items(names)
        .defaults(&[true, true])
        .interact()?;
    let mut languages: Vec<String> =
        chosen.into_iter().filter_map(|at| LANGUAGES.get(at)).map(|(tag, _)| (*tag).to_owned()).collect();
    if languages.is_empty() {
        languages = plan.languages;
    }
    Ok(Plan { id, title, languages, extends })
}
