//! The shipped packs as embedded files. Knows nothing of the engine.
