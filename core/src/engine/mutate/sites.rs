//! What can be changed in the text of a check, one thing at a time: comparisons, joints, negations, numbers, truths and
//! verdicts. Strings and comments are left alone.

/// One change of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    /// Byte offsets of what is replaced.
    pub from: usize,
    /// Its end.
    pub to: usize,
    /// What stands there instead.
    pub with: String,
}

impl Change {
    /// The text with the change.
    pub(super) fn apply(&self, text: &str) -> String {
        let before = text.get(..self.from).unwrap_or_default();
        let after = text.get(self.to..).unwrap_or_default();
        format!("{before}{}{after}", self.with)
    }
}

/// Operators with what they are changed into; longer ones first.
const OPERATORS: [(&str, &str); 10] = [
    ("==", "!="),
    ("!=", "=="),
    ("<=", "<"),
    (">=", ">"),
    ("=>", ""),
    ("&&", "||"),
    ("||", "&&"),
    ("<", "<="),
    (">", ">="),
    ("!", ""),
];

/// Verdicts with what they are changed into.
const VERDICTS: [(&str, &str); 5] = [
    ("met", "not_met()"),
    ("not_met", "met()"),
    ("no_evidence", "not_met()"),
    ("partly_met", "met()"),
    ("not_applicable", "not_met()"),
];

/// All changes of a text, in its order.
pub(super) fn changes(text: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let end = at + quiet(rest);
        if end > at {
            at = end;
            continue;
        }
        if let Some((operator, with)) = OPERATORS.into_iter().find(|(operator, _)| rest.starts_with(operator))
        {
            let to = at + operator.len();
            if operator != "=>" && !is_bars_of_a_closure(rest) {
                changes.push(Change { from: at, to, with: with.to_owned() });
            }
            at = to;
        } else {
            let word =
                rest.find(|letter: char| !(letter.is_alphanumeric() || letter == '_')).unwrap_or(rest.len());
            let is_method = text.get(..at).is_some_and(|before| before.trim_end().ends_with('.'));
            changes.extend(of_word(text, at, word).filter(|_| !is_method));
            at += word.max(rest.chars().next().map_or(1, char::len_utf8));
        }
    }
    changes
}

/// How long the string or comment is that begins here.
fn quiet(rest: &str) -> usize {
    let behind = |open: usize, close: &str| {
        rest.get(open..).and_then(|rest| rest.find(close)).map_or(rest.len(), |at| open + at + close.len())
    };
    match rest.as_bytes() {
        [b'/', b'/', ..] => behind(2, "\n"),
        [b'/', b'*', ..] => behind(2, "*/"),
        [quote @ (b'"' | b'\'' | b'`'), ..] => {
            let mut escaped = false;
            for (at, byte) in rest.bytes().enumerate().skip(1) {
                match byte {
                    _ if escaped => escaped = false,
                    b'\\' => escaped = true,
                    byte if byte == *quote => return at + 1,
                    _ => {}
                }
            }
            rest.len()
        }
        _ => 0,
    }
}

/// `||` opens a closure without arguments where a value is expected; `||` between values is a joint.
fn is_bars_of_a_closure(rest: &str) -> bool {
    rest.starts_with("||") && rest.get(2..).is_some_and(|rest| rest.trim_start().starts_with('{'))
}

fn of_word(text: &str, at: usize, length: usize) -> Option<Change> {
    let to = at + length;
    let word = text.get(at..to)?;
    let change = |to: usize, with: String| Some(Change { from: at, to, with });
    if let Ok(number) = word.parse::<i64>() {
        // The largest number has no next one.
        return change(to, number.checked_add(1)?.to_string());
    }
    match word {
        "true" => return change(to, "false".to_owned()),
        "false" => return change(to, "true".to_owned()),
        _ => {}
    }
    let (_, with) = VERDICTS.into_iter().find(|(verdict, _)| *verdict == word)?;
    change(to + call(text.get(to..)?)?, with.to_owned())
}

/// How long the parentheses are that begin here, with all inside.
fn call(rest: &str) -> Option<usize> {
    let (mut depth, mut at) = (0_usize, 0);
    loop {
        let here = rest.get(at..)?;
        let quiet = quiet(here);
        if quiet > 0 {
            at += quiet;
            continue;
        }
        let letter = here.chars().next()?;
        at += letter.len_utf8();
        match letter {
            '(' => depth += 1,
            ')' if depth == 1 => return Some(at),
            ')' => depth = depth.checked_sub(1)?,
            _ if depth == 0 => return None,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<String> {
        changes(text).iter().map(|change| change.apply(text)).collect()
    }

    #[test]
    fn one_thing_is_changed_at_a_time() {
        assert_eq!(
            all("a.len() >= 2 && !b"),
            ["a.len() > 2 && !b", "a.len() >= 3 && !b", "a.len() >= 2 || !b", "a.len() >= 2 && b"]
        );
        assert_eq!(all("x == true"), ["x != true", "x == false"]);
    }

    #[test]
    fn the_largest_number_is_left_alone() {
        assert_eq!(all("x == 9223372036854775807"), ["x != 9223372036854775807"]);
    }

    #[test]
    fn verdicts_are_changed_with_their_arguments() {
        let text = "if x < 1 { return no_evidence(f(\"a)\")).at(x); } met()";
        assert_eq!(
            all(text).get(2..).unwrap(),
            [
                "if x < 1 { return not_met().at(x); } met()",
                "if x < 1 { return no_evidence(f(\"a)\")).at(x); } not_met()"
            ]
        );
    }

    #[test]
    fn strings_comments_and_methods_are_left_alone() {
        assert_eq!(
            all("f(\"1 < 2\", 'x', `3`) // 4 == 5\n/* 6 */ + y.met() + v2 + a => b"),
            Vec::<String>::new()
        );
    }
}
