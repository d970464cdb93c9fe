//! Set-up, serving, tests and release of Établi.
fn main() {}
