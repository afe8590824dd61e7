//! French: its grammar words, months, numbers and phrases. Verb forms are in `fr/verbs.rs`; no word here judges anything.

mod judge;
mod verbs;

use super::super::grammar::{Grammar, Phrase, Sense};
use super::romance;

/// French as the reader sees it, of Europe, Africa and Canada.
pub(super) static GRAMMAR: Grammar = Grammar {
    code: "fr",
    detected_as: whatlang::Lang::Fra,
    letters: "èœùûîëêâôçÈŒÙÛÎËÊÂÔÇ",
    endings: &[
        "eaux", "aux", "eux", "eur", "eurs", "que", "ques", "ement", "ements", "ees", "elle", "elles",
        "aire", "aires", "oir", "ite", "ites", "ise", "er", "re", "ion", "ions", "enne", "ennes",
    ],
    words: WORDS,
    phrases: PHRASES,
    inflect: verbs::inflect,
    particles: &["de", "a", "en", "avec", "entre", "sur", "pour"],
    contractions: &[("de", "du"), ("de", "des"), ("de", "d'"), ("a", "au"), ("a", "aux")],
    norms_close_names: false,
    keeping: &["conserv", "gard", "stock", "archiv", "preserv", "restent", "resteront", "restera"],
    lasting: &["pendant", "durant", "pour"],
    adverb: "ment",
    classify: verbs::classify,
    plural,
    is_plural: |word| word.ends_with(['s', 'x']),
    is_infinitive: verbs::is_infinitive,
    opens_purpose: judge::opens_purpose,
    is_past: judge::is_past,
    judge: judge::judge,
};

const WORDS: &[(Sense, u16, &str)] = &[
    (
        Sense::Determiner,
        0,
        "le la les l' un une des du au aux ce cet cette ces son sa ses leur leurs notre nos votre vos chaque tout toute",
    ),
    (
        Sense::Determiner,
        0,
        "tous toutes quelque quelques certain certaine certains certaines aucun aucune autre autres plusieurs",
    ),
    (
        Sense::Preposition,
        0,
        "a au aux de du des d' en dans par pour sur sous avec sans entre vers chez contre depuis pendant durant avant",
    ),
    (Sense::Preposition, 0, "apres jusque jusqu' selon des parmi malgre via"),
    (Sense::Conjunction, 0, "et ou ni"),
    (Sense::Clitic, 0, "se s' lui y"),
    (Sense::Reflexive, 0, "se s'"),
    (Sense::Relative, 0, "que qu' qui dont ou lequel laquelle lesquels lesquelles quand lorsque lorsqu' si"),
    (Sense::Negation, 0, "ne n' pas jamais"),
    (Sense::Denial, 0, "ne n' pas sans ni aucun aucune jamais rien"),
    (Sense::Restrictive, 1, "ne n'"),
    (Sense::Restrictive, 2, "que qu'"),
    (Sense::Ceasing, 0, "cesser cesse cessent cessera cesseront arreter arrete arretera arreteront"),
    (
        Sense::Idle,
        0,
        "seulement uniquement plus moins but fins delai distinction prejudice frais cout exception doute",
    ),
    (Sense::Was, 0, "fut furent etait etaient avait avaient"),
    (Sense::Only, 0, "seulement uniquement"),
    (Sense::Contrast, 0, "mais cependant toutefois"),
    (Sense::Bygone, 0, "a ont avait avaient fut furent etait etaient eu"),
    (Sense::Subject, 0, "nous il elle ils elles on"),
    (
        Sense::Modal,
        0,
        "doit doivent devons devra devront devrons devrait devraient peut peuvent pouvons pourra pourront pourrait",
    ),
    (Sense::Modal, 0, "pourraient va vont allons faut faudra engage engagent engageons"),
    (Sense::May, 0, "pourra pourront pourrait pourraient"),
    (Sense::Should, 0, "devrait devraient"),
    (Sense::Passive, 0, "etre est sont sera seront soit soient serait seraient fut furent ete etant"),
    (Sense::Perfect, 0, "a ont aura auront avoir ayant avait avaient aurait auraient ait aient"),
    (
        Sense::Finite,
        0,
        "est sont sera seront serait seraient fut furent etait etaient ont aura auront avait avaient",
    ),
    (
        Sense::Governor,
        0,
        "engagement engagements obligation devoir tache decision responsabilite accord plan",
    ),
    (Sense::Particle, 0, "de du des d'"),
    (
        Sense::Function,
        0,
        "plus tres deja aussi ainsi outre mais comme moins si tant prochains prochaines prochain prochaine suivants",
    ),
    (
        Sense::Function,
        0,
        "suivantes suivant suivante dedans hors lors dont premiers premieres maximum meme memes cela ceci ici tel telle",
    ),
    (Sense::Month, 1, "janvier janv"),
    (Sense::Month, 2, "fevrier fev fevr"),
    (Sense::Month, 3, "mars"),
    (Sense::Month, 4, "avril avr"),
    (Sense::Month, 5, "mai"),
    (Sense::Month, 6, "juin"),
    (Sense::Month, 7, "juillet juil"),
    (Sense::Month, 8, "aout"),
    (Sense::Month, 9, "septembre sept"),
    (Sense::Month, 10, "octobre oct"),
    (Sense::Month, 11, "novembre nov"),
    (Sense::Month, 12, "decembre dec"),
    (Sense::Season, 0, "printemps ete automne hiver"),
    (Sense::Number, 1, "un une"),
    (Sense::Number, 2, "deux"),
    (Sense::Number, 3, "trois"),
    (Sense::Number, 4, "quatre"),
    (Sense::Number, 5, "cinq"),
    (Sense::Number, 6, "six"),
    (Sense::Number, 7, "sept"),
    (Sense::Number, 8, "huit"),
    (Sense::Number, 9, "neuf"),
    (Sense::Number, 10, "dix"),
    (Sense::Number, 11, "onze"),
    (Sense::Number, 12, "douze"),
    (Sense::Number, 13, "treize"),
    (Sense::Number, 14, "quatorze"),
    (Sense::Number, 15, "quinze"),
    (Sense::Number, 16, "seize"),
    (Sense::Number, 20, "vingt vingts"),
    (Sense::Number, 30, "trente"),
    (Sense::Number, 40, "quarante"),
    (Sense::Number, 50, "cinquante"),
    (Sense::Number, 60, "soixante"),
    (Sense::Number, 70, "septante"),
    (Sense::Number, 90, "nonante"),
    (Sense::Multiplier, 2, "cent cents"),
    (Sense::Multiplier, 3, "mille"),
    (Sense::Multiplier, 6, "million millions"),
    (Sense::Multiplier, 9, "milliard milliards"),
    (Sense::Ordinal, 1, "premier premiere"),
    (Sense::Ordinal, 2, "deuxieme second seconde"),
    (Sense::Ordinal, 3, "troisieme"),
    (Sense::Ordinal, 4, "quatrieme"),
    (Sense::Ordinal, 5, "cinquieme"),
    (Sense::Ordinal, 6, "sixieme"),
    (Sense::OrdinalSuffix, 0, "er ere re e eme ieme nd nde o"),
    (Sense::Unit, 0, "heure heures"),
    (Sense::Unit, 1, "jour jours journee journees"),
    (Sense::Unit, 7, "semaine semaines"),
    (Sense::Unit, 15, "quinzaine"),
    (Sense::Unit, 101, "mois"),
    (Sense::Unit, 103, "trimestre trimestres"),
    (Sense::Unit, 106, "semestre semestres"),
    (Sense::Unit, 112, "an ans annee annees"),
    (Sense::Unit, 220, "decennie decennies"),
    (Sense::Each, 0, "chaque"),
    (Sense::EachOfThe, 0, "tous toutes"),
    (Sense::Frequency, 1, "quotidien quotidienne quotidiens quotidiennes quotidiennement"),
    (Sense::Frequency, 7, "hebdomadaire hebdomadaires hebdomadairement"),
    (Sense::Frequency, 101, "mensuel mensuelle mensuels mensuelles mensuellement"),
    (Sense::Frequency, 102, "bimestriel bimestrielle bimestriels bimestrielles"),
    (Sense::Frequency, 103, "trimestriel trimestrielle trimestriels trimestrielles trimestriellement"),
    (Sense::Frequency, 106, "semestriel semestrielle semestriels semestrielles semestriellement"),
    (Sense::Frequency, 112, "annuel annuelle annuels annuelles annuellement"),
    (Sense::Frequency, 124, "biennal biennale biennaux biennales"),
    (Sense::Working, 1, "ouvrables ouvres"),
    (Sense::Working, 0, "civils calendaires francs"),
    (
        Sense::NotDue,
        0,
        "derniers dernieres dernier derniere passes passees precedents precedentes age ages agees agee",
    ),
    (Sense::NotDue, 0, "experience ans-la anterieurs"),
    (
        Sense::YearContext,
        0,
        "en de d' du a au ici jusque jusqu' depuis pour pendant durant avant apres debut mi courant fin entre",
    ),
    (Sense::YearWord, 0, "an annee exercice"),
    (Sense::RangeTo, 0, "a au jusque jusqu'"),
    (Sense::RangeFrom, 0, "de du d' depuis entre"),
    (Sense::RatioTo, 1, "sur"),
    (Sense::Term, 0, "delai delais periode periodes duree terme total maximum minimum"),
    (Sense::Times, 0, "fois"),
    (
        Sense::Currency,
        0,
        "euros euro eur dollars dollar cad usd us francs franc fcfa xof xaf dirhams dirham dinars dinar",
    ),
    (Sense::Percent, 0, "pourcent"),
    (
        Sense::Label,
        0,
        "article articles art arts loi decret arrete alinea chapitre annexe page pages p pp numero num no n version",
    ),
    (
        Sense::Label,
        0,
        "objectif odd cible engagement jalon action phase etape niveau axe tome volume tableau figure note",
    ),
    (Sense::Label, 0, "resolution directive section point partie bill projet-pilote agenda vision horizon"),
    (Sense::Abbreviation, 0, "m mm mme mmes dr prof ex env approx av bd cf"),
    (Sense::Norm, 1, "loi decret ordonnance"),
    (
        Sense::Norm,
        2,
        "lois decrets ordonnances reglement reglements arrete arretes code directive directives convention accord",
    ),
    (Sense::Norm, 2, "traite resolution charte"),
    (Sense::Norm, 3, "constitution"),
    (
        Sense::DraftNorm,
        0,
        "projet projets avant-projet proposition propositions reforme reformes modification modifications amendement",
    ),
    (Sense::DraftNorm, 0, "amendements ebauche"),
    (Sense::Article, 1, "article articles art arts"),
    (Sense::Article, 2, "alinea paragraphe section"),
    (Sense::NumberSign, 0, "n no num numero"),
    (Sense::AboutNorm, 0, "sur relative relatif portant visant pour de du des d' concernant"),
    (Sense::AmendsNorm, 0, "a au aux de du des d'"),
    (Sense::AnyNorm, 0, "pays republique etat gouvernement parlement president ministre application loi"),
];

const PHRASES: &[(Phrase, &str)] = &[
    (
        Phrase::Purpose,
        "afin de|afin d'|afin que|afin qu'|dans le but de|dans le but d'|en vue de|en vue d'|dans l'objectif de|pour que|pour qu'",
    ),
    (
        Phrase::Purpose,
        "dans l'objectif d'|de façon à|de manière à|de sorte que|de sorte à|visant à|visant|vise à|visent à|ayant pour but de",
    ),
    (
        Phrase::Purpose,
        "nécessaire à|nécessaires à|aux fins de|à des fins de|destiné à|destinée à|destinés à|destinées à",
    ),
    (Phrase::MaybePurpose, "pour|conçu pour|conçue pour|conçus pour|conçues pour"),
    (
        Phrase::Means,
        "par le biais de|par le biais d'|au moyen de|au moyen d'|grâce à|à travers|par l'intermédiaire de|via",
    ),
    (
        Phrase::Qualifier,
        "au moins|un minimum de|minimum|plus de|plus d'|moins de|jusqu'à|environ|près de|approximativement|à peu près",
    ),
    (Phrase::Qualifier, "au plus|au maximum|un maximum de|un total de|au total|quelque"),
    (
        Phrase::Baseline,
        "valeur de référence|niveau de référence|actuellement|à l'heure actuelle|à ce jour|jusqu'à présent",
    ),
    (Phrase::Percent, "pour cent|points de pourcentage"),
    (Phrase::Idle, "n'importe|pas à pas|rien de moins que"),
    (
        Phrase::EndOf,
        "fin|fin de|fin du|fin d'|fin de l'|clôture de|clôture du|achèvement de|terme de|terme du|terme de l'",
    ),
    (
        Phrase::Within,
        "dans|dans un délai de|dans un délai maximal de|dans un délai maximum de|dans un délai d'|dans les|en|d'ici|d'ici à|sous",
    ),
    (
        Phrase::Within,
        "au plus tard|au plus tard dans|au plus tard dans les|avant|pendant|durant|après|délai de|pour une durée de|au cours des",
    ),
    (Phrase::Per(1), "par jour"),
    (Phrase::Per(7), "par semaine"),
    (Phrase::Per(101), "par mois"),
    (Phrase::Per(103), "par trimestre"),
    (Phrase::Per(106), "par semestre"),
    (Phrase::Per(112), "par an|par année|l'an"),
    (Phrase::Recurs(101), "mois après mois"),
    (Phrase::Recurs(112), "année après année|d'année en année"),
];

/// The plural of a term: of its words up to the first preposition.
fn plural(term: &str) -> Option<String> {
    romance::plural(term, WORDS, plural_word)
}

fn plural_word(word: &str) -> Option<String> {
    let last = word.chars().last()?;
    if word.chars().count() < 3 || !last.is_alphabetic() || matches!(last, 's' | 'x' | 'z' | 'S' | 'X' | 'Z')
    {
        return None;
    }
    if let Some(root) = word.strip_suffix("al") {
        return Some(format!("{root}aux"));
    }
    let x = ["eau", "au", "eu"].iter().any(|ending| word.ends_with(ending));
    Some(format!("{word}{}", if x { "x" } else { "s" }))
}
