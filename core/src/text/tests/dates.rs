//! Dates, periods, recurrences and deadlines in phrases of all languages.

use super::super::{DateKind, DateMention, DateOrder, Length, Lexicons, Reading, Style};
use super::language;

/// `2026-01..2026-03 primer trimestre de 2026`, `every 3m cada tres meses`, `in 15w 15 días hábiles`.
fn show(date: &DateMention, text: &str) -> String {
    let length = date.length.map(|length| match length {
        Length::Hours(hours) => format!("{hours}h"),
        Length::Days(days) => format!("{days}d"),
        Length::WorkingDays(days) => format!("{days}w"),
        Length::Months(months) => format!("{months}m"),
    });
    let end =
        |date: Option<_>| date.map_or("?".to_owned(), |date: crate::document::PartialDate| date.to_string());
    let when = match (date.kind, length) {
        (DateKind::Date, _) => end(date.date()),
        (DateKind::Period, _) => format!("{}..{}", end(date.first), end(date.last)),
        (DateKind::Recurrence, length) => format!("every {}", length.unwrap_or_default()),
        (DateKind::Deadline, length) => format!("in {}", length.unwrap_or_default()),
    };
    format!("{when} {}", date.span.quote(text))
}

#[track_caller]
pub(super) fn check(code: &str, cases: &[(&str, &str)]) {
    let lexicons = Lexicons::default();
    let mut wrong = Vec::new();
    for (text, expected) in cases {
        let reading = Reading::read(text, language(code), &lexicons);
        let found: Vec<_> = reading.dates().iter().map(|date| show(date, text)).collect();
        if found.join("; ") != *expected {
            wrong.push(format!("(\"{text}\", \"{}\"),", found.join("; ")));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(cases.len() >= 5);
}

#[test]
fn spanish_dates() {
    check(
        "es",
        &[
            ("Vence el 2025-12-31.", "2025-12-31 2025-12-31"),
            ("A más tardar el 31 de diciembre de 2025", "2025-12-31 31 de diciembre de 2025"),
            ("EL 31 DE DICIEMBRE DEL 2025", "2025-12-31 31 DE DICIEMBRE DEL 2025"),
            ("diciembre 2025", "2025-12 diciembre 2025"),
            ("en diciembre del año 2025", "2025-12 diciembre del año 2025"),
            ("31/12/2025", "2025-12-31 31/12/2025"),
            ("31-12-2025 y 31.12.2025", "2025-12-31 31-12-2025; 2025-12-31 31.12.2025"),
            ("12/31/2025", "2025-12-31 12/31/2025"),
            ("3/4/26", "2026-04-03 3/4/26"),
            ("31 dic. 2025 o 31/dic/2025", "2025-12-31 31 dic. 2025; 2025-12-31 31/dic/2025"),
            ("entrega: 12/2025", "2025-12 12/2025"),
            ("el 1º de mayo de 2026", "2026-05-01 1º de mayo de 2026"),
            ("el primero de mayo", "? primero de mayo"),
            ("En 2026 se publicará", "2026 2026"),
            ("durante el ejercicio fiscal 2025", "2025 ejercicio fiscal 2025"),
            ("en 2024 y 2025", "2024 2024; 2025 2025"),
            ("antes de 2027 (2026)", "2027 2027; 2026 2026"),
            ("30 de febrero de 2025", "? 30 de febrero de 2025"),
            ("a finales de 2026", "2026-12-31 finales de 2026"),
            ("antes de que termine 2026", "2026-12-31 antes de que termine 2026"),
            ("al cierre del primer semestre de 2026", "2026-06-30 cierre del primer semestre de 2026"),
            ("2026", "2026 2026"),
        ],
    );
}

#[test]
fn spanish_periods() {
    check(
        "es",
        &[
            ("Primer trimestre de 2026", "2026-01..2026-03 Primer trimestre de 2026"),
            ("1er. trimestre 2026", "2026-01..2026-03 1er. trimestre 2026"),
            ("segundo semestre del año 2027", "2027-07..2027-12 segundo semestre del año 2027"),
            ("1er semestre", "?..? 1er semestre"),
            ("T3 2025 y 4T de 2025", "2025-07..2025-09 T3 2025; 2025-10..2025-12 4T de 2025"),
            ("de enero a marzo de 2026", "2026-01..2026-03 enero a marzo de 2026"),
            ("bimestre enero-febrero de 2026", "2026-01..2026-02 enero-febrero de 2026"),
            ("del 1 al 15 de marzo de 2026", "2026-03-01..2026-03-15 1 al 15 de marzo de 2026"),
            ("entre 2023 y 2025", "2023..2025 2023 y 2025"),
            ("Plan de Acción 2023-2025", "2023..2025 2023-2025"),
            ("de enero de 2025 a junio de 2026", "2025-01..2026-06 enero de 2025 a junio de 2026"),
        ],
    );
}

#[test]
fn spanish_recurrences_and_deadlines() {
    check(
        "es",
        &[
            ("Se publicará cada mes", "every 1m cada mes"),
            ("informes mensuales", "every 1m mensuales"),
            ("cada tres meses", "every 3m cada tres meses"),
            ("trimestralmente y semanal", "every 3m trimestralmente; every 7d semanal"),
            ("todos los años", "every 12m todos los años"),
            ("dos veces al año", "every 6m dos veces al año"),
            ("una vez al mes", "every 1m una vez al mes"),
            ("cada diciembre", "every 12m cada diciembre"),
            ("cada 15 días", "every 15d cada 15 días"),
            ("dentro de los 90 días", "in 90d dentro de los 90 días"),
            ("15 días hábiles", "in 15w 15 días hábiles"),
            ("en un plazo no mayor a 30 días naturales", "in 30d en un plazo no mayor a 30 días naturales"),
            ("en los primeros 100 días", "in 100d en los primeros 100 días"),
            ("en seis meses", "in 6m en seis meses"),
            ("en un plazo de un año", "in 12m en un plazo de un año"),
            ("dentro de dos semanas", "in 14d dentro de dos semanas"),
        ],
    );
}

#[test]
fn spanish_numbers_that_are_no_dates() {
    check(
        "es",
        &[
            ("en 2000 escuelas", ""),
            ("Ley 1712 de 2014", ""),
            ("Agenda 2030", ""),
            ("la Visión de Gobierno Abierto 2030", ""),
            ("Ley de Transparencia 2015", ""),
            ("los últimos 5 años", ""),
            ("personas mayores de 18 años", ""),
            ("hace tres años", ""),
            ("el mes, cada compromiso y una semana", ""),
            ("el mayo francés", ""),
            ("artículo 5/2019", ""),
            ("cinco segundos", ""),
        ],
    );
}

#[test]
fn english_dates() {
    check(
        "en",
        &[
            ("Due 2025-12-31.", "2025-12-31 2025-12-31"),
            ("by 31 December 2026", "2026-12-31 31 December 2026"),
            ("December 31, 2026", "2026-12-31 December 31, 2026"),
            ("the 31st of December, 2026", "2026-12-31 31st of December, 2026"),
            ("March 3rd 2026", "2026-03-03 March 3rd 2026"),
            ("31 December", "? 31 December"),
            ("December 2025", "2025-12 December 2025"),
            ("Dec. 2025 and Sept 2026", "2025-12 Dec. 2025; 2026-09 Sept 2026"),
            ("31/12/2025", "2025-12-31 31/12/2025"),
            ("12/31/2025", "2025-12-31 12/31/2025"),
            ("by the end of 2026", "2026-12-31 end of 2026"),
            ("by the end of December 2026", "2026-12-31 end of December 2026"),
            ("end of Q3 2025", "2025-09-30 end of Q3 2025"),
            ("late 2026", "2026-12-31 late 2026"),
            ("early 2026 or mid-2027", "2026-01..2026-03 early 2026; 2027-06-30 mid-2027"),
            ("in 2026", "2026 2026"),
            ("It may publish in May 2026", "2026-05 May 2026"),
            ("fiscal year 2025", "2025 fiscal year 2025"),
            ("until 2028", "2028 2028"),
            ("by fall 2027", "2027..2027 fall 2027"),
        ],
    );
}

#[test]
fn english_periods_recurrences_and_deadlines() {
    check(
        "en",
        &[
            ("Q3 2025", "2025-07..2025-09 Q3 2025"),
            ("2025 Q3", "2025-07..2025-09 2025 Q3"),
            ("Q2 of 2026", "2026-04..2026-06 Q2 of 2026"),
            ("third quarter of 2026", "2026-07..2026-09 third quarter of 2026"),
            ("first half of 2026", "2026-01..2026-06 first half of 2026"),
            ("January to March 2026", "2026-01..2026-03 January to March 2026"),
            ("between 2023 and 2025", "2023..2025 2023 and 2025"),
            ("from 2023 to 2025", "2023..2025 2023 to 2025"),
            ("National Action Plan 2023-2025", "2023..2025 2023-2025"),
            ("every month", "every 1m every month"),
            (
                "monthly, quarterly and annual reports",
                "every 1m monthly; every 3m quarterly; every 12m annual",
            ),
            ("every two weeks", "every 14d every two weeks"),
            ("twice a year", "every 6m twice a year"),
            ("three times per year", "every 4m three times per year"),
            ("each quarter", "every 3m each quarter"),
            ("within 90 days", "in 90d within 90 days"),
            ("15 working days", "in 15w 15 working days"),
            ("in six months", "in 6m in six months"),
            ("within a year", "in 12m within a year"),
            ("a 90-day period", "in 90d 90-day"),
            ("no later than 30 calendar days", "in 30d no later than 30 calendar days"),
        ],
    );
}

#[test]
fn english_numbers_that_are_no_dates() {
    check(
        "en",
        &[
            ("in 2000 schools", ""),
            ("Companies Act 2006", ""),
            ("Directive (EU) 2019/1937", ""),
            ("the last 5 years", ""),
            ("children aged 12 years", ""),
            ("It may march on", ""),
            ("31 February 2025", "? 31 February 2025"),
            ("a second month", ""),
        ],
    );
}

#[test]
fn portuguese_dates() {
    check(
        "pt",
        &[
            ("até 31 de dezembro de 2025", "2025-12-31 31 de dezembro de 2025"),
            ("em dezembro de 2025", "2025-12 dezembro de 2025"),
            ("até o final de 2026", "2026-12-31 final de 2026"),
            ("no primeiro semestre de 2025", "2025-01..2025-06 primeiro semestre de 2025"),
            ("1º trimestre de 2026", "2026-01..2026-03 1º trimestre de 2026"),
            ("de janeiro a março de 2026", "2026-01..2026-03 janeiro a março de 2026"),
            ("a partir de 1º de março de 2026", "2026-03-01 1º de março de 2026"),
            ("a cada três meses", "every 3m cada três meses"),
            ("todos os meses e duas vezes por ano", "every 1m todos os meses; every 6m duas vezes por ano"),
            ("relatórios trimestrais", "every 3m trimestrais"),
            ("no prazo de 90 dias", "in 90d no prazo de 90 dias"),
            ("em até 15 dias úteis", "in 15w em até 15 dias úteis"),
            ("há três anos, nos últimos 5 anos", ""),
            ("Lei 12.527 de 2011", ""),
        ],
    );
}

#[test]
fn french_dates() {
    check(
        "fr",
        &[
            ("d'ici à mars 2026", "2026-03 mars 2026"),
            ("d’ici la fin de l’année 2026", "2026-12-31 fin de l’année 2026"),
            ("au plus tard le 31 décembre 2025", "2025-12-31 31 décembre 2025"),
            ("le 1er mai 2026", "2026-05-01 1er mai 2026"),
            ("avant fin juin 2026", "2026-06-30 fin juin 2026"),
            ("d'ici 2027", "2027 2027"),
            ("D'ICI L'ÉTÉ 2025", "2025..2025 ÉTÉ 2025"),
            ("premier semestre 2025", "2025-01..2025-06 premier semestre 2025"),
            ("au 2e trimestre de 2026", "2026-04..2026-06 2e trimestre de 2026"),
            ("T3 2025", "2025-07..2025-09 T3 2025"),
            ("de janvier à mars 2026", "2026-01..2026-03 janvier à mars 2026"),
            ("chaque mois et tous les trois mois", "every 1m chaque mois; every 3m tous les trois mois"),
            ("deux fois par année", "every 6m deux fois par année"),
            ("des rapports semestriels", "every 6m semestriels"),
            ("dans un délai de 90 jours", "in 90d dans un délai de 90 jours"),
            ("dans les 30 jours ouvrables", "in 30w dans les 30 jours ouvrables"),
            ("dans dix-huit mois", "in 18m dans dix-huit mois"),
            ("d'ici six mois", "in 6m d'ici six mois"),
            ("les 5 dernières années, loi 2016-1321 de 2016", ""),
        ],
    );
}

#[test]
fn the_order_of_day_and_month_is_a_parameter() {
    let read = |dates| {
        let style = Style { dates, ..Style::default() };
        let reading = Reading::read_in("3/4/2026", language("en"), &Lexicons::default(), style);
        reading.dates()[0].date().unwrap().to_string()
    };
    assert_eq!(read(DateOrder::DayFirst), "2026-04-03");
    assert_eq!(read(DateOrder::MonthFirst), "2026-03-04");
}

#[test]
fn years_in_the_names_of_events_are_dates() {
    check(
        "en",
        &[
            ("Co-host the Open Data Conference 2027", "2027 2027"),
            ("a talk at the 2027 Open Government Summit", "2027 2027"),
            ("2026 OECD Survey on trust", "2026 2026"),
            ("the Freedom of Information Act 2000", ""),
            ("Vision 2030 for the city", ""),
            ("2026 schools", ""),
        ],
    );
    check(
        "es",
        &[
            ("Encuesta de Hogares 2026", "2026 2026"),
            ("el Congreso de Datos Abiertos 2027.", "2027 2027"),
            ("la consulta del Presupuesto 2026 en línea", "2026 2026"),
            ("Plan Visión 2030", ""),
            ("el Horizonte 2030", ""),
        ],
    );
    check(
        "fr",
        &[
            ("la liberté en ligne 2027 afin de", "2027 2027"),
            ("l'Enquête canadienne sur l'incapacité 2026.", "2026 2026"),
            ("au Sommet sur les données 2027, à Paris", "2027 2027"),
            ("l'Agenda 2030", ""),
            ("la Loi sur les archives 2004", ""),
        ],
    );
    check(
        "pt",
        &[
            ("o Censo 2026", "2026 2026"),
            ("a Conferência de Dados Abertos 2027.", "2027 2027"),
            ("o Orçamento 2026 em linguagem simples", "2026 2026"),
            ("a Agenda 2030", ""),
            ("a Lei de Acesso 2011", ""),
        ],
    );
}
