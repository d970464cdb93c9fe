//! The search over an index that a static host serves.

fn main() {
    etabli_search_worker::listen(None);
}
