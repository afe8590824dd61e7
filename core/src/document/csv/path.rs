//! Where a column goes: `title`, `lead.institution`, or `supporting[].institution` for the items of a list.

/// Names of fields from the document down.
pub(super) type Names = Vec<Box<str>>;

/// No field lies deeper than this.
const LONGEST: usize = 16;

/// A field, or one field of each item of a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Path {
    /// The names down to the field or the list.
    pub(super) names: Names,
    /// For a list: the names inside each item; none when the items are the values.
    pub(super) inside: Option<Names>,
}

impl Path {
    /// Reads `a.b`, `a[]` or `a[].b`; `None` for anything else.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (names, inside) = match text.split_once("[]") {
            None => (parse_names(text)?, None),
            Some((names, "")) => (parse_names(names)?, Some(Vec::new())),
            Some((names, inside)) => (parse_names(names)?, Some(parse_names(inside.strip_prefix('.')?)?)),
        };
        let length = names.len() + inside.as_ref().map_or(0, Vec::len);
        (length <= LONGEST).then_some(Path { names, inside })
    }

    /// JSON Pointer of the field or the list.
    pub(super) fn pointer(&self) -> String {
        self.names.iter().flat_map(|name| ["/".to_owned(), crate::document::escape(name)]).collect()
    }
}

fn parse_names(text: &str) -> Option<Names> {
    let is_name =
        |name: &str| !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-');
    text.split('.').map(|name| is_name(name).then(|| name.into())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_have_names_and_at_most_one_list() {
        let shown = |text| {
            Path::parse(text)
                .map(|path| format!("{} {:?}", path.pointer(), path.inside.map(|names| names.join("."))))
        };
        assert_eq!(shown("lead.contact.name").unwrap(), "/lead/contact/name None");
        assert_eq!(shown("languages[]").unwrap(), "/languages Some(\"\")");
        assert_eq!(shown("a.b[].c.d").unwrap(), "/a/b Some(\"c.d\")");
        let deep = vec!["a"; 17].join(".");
        for text in ["", ".", "a.", "a..b", "[]", "a[]b", "a[][]", "a[].b[].c", "a b", &deep] {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
