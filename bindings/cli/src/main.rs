//! The program `rasero`.

use std::process::ExitCode;

use rasero_cli::{Console, Look, run};

/// Scoring makes many small values that live shortly.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let look = Look::of_process();
    let mut stdout = std::io::BufWriter::new(std::io::stdout().lock());
    let mut console = Console {
        stdin: &mut std::io::stdin().lock(),
        stdout: &mut stdout,
        stderr: &mut std::io::stderr(),
        look,
    };
    run(std::env::args_os(), &mut console).into()
}
