//! The languages: one file (and folder) each, and what the Romance ones share. A new language is a file here and its line
//! in the table.
//!
//! Verb forms are made here and not cut down to stems by a crate: a stem tells neither form nor tense nor noun from verb.

mod en;
mod es;
mod fr;
mod pt;
mod romance;

use super::grammar::Grammar;

/// The codes of money that are words or known by another meaning, before whose numbers they are no money by themselves: `all`, a
/// summit (`COP 30`), a goal (`SDG 16`), a language (`PHP 8`).
pub(super) const AMBIGUOUS_CODES: &str =
    "all bam cop cup cve gel lak mad mop nad omr pab pen php ron sar scr sdg sle sos ssp top try";

/// The codes of money in use (ISO 4217), and the letters before the stroke of Peru's and Panama's.
pub(super) const CURRENCY_CODES: &str = "aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd btn \
    bwp byn bzd cad cdf chf clp cny cop crc cup cve czk djf dkk dop dzd egp ern etb eur fjd fkp gbp gel ghs gip gmd gnf gtq gyd hkd \
    hnl htg huf idr ils inr iqd irr isk jmd jod jpy kes kgs khr kmf kpw krw kwd kyd kzt lak lbp lkr lrd lsl lyd mad mdl mga mkd mmk \
    mnt mop mru mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ron rsd rub rwf sar sbd scr sdg \
    sek sgd shp sle sos srd ssp stn svc syp szl thb tjs tmt tnd top try ttd twd tzs uah ugx usd uyu uzs ved ves vnd vuv wst xaf xcd xof \
    xpf yer zar zmw zwg s b";

/// All of them, ordered by code.
pub(super) static GRAMMARS: [&Grammar; 4] = [&en::GRAMMAR, &es::GRAMMAR, &fr::GRAMMAR, &pt::GRAMMAR];

/// The grammar of a language that is not in the table, which cannot be.
pub(super) static FALLBACK: &Grammar = &en::GRAMMAR;

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::grammar::Sense;
    use super::GRAMMARS;

    #[test]
    fn no_word_has_two_values_beside_that_as_a_month() {
        for grammar in GRAMMARS {
            let mut known: BTreeMap<(&str, bool), u16> = BTreeMap::new();
            let valued = grammar.words.iter().filter(|(_, value, _)| *value > 0);
            for (sense, value, words) in valued {
                for word in words.split(' ') {
                    let old = known.insert((word, *sense == Sense::Month), *value);
                    assert!(old.is_none_or(|old| old == *value), "{} {word}: {old:?}, {value}", grammar.code);
                }
            }
        }
    }
}
