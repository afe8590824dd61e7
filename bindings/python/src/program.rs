//! The command line, for `python -m rasero` and the console script.

use std::ffi::OsString;
use std::io::{BufWriter, stderr, stdin, stdout};

use pyo3::prelude::*;
use rasero_cli::{Console, Look, run};

/// Runs the program `rasero` with these arguments, the first of which is its name, and returns its exit status.
///
/// >>> from rasero import main
/// >>> main(["rasero", "schema", "no-such-schema"])
/// 2
#[pyfunction]
pub fn main(py: Python<'_>, arguments: Vec<OsString>) -> u8 {
    py.detach(|| {
        let mut results = BufWriter::new(stdout().lock());
        let mut console = Console {
            stdin: &mut stdin().lock(),
            stdout: &mut results,
            stderr: &mut stderr(),
            look: Look::of_process(),
        };
        run(arguments, &mut console).code()
    })
}
