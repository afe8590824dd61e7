//! What an indicator can say and which rules it counts: for those who compare its results with something else.

/// An indicator of a pack, as far as its results can be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Pack that defines the indicator.
    pub pack: String,
    /// Id of the indicator, unique in its pack.
    pub indicator: String,
    /// Its codes or levels, lowest first; empty for one that gives points.
    pub codes: Vec<String>,
    /// Its groups or dimensions.
    pub parts: Vec<ScalePart>,
    /// Ids of the rules that it counts, in the order of the pack.
    pub rules: Vec<String>,
}

/// A group of points, or a dimension of levels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScalePart {
    /// Its id.
    pub id: String,
    /// Ids of the rules that it counts, in the order of the pack.
    pub rules: Vec<String>,
}
