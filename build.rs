//! The bundled scenarios are part of the program: build it again when one of their files changes.

fn main() {
    println!("cargo:rerun-if-changed=scenarios");
}
