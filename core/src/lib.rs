//! Rasero scores open-government action plans and commitments against the standards of the Open Government Partnership.

pub mod document;
pub mod model;
pub mod pack;
pub mod render;
pub mod report;
pub mod text;
