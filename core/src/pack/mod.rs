//! Packs: reading a folder of rules, texts, lexicons and cases into one checked value.
