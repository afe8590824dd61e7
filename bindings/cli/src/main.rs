//! The program `rasero`.

fn main() {}
