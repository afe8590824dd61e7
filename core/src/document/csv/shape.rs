//! Whether the fields of a mapping fit together: one name cannot be a text here and a list there.

use std::collections::BTreeMap;

use super::path::Path;

/// What each field must be for the paths so far.
#[derive(Default)]
pub(super) struct Shape {
    kinds: BTreeMap<String, &'static str>,
}

impl Shape {
    /// Adds a path; the error tells which field would have to be two things.
    pub(super) fn add(&mut self, path: &Path) -> Result<(), String> {
        let mut at = String::new();
        let inside = path.inside.as_deref();
        self.walk(&mut at, &path.names, if inside.is_some() { "a list" } else { "a value" })?;
        let Some(inside) = inside else { return Ok(()) };
        at.push_str("[]");
        if inside.is_empty() { self.is(&at, "a value") } else { self.walk(&mut at, inside, "a value") }
    }

    /// Adds the field of a constant.
    pub(super) fn add_constant(&mut self, path: &Path, is_list: bool) -> Result<(), String> {
        self.walk(&mut String::new(), &path.names, if is_list { "a list" } else { "a value" })
    }

    fn walk(&mut self, at: &mut String, names: &[Box<str>], last: &'static str) -> Result<(), String> {
        if at.ends_with("[]") {
            self.is(at, "an object")?;
        }
        for (index, name) in names.iter().enumerate() {
            if !at.is_empty() {
                at.push('.');
            }
            at.push_str(name);
            self.is(at, if index + 1 == names.len() { last } else { "an object" })?;
        }
        Ok(())
    }

    fn is(&mut self, at: &str, kind: &'static str) -> Result<(), String> {
        let known = *self.kinds.entry(at.to_owned()).or_insert(kind);
        if known == kind { Ok(()) } else { Err(format!("`{at}` as {kind}, where it is {known} elsewhere")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_one_thing() {
        let mut shape = Shape::default();
        let mut add = |text: &str| shape.add(&Path::parse(text).unwrap()).err().unwrap_or_default();
        let texts = [
            "a.b", "a.b", "a", "a.b.c", "l[].x", "l[].y", "l[]", "l", "l[].x.y", "m[]", "m[]", "m[].x", "l.x",
        ];
        let shown: Vec<_> = texts.iter().map(|text| format!("{text}: {}", add(text))).collect();
        insta::assert_snapshot!(shown.join("\n"), @r#"
        a.b: 
        a.b: 
        a: `a` as a value, where it is an object elsewhere
        a.b.c: `a.b` as an object, where it is a value elsewhere
        l[].x: 
        l[].y: 
        l[]: `l[]` as a value, where it is an object elsewhere
        l: `l` as a value, where it is a list elsewhere
        l[].x.y: `l[].x` as an object, where it is a value elsewhere
        m[]: 
        m[]: 
        m[].x: `m[]` as an object, where it is a value elsewhere
        l.x: `l` as an object, where it is a list elsewhere
        "#);
    }
}
