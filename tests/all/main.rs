//! All suites in one binary.

#[cfg(test)]
mod architecture;
#[cfg(test)]
mod carried;
#[cfg(test)]
mod clauses;
#[cfg(test)]
mod codes;
#[cfg(test)]
mod conformance;
#[cfg(test)]
mod determinism;
#[cfg(test)]
mod drafts;
#[cfg(test)]
mod editions;
#[cfg(test)]
mod edits;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod independence;
#[cfg(test)]
mod instruments;
#[cfg(test)]
mod kinds;
#[cfg(test)]
mod large;
#[cfg(test)]
mod logs;
#[cfg(test)]
mod louder;
#[cfg(test)]
mod mexico_city;
#[cfg(test)]
mod mixed;
#[cfg(test)]
mod mutants;
#[cfg(test)]
mod pack_schemas;
#[cfg(test)]
mod packs;
#[cfg(test)]
mod page;
#[cfg(test)]
mod proofs;
#[cfg(test)]
mod prose;
#[cfg(test)]
mod readme;
#[cfg(test)]
mod saved;
#[cfg(test)]
mod schemas;
#[cfg(test)]
mod scopes;
#[cfg(test)]
mod tutorial;
#[cfg(test)]
mod twenty;
