//! The macros that write the typed records and the open vocabularies. What the records hold stands in the files beside.

use serde::{Deserialize, Deserializer};

/// Whether a field says nothing and is left out when the record is written.
pub(super) trait Blank {
    fn is_blank(&self) -> bool;
}

impl<T> Blank for Option<T> {
    fn is_blank(&self) -> bool {
        self.is_none()
    }
}

impl<T> Blank for Vec<T> {
    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

/// Reads null as absent.
pub(super) fn null_is_absent<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Default + Deserialize<'de>,
{
    Ok(Option::<T>::deserialize(deserializer)?.unwrap_or_default())
}

/// Writes a record: the fields in brackets are required, all others may be absent. Every record may also say how its
/// facts are known (`basis`), who says so (`by`), where (`source`), and carry a `note`.
macro_rules! record {
    (
        $(#[$meta:meta])*
        $name:ident {
            $([ $($(#[$must_meta:meta])* $must:ident: $must_type:ty,)* ])?
            $($(#[$field_meta:meta])* $field:ident: $type:ty,)*
        }
    ) => {
        $crate::model::record::record! {
            @written
            $(#[$meta])*
            $name {
                [ $($($(#[$must_meta])* $must: $must_type,)*)? ]
                $($(#[$field_meta])* $field: $type,)*
                /// How this is known.
                basis: Option<$crate::model::Basis>,
                /// Who says so: an institution, an organisation, a role.
                by: Option<String>,
                /// Where it says so: a document, an address.
                source: Option<String>,
                /// Anything that a reader should know about it.
                note: Option<String>,
            }
        }
    };
    (
        @written
        $(#[$meta:meta])*
        $name:ident {
            [ $($(#[$must_meta:meta])* $must:ident: $must_type:ty,)* ]
            $($(#[$field_meta:meta])* $field:ident: $type:ty,)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        pub struct $name {
            $($(#[$must_meta])* pub $must: $must_type,)*
            $(
                $(#[$field_meta])*
                #[serde(
                    default,
                    skip_serializing_if = "crate::model::record::Blank::is_blank",
                    deserialize_with = "crate::model::record::null_is_absent"
                )]
                pub $field: $type,
            )*
        }
    };
}
pub(super) use record;

/// Writes an open vocabulary: a text whose known words are listed. An unknown word is accepted, with a warning.
macro_rules! vocabulary {
    ($(#[doc = $about:literal])+ $name:ident: $($word:literal)+) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The words that are known.
            pub const WORDS: &[&str] = &[$($word),+];
        }

        impl From<&str> for $name {
            fn from(word: &str) -> Self {
                Self(word.to_owned())
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "description": concat!($($about),+).trim(),
                    "anyOf": [{ "type": "string", "enum": Self::WORDS }, { "type": "string" }],
                })
            }
        }
    };
}
pub(super) use vocabulary;
