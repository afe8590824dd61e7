//! Keys of serialized maps as text: texts, whole numbers, booleans and names of variants, as `serde_json` takes them.

use serde::ser::{Impossible, Serialize, Serializer};

use super::serialize::Halt;

/// Gives the text of a key.
pub(super) struct KeyText;

macro_rules! written {
    ($($method:ident: $type:ty),*) => {$(
        fn $method(self, key: $type) -> Result<String, Halt> {
            Ok(key.to_string())
        }
    )*};
}

macro_rules! refused {
    ($($method:ident($($argument:ty),*) -> $result:ty),* $(,)?) => {$(
        fn $method(self, $(_: $argument),*) -> Result<$result, Halt> {
            Err(Halt::Key)
        }
    )*};
}

impl Serializer for KeyText {
    type Ok = String;
    type Error = Halt;
    type SerializeSeq = Impossible<String, Halt>;
    type SerializeTuple = Impossible<String, Halt>;
    type SerializeTupleStruct = Impossible<String, Halt>;
    type SerializeTupleVariant = Impossible<String, Halt>;
    type SerializeMap = Impossible<String, Halt>;
    type SerializeStruct = Impossible<String, Halt>;
    type SerializeStructVariant = Impossible<String, Halt>;

    written!(
        serialize_bool: bool, serialize_char: char, serialize_str: &str,
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64, serialize_i128: i128,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_u128: u128
    );

    refused!(
        serialize_f32(f32) -> String,
        serialize_f64(f64) -> String,
        serialize_bytes(&[u8]) -> String,
        serialize_none() -> String,
        serialize_unit() -> String,
        serialize_unit_struct(&'static str) -> String,
        serialize_seq(Option<usize>) -> Self::SerializeSeq,
        serialize_tuple(usize) -> Self::SerializeTuple,
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct,
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant,
        serialize_map(Option<usize>) -> Self::SerializeMap,
        serialize_struct(&'static str, usize) -> Self::SerializeStruct,
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant,
    );

    fn serialize_some<T: Serialize + ?Sized>(self, key: &T) -> Result<String, Halt> {
        key.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<String, Halt> {
        Ok(variant.to_owned())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        key: &T,
    ) -> Result<String, Halt> {
        key.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<String, Halt> {
        Err(Halt::Key)
    }
}
