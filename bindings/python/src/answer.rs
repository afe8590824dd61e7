//! How answers look to Python: tuples, words of a fixed set as literals, and what JSON decodes to, with the types that stubs show.

use pyo3::IntoPyObjectExt;
use pyo3::inspect::{PyStaticConstant, PyStaticExpr};
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};
use pyo3::{type_hint_identifier, type_hint_subscript};
use serde::Serialize;

/// A tuple of any length.
pub struct Tuple<T>(pub Vec<T>);

impl<'py, T: IntoPyObject<'py>> IntoPyObject<'py> for Tuple<T> {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;
    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("builtins", "tuple"),
        T::OUTPUT_TYPE,
        PyStaticExpr::Constant { value: PyStaticConstant::Ellipsis }
    );

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        let items = self.0.into_iter().map(|item| item.into_bound_py_any(py));
        PyTuple::new(py, items.collect::<PyResult<Vec<_>>>()?)
    }
}

/// A tuple of strings.
pub fn words<T: std::ops::Deref<Target = str>>(list: &[T]) -> Tuple<&str> {
    Tuple(list.iter().map(|word| &**word).collect())
}

/// A `dict` of plain values.
pub struct Plain<'py>(Bound<'py, PyAny>);

impl<'py> IntoPyObject<'py> for Plain<'py> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = std::convert::Infallible;
    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("builtins", "dict"),
        type_hint_identifier!("builtins", "str"),
        type_hint_identifier!("typing", "Any")
    );

    fn into_pyobject(self, _: Python<'py>) -> Result<Self::Output, Self::Error> {
        Ok(self.0)
    }
}

/// A table of pyarrow.
pub struct Table<'py>(pub Bound<'py, PyAny>);

impl<'py> IntoPyObject<'py> for Table<'py> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = std::convert::Infallible;
    const OUTPUT_TYPE: PyStaticExpr = type_hint_identifier!("pyarrow", "Table");

    fn into_pyobject(self, _: Python<'py>) -> Result<Self::Output, Self::Error> {
        Ok(self.0)
    }
}

/// What an object of the core decodes to, through its JSON.
///
/// # Errors
/// When Python has no memory left.
pub fn decoded<'py>(py: Python<'py>, value: &impl Serialize) -> PyResult<Plain<'py>> {
    let json = serde_json::to_string(value)
        .map_err(|error| pyo3::exceptions::PyValueError::new_err(error.to_string()))?;
    plain(py, json)
}

/// What JSON decodes to.
///
/// # Errors
/// When Python has no memory left.
pub fn plain(py: Python<'_>, json: String) -> PyResult<Plain<'_>> {
    py.import("json")?.call_method1("loads", (json,)).map(Plain)
}

macro_rules! literal {
    ($(#[$doc:meta])* $name:ident: $($word:literal)|+) => {
        $(#[$doc])*
        pub struct $name(pub &'static str);

        impl<'py> IntoPyObject<'py> for $name {
            type Target = PyString;
            type Output = Bound<'py, PyString>;
            type Error = std::convert::Infallible;
            const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
                type_hint_identifier!("typing", "Literal"),
                $(PyStaticExpr::Constant { value: PyStaticConstant::Str($word) }),+
            );

            fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, Self::Error> {
                Ok(match self.0 {
                    $($word => pyo3::intern!(py, $word).clone(),)+
                    other => PyString::intern(py, other),
                })
            }
        }
    };
}

literal!(
    /// The eight verdicts.
    Verdict: "met" | "partly_met" | "met_by_alternative" | "not_met" | "no_evidence" | "not_applicable" | "for_a_person" | "undetermined"
);
literal!(
    /// The four kinds of indicator.
    Kind: "compliance" | "points" | "level" | "code"
);
literal!(
    /// Whether a subject complies.
    Complies: "yes" | "no" | "if_accepted" | "not_decided"
);
literal!(
    /// How surely a rule was read in its source.
    Status: "stable" | "draft" | "own"
);
literal!(
    /// Whether a change is for the better.
    Direction: "better" | "worse" | "other"
);
literal!(
    /// How bad a fault is.
    Severity: "error" | "warning"
);
