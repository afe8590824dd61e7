//! What the subcommands do, one file each.

mod agree;
mod compare;
mod output;
mod pack_archive;
mod pack_check;
mod pack_diff;
mod pack_docs;
mod pack_explain;
mod pack_lock;
mod pack_mutate;
mod pack_new;
mod pack_test;
mod rules_explain;
mod rules_list;
mod rules_matrix;
mod schema;
mod score;

pub(crate) use agree::agree;
pub(crate) use compare::compare;
pub(crate) use pack_archive::pack_archive;
pub(crate) use pack_check::pack_check;
pub(crate) use pack_diff::pack_diff;
pub(crate) use pack_docs::pack_docs;
pub(crate) use pack_explain::pack_explain;
pub(crate) use pack_lock::pack_lock;
pub(crate) use pack_mutate::pack_mutate;
pub(crate) use pack_new::pack_new;
pub(crate) use pack_test::pack_test;
pub(crate) use rules_explain::rules_explain;
pub(crate) use rules_list::rules_list;
pub(crate) use rules_matrix::rules_matrix;
pub(crate) use schema::schema;
pub(crate) use score::score;
