//! Links the library as an add-on of Node.

fn main() {
    napi_build::setup();
}
