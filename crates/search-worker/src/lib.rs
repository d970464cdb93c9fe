//! The search as a module worker.
