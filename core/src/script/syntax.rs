//! What the script engine says of bad syntax, in words of authors, with what to write.

use rhai::{LexError, ParseErrorType};

/// Message and help for a fault of syntax.
pub(super) fn told(error: &ParseErrorType) -> (String, &'static str) {
    match error {
        ParseErrorType::UnexpectedEOF => (
            "the script ends too early".into(),
            "close what is open: each `(`, `[`, `{` and quote has its other half",
        ),
        ParseErrorType::BadInput(error) => bad_input(error),
        ParseErrorType::UnknownOperator(operator) => (
            format!("`{operator}` is no operator"),
            "compare with `==`, `!=`, `<`, `<=`, `>`, `>=`; join with `&&` (and), `||` (or), `!` (not)",
        ),
        ParseErrorType::MissingToken(token, _) => {
            (format!("`{token}` is missing"), "write it here, or look whether the line before is complete")
        }
        ParseErrorType::MissingSymbol(_) => {
            ("a name is missing".into(), "names begin with a letter and hold letters, digits and `_`")
        }
        ParseErrorType::PropertyExpected => {
            ("behind the dot stands no field".into(), "write the name of a field or of a method there")
        }
        ParseErrorType::VariableExpected => (
            "the name of a variable is missing".into(),
            "write one: `let name = ...;`, `for item in list { }`",
        ),
        ParseErrorType::Reserved(word) => {
            (format!("`{word}` is a word of the script language"), "choose another name")
        }
        ParseErrorType::ExprExpected(_) => {
            ("a value is missing".into(), "write what is to be computed: a field, a number, a call")
        }
        ParseErrorType::AssignmentToConstant(name) => (
            format!("`{name}` cannot be changed"),
            "keep the new value under a name of its own: `let name = ...;`",
        ),
        ParseErrorType::AssignmentToInvalidLHS(_) => (
            "nothing can be assigned to what stands there".into(),
            "to compare, write `==`; `=` gives a value to a name",
        ),
        ParseErrorType::MismatchedType(..) => {
            ("a value of another type stands here".into(), "numbers stand without quotes, words in quotes")
        }
        ParseErrorType::LoopBreak => {
            ("`break` stands outside a loop".into(), "leave it out, or write `return`")
        }
        ParseErrorType::ExprTooDeep => {
            ("the expression is nested too deep".into(), "split it: `let part = ...;`, one part a line")
        }
        other => (
            format!("the script cannot be read: {}", lower_first(&other.to_string())),
            "look at the line before, too",
        ),
    }
}

/// Words that people write between conditions.
const JOINING_WORDS: [&str; 6] = ["and", "or", "y", "e", "o", "u"];

fn bad_input(error: &LexError) -> (String, &'static str) {
    match error {
        LexError::UnterminatedString => {
            ("the text in quotes does not end".into(), "write the closing quote on the same line")
        }
        LexError::UnexpectedInput(input) if input == "=" => {
            ("`=` compares nothing".into(), "to compare, write `==`; `=` gives a value to a name")
        }
        LexError::UnexpectedInput(input) if JOINING_WORDS.contains(&input.to_lowercase().as_str()) => {
            (format!("`{input}` means nothing here"), "for *and* write `&&`, for *or* `||`")
        }
        LexError::UnexpectedInput(input) if input.starts_with(['“', '”', '„', '‘', '’', '«']) => {
            (format!("`{input}` means nothing here"), "use straight quotes: `\"text\"`")
        }
        LexError::UnexpectedInput(input) => {
            (format!("`{input}` means nothing here"), "leave it out, or put it in quotes when it is a text")
        }
        LexError::MalformedNumber(number) => {
            (format!("`{number}` is no number"), "write digits, such as `122`")
        }
        LexError::MalformedEscapeSequence(escape) => {
            (format!("`{escape}` is no escape"), "write `\\\\` for a backslash, `\\\"` for a quote")
        }
        LexError::MalformedChar(_) => {
            ("single quotes hold one letter".into(), "put texts in double quotes: `\"academia\"`")
        }
        LexError::StringTooLong(_) => {
            ("the text in quotes is too long".into(), "give long texts as texts of the rule")
        }
        LexError::ImproperSymbol(word, _) if word.starts_with(char::is_alphabetic) => (
            format!("`{word}` may not stand in a rule"),
            "leave it out: a rule sees the record, its parameters and the day, and nothing else",
        ),
        LexError::ImproperSymbol(symbol, _) => (
            format!("`{symbol}` is no sign of the script language"),
            "compare with `==`, `!=`, `<`, `<=`, `>`, `>=`; join with `&&` (and), `||` (or), `!` (not)",
        ),
        other => (
            format!("the script cannot be read: {}", lower_first(&other.to_string())),
            "look at the line before, too",
        ),
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
