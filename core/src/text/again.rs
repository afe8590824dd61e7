//! What a text says again. Whoever says a thing twice says no more, so that a sentence, a line or a whole text that was said before
//! is left out before anything is read: all else is then counted, near or next to something as in the text that says it once.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::steps::look;
use super::sums::Sums;
use super::token::{Case, Gap, Kind, Token, Tokens};
use super::votes::is_small_word;

/// The fewest words and signs of a line without a stop that comes twice in a row.
const SHORTEST_LINE: usize = 2;
/// The fewest of what comes twice with nothing between: `Open data portal Open data portal`.
const SHORTEST_PART: usize = 3;
/// The fewest of a sentence that may be said again anywhere.
const SHORTEST_SENTENCE: usize = 3;
/// So many words and signs of the beginning of a sentence, said again, begin it anew: fewer may be a name.
const OPENING: usize = 10;
/// So many of them tell where to look.
const TELLING: usize = 4;
/// The most quotation marks and brackets after a stop.
const CLOSING: usize = 4;
/// The fewest letters of a word that is no shortened one.
const WHOLE: usize = 5;
/// The fewest of one in small letters before a capital.
const SHORT: usize = 3;
/// The digits of a year.
const YEAR: usize = 4;

/// Leaves out of a text what it says again.
pub(super) fn leave_out(mut tokens: Tokens) -> Tokens {
    let mut found = pieces(&tokens);
    let in_a_row = in_a_row(tokens.all(), &found);
    if !in_a_row.is_empty() {
        tokens = tokens.without(&in_a_row);
        found = pieces(&tokens);
    }
    let Again { said, begun } = Sentences::of(&tokens).find(&found);
    tokens.set_apart(&begun);
    if said.is_empty() { tokens } else { tokens.without(&said) }
}

/// What ends with a stop or with a line.
#[derive(Clone, Copy)]
struct Piece {
    first: usize,
    /// One past the last word before the stop.
    core: usize,
    /// One past the stop, if there is one.
    end: usize,
    /// Whether a sentence surely ends with it.
    is_last: bool,
}

impl Piece {
    fn core(&self) -> Range<usize> {
        self.first..self.core
    }
}

fn pieces(tokens: &Tokens) -> Vec<Piece> {
    let list = tokens.all();
    let mut pieces = Vec::with_capacity(list.len() / 16 + 1);
    let (mut first, mut stop) = (0, None);
    for (at, token) in list.iter().enumerate() {
        if at > first && (token.gap >= Gap::Line || (stop.is_some() && token.gap >= Gap::Space)) {
            let is_last = token.gap == Gap::Paragraph || stop.is_some_and(|stop| is_end(tokens, stop, at));
            pieces.push(Piece { first, core: stop.unwrap_or(at), end: at, is_last });
            (first, stop) = (at, None);
        }
        if token.kind != Kind::Sign {
            stop = None;
        } else if at > first {
            stop = match tokens.folded(at) {
                "." | "!" | "?" => stop.or(Some(at)),
                "\"" | ")" | "'" | "]" => stop.filter(|stop| at - stop <= CLOSING),
                _ => None,
            };
        }
    }
    if first < list.len() {
        pieces.push(Piece { first, core: stop.unwrap_or(list.len()), end: list.len(), is_last: true });
    }
    pieces
}

/// Whether a sentence ends with a stop, and not a shortened word: `pursuant to Law No. 5282`, `the U.S. Senate`.
fn is_end(tokens: &Tokens, stop: usize, next: usize) -> bool {
    let Some(next) = tokens.get(next) else { return true };
    let Some(before) = stop.checked_sub(1) else { return true };
    let word = tokens.folded(before);
    match tokens.get(before).map(|token| (token.kind, token.case)) {
        Some((Kind::Word, _)) if next.kind == Kind::Word && next.case == Case::Lower => false,
        Some((Kind::Word, case)) => {
            let open = word.strip_suffix('s').unwrap_or(word).ends_with(['a', 'e', 'i', 'o', 'u', 'y']);
            let is_short = word.len() > 1 && (open || (case == Case::Lower && word.len() >= SHORT));
            word.len() >= WHOLE || (is_short && next.kind != Kind::Number)
        }
        Some((Kind::Number, _)) => word.len() == YEAR && next.kind != Kind::Number,
        _ => true,
    }
}

/// What comes twice and more in a row: pieces, and what stands in one of them.
fn in_a_row(list: &[Token], pieces: &[Piece]) -> Vec<Range<usize>> {
    let mut again = Vec::new();
    let mut before: Option<Piece> = None;
    for piece in pieces {
        let is_again = |before: &&mut Piece| {
            let least = if piece.core < piece.end { 1 } else { SHORTEST_LINE };
            piece.core().len() >= least && are_same(list, before.core(), piece.core())
        };
        if let Some(before) = before.as_mut().filter(is_again) {
            let has_stop = before.core < before.end;
            // The stop of either closes it, unless the text ends without one.
            let is_open = piece.core == list.len();
            let from = if is_open { before.core } else { piece.first };
            again.push(from..if has_stop { piece.end } else { piece.core });
            before.end = before.end.max(before.core + piece.end - piece.core);
            continue;
        }
        let core = once(list, piece.core());
        if core < piece.core {
            again.push(core..piece.core);
        }
        before = Some(Piece { core, end: core + piece.end - piece.core, ..*piece });
    }
    again
}

/// Where words end that may be said two or three times on end.
fn once(list: &[Token], core: Range<usize>) -> usize {
    let part_of = |times: usize| {
        let length = core.len() / times;
        let part = |number: usize| core.start + number * length..core.start + (number + 1) * length;
        let is_said = length >= SHORTEST_PART
            && length * times == core.len()
            && (1..times).all(|number| are_same(list, part(0), part(number)));
        is_said.then_some(part(0).end)
    };
    part_of(2).or_else(|| part_of(3)).unwrap_or(core.end)
}

/// The sentences that were said before, wherever they come again.
struct Sentences<'a> {
    tokens: &'a Tokens,
    list: &'a [Token],
    sums: Sums,
    /// By the sums of their words.
    known: FxHashMap<u64, Range<usize>>,
    /// Where lines and sentences begin, by the sums of their first words.
    openings: FxHashMap<u64, Opening>,
    found: Again,
}

/// Where a line or a sentence begins.
#[derive(Clone, Copy)]
struct Opening {
    first: usize,
    is_sentence: bool,
}

/// What was found.
#[derive(Default)]
struct Again {
    /// By their beginnings.
    said: Vec<Range<usize>>,
    /// Where something begins anew of which not all is said again.
    begun: Vec<usize>,
}

impl<'a> Sentences<'a> {
    fn of(tokens: &'a Tokens) -> Self {
        let list = tokens.all();
        Sentences {
            tokens,
            list,
            sums: Sums::of(list),
            known: FxHashMap::default(),
            openings: FxHashMap::default(),
            found: Again::default(),
        }
    }

    fn find(mut self, pieces: &[Piece]) -> Again {
        let mut open = None;
        for piece in pieces {
            let opening = Opening { first: piece.first, is_sentence: open.is_none() };
            self.openings.entry(self.telling(piece.first)).or_insert(opening);
            let first = *open.get_or_insert(piece.first);
            if piece.is_last {
                self.hear(first..piece.core, piece.end);
                open = None;
            }
        }
        self.found.said.sort_unstable_by_key(|again| again.start);
        self.found
    }

    /// Takes what ends, with its stop, before `end`: a sentence, or several where others begin anew in it.
    fn hear(&mut self, core: Range<usize>, end: usize) {
        let until = once(self.list, core.clone());
        if until < core.end {
            self.found.said.push(until..core.end);
        }
        let (mut first, mut from) = (core.start, core.start + 1);
        while let Some((at, to)) =
            self.begun_anew(from..until).filter(|_| self.known_as(&(first..until)).is_none())
        {
            self.know(first..at, at);
            if to >= until {
                // The stop closes what stands before.
                return self.found.said.push(at..until);
            }
            self.found.begun.push(at);
            (first, from) = (at, to);
        }
        self.know(first..until, end);
    }

    /// Takes one sentence, with its stop before `end`: it is left out where it is known, and known hereafter.
    fn know(&mut self, core: Range<usize>, end: usize) {
        if let Some(known) = self.known_as(&core) {
            // A text that ends without a stop had none where it ended before.
            let is_open = core.end == self.list.len() && known.end + 1 == core.start;
            self.found.said.push(if is_open { known.end } else { core.start }..end);
        } else if self.begins_so_again(&core) {
            self.found.said.push(core.start..end);
        } else if core.len() >= SHORTEST_SENTENCE {
            self.known.entry(self.sums.of_range(&core)).or_insert(core);
        }
    }

    fn known_as(&self, core: &Range<usize>) -> Option<Range<usize>> {
        let known = self.known.get(&self.sums.of_range(core))?.clone();
        are_same(self.list, known.clone(), core.clone()).then_some(known)
    }

    /// Where words stand with which a sentence began before, or all that follows in a line; and how far they are the same.
    fn begun_anew(&self, range: Range<usize>) -> Option<(usize, usize)> {
        let is_inside = |at: usize| self.list.get(at).is_some_and(|token| token.gap < Gap::Line);
        range.clone().filter(|at| self.may_begin(*at) && self.may_end_before(*at)).find_map(|at| {
            let opening = self.opening(at).filter(|opening| opening.is_sentence || is_inside(at))?;
            let to = self.same_until(&(at..range.end), opening)?;
            (opening.is_sentence || to >= range.end).then_some((at, to))
        })
    }

    /// Whether all these words are those with which a line or a sentence began before.
    fn begins_so_again(&self, core: &Range<usize>) -> bool {
        let to = self.opening(core.start).and_then(|opening| self.same_until(core, opening));
        to.is_some_and(|to| to >= core.end)
    }

    /// The line or sentence that may have begun before as it does here.
    fn opening(&self, at: usize) -> Option<Opening> {
        self.openings.get(&self.telling(at)).copied()
    }

    /// How far these words are those with which a line or a sentence began before. Of a line all of them must be: of a text whose
    /// lines begin alike each would be compared with the first.
    fn same_until(&self, words: &Range<usize>, opening: Opening) -> Option<usize> {
        let (at, known) = (words.start, opening.first);
        let most = words.len().max(OPENING);
        let sum = |first: usize| self.sums.of_range(&(first..first + most));
        let are_all = || known + most <= at && sum(known) == sum(at);
        if !opening.is_sentence && !are_all() {
            return None;
        }
        let both = self.list.get(at..)?.iter().zip(self.list.get(known..at)?).take(most);
        let same = both.inspect(|_| look()).take_while(|(our, known)| our.hash == known.hash).count();
        (same >= OPENING).then_some(at + same)
    }

    /// The sum of the first words that begin here.
    fn telling(&self, at: usize) -> u64 {
        self.sums.of_range(&(at..at + TELLING))
    }

    /// Whether a sentence may begin with a word or sign: a text that begins small begins so again.
    fn may_begin(&self, at: usize) -> bool {
        let is_small = |token: &Token| token.case == Case::Lower && token.kind == Kind::Word;
        let first = self.list.first();
        let is_first = |token: &Token| first.is_some_and(|first| is_small(first) && first.hash == token.hash);
        self.list
            .get(at)
            .is_some_and(|token| token.gap >= Gap::Space && (!is_small(token) || is_first(token)))
    }

    /// Whether a sentence may end before a word or sign, for want of a stop: not with a comma, nor with a word that leads on to
    /// what follows, nor with a year, which rather says when what follows will be: `By June 2027, the office`, `In 2027 Kenya`.
    fn may_end_before(&self, at: usize) -> bool {
        let last = at.checked_sub(1).and_then(|last| Some((self.list.get(last)?, self.tokens.folded(last))));
        last.is_none_or(|(token, folded)| match token.kind {
            Kind::Sign => folded != ",",
            Kind::Number => folded.len() != YEAR,
            Kind::Word => !is_small_word(token.hash),
            Kind::Link => true,
        })
    }
}

fn are_same(list: &[Token], one: Range<usize>, other: Range<usize>) -> bool {
    let hashes = |range: Range<usize>| {
        list.get(range).unwrap_or_default().iter().inspect(|_| look()).map(|token| token.hash)
    };
    one.len() == other.len() && hashes(one).eq(hashes(other))
}

#[cfg(test)]
mod tests {
    use super::super::split::Split;

    /// The words that are read, each stretch of them apart.
    fn read(text: &str) -> String {
        let split = Split::of(text);
        let tokens = split.tokens();
        let mut read = String::new();
        for (at, token) in tokens.iter().enumerate() {
            if at > 0 && token.gap > super::Gap::Hyphen {
                read.push(' ');
            }
            read.push_str(token.span.quote(text));
        }
        read
    }

    #[test]
    fn what_comes_twice_in_a_row_is_read_once() {
        for (text, once) in [
            ("Publish it. Publish it. Train staff. Train staff.", "Publish it. Train staff."),
            ("Open data portal Open data portal", "Open data portal"),
            ("Open data portal. Open data portal", "Open data portal"),
            ("19. Open data portal. 19. Open data portal", "19. Open data portal"),
            ("Open data portal\nOpen data portal.", "Open data portal."),
            ("one two three one two three one two three", "one two three"),
            ("- a map\n- a map\n- a list\n- a list", "- a map - a list"),
            ("Pursuant to Law No. Pursuant to Law No. 5282/14. 5282/14.", "Pursuant to Law No. 5282/14."),
            ("We publish IT. WE PUBLISH IT! We publish it?", "We publish IT."),
        ] {
            assert_eq!(read(text), once);
        }
    }

    #[test]
    fn sentences_that_come_again_later_are_read_once() {
        for (text, once) in [
            ("Publish the map. Train people. Publish the map.", "Publish the map. Train people."),
            ("Publish the map.\n\nTrain staff\n\nPublish the map.", "Publish the map. Train staff"),
            (
                "The office will publish the list of all contracts each year. It trains staff The office will publish the list of all contracts each year.",
                "The office will publish the list of all contracts each year. It trains staff.",
            ),
            (
                "Steps\nThe office will publish the list of all contracts each year. It ends. The office will publish the list of all contracts each year.",
                "Steps The office will publish the list of all contracts each year. It ends.",
            ),
            ("Publish it. Then wait Publish it. Then wait", "Publish it. Then wait"),
            (
                "Aim\nThe office lists its contracts and tells why. Its staff is trained Aim\nThe office lists its contracts and tells why. \
                 Its staff is trained",
                "Aim The office lists its contracts and tells why. Its staff is trained.",
            ),
        ] {
            assert_eq!(read(text), once);
        }
    }

    #[test]
    fn what_only_begins_or_ends_alike_is_read() {
        for text in [
            "Pursuant to Law No. 5282 of 2014. Pursuant to Law No. 7389 of 2024.",
            "Open data portal\n\nThe office will build the Open data portal",
            "On and on and on. Yes. No. Yes.",
            "Milestone 1 | January 2024\nMilestone 2 | January 2024",
            "1. Train staff by May. 2. Train staff by June.",
            "The office will publish on its portal the list of all contracts. By June 2027, the office will publish on its portal \
             the list of all subsidies.",
            "Kenya will publish on its portal the list of all contracts. In 2027 Kenya will publish on its portal the list of all \
             contracts.",
            "La Secretaría publicará en su portal el padrón de todas las obras. A más tardar en junio de 2027, la Secretaría \
             publicará en su portal el padrón de todas las obras.",
            "Publish the map of schools. Publish the map.",
        ] {
            assert_eq!(read(text), text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
}
