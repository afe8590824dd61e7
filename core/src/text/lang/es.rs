//! Spanish: its grammar words, months, numbers and phrases. Verb forms are in `es/verbs.rs`; no word here judges anything.

mod judge;
mod verbs;

use super::super::grammar::{Grammar, Phrase, Sense};

/// Spanish as the reader sees it.
pub(super) static GRAMMAR: Grammar = Grammar {
    code: "es",
    detected_as: whatlang::Lang::Spa,
    endings: &[
        "o", "a", "os", "as", "ar", "ir", "dad", "cion", "ciones", "ores", "ales", "nte", "ntes", "ncia",
        "jes",
    ],
    words: WORDS,
    phrases: PHRASES,
    inflect: verbs::inflect,
    particles: &["de", "del", "a", "al", "en", "con", "entre", "sobre"],
    classify: verbs::classify,
    plural,
    is_plural: |word| word.ends_with('s'),
    is_infinitive: verbs::is_infinitive,
    opens_purpose: judge::opens_purpose,
    is_past: judge::is_past,
    judge: judge::judge,
};

const WORDS: &[(Sense, u8, &str)] = &[
    (
        Sense::Determiner,
        0,
        "el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella su sus mi",
    ),
    (
        Sense::Determiner,
        0,
        "nuestro nuestra nuestros nuestras cada todo toda todos todas cualquier ningun ninguna algun",
    ),
    (
        Sense::Determiner,
        0,
        "alguna algunos algunas dicho dicha dichos dichas otro otra otros otras ambos ambas",
    ),
    (
        Sense::Preposition,
        0,
        "a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por segun sin",
    ),
    (Sense::Preposition, 0, "sobre tras"),
    (Sense::Conjunction, 0, "y e o u ni"),
    (Sense::Clitic, 0, "se lo le les nos me"),
    (Sense::Relative, 0, "que quien quienes cual cuales cuyo cuya cuyos cuyas donde cuando si"),
    (Sense::Negation, 0, "no nunca"),
    (Sense::Denial, 0, "no nunca jamas sin ni tampoco"),
    (
        Sense::Idle,
        0,
        "solo solamente unicamente mas menos fines animo obstante distincion demora perjuicio embargo",
    ),
    (Sense::Contrast, 0, "sino pero aunque"),
    (Sense::Bygone, 0, "ha han he hemos habia habian hubo fue fueron era eran"),
    (Sense::Subject, 0, "nosotros nosotras ellos ellas"),
    (
        Sense::Modal,
        0,
        "debe deben debemos debera deberan deberemos deberia deberian puede pueden podemos podra podran podremos",
    ),
    (Sense::Modal, 0, "podria podrian pudiera debiera"),
    (Sense::Passive, 0, "ser sera seran sea sean es son fue fueron siendo sido seria serian"),
    (Sense::Perfect, 0, "ha han haya hayan habra habran haber habiendo he hemos habia habian"),
    (
        Sense::Finite,
        0,
        "es son sera seran fue fueron seria serian estan estara estaran ha han hay habra habran habia hemos",
    ),
    (Sense::Finite, 0, "tiene tienen tendra tendran tenemos hace hacen somos estamos"),
    (Sense::Particle, 0, "de del"),
    (
        Sense::Function,
        0,
        "mas muy ya tambien asi ademas sino pero aunque como menos tan tanto proximos proximas siguientes",
    ),
    (
        Sense::Function,
        0,
        "dentro fuera antes despues acerca respecto siguiente proximo proxima primeros primeras maximo mismo misma mismos mismas ello esto eso",
    ),
    (Sense::Month, 1, "enero ene"),
    (Sense::Month, 2, "febrero feb"),
    (Sense::Month, 3, "marzo mar"),
    (Sense::Month, 4, "abril abr"),
    (Sense::Month, 5, "mayo may"),
    (Sense::Month, 6, "junio jun"),
    (Sense::Month, 7, "julio jul"),
    (Sense::Month, 8, "agosto ago"),
    (Sense::Month, 9, "septiembre setiembre sep sept set"),
    (Sense::Month, 10, "octubre oct"),
    (Sense::Month, 11, "noviembre nov"),
    (Sense::Month, 12, "diciembre dic"),
    (Sense::Number, 1, "un una uno"),
    (Sense::Number, 2, "dos"),
    (Sense::Number, 3, "tres"),
    (Sense::Number, 4, "cuatro"),
    (Sense::Number, 5, "cinco"),
    (Sense::Number, 6, "seis"),
    (Sense::Number, 7, "siete"),
    (Sense::Number, 8, "ocho"),
    (Sense::Number, 9, "nueve"),
    (Sense::Number, 10, "diez"),
    (Sense::Number, 11, "once"),
    (Sense::Number, 12, "doce"),
    (Sense::Number, 13, "trece"),
    (Sense::Number, 14, "catorce"),
    (Sense::Number, 15, "quince"),
    (Sense::Number, 16, "dieciseis"),
    (Sense::Number, 17, "diecisiete"),
    (Sense::Number, 18, "dieciocho"),
    (Sense::Number, 19, "diecinueve"),
    (Sense::Number, 20, "veinte"),
    (Sense::Number, 21, "veintiun veintiuno veintiuna"),
    (Sense::Number, 22, "veintidos"),
    (Sense::Number, 23, "veintitres"),
    (Sense::Number, 24, "veinticuatro"),
    (Sense::Number, 25, "veinticinco"),
    (Sense::Number, 26, "veintiseis"),
    (Sense::Number, 27, "veintisiete"),
    (Sense::Number, 28, "veintiocho"),
    (Sense::Number, 29, "veintinueve"),
    (Sense::Number, 30, "treinta"),
    (Sense::Number, 40, "cuarenta"),
    (Sense::Number, 50, "cincuenta"),
    (Sense::Number, 60, "sesenta"),
    (Sense::Number, 70, "setenta"),
    (Sense::Number, 80, "ochenta"),
    (Sense::Number, 90, "noventa"),
    (Sense::Number, 100, "cien ciento"),
    (Sense::Number, 200, "doscientos doscientas"),
    (Sense::Multiplier, 3, "mil"),
    (Sense::Multiplier, 6, "millon millones mdp"),
    (Sense::Multiplier, 12, "billon billones"),
    (Sense::Ordinal, 1, "primer primero primera"),
    (Sense::Ordinal, 2, "segundo segunda"),
    (Sense::Ordinal, 3, "tercer tercero tercera"),
    (Sense::Ordinal, 4, "cuarto cuarta"),
    (Sense::Ordinal, 5, "quinto quinta"),
    (Sense::Ordinal, 6, "sexto sexta"),
    (Sense::OrdinalSuffix, 0, "er ero era ro ra do da to ta o a"),
    (Sense::Unit, 1, "dia dias"),
    (Sense::Unit, 7, "semana semanas"),
    (Sense::Unit, 15, "quincena quincenas"),
    (Sense::Unit, 101, "mes meses"),
    (Sense::Unit, 102, "bimestre bimestres"),
    (Sense::Unit, 103, "trimestre trimestres"),
    (Sense::Unit, 104, "cuatrimestre cuatrimestres"),
    (Sense::Unit, 106, "semestre semestres"),
    (Sense::Unit, 112, "año años"),
    (Sense::Unit, 124, "bienio bienios"),
    (Sense::Unit, 220, "decada decadas"),
    (Sense::Unit, 136, "trienio trienios"),
    (Sense::Each, 0, "cada"),
    (Sense::Frequency, 1, "diariamente"),
    (Sense::Frequency, 7, "semanal semanales semanalmente"),
    (Sense::Frequency, 15, "quincenal quincenales quincenalmente"),
    (Sense::Frequency, 101, "mensual mensuales mensualmente"),
    (Sense::Frequency, 102, "bimestral bimestrales bimestralmente"),
    (Sense::Frequency, 103, "trimestral trimestrales trimestralmente"),
    (Sense::Frequency, 104, "cuatrimestral cuatrimestrales cuatrimestralmente"),
    (Sense::Frequency, 106, "semestral semestrales semestralmente bianual bianuales"),
    (Sense::Frequency, 112, "anual anuales anualmente"),
    (Sense::Frequency, 124, "bienal bienales"),
    (Sense::Working, 1, "habiles laborables laborales"),
    (Sense::Working, 0, "naturales calendario corridos"),
    (
        Sense::NotDue,
        0,
        "ultimos ultimas ultimo ultima pasados pasadas anteriores mayores mayor menores edad antiguedad",
    ),
    (Sense::NotDue, 0, "experiencia atras vida hace"),
    (Sense::YearContext, 0, "en de del para hasta desde durante a al hacia entre"),
    (Sense::YearWord, 0, "año ejercicio fiscal ciclo"),
    (Sense::RangeTo, 0, "a al hasta"),
    (Sense::RangeFrom, 0, "de del desde entre"),
    (Sense::Times, 0, "vez veces"),
    (Sense::Currency, 0, "pesos peso mxn usd us dolares dolar euros eur mdp"),
    (Sense::Percent, 0, "porciento"),
    (
        Sense::Label,
        0,
        "articulo articulos art arts fraccion fracc inciso ley decreto norma numeral apartado capitulo anexo",
    ),
    (
        Sense::Label,
        0,
        "pagina paginas pag pags p pp numero num no nro version objetivo ods meta compromiso hito accion fase",
    ),
    (
        Sense::Label,
        0,
        "etapa nivel eje linea tomo volumen expediente oficio folio transitorio tabla figura cuadro nota resolucion",
    ),
    (Sense::Abbreviation, 0, "sr sra dr dra lic ing mtro mtra arq prof ej av col aprox depto vs"),
];

const PHRASES: &[(Phrase, &str)] = &[
    (
        Phrase::Purpose,
        "a fin de|a fin de que|con el fin de|con el objetivo de|con el objeto de|con objeto de|para que",
    ),
    (
        Phrase::Purpose,
        "con el propósito de|con la finalidad de|con la intención de|con miras a|con vistas a|en aras de",
    ),
    (
        Phrase::MaybePurpose,
        "para|orientado a|orientada a|orientados a|orientadas a|encaminado a|encaminada a|encaminados a",
    ),
    (
        Phrase::MaybePurpose,
        "encaminadas a|dirigido a|dirigida a|dirigidos a|dirigidas a|tendiente a|tendientes a",
    ),
    (Phrase::MaybePurpose, "destinado a|destinada a|destinados a|destinadas a"),
    (Phrase::Means, "mediante|a través de|por medio de|por conducto de|con base en|a partir de"),
    (
        Phrase::Qualifier,
        "al menos|por lo menos|cuando menos|como mínimo|mínimo|un mínimo de|más de|menos de|hasta|cerca de",
    ),
    (
        Phrase::Qualifier,
        "alrededor de|aproximadamente|a lo más|como máximo|un máximo de|un total de|superior a",
    ),
    (Phrase::Percent, "por ciento|puntos porcentuales"),
    (
        Phrase::EndOf,
        "fin de|fines de|final de|finales de|cierre de|término de|conclusión de|fin del|final del|cierre del",
    ),
    (
        Phrase::EndOf,
        "finales del|término del|conclusión del|que termine|que concluya|que finalice|antes de que termine|antes de que concluya|concluir|finalizar|antes de concluir",
    ),
    (
        Phrase::Within,
        "dentro de|en un plazo de|en un plazo máximo de|en un plazo no mayor a|en un plazo no mayor de|en un periodo de",
    ),
    (
        Phrase::Within,
        "a más tardar|a más tardar en|a más tardar dentro de|antes de|en|durante|a los|después de|tras",
    ),
    (
        Phrase::Within,
        "luego de|transcurridos|por un periodo de|en un término de|en el plazo de|plazo de|plazo máximo de",
    ),
    (Phrase::Per(1), "al día|por día"),
    (Phrase::Per(7), "a la semana|por semana"),
    (Phrase::Per(101), "al mes|por mes"),
    (Phrase::Per(103), "al trimestre|por trimestre"),
    (Phrase::Per(106), "al semestre|por semestre"),
    (Phrase::Per(112), "al año|por año"),
    (Phrase::Recurs(1), "todos los días"),
    (Phrase::Recurs(7), "todas las semanas"),
    (Phrase::Recurs(101), "todos los meses|mes con mes|mes a mes"),
    (Phrase::Recurs(112), "todos los años|año con año|año tras año"),
];

/// The plural of a term: of its words up to the first preposition.
fn plural(term: &str) -> Option<String> {
    let mut words = Vec::new();
    let mut head = true;
    let mut changed = false;
    for word in term.split_whitespace() {
        head &= !is_link(word);
        let plural = if head { plural_word(word) } else { None };
        changed |= plural.is_some();
        words.push(plural.unwrap_or_else(|| word.to_owned()));
    }
    changed.then(|| words.join(" "))
}

fn is_link(word: &str) -> bool {
    let word = word.to_lowercase();
    WORDS.iter().any(|(sense, _, words)| {
        matches!(sense, Sense::Preposition | Sense::Conjunction | Sense::Relative | Sense::Clitic)
            && words.split(' ').any(|link| link == word)
    })
}

fn plural_word(word: &str) -> Option<String> {
    let last = word.chars().last()?;
    if word.chars().count() < 3 || !last.is_alphabetic() {
        return None;
    }
    match last {
        's' | 'x' | 'S' | 'X' => None,
        'z' => Some(format!("{}ces", word.strip_suffix('z')?)),
        'a' | 'e' | 'i' | 'o' | 'u' | 'á' | 'é' | 'ó' => Some(format!("{word}s")),
        _ => Some(format!("{word}es")),
    }
}
