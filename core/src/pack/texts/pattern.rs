//! From a text as it stands in TOML to a Fluent message: continuation lines are indented, and line starts that Fluent would
//! take for syntax are escaped where they are plain text.

use crate::pack::limits;

/// A message in Fluent's syntax, and the way back from its characters to those of the text.
#[derive(Debug)]
pub(super) struct Fluent {
    pub(super) source: String,
    /// Offsets in the source, and the offsets in the text that they come from.
    anchors: Vec<(usize, usize)>,
    pub(super) too_deep: bool,
}

impl Fluent {
    /// The offset in the text of an offset in the source.
    pub(super) fn offset(&self, source: usize) -> usize {
        let after = self.anchors.partition_point(|(from, _)| *from <= source);
        let anchor = after.checked_sub(1).and_then(|index| self.anchors.get(index));
        anchor.map_or(0, |(from, text)| text + (source - from))
    }
}

/// What the next character belongs to, inside the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    /// Between the braces of a placeable.
    Placeable,
    /// The text of a variant of a select.
    Variant,
}

/// Writes a text as the Fluent message `id`.
pub(super) fn message(id: &str, text: &str) -> Fluent {
    let start = text.len() - text.trim_start().len();
    let body = text.get(start..).unwrap_or("").trim_end();
    let mut writer = Writer {
        body,
        start,
        modes: Vec::new(),
        parens: 0,
        fluent: Fluent { source: format!("{id} = "), anchors: Vec::new(), too_deep: false },
    };
    writer.anchor(0);
    writer.run();
    writer.fluent.source.push('\n');
    writer.fluent
}

struct Writer<'t> {
    body: &'t str,
    start: usize,
    modes: Vec<Mode>,
    parens: usize,
    fluent: Fluent,
}

impl Writer<'_> {
    fn anchor(&mut self, offset: usize) {
        self.fluent.anchors.push((self.fluent.source.len(), self.start + offset));
    }

    fn run(&mut self) {
        let mut line_start = false;
        let mut chars = self.body.char_indices().peekable();
        while let Some((offset, c)) = chars.next() {
            let next = chars.peek().map(|(_, next)| *next);
            if line_start && c != ' ' {
                line_start = false;
                if self.opens_line(c, next, offset) {
                    continue;
                }
            }
            match (c, self.modes.last()) {
                ('\r', _) if next == Some('\n') => {}
                ('\n', _) => {
                    self.fluent.source.push_str("\n    ");
                    self.anchor(offset + 1);
                    line_start = true;
                }
                ('"', Some(Mode::Placeable)) => {
                    self.fluent.source.push('"');
                    let mut escaped = false;
                    while let Some((_, c)) = chars.next_if(|(_, c)| *c != '\n') {
                        self.fluent.source.push(c);
                        if c == '"' && !escaped {
                            break;
                        }
                        escaped = c == '\\' && !escaped;
                    }
                }
                (c, mode) => {
                    let mode = mode.copied();
                    self.step(c, mode);
                    self.fluent.source.push(c);
                }
            }
        }
    }

    /// Follows braces, so that a line start is known to be text or syntax.
    fn step(&mut self, c: char, mode: Option<Mode>) {
        match (c, mode) {
            ('{', _) => self.modes.push(Mode::Placeable),
            ('}', Some(mode)) => {
                self.modes.pop();
                if mode == Mode::Variant {
                    self.modes.pop();
                }
            }
            (']', Some(Mode::Placeable)) => self.modes.push(Mode::Variant),
            ('(', Some(Mode::Placeable)) => self.parens += 1,
            (')', Some(Mode::Placeable)) => self.parens = self.parens.saturating_sub(1),
            _ => {}
        }
        if self.modes.len() + self.parens > limits::TEXT_DEPTH {
            self.fluent.too_deep = true;
        }
    }

    /// Deals with the first character of a line; whether it was written.
    fn opens_line(&mut self, c: char, next: Option<char>, offset: usize) -> bool {
        let is_key = c == '[' || (c == '*' && next == Some('['));
        let special = match self.modes.last() {
            None => matches!(c, '[' | '*' | '.'),
            Some(Mode::Variant) if is_key => {
                self.modes.pop();
                false
            }
            Some(Mode::Variant) => matches!(c, '*' | '.'),
            Some(Mode::Placeable) => false,
        };
        if special {
            self.fluent.source.extend(['{', '"', c, '"', '}']);
            self.anchor(offset + c.len_utf8());
        }
        special
    }
}

/// Whether the placeables of a Fluent file are nested deeper than its parser should follow.
pub(super) fn file_too_deep(text: &str) -> bool {
    let (mut depth, mut parens) = (0_usize, 0_usize);
    text.split('\n').any(|line| {
        if line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-') {
            (depth, parens) = (0, 0);
        }
        line.bytes().any(|byte| {
            match byte {
                b'{' => depth += 1,
                b'}' => depth = depth.saturating_sub(1),
                b'(' if depth > 0 => parens += 1,
                b')' => parens = parens.saturating_sub(1),
                _ => {}
            }
            depth + parens > limits::TEXT_DEPTH
        })
    })
}
