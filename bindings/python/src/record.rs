//! Frozen Python objects over the values of a report. An object shares its report and decodes an attribute when it is asked for.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use pyo3::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A hash that equal values share, by their JSON.
pub fn hash(value: &impl Serialize) -> u64 {
    let mut hasher = DefaultHasher::new();
    json(value).hash(&mut hasher);
    hasher.finish()
}

/// Compact JSON.
pub fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Back from compact JSON, for pickles.
///
/// # Errors
/// `ValueError` when the text is not what [`json`] wrote.
pub fn restored<T: DeserializeOwned>(text: &str) -> PyResult<T> {
    serde_json::from_str(text).map_err(|error| pyo3::exceptions::PyValueError::new_err(error.to_string()))
}

/// Declares a frozen class over a type of the core: its attributes, `repr`, equality, hash, pickling and `to_dict`.
macro_rules! record {
    (
        $(#[$doc:meta])*
        $name:ident($inner:ty), shown as |$shown:ident| $repr:expr;
        $($(#[$field_doc:meta])* $field:ident -> $answer:ty = |$it:ident| $get:expr;)*
    ) => {
        $(#[$doc])*
        #[pyclass(frozen, eq, module = "rasero")]
        #[derive(Clone, PartialEq)]
        pub struct $name(pub $inner);

        #[pymethods]
        impl $name {
            $(
                $(#[$field_doc])*
                #[getter]
                fn $field(&self) -> $answer {
                    let $it = &self.0;
                    $get
                }
            )*

            /// The same as plain `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
            fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<$crate::answer::Plain<'py>> {
                $crate::answer::decoded(py, &self.0)
            }

            fn __repr__(&self) -> String {
                let $shown = &self.0;
                $repr
            }

            fn __hash__(&self) -> u64 {
                $crate::record::hash(&self.0)
            }

            fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
                let class = py.get_type::<Self>();
                Ok((class.getattr("_restored")?, ($crate::record::json(&self.0),)))
            }

            #[staticmethod]
            fn _restored(json: &str) -> PyResult<Self> {
                Ok(Self($crate::record::restored(json)?))
            }
        }
    };
}

pub(crate) use record;
