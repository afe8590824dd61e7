//! Python values, pushed into the core's feed one by one. Objects that misbehave become faults at their place, never a crash;
//! only what is no `Exception` (an interrupt, an exit) is passed on.

use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use pyo3::types::{
    PyBool, PyByteArray, PyBytes, PyDict, PyFloat, PyInt, PyList, PyMapping, PySequence, PyString, PyTuple,
    PyType,
};
use rasero::wire::{Feed, Full, Odd};

/// Why a walk ended before the end.
pub enum Halt {
    /// The feed takes no more; it knows why.
    Full,
    /// Python wants to be heard: an interrupt, an exit.
    Python(PyErr),
}

impl From<Full> for Halt {
    fn from(_: Full) -> Self {
        Halt::Full
    }
}

/// One walk over the values of a document.
pub struct Walk<'f, 'py> {
    feed: &'f mut Feed,
    py: Python<'py>,
    /// Containers around the current value, to see cycles.
    open: Vec<*mut pyo3::ffi::PyObject>,
}

impl<'f, 'py> Walk<'f, 'py> {
    /// A walk that pushes into a feed.
    pub fn new(py: Python<'py>, feed: &'f mut Feed) -> Self {
        Walk { feed, py, open: Vec::new() }
    }

    /// Pushes a value.
    ///
    /// # Errors
    /// When the feed is full, or Python wants to be heard.
    pub fn value(&mut self, value: &Bound<'py, PyAny>) -> Result<(), Halt> {
        if value.is_none() {
            return Ok(self.feed.null()?);
        }
        if let Ok(text) = value.cast::<PyString>() {
            return self.text(text);
        }
        if let Ok(dict) = value.cast_exact::<PyDict>() {
            return self.within(value, |walk| walk.dict(dict));
        }
        if let Ok(list) = value.cast_exact::<PyList>() {
            return self.within(value, |walk| walk.list(list));
        }
        if let Ok(truth) = value.cast::<PyBool>() {
            return Ok(self.feed.bool(truth.is_true())?);
        }
        if let Ok(number) = value.cast::<PyInt>() {
            return self.int(number);
        }
        if let Ok(number) = value.cast::<PyFloat>() {
            return Ok(self.feed.float(number.value())?);
        }
        if let Ok(tuple) = value.cast_exact::<PyTuple>() {
            return self.within(value, |walk| walk.tuple(tuple));
        }
        self.other(value)
    }

    fn text(&mut self, text: &Bound<'py, PyString>) -> Result<(), Halt> {
        match text.to_str() {
            Ok(text) => Ok(self.feed.text(text)?),
            Err(error) => self.odd_after(error, Odd::LoneSurrogate),
        }
    }

    fn int(&mut self, number: &Bound<'py, PyInt>) -> Result<(), Halt> {
        if let Ok(number) = number.extract::<i64>() {
            return Ok(self.feed.int(number)?);
        }
        match int_text(number) {
            Ok(Some(text)) => Ok(self.feed.number(&text)?),
            Ok(None) => Ok(self.feed.odd(Odd::HugeNumber)?),
            Err(error) => self.odd_after(error, Odd::HugeNumber),
        }
    }

    fn dict(&mut self, dict: &Bound<'py, PyDict>) -> Result<(), Halt> {
        self.feed.object()?;
        // The keys as they are now: code that runs while a value is read may change the dict.
        for key in dict.keys() {
            let value = dict.get_item(&key).transpose();
            self.entry(&key, || value.unwrap_or_else(|| Err(gone())))?;
        }
        self.feed.end();
        Ok(())
    }

    fn list(&mut self, list: &Bound<'py, PyList>) -> Result<(), Halt> {
        self.feed.list()?;
        let mut index = 0;
        while let Ok(item) = list.get_item(index) {
            self.value(&item)?;
            index += 1;
        }
        self.feed.end();
        Ok(())
    }

    fn tuple(&mut self, tuple: &Bound<'py, PyTuple>) -> Result<(), Halt> {
        self.feed.list()?;
        for item in tuple {
            self.value(&item)?;
        }
        self.feed.end();
        Ok(())
    }

    fn entry(
        &mut self,
        key: &Bound<'py, PyAny>,
        value: impl FnOnce() -> PyResult<Bound<'py, PyAny>>,
    ) -> Result<(), Halt> {
        let Ok(key) = key.cast::<PyString>() else {
            return Ok(self.feed.odd(Odd::KeyNotText(&type_name(key)))?);
        };
        match key.to_str() {
            Ok(key) => self.feed.key(key)?,
            Err(error) => return self.odd_after(error, Odd::LoneSurrogate),
        }
        match value() {
            Ok(value) => self.value(&value),
            Err(error) => self.unreadable(error),
        }
    }

    /// What is no plain value: objects that stand for one, containers, and all else.
    fn other(&mut self, value: &Bound<'py, PyAny>) -> Result<(), Halt> {
        match stand_in(value) {
            Ok(StandIn::Value(plain)) => self.within(value, |walk| walk.value(&plain)),
            Ok(StandIn::Number(text)) => Ok(self.feed.number(&text)?),
            Ok(StandIn::None) => self.container(value),
            Err(error) => self.unreadable(error),
        }
    }

    fn container(&mut self, value: &Bound<'py, PyAny>) -> Result<(), Halt> {
        if let Ok(mapping) = value.cast::<PyMapping>() {
            return self.within(value, |walk| walk.mapping(mapping));
        }
        let is_text = value.is_instance_of::<PyBytes>() || value.is_instance_of::<PyByteArray>();
        match value.cast::<PySequence>() {
            Ok(sequence) if !is_text => self.within(value, |walk| walk.sequence(sequence)),
            _ => Ok(self.feed.odd(Odd::NotAValue(&type_name(value)))?),
        }
    }

    fn mapping(&mut self, mapping: &Bound<'py, PyMapping>) -> Result<(), Halt> {
        let keys = match mapping.try_iter() {
            Ok(keys) => keys,
            Err(error) => return self.unreadable(error),
        };
        self.feed.object()?;
        for key in keys {
            match key {
                Ok(key) => self.entry(&key, || mapping.get_item(&key))?,
                Err(error) => {
                    self.feed.key("?")?;
                    self.unreadable(error)?;
                    break;
                }
            }
        }
        self.feed.end();
        Ok(())
    }

    fn sequence(&mut self, sequence: &Bound<'py, PySequence>) -> Result<(), Halt> {
        let items = match sequence.try_iter() {
            Ok(items) => items,
            Err(error) => return self.unreadable(error),
        };
        self.feed.list()?;
        for item in items {
            match item {
                Ok(item) => self.value(&item)?,
                Err(error) => {
                    self.unreadable(error)?;
                    break;
                }
            }
        }
        self.feed.end();
        Ok(())
    }

    /// Does something inside a container, which must not lie in itself.
    fn within(
        &mut self,
        container: &Bound<'py, PyAny>,
        inside: impl FnOnce(&mut Self) -> Result<(), Halt>,
    ) -> Result<(), Halt> {
        if self.open.contains(&container.as_ptr()) {
            return Ok(self.feed.odd(Odd::Cycle)?);
        }
        self.open.push(container.as_ptr());
        let done = inside(self);
        self.open.pop();
        done
    }

    fn unreadable(&mut self, error: PyErr) -> Result<(), Halt> {
        let message = said(self.py, &error);
        self.odd_after(error, Odd::Unreadable(&message))
    }

    /// Notes what an exception makes of a value; what is no `Exception` ends the walk.
    fn odd_after(&mut self, error: PyErr, odd: Odd<'_>) -> Result<(), Halt> {
        if error.is_instance_of::<PyException>(self.py) {
            Ok(self.feed.odd(odd)?)
        } else {
            Err(Halt::Python(error))
        }
    }
}

/// The plain value that stands for an object.
enum StandIn<'py> {
    /// Another Python value.
    Value(Bound<'py, PyAny>),
    /// A decimal number, by its text.
    Number(String),
    /// The object stands for none.
    None,
}

/// Of a pydantic model, a data class, a date, a decimal, a member of an enumeration, a number of an array library.
fn stand_in<'py>(value: &Bound<'py, PyAny>) -> PyResult<StandIn<'py>> {
    if value.is_instance_of::<PyType>() {
        return Ok(StandIn::None);
    }
    let (py, class) = (value.py(), value.get_type());
    if class.hasattr("model_dump")? {
        return value.call_method0("model_dump").map(StandIn::Value);
    }
    if class.hasattr("__dataclass_fields__")? {
        return data_class(value).map(StandIn::Value);
    }
    if value.is_instance(&py.import("datetime")?.getattr("date")?)? {
        return day(value).map(StandIn::Value);
    }
    if value.is_instance(&py.import("decimal")?.getattr("Decimal")?)? {
        let finite: bool = value.call_method0("is_finite")?.extract()?;
        return if finite {
            Ok(StandIn::Number(value.call_method1("__format__", ("f",))?.extract()?))
        } else {
            py.get_type::<PyFloat>().call1((value,)).map(StandIn::Value)
        };
    }
    if value.is_instance(&py.import("enum")?.getattr("Enum")?)? {
        return value.getattr("value").map(StandIn::Value);
    }
    let scalar = class.hasattr("dtype")? && class.hasattr("item")? && !class.hasattr("__len__")?;
    if scalar { value.call_method0("item").map(StandIn::Value) } else { Ok(StandIn::None) }
}

/// A date as text. A date with a time is one, too, when the time is midnight and in no zone, as tables hold dates.
fn day<'py>(value: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let text = value.call_method0("isoformat")?;
    let plain: String = text.extract()?;
    match plain.strip_suffix("T00:00:00") {
        Some(day) => Ok(PyString::new(value.py(), day).into_any()),
        None => Ok(text),
    }
}

fn data_class<'py>(value: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let fields = value.py().import("dataclasses")?.call_method1("fields", (value,))?;
    let plain = PyDict::new(value.py());
    for field in fields.try_iter()? {
        let name = field?.getattr("name")?;
        plain.set_item(&name, value.getattr(name.cast::<PyString>()?)?)?;
    }
    Ok(plain.into_any())
}

/// An integer beyond 64 bits by its digits; `None` when it has more of them than any document may hold.
fn int_text(number: &Bound<'_, PyInt>) -> PyResult<Option<String>> {
    const MOST_BITS: usize = 128;
    let bits: usize = number.call_method0("bit_length")?.extract()?;
    if bits > MOST_BITS { Ok(None) } else { number.str()?.extract().map(Some) }
}

fn gone() -> PyErr {
    pyo3::exceptions::PyRuntimeError::new_err("the dict changed while it was read")
}

fn type_name(value: &Bound<'_, PyAny>) -> String {
    value.get_type().name().and_then(|name| name.extract()).unwrap_or_else(|_| "object".to_owned())
}

/// What an exception says, in one line of bounded length.
pub fn said(py: Python<'_>, error: &PyErr) -> String {
    const MOST: usize = 200;
    let class = error.get_type(py).name().map(|name| name.to_string()).unwrap_or_default();
    let words: String = error.value(py).str().and_then(|words| words.extract()).unwrap_or_default();
    let line: String = words.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(MOST).collect();
    if line.is_empty() { class } else { format!("{class}: {line}") }
}
