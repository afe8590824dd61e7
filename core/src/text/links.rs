//! Web and e-mail addresses in a text.

use super::fold::is_silent;
use super::steps::look;
use super::{Span, beginning};

/// What begins a web address, whatever follows.
const SCHEMES: [&str; 3] = ["https://", "http://", "www."];

/// Parts of the names of hosts: where none stands, `hoy.la` is two words without a space.
const NETWORKS: [&str; 13] =
    ["com", "org", "net", "gov", "gob", "gouv", "gub", "govt", "edu", "int", "info", "mil", "gc"];

/// Where web addresses stand in a text, in order: what starts with a scheme or with `www.`, and the names of hosts with what
/// follows them, without closing punctuation. E-mail addresses are none.
///
/// ```
/// let text = "En https://example.org/datos y en datos.gob.example/obras, cada mes; dudas: info@example.org";
/// let found: Vec<_> = rasero::text::links(text).iter().map(|link| link.quote(text)).collect();
/// assert_eq!(found, ["https://example.org/datos", "datos.gob.example/obras"]);
/// ```
pub fn links(text: &str) -> Vec<Span> {
    let text = beginning(text);
    let mut found = Vec::new();
    // Most texts have none, and their letters need not be looked at one by one.
    if !text.as_bytes().windows(2).any(|two| matches!(two, [b'.', next] if next.is_ascii_alphanumeric())) {
        return found;
    }
    let mut at = 0_u32;
    for word in text.split_inclusive(ends_address) {
        // A sign may stand before: `sitio:www.example.org`.
        let start = word.find(char::is_alphanumeric).unwrap_or(word.len());
        let (before, rest) = word.split_at(start);
        if let Some(link) = address(rest).filter(|link| !is_mail(link)) {
            let from = at + length(before);
            found.push(Span { from, to: from + length(link) });
        }
        at += length(word);
    }
    found
}

/// Whether an address may stand in a text. Most texts hold none, and their words need not be looked at one by one.
pub(super) fn may_stand_in(text: &str) -> bool {
    let goes_on = |rest: &str| {
        rest.bytes().next().is_some_and(|next| !next.is_ascii_whitespace() && !b"()<>[]\"".contains(&next))
    };
    text.split('.').skip(1).any(goes_on) || text.split(':').skip(1).any(|rest| rest.starts_with("//"))
}

/// The web or e-mail address that begins a text.
pub(super) fn address(text: &str) -> Option<&str> {
    // A letter of another alphabet ends it too: who looked behind it would walk long texts once for each of their words.
    let first = text.bytes().position(|byte| {
        look();
        !byte.is_ascii_alphanumeric()
    })?;
    // Most words end with a space or a comma.
    if !matches!(text.as_bytes().get(first), Some(b'.' | b'@' | b':' | b'-' | b'_' | b'+' | b'%')) {
        return None;
    }
    let has_scheme =
        |scheme: &&&str| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    if let Some(scheme) = SCHEMES.iter().find(has_scheme) {
        return Some(whole(text)).filter(|address| address.len() > scheme.len());
    }
    let end = text.find(|c: char| !is_of_host(c)).unwrap_or(text.len());
    if text.get(end..).is_some_and(|rest| rest.starts_with(|c: char| c.is_alphanumeric() || is_silent(c))) {
        return None;
    }
    let host = text.get(..end)?.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
    if let Some((name, domain)) = host.split_once('@') {
        return (!name.is_empty() && is_domain(domain)).then_some(host);
    }
    let rest = text.get(host.len()..)?;
    let path =
        rest.starts_with('/') && rest.get(1..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    is_host(host, path).then(|| if rest.starts_with(['/', '?', '#']) { whole(text) } else { host })
}

/// An address to its end, without closing punctuation.
fn whole(text: &str) -> &str {
    let word = text.split(ends_address).next().unwrap_or_default();
    word.trim_end_matches(|c: char| !c.is_alphanumeric() && !"/#=&-_".contains(c))
}

/// Whether a character may stand in the name of a host or in what comes before the `@` of an e-mail address.
pub(super) fn is_of_host(c: char) -> bool {
    c.is_ascii_alphanumeric() || "._@+-%".contains(c)
}

fn ends_address(c: char) -> bool {
    c.is_whitespace() || "()<>[]\"«»“”".contains(c)
}

fn is_mail(address: &str) -> bool {
    address.contains('@') && !SCHEMES.iter().any(|scheme| address.starts_with(scheme))
}

/// Labels with points between, the last one of letters: `example.org`, but not `hoy.La` nor `p.ej`.
fn is_domain(text: &str) -> bool {
    let labels = || text.split('.');
    let label = |label: &str| {
        label.len() > 1 && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let last = labels().next_back().unwrap_or_default();
    let shouted = !text.contains(|c: char| c.is_ascii_lowercase());
    let small = || labels().skip(1).all(|label| !label.contains(|c: char| c.is_ascii_uppercase()));
    labels().count() > 1
        && labels().all(label)
        && last.bytes().all(|byte| byte.is_ascii_alphabetic())
        && (shouted || small())
}

/// Whether a domain is told from two words without a space: by a label of networks, by three labels before a country, or by a
/// path.
fn is_host(text: &str, path: bool) -> bool {
    let last = text.rsplit('.').next().unwrap_or_default();
    let network = |label: &str| NETWORKS.iter().any(|known| known.eq_ignore_ascii_case(label));
    let country = last.len() == 2;
    is_domain(text) && (text.split('.').any(network) || (country && (path || text.split('.').count() > 2)))
}

fn length(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = links(text).into_iter().map(|span| span.quote(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn addresses_are_found_without_what_closes_them() {
        check(
            "«ó» (http://a.example/x). Y www.b.example; no es www ni http://",
            &["http://a.example/x", "www.b.example"],
        );
    }

    #[test]
    fn where_no_address_may_stand_there_is_none() {
        for text in
            ["https://x", "www.x", "www..ñ", "a@b.ex", "www./é", "a (x.org) b", "www.,x", "http://localhost"]
        {
            assert!(may_stand_in(text), "{text}");
        }
        for text in ["", "Uno. Dos.", "a: b", "www.", "www.)x", "p.\nq", "a@b", "...", "http:/x"] {
            assert!(!may_stand_in(text), "{text}");
            assert_eq!(address(text), None, "{text}");
        }
    }

    #[test]
    fn names_of_hosts_are_addresses_and_mail_is_none() {
        check("en finanzas.gob.mx/registro.", &["finanzas.gob.mx/registro"]);
        check(
            "ver datos.gob.mx, DATOS.GOB.MX o data.gouv.fr.",
            &["datos.gob.mx", "DATOS.GOB.MX", "data.gouv.fr"],
        );
        check("a example.es/x y portal.ciudad.es", &["example.es/x", "portal.ciudad.es"]);
        check("dudas: participacion.ciudadana@datos.gob.mx", &[]);
        check("Publicará hoy.La ley dice.el registro, p.ej. S.A. de C.V., EE.UU. y 1.5", &[]);
        check("obras y/o servicios, art.5 y núm.de.el", &[]);
    }
}
