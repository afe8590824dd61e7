//! All suites in one binary.

mod architecture;
