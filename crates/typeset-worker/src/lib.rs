//! The typesetter as a module worker.
