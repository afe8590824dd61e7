//! All suites in one binary.

#[cfg(test)]
mod architecture;
#[cfg(test)]
mod codes;
#[cfg(test)]
mod conformance;
#[cfg(test)]
mod determinism;
#[cfg(test)]
<<<<<<< HEAD
mod edits;
=======
mod editions;
>>>>>>> a389f38 (Choose the edition in force when a plan starts, and say why with the facts)
#[cfg(test)]
mod golden;
#[cfg(test)]
mod packs;
#[cfg(test)]
mod proofs;
#[cfg(test)]
mod prose;
#[cfg(test)]
mod readme;
mod saved;
#[cfg(test)]
mod schemas;
#[cfg(test)]
mod scopes;
