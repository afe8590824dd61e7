//! One call of the program: reading its words, doing what they say, and the exit status.

use std::ffi::OsString;
use std::io;

use clap::Parser;
use clap::error::ErrorKind;
use rasero::wire::{Failure, Problem};

use crate::args::{Cli, Command, Pack, Rules};
use crate::commands;
use crate::complaint;
use crate::console::{Console, Look};
use crate::status::Status;

/// Why a command could not be done.
#[derive(Debug)]
pub(crate) enum Stop {
    /// What is wrong with what it was given.
    Complaints(Vec<Problem>),
    /// Results could not be written.
    Io(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Stop::Io(error)
    }
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Stop::Complaints(vec![problem])
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Stop::Complaints(failure.into_faults())
    }
}

/// Does what the arguments say; the first is the name of the program.
///
/// ```
/// use rasero_cli::{Console, Look, Status, run};
/// let (mut out, mut err) = (Vec::new(), Vec::new());
/// let mut console = Console { stdin: &mut "".as_bytes(), stdout: &mut out, stderr: &mut err, look: Look::PLAIN };
/// assert_eq!(run(["rasero", "--version"], &mut console), Status::Fine);
/// assert!(String::from_utf8(out).unwrap().starts_with("rasero "));
/// ```
pub fn run<T: Into<OsString> + Clone>(
    args: impl IntoIterator<Item = T>,
    console: &mut Console<'_>,
) -> Status {
    let args: Vec<OsString> = args.into_iter().map(Into::into).collect();
    console.look = console.look.speaking(&args);
    let done = match Cli::try_parse_from(args) {
        Ok(cli) => dispatch(cli, console).and_then(|status| Ok(console.stdout.flush().map(|()| status)?)),
        Err(message) => usage(&message, console).map_err(Stop::Io),
    };
    match done {
        Ok(status) => status,
        Err(Stop::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => Status::Fine,
        Err(Stop::Io(error)) => complain(
            &[Problem::new("output/unwritable", format!("cannot write the results: {error}"))],
            console,
        ),
        Err(Stop::Complaints(complaints)) => complain(&complaints, console),
    }
}

fn dispatch(cli: Cli, console: &mut Console<'_>) -> Result<Status, Stop> {
    match cli.command {
        Command::Score(args) => commands::score(&args, console),
        Command::Compare(args) => commands::compare(&args, console),
        Command::Rules(Rules::List(args)) => commands::rules_list(&args, console),
        Command::Rules(Rules::Explain(args)) => commands::rules_explain(&args, console),
        Command::Rules(Rules::Matrix(args)) => commands::rules_matrix(&args, console),
        Command::Pack(Pack::Check(args)) => commands::pack_check(&args, console),
        Command::Pack(Pack::Test(args)) => commands::pack_test(&args, console),
        Command::Pack(Pack::New(args)) => commands::pack_new(&args, console),
        Command::Pack(Pack::Docs(args)) => commands::pack_docs(&args, console),
        Command::Pack(Pack::Lock(args)) => commands::pack_lock(&args.folder, console),
        Command::Pack(Pack::Archive(args)) => commands::pack_archive(&args, console),
        Command::Pack(Pack::Diff(args)) => commands::pack_diff(&args, console),
        Command::Pack(Pack::Mutate(args)) => commands::pack_mutate(&args, console),
        Command::Agree(args) => commands::agree(&args, console),
        Command::Pack(Pack::Explain(args)) => commands::pack_explain(&args, console),
        Command::Schema(args) => commands::schema(args.name.as_deref(), console),
    }
}

/// Help and version go to the standard output, complaints about usage to the standard error.
fn usage(message: &clap::Error, console: &mut Console<'_>) -> io::Result<Status> {
    let wrong = message.use_stderr();
    let color = if wrong { console.look.color_err } else { console.look.color_out };
    let text = message.render();
    let is_fault = !matches!(
        message.kind(),
        ErrorKind::DisplayHelp
            | ErrorKind::DisplayVersion
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    );
    let text = match console.look.language {
        language if is_fault && language != "en" => usage_in_language(&text.to_string(), console.look),
        _ if color => text.ansi().to_string(),
        _ => text.to_string(),
    };
    let stream = if wrong { &mut *console.stderr } else { &mut *console.stdout };
    stream.write_all(text.as_bytes())?;
    stream.flush()?;
    Ok(if wrong { Status::Bad } else { Status::Fine })
}

/// What the reader of arguments says, line by line; it knows English alone.
fn usage_in_language(text: &str, look: Look) -> String {
    let line = |line: &str| {
        let words = line.trim();
        let (before, behind) = line.split_once(words).unwrap_or_default();
        format!("{before}{}{behind}\n", look.say(words))
    };
    text.lines().map(line).collect()
}

/// Writes complaints; nobody can be told when that fails.
fn complain(complaints: &[Problem], console: &mut Console<'_>) -> Status {
    let _ = console.stdout.flush();
    let _ = complaint::write_all(complaints, console);
    Status::Bad
}
