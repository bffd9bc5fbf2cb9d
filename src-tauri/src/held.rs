//! Something several threads look at, one at a time. Work that died while it had it leaves it as it was: the window lives on.

use std::sync::{Arc, Mutex, PoisonError};

/// Copies share it.
#[derive(Default)]
pub(crate) struct Held<T>(Arc<Mutex<T>>);

impl<T> Clone for Held<T> {
    fn clone(&self) -> Self {
        Held(Arc::clone(&self.0))
    }
}

impl<T> Held<T> {
    pub(crate) fn new(value: T) -> Self {
        Held(Arc::new(Mutex::new(value)))
    }

    /// Has it alone while `work` goes on.
    pub(crate) fn with<R>(&self, work: impl FnOnce(&mut T) -> R) -> R {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn set(&self, value: T) {
        self.with(|held| *held = value);
    }
}

impl<T: Clone> Held<T> {
    pub(crate) fn get(&self) -> T {
        self.with(|held| held.clone())
    }
}
