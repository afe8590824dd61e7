//! Exit statuses, and which of them wins when several apply.

use std::process::ExitCode;

/// How a call ended. The later in this order wins over the earlier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// All went well: 0.
    #[default]
    Fine,
    /// A score is below the asked threshold, or cases of a pack failed: 1.
    Below,
    /// A rule came out undetermined: 3.
    Undetermined,
    /// Bad input, bad pack or bad usage: 2.
    Bad,
}

impl Status {
    /// The number that the shell sees.
    pub fn code(self) -> u8 {
        match self {
            Status::Fine => 0,
            Status::Below => 1,
            Status::Undetermined => 3,
            Status::Bad => 2,
        }
    }
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        ExitCode::from(status.code())
    }
}
