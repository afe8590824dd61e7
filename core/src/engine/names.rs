//! What findings call a rule: made once, and cheap to repeat.

use smol_str::SmolStr;

use crate::pack::Rule;

/// What findings call a rule.
#[derive(Debug)]
pub struct RuleNames {
    /// The pack that wrote it.
    pub pack: SmolStr,
    /// Its id.
    pub rule: SmolStr,
    /// The clause that it encodes.
    pub clause: Option<SmolStr>,
}

impl RuleNames {
    /// The names of a rule.
    pub fn of(rule: &Rule) -> Self {
        RuleNames {
            pack: (*rule.pack).into(),
            rule: rule.id.as_str().into(),
            clause: rule.clause().map(SmolStr::from),
        }
    }
}
