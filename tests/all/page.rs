//! Pages in Markdown as the tests read them: their frames, and the commands in these.

/// A fenced block of a page.
pub struct Block {
    /// What stands after the fence: a language, and more where a page says more.
    pub language: String,
    /// What stands in it.
    pub lines: Vec<String>,
}

/// The fenced blocks, in their order.
pub fn blocks(page: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    for line in page.lines() {
        if let Some(language) = line.strip_prefix("```") {
            open = !open;
            if open {
                blocks.push(Block { language: language.trim().to_owned(), lines: Vec::new() });
            }
        } else if open && let Some(block) = blocks.last_mut() {
            block.lines.push(line.to_owned());
        }
    }
    assert!(!open, "a block is not closed");
    blocks
}

/// The words of a command line, quotes taken off, up to its comment.
pub fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), String::new(), None);
    for letter in line.chars() {
        match (quote, letter) {
            (Some(open), close) if open == close => quote = None,
            (None, '"' | '\'') => quote = Some(letter),
            (None, ' ') => words.extend((!word.is_empty()).then(|| std::mem::take(&mut word))),
            (None, '#') if word.is_empty() => break,
            _ => word.push(letter),
        }
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}

/// The arguments after `rasero` or `cargo rasero`; `None` for other commands.
pub fn arguments(line: &str) -> Option<Vec<String>> {
    let words = words(line);
    let at = match words.first().map(String::as_str) {
        Some("rasero") => 1,
        Some("cargo") if words.get(1).is_some_and(|word| word == "rasero") => 2,
        _ => return None,
    };
    Some(words[at..].to_vec())
}

/// The exit status that a comment promises, `# ... exit status 2`; else 0.
pub fn promised(line: &str) -> i32 {
    let after = line.split_once("exit status ").map(|(_, rest)| rest);
    after.and_then(|rest| rest.chars().next()?.to_digit(10)).map_or(0, |digit| i32::try_from(digit).unwrap())
}

#[test]
fn lines_are_read_as_a_shell_reads_them() {
    assert_eq!(
        arguments("cargo rasero score 'a b.yaml' --min smart=9 # why").unwrap(),
        ["score", "a b.yaml", "--min", "smart=9"]
    );
    assert_eq!(arguments("rasero score x#y").unwrap(), ["score", "x#y"]);
    assert_eq!(arguments("tests/run  # all"), None);
    assert_eq!((promised("rasero x # exit status 2"), promised("rasero x")), (2, 0));
}
