//! Rasero scores open-government action plans and commitments against the standards of the Open Government Partnership.

pub mod agree;
pub mod document;
pub mod engine;
pub mod model;
pub mod pack;
pub mod render;
pub mod report;
pub mod script;
pub mod text;
pub mod wire;

pub use engine::{Options, Scorer};
pub use model::Document;
pub use pack::Library;
pub use script::Stop;
