//! The search over an index that a static host serves.

/// Half the weight of the standard one, and as quick for what a search asks of it.
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    etabli_search_worker::listen(wasm_bindgen::JsValue::UNDEFINED);
}
