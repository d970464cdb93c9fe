//! The command line for those who keep a dataset.
