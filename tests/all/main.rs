//! All suites in one binary.

#[cfg(test)]
mod schemas;
