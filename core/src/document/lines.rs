//! JSON Lines: one document a line. How a document is read is told in `json`.

use super::cursor::{saturated, without_mark};
use super::json::read_json_on_line;
use super::{Fault, Limits, Read};

/// Reads each line that is not empty as a JSON document of its own; the limits hold for each. Places keep the line of the
/// file.
///
/// ```
/// use rasero::document::{read_json_lines, Limits};
/// let lines = read_json_lines("{\"id\": \"a\"}\n\n{\"id\": oops}\n", &Limits::default());
/// assert!(lines[0].is_ok());
/// assert_eq!(lines[1].as_ref().unwrap_err()[0].place.unwrap().line, 3);
/// ```
pub fn read_json_lines(text: &str, limits: &Limits) -> Vec<Result<Read, Vec<Fault>>> {
    let lines = without_mark(text).split('\n').enumerate();
    let filled = lines.filter(|(_, line)| !line.trim_ascii().is_empty());
    filled.map(|(index, line)| read_json_on_line(line, saturated(index + 1), limits)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_filled_line_is_a_document_that_knows_its_line() {
        let text = "\u{feff}{\"id\": 1}\r\n  \r\n[2, 3]\n\n{\"id\": 1,\n{\"id\": 5}";
        let read = read_json_lines(text, &Limits::default());
        let lines: Vec<_> = read
            .iter()
            .map(|line| match line {
                Ok(read) => {
                    format!("{:?}", read.tree.node(crate::document::NodeId::ROOT).unwrap().place.unwrap())
                }
                Err(faults) => format!("{} {:?}", faults[0].code, faults[0].place.unwrap()),
            })
            .collect();
        assert_eq!(
            lines,
            [
                "Place { line: 1, column: 1 }",
                "Place { line: 3, column: 1 }",
                "document/syntax Place { line: 5, column: 10 }",
                "Place { line: 6, column: 1 }",
            ]
        );
    }
}
