//! Fragile Peace.

use std::process::ExitCode;

fn main() -> ExitCode {
    fragile_peace::cli::main()
}
