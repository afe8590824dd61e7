//! Lines that are no mere continuation of the line before: rows of tables and of lists without bullets, and bullets that look like
//! letters. Where sentences end is for `sentence` to say.

use super::grammar::{Sense, Senses};
use super::token::{Case, Gap, Kind, Tokens};

/// The fewest letters of a line that may have been broken for want of room inside a name.
const LONG_LINE: u32 = 60;
/// How many hundredths of the width of a shouted paragraph a line may fill and still have been broken on purpose. Where capitals
/// tell nothing, a line that is nearly full is taken as broken for want of room.
const SHORT_LINE: u32 = 75;
/// Lines from which on one of them may be longer than all others are wide.
const FEWEST_LINES: usize = 3;
/// So many lines of a paragraph that begin with a dash before a small letter make a list of it: `-draft it`. One may be the end
/// of a parenthesis.
const DASHED_LINES: usize = 2;

/// Where lines begin something.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// The first tokens of such lines, in order.
    starts: Vec<usize>,
    /// Letters and signs that stand for bullets, in order.
    bullets: Vec<usize>,
}

impl Rows {
    /// Whether a line that goes on with none begins at a token.
    pub fn begin_at(&self, at: usize) -> bool {
        self.starts.binary_search(&at).is_ok()
    }

    /// Whether a token stands for a bullet.
    pub fn is_bullet(&self, at: usize) -> bool {
        self.bullets.binary_search(&at).is_ok()
    }

    fn add(&mut self, tokens: &Tokens, senses: &[Senses], lines: &[Line]) {
        self.bullets.extend(lines.iter().map(|line| line.first).filter(|at| is_bullet(tokens, senses, *at)));
        if lines.len() < 2 {
            return;
        }
        let shouted = !lines.iter().any(|line| (line.first..=line.last).any(|at| tokens.is_small(at)));
        let width = width(lines);
        // Where all letters are capitals, they tell nothing of where a line begins: the room and the tabs must.
        let head = if shouted { Case::Upper } else { Case::Title };
        let listed = !shouted && lines.iter().all(|line| !is_lower(tokens, line.first));
        let dashed = |line: &Line| is_dash(tokens, line.first);
        let is_list = lines.iter().filter(|line| dashed(line)).count() >= DASHED_LINES;
        let width = if shouted { width.saturating_mul(SHORT_LINE) / 100 } else { width };
        for pair in lines.windows(2) {
            let [line, next] = pair else { continue };
            let room = line.tab || next.tab || line.has_room(tokens, next, width);
            let apart = room || (listed && !line.may_divide_a_name(tokens));
            let begins = apart && case(tokens, next.first) == head;
            if (begins && !joins(tokens, senses, line.last, next.first)) || (is_list && dashed(next)) {
                self.starts.push(next.first);
            }
        }
    }
}

/// Finds them: where every line of the paragraph begins with a capital, where there was room left in the line before, where a tab
/// stands in it, and where several begin with a dash.
pub(super) fn find(tokens: &Tokens, senses: &[Senses]) -> Rows {
    let mut rows = Rows::default();
    if !tokens.iter().any(|token| token.gap == Gap::Line) {
        return rows;
    }
    let mut paragraph: Vec<Line> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if token.gap >= Gap::Line {
            if token.gap == Gap::Paragraph {
                rows.add(tokens, senses, &paragraph);
                paragraph.clear();
            }
            paragraph.push(Line { first: at, ..Line::default() });
        }
        if let Some(line) = paragraph.last_mut() {
            line.last = at;
            // However wide a space is written, it is one: what is pasted from a table or set in columns has wide ones.
            let space = u32::from(matches!(token.gap, Gap::Space | Gap::Tab));
            line.letters += token.span.to.saturating_sub(token.span.from) + space;
            line.tab |= token.gap == Gap::Tab;
        }
    }
    rows.add(tokens, senses, &paragraph);
    rows
}

/// How many letters a line of a paragraph may have. One line alone may be longer, since nothing broke it: where something is pasted
/// before or behind a text, its first line or its last grows, and the others have no more room than before.
fn width(lines: &[Line]) -> u32 {
    let (mut longest, mut second) = (0, 0);
    for line in lines {
        (longest, second) = if line.letters > longest {
            (line.letters, longest)
        } else {
            (longest, second.max(line.letters))
        };
    }
    if lines.len() < FEWEST_LINES { longest } else { second }
}

/// A line of a paragraph.
#[derive(Default)]
struct Line {
    first: usize,
    last: usize,
    letters: u32,
    tab: bool,
}

impl Line {
    /// Whether the first word of the next line would have fitted into a line of some width.
    fn has_room(&self, tokens: &Tokens, next: &Line, width: u32) -> bool {
        let word = tokens.span(next.first, next.first);
        self.letters + (word.to - word.from) < width
    }

    /// Whether a name may go on in the next line: this one is long, and its last word has a capital.
    fn may_divide_a_name(&self, tokens: &Tokens) -> bool {
        self.letters >= LONG_LINE && case(tokens, self.last) != Case::Lower
    }
}

fn case(tokens: &Tokens, at: usize) -> Case {
    tokens.get(at).map_or(Case::Lower, |token| token.case)
}

fn is_lower(tokens: &Tokens, at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.kind == Kind::Word && token.case == Case::Lower)
}

/// A letter or sign alone before a space, at the beginning of a line, that is no word: `Ø` and `o` are what is left of the bullets
/// of word processors.
fn is_bullet(tokens: &Tokens, senses: &[Senses], at: usize) -> bool {
    let unknown = senses.get(at).is_none_or(|senses| *senses == Senses::default());
    let apart = tokens.get(at + 1).is_some_and(|next| matches!(next.gap, Gap::Space | Gap::Tab));
    apart && unknown && matches!(tokens.folded(at), "ø" | "o" | "§")
}

/// A dash right before a word.
fn is_dash(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.get(at + 1).is_some_and(|next| next.gap == Gap::None && next.kind == Kind::Word);
    word && tokens.folded(at) == "-"
}

/// Whether the last word of a line or the first one of the next shows that the sentence goes on.
fn joins(tokens: &Tokens, senses: &[Senses], last: usize, next: usize) -> bool {
    use Sense as S;
    const OPEN: [Sense; 8] = [
        S::Preposition,
        S::Particle,
        S::Determiner,
        S::Conjunction,
        S::Relative,
        S::Modal,
        S::Infinitive,
        S::Clitic,
    ];
    let has = |at: usize, any: &[Sense]| senses.get(at).is_some_and(|senses| senses.any(any));
    tokens.folded(last) == ","
        || has(last, &OPEN)
        || has(next, &[S::Preposition, S::Particle, S::Conjunction])
}
