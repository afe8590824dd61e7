//! All suites in one binary.

#[cfg(test)]
mod architecture;
#[cfg(test)]
mod schemas;
