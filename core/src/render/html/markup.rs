//! Writing HTML such that nothing of a report or a pack can ever be markup.

use super::super::words::harmless;

/// Markup that grows. Tags and attribute names are the program's own; every text goes through [`escape`].
#[derive(Default)]
pub(in crate::render) struct Markup {
    out: String,
}

impl Markup {
    /// Opens an element with attributes.
    pub(in crate::render) fn open(&mut self, tag: &'static str, attributes: &[(&'static str, &str)]) {
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            escape(value, &mut self.out);
            self.out.push('"');
        }
        self.out.push('>');
    }

    /// Closes an element.
    pub(in crate::render) fn close(&mut self, tag: &'static str) {
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push_str(">\n");
    }

    /// A text.
    pub(in crate::render) fn text(&mut self, text: &str) {
        escape(text, &mut self.out);
    }

    /// An element with a class that holds a text; nothing when the text is empty.
    pub(in crate::render) fn element(&mut self, tag: &'static str, class: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        self.open(tag, &[("class", class)]);
        self.text(text);
        self.close(tag);
    }

    /// An element around what `write` writes.
    pub(in crate::render) fn within(
        &mut self,
        tag: &'static str,
        class: &str,
        write: impl FnOnce(&mut Self),
    ) {
        self.open(tag, &[("class", class)]);
        write(self);
        self.close(tag);
    }

    /// A link, where the address is one of the web; else the text alone.
    pub(in crate::render) fn link(&mut self, url: &str, text: &str) {
        let safe = ["https://", "http://"].iter().any(|scheme| url.starts_with(scheme));
        if !safe {
            self.element("span", "", text);
            return;
        }
        self.open("a", &[("href", url), ("rel", "noopener noreferrer")]);
        self.text(text);
        self.close("a");
    }

    /// The program's own markup.
    pub(in crate::render) fn own(&mut self, markup: &'static str) {
        self.out.push_str(markup);
    }

    pub(in crate::render) fn finish(self) -> String {
        self.out
    }
}

/// The text with the letters that mean something in markup as references, and harmless.
fn escape(text: &str, out: &mut String) {
    for letter in text.chars().map(harmless) {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_ever_markup() {
        let mut markup = Markup::default();
        markup.open("a", &[("title", "\"><script>"), ("class", "")]);
        markup.element("b", "x", "a<b & 'c'\u{202e}\u{1b}");
        markup.link("javascript:alert(1)", "here");
        markup.link("https://example.org/?a=1&b=\"2\"", "there");
        insta::assert_snapshot!(markup.finish(), @r#"
        <a title="&quot;&gt;&lt;script&gt;"><b class="x">a&lt;b &amp; &#39;c&#39;��</b>
        <span>here</span>
        <a href="https://example.org/?a=1&amp;b=&quot;2&quot;" rel="noopener noreferrer">there</a>
        "#);
    }
}
