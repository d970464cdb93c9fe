//! A WebAssembly interpreter that loads nothing: a sheet's template runs no plugin.
//!
//! [`Module::new`] always refuses. What could only exist after it holds a value that cannot be made,
//! so that the compiler removes what Typst would do with it.

use std::{convert::Infallible as Never, fmt, marker::PhantomData};

/// Says that plugins are left out.
#[derive(Debug)]
pub struct Error(());

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("this typesetter is built without plugins")
    }
}

impl std::error::Error for Error {}

/// Settings, none of which matters.
#[derive(Debug, Default)]
pub struct Config(());

impl Config {
    /// Changes nothing.
    pub fn wasm_relaxed_simd(&mut self, _enable: bool) -> &mut Self {
        self
    }
}

/// An engine that runs nothing.
#[derive(Clone, Debug, Default)]
pub struct Engine(());

impl Engine {
    /// An engine that runs nothing.
    pub fn new(_config: &Config) -> Self {
        Self(())
    }
}

/// A module; there is none.
#[derive(Clone, Debug)]
pub struct Module(Never);

impl Module {
    /// Refuses.
    pub fn new(_engine: &Engine, _wasm: &[u8]) -> Result<Self, Error> {
        Err(Error(()))
    }

    /// What it would export under this name.
    pub fn get_export(&self, _name: &str) -> Option<ExternType> {
        match self.0 {}
    }

    /// What it would export.
    pub fn exports(&self) -> std::slice::Iter<'_, ExportType> {
        match self.0 {}
    }
}

/// The name and type of something exported; there is none.
#[derive(Debug)]
pub struct ExportType(Never);

impl ExportType {
    /// Its name.
    pub fn name(&self) -> &str {
        match self.0 {}
    }

    /// Its type.
    pub fn ty(&self) -> &ExternType {
        match self.0 {}
    }
}

/// The type of something exported.
#[derive(Clone, Debug)]
pub enum ExternType {
    /// A function.
    Func(FuncType),
    /// A memory.
    Memory(Never),
}

/// The type of a function; there is none.
#[derive(Clone, Debug)]
pub struct FuncType(Never);

impl FuncType {
    /// What it would take.
    pub fn params(&self) -> &[ValType] {
        match self.0 {}
    }

    /// What it would give.
    pub fn results(&self) -> &[ValType] {
        match self.0 {}
    }
}

/// The type of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValType {
    /// A 32-bit integer.
    I32,
    /// Any other.
    Other,
}

/// A value.
#[derive(Clone, Debug)]
pub enum Val {
    /// A 32-bit integer.
    I32(i32),
    /// Any other.
    Other,
}

/// Functions offered to a module that cannot be loaded.
#[derive(Debug)]
pub struct Linker<T> {
    engine: Engine,
    of: PhantomData<T>,
}

impl<T> Linker<T> {
    /// Offers nothing yet.
    pub fn new(engine: &Engine) -> Self {
        let engine = engine.clone();
        Self {
            engine,
            of: PhantomData,
        }
    }

    /// Offers nothing more.
    pub fn func_wrap<F>(
        &mut self,
        _module: &str,
        _name: &str,
        _func: F,
    ) -> Result<&mut Self, Error> {
        Ok(self)
    }

    /// The engine.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// There is no module to start.
    pub fn instantiate_and_start(
        &self,
        _store: &mut Store<T>,
        module: &Module,
    ) -> Result<Instance, Error> {
        match module.0 {}
    }
}

/// What a running module would share with its host.
#[derive(Debug)]
pub struct Store<T>(T);

impl<T> Store<T> {
    /// Holds this.
    pub fn new(_engine: &Engine, shared: T) -> Self {
        Self(shared)
    }

    /// What is shared.
    pub fn data_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

/// A running module; there is none.
#[derive(Clone, Copy, Debug)]
pub struct Instance(Never);

impl Instance {
    /// What it would export under this name.
    pub fn get_export<T>(&self, _store: &Store<T>, _name: &str) -> Option<Extern> {
        match self.0 {}
    }
}

/// Something exported by a running module; there is none.
#[derive(Clone, Copy, Debug)]
pub struct Extern(Never);

impl Extern {
    /// The function it would be.
    pub fn into_func(self) -> Option<Func> {
        match self.0 {}
    }

    /// The memory it would be.
    pub fn into_memory(self) -> Option<Memory> {
        match self.0 {}
    }
}

/// A function; there is none.
#[derive(Clone, Copy, Debug)]
pub struct Func(Never);

impl Func {
    /// Its type.
    pub fn ty<T>(&self, _store: &Store<T>) -> FuncType {
        match self.0 {}
    }

    /// Calls it.
    pub fn call<T>(
        &self,
        _store: &mut Store<T>,
        _inputs: &[Val],
        _outputs: &mut [Val],
    ) -> Result<(), Error> {
        match self.0 {}
    }
}

/// A memory; there is none.
#[derive(Clone, Copy, Debug)]
pub struct Memory(Never);

impl Memory {
    /// Its pages.
    pub fn size<T>(&self, _store: &Store<T>) -> u64 {
        match self.0 {}
    }

    /// Enlarges it.
    pub fn grow<T>(&self, _store: &mut Store<T>, _pages: u64) -> Result<u64, Error> {
        match self.0 {}
    }

    /// Its bytes.
    pub fn data<'a, T>(&self, _store: &'a Store<T>) -> &'a [u8] {
        match self.0 {}
    }

    /// Its bytes, to be changed.
    pub fn data_mut<'a, T>(&self, _store: &'a mut Store<T>) -> &'a mut [u8] {
        match self.0 {}
    }

    /// Reads from it.
    pub fn read<C>(&self, _context: &C, _at: usize, _into: &mut [u8]) -> Result<(), Error> {
        match self.0 {}
    }

    /// Writes to it.
    pub fn write<C>(&self, _context: &mut C, _at: usize, _bytes: &[u8]) -> Result<(), Error> {
        match self.0 {}
    }
}

/// The host as seen from a call; there is none.
#[derive(Debug)]
pub struct Caller<'a, T> {
    never: Never,
    of: PhantomData<&'a mut T>,
}

impl<T> Caller<'_, T> {
    /// What the caller would export under this name.
    pub fn get_export(&self, _name: &str) -> Option<Extern> {
        match self.never {}
    }

    /// What is shared.
    pub fn data_mut(&mut self) -> &mut T {
        match self.never {}
    }
}
