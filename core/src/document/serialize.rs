//! The serde serializer whose output is the tree. It follows what `serde_json` makes of the same types.

use std::fmt::{Debug, Display};

use serde::ser::{self, Serialize};

use super::build::{Builder, Stop};
use super::native::{add_key, add_number};
use super::serialize_key::KeyText;
use super::{Value, build::quoted};

/// Why serializing ended early.
#[derive(Debug)]
pub(super) enum Halt {
    /// A fault that the builder has noted.
    Noted,
    /// The type's own complaint.
    Refused(String),
    /// A key that is no text.
    Key,
}

impl From<Stop> for Halt {
    fn from(_: Stop) -> Self {
        Halt::Noted
    }
}

impl Halt {
    /// Notes what is not noted yet.
    pub(super) fn into_stop(self, build: &mut Builder<'_>) -> Result<(), Stop> {
        let (code, expected, found) = match self {
            Halt::Noted => return Err(Stop),
            Halt::Refused(said) => {
                ("document/not-serializable", "a value that can be serialized", quoted(&said))
            }
            Halt::Key => ("document/key-not-text", "a text as key", "another type".to_owned()),
        };
        build.stop(code, None, expected.to_owned(), found)
    }
}

impl Display for Halt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Halt::Refused(said) => said,
            Halt::Noted => "a fault was noted",
            Halt::Key => "a key is no text",
        })
    }
}

impl std::error::Error for Halt {}

impl ser::Error for Halt {
    fn custom<T: Display>(said: T) -> Self {
        Halt::Refused(said.to_string())
    }
}

/// Where the next value goes.
pub(super) struct Target<'b, 'l> {
    pub(super) build: &'b mut Builder<'l>,
}

/// A list or an object being filled; a variant with content has an object around it.
pub(super) struct Inside<'b, 'l> {
    build: &'b mut Builder<'l>,
    closes: u8,
}

impl<'b, 'l> Target<'b, 'l> {
    fn leaf(self, value: Value) -> Result<(), Halt> {
        Ok(self.build.leaf(value, None).map(drop)?)
    }

    fn number(self, number: impl Display) -> Result<(), Halt> {
        Ok(add_number(self.build, &number.to_string())?)
    }

    /// A float in the shortest digits that lead back to it. Where two are as short, `serde_json`'s choice counts: it is
    /// that of a JSON text, and the standard library's may be another.
    fn float(self, number: &(impl Serialize + Debug)) -> Result<(), Halt> {
        match serde_json::to_string(number) {
            Ok(text) if text != "null" => self.number(text),
            _ => self.number(format_args!("{number:?}")),
        }
    }

    fn list(self) -> Result<Inside<'b, 'l>, Halt> {
        self.build.open_list(None)?;
        Ok(Inside { build: self.build, closes: 1 })
    }

    fn object(self) -> Result<Inside<'b, 'l>, Halt> {
        self.build.open_object(None)?;
        Ok(Inside { build: self.build, closes: 1 })
    }

    fn variant(self, name: &str) -> Result<Self, Halt> {
        self.build.open_object(None)?;
        add_key(self.build, name)?;
        Ok(self)
    }
}

impl Inside<'_, '_> {
    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Halt> {
        value.serialize(Target { build: &mut *self.build })
    }

    fn field<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), Halt> {
        add_key(self.build, key)?;
        self.item(value)
    }

    fn close(self) {
        (0..self.closes).for_each(|_| self.build.close());
    }
}

impl<'b, 'l> ser::Serializer for Target<'b, 'l> {
    type Ok = ();
    type Error = Halt;
    type SerializeSeq = Inside<'b, 'l>;
    type SerializeTuple = Inside<'b, 'l>;
    type SerializeTupleStruct = Inside<'b, 'l>;
    type SerializeTupleVariant = Inside<'b, 'l>;
    type SerializeMap = Inside<'b, 'l>;
    type SerializeStruct = Inside<'b, 'l>;
    type SerializeStructVariant = Inside<'b, 'l>;

    fn serialize_bool(self, truth: bool) -> Result<(), Halt> {
        self.leaf(Value::Bool(truth))
    }
    fn serialize_i8(self, number: i8) -> Result<(), Halt> {
        self.number(number)
    }
    fn serialize_i16(self, number: i16) -> Result<(), Halt> {
        self.number(number)
    }
    fn serialize_i32(self, number: i32) -> Result<(), Halt> {
        self.number(number)
    }
    fn serialize_i64(self, number: i64) -> Result<(), Halt> {
        self.number(number)
    }
    fn serialize_i128(self, number: i128) -> Result<(), Halt> {
        self.number(number)
    }
    fn serialize_u8(self, number: u8) -> Result<(), Halt> {
        self.number(number)
    }
    fn serialize_u16(self, number: u16) -> Result<(), Halt> {
        self.number(number)
    }
    fn serialize_u32(self, number: u32) -> Result<(), Halt> {
        self.number(number)
    }
    fn serialize_u64(self, number: u64) -> Result<(), Halt> {
        self.number(number)
    }
    fn serialize_u128(self, number: u128) -> Result<(), Halt> {
        self.number(number)
    }
    fn serialize_f32(self, number: f32) -> Result<(), Halt> {
        self.float(&number)
    }
    fn serialize_f64(self, number: f64) -> Result<(), Halt> {
        self.float(&number)
    }
    fn serialize_char(self, character: char) -> Result<(), Halt> {
        self.serialize_str(character.encode_utf8(&mut [0; 4]))
    }
    fn serialize_str(self, text: &str) -> Result<(), Halt> {
        self.leaf(Value::Text(text.into()))
    }
    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), Halt> {
        self.collect_seq(bytes)
    }
    fn serialize_none(self) -> Result<(), Halt> {
        self.leaf(Value::Null)
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Halt> {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<(), Halt> {
        self.leaf(Value::Null)
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Halt> {
        self.leaf(Value::Null)
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Halt> {
        self.serialize_str(variant)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Halt> {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Halt> {
        let mut inside = self.object()?;
        inside.field(variant, value)?;
        inside.close();
        Ok(())
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Inside<'b, 'l>, Halt> {
        self.list()
    }
    fn serialize_tuple(self, _: usize) -> Result<Inside<'b, 'l>, Halt> {
        self.list()
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Inside<'b, 'l>, Halt> {
        self.list()
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Inside<'b, 'l>, Halt> {
        Ok(Inside { closes: 2, ..self.variant(variant)?.list()? })
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Inside<'b, 'l>, Halt> {
        self.object()
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Inside<'b, 'l>, Halt> {
        self.object()
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Inside<'b, 'l>, Halt> {
        Ok(Inside { closes: 2, ..self.variant(variant)?.object()? })
    }
}

macro_rules! fills_a_list {
    ($($of:ident :: $method:ident),*) => {$(
        impl ser::$of for Inside<'_, '_> {
            type Ok = ();
            type Error = Halt;
            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Halt> {
                self.item(value)
            }
            fn end(self) -> Result<(), Halt> {
                self.close();
                Ok(())
            }
        }
    )*};
}
fills_a_list!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);

macro_rules! fills_an_object {
    ($($of:ident),*) => {$(
        impl ser::$of for Inside<'_, '_> {
            type Ok = ();
            type Error = Halt;
            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Halt> {
                self.field(key, value)
            }
            fn end(self) -> Result<(), Halt> {
                self.close();
                Ok(())
            }
        }
    )*};
}
fills_an_object!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Inside<'_, '_> {
    type Ok = ();
    type Error = Halt;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Halt> {
        Ok(add_key(self.build, &key.serialize(KeyText)?)?)
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Halt> {
        self.item(value)
    }
    fn end(self) -> Result<(), Halt> {
        self.close();
        Ok(())
    }
}
