//! Bodies and those who sit in them on a day.

use rhai::plugin::{EvalAltResult, export_module};

use crate::script::view::script_error;
use crate::script::{List, View};

type Fallible<T> = Result<T, Box<EvalAltResult>>;

#[expect(
    clippy::unwrap_used,
    reason = "the macro unwraps arguments whose types the script engine has checked"
)]
#[export_module]
pub mod functions {
    use rhai::Array;

    use super::{Fallible, body_of, members};
    use crate::script::clock::Range;
    use crate::script::leaf::Day;
    use crate::script::{List, View};

    /// The members of a body and of the bodies inside it, each once.
    #[rhai_fn(return_raw, pure)]
    pub fn all_members(body: &mut View) -> Fallible<List> {
        Ok(body_of(body)?.all_members())
    }

    /// The members who have a say: neither observers or guests, nor without a vote, nor of a body that only advises
    /// (`decides`). A member belongs to the body that it names in `body`, else to the one in which it stands; what a body does
    /// not say of itself is as in the body around it.
    #[rhai_fn(return_raw, pure)]
    pub fn voters(body: &mut View) -> Fallible<List> {
        Ok(body_of(body)?.voters(false))
    }

    /// Of the members who have a say, those of a body that decides by the record.
    #[rhai_fn(return_raw, pure)]
    pub fn deciders(body: &mut View) -> Fallible<List> {
        Ok(body_of(body)?.voters(true))
    }

    /// The meetings of a body and of those inside it: their own, and those among `meetings` that name one of them in `body`. A
    /// session of a body that governments share (`shared_by`) counts for the plan of each; where `attendance` names some of
    /// these, for the plans of those that came.
    #[rhai_fn(return_raw, pure)]
    pub fn sessions(body: &mut View, meetings: List) -> Fallible<List> {
        Ok(body_of(body)?.sessions(&meetings, &[]))
    }

    /// The same, with those among `meetings` that are of one of these kinds: `forum.sessions(meetings, ["forum", "joint"])`.
    #[rhai_fn(name = "sessions", return_raw, pure)]
    pub fn sessions_of_kinds(body: &mut View, meetings: List, kinds: Array) -> Fallible<List> {
        let kinds: Vec<String> = kinds.into_iter().filter_map(|kind| kind.into_string().ok()).collect();
        Ok(body_of(body)?.sessions(&meetings, &kinds))
    }

    /// The members who sit there on a day, or may: left out is who joined later, had left before, or whose seat had lapsed.
    #[rhai_fn(return_raw, pure)]
    pub fn seated_on(list: &mut List, day: Day) -> Fallible<List> {
        Ok(members(list)?.seated_on(day.date))
    }

    /// The seats that these members hold on a day, a range: at least those of whom it is sure, at most those who may sit there,
    /// as who joined that month. A member holds one seat unless it says otherwise.
    #[rhai_fn(return_raw, pure)]
    pub fn seats_on(list: &mut List, day: Day) -> Fallible<Range> {
        Ok(members(list)?.seats_on(day.date))
    }
}

fn body_of(view: &View) -> Fallible<&View> {
    let shapes = view.context.shapes();
    match shapes.field(view.shape, "members").and(shapes.field(view.shape, "bodies")) {
        Some(_) => Ok(view),
        None => Err(script_error(format!("{} has no members and no bodies", shapes.name(view.shape)))),
    }
}

fn members(list: &List) -> Fallible<&List> {
    let shapes = list.context.shapes();
    match shapes.field(list.item_shape, "joined_on") {
        Some(_) => Ok(list),
        None => Err(script_error(format!("{} holds no seats", shapes.name(list.item_shape)))),
    }
}
