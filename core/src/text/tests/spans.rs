//! Parts of spans, years of offices, days by their rank, and lengths that are due, in all languages.

use super::dates::check;

#[test]
fn english_spans() {
    check(
        "en",
        &[
            ("by mid-2028 or mid-June 2027", "2028-06-30 mid-2028; 2027-06-15 mid-June 2027"),
            ("from early 2026 to mid-2027", "2026-01..2027-06-30 early 2026 to mid-2027"),
            ("by end-2026 and end 2027", "2026-12-31 end-2026; 2027-12-31 end 2027"),
            ("in FY 2027/28 and FY 28/29", "2027..2028 FY 2027/28; 2028..2029 FY 28/29"),
            ("during financial year 2027-28", "2027..2028 financial year 2027-28"),
            ("the fiscal 500 schools", ""),
            ("published hourly", "every 1h hourly"),
            ("the second Tuesday of each quarter", "every 3m second Tuesday of each quarter"),
            ("on the 5th working day of each month", "every 1m 5th working day of each month"),
            ("by the 15th of every month", "every 1m 15th of every month"),
            ("first Friday of the month", "every 1m first Friday of the month"),
            ("every Thursday", "every 7d every Thursday"),
            ("the last working day of May 2026", "2026-05-29 last working day of May 2026"),
            ("the third Monday of March 2027", "2027-03-15 third Monday of March 2027"),
            ("the second week of May 2026", "2026-05-08..2026-05-14 second week of May 2026"),
            ("in no more than 20 days", "in 20d in no more than 20 days"),
            ("over the coming two years", "in 24m over the coming two years"),
            ("meet bi-monthly", "every 2m bi-monthly"),
            ("the last meeting of 2019", "2019 2019"),
            ("the third part of every school", ""),
        ],
    );
}

#[test]
fn spanish_spans() {
    check(
        "es",
        &[
            ("a mediados de 2028", "2028-06-30 mediados de 2028"),
            ("a mediados de abril de 2027", "2027-04-15 mediados de abril de 2027"),
            ("a principios de 2027", "2027-01..2027-03 principios de 2027"),
            ("en el año fiscal 2027-2028", "2027..2028 año fiscal 2027-2028"),
            ("el segundo martes de cada mes", "every 1m segundo martes de cada mes"),
            ("el primer día hábil de cada trimestre", "every 3m primer día hábil de cada trimestre"),
            ("el 10 de cada mes", "every 1m 10 de cada mes"),
            ("el último día hábil de mayo de 2026", "2026-05-29 último día hábil de mayo de 2026"),
            (
                "la segunda quincena de mayo de 2026",
                "2026-05-16..2026-05-31 segunda quincena de mayo de 2026",
            ),
            (
                "la primera quincena de mayo de 2026",
                "2026-05-01..2026-05-15 primera quincena de mayo de 2026",
            ),
            ("todos los jueves", "every 7d todos los jueves"),
            ("en menos de 20 días", "in 20d en menos de 20 días"),
            ("a lo largo de los próximos dos años", "in 24m a lo largo de los próximos dos años"),
            ("en los dos próximos años", "in 24m en los dos próximos años"),
            ("en una docena de escuelas", ""),
            ("en una decena de días", "in 10d en una decena de días"),
            ("la primera parte de la obra", ""),
        ],
    );
}

#[test]
fn french_spans() {
    check(
        "fr",
        &[
            ("d'ici la mi-2028", "2028-06-30 mi-2028"),
            ("à la mi-mars 2027", "2027-03-15 mi-mars 2027"),
            ("début 2027", "2027-01..2027-03 début 2027"),
            ("au titre de l'exercice 2027-2028", "2027..2028 exercice 2027-2028"),
            ("pendant l'année scolaire 2026-2027", "2026..2027 année scolaire 2026-2027"),
            ("le deuxième mardi de chaque trimestre", "every 3m deuxième mardi de chaque trimestre"),
            ("le premier jeudi du mois", "every 1m premier jeudi du mois"),
            ("le 15 de chaque mois", "every 1m 15 de chaque mois"),
            ("le dernier jour ouvrable de mai 2026", "2026-05-29 dernier jour ouvrable de mai 2026"),
            ("toutes les heures, tous les jeudis", "every 1h toutes les heures; every 7d tous les jeudis"),
            ("au cours des deux prochains mois", "in 2m au cours des deux prochains mois"),
            ("en moins de dix jours", "in 10d en moins de dix jours"),
            ("dans une dizaine de jours", "in 10d dans une dizaine de jours"),
            ("dans une quinzaine", "in 15d dans une quinzaine"),
            ("ces trois dernières années", ""),
        ],
    );
}

#[test]
fn portuguese_spans() {
    check(
        "pt",
        &[
            ("em meados de 2028", "2028-06-30 meados de 2028"),
            ("no início de 2027", "2027-01..2027-03 início de 2027"),
            ("no ano fiscal de 2027", "2027 ano fiscal de 2027"),
            ("no exercício financeiro 2027-2028", "2027..2028 exercício financeiro 2027-2028"),
            ("na segunda terça-feira de cada mês", "every 1m segunda terça-feira de cada mês"),
            ("no 3º dia útil de cada mês", "every 1m 3º dia útil de cada mês"),
            (
                "a primeira segunda-feira de março de 2027",
                "2027-03-01 primeira segunda-feira de março de 2027",
            ),
            ("todas as quintas-feiras", "every 7d todas as quintas-feiras"),
            ("cada quinta-feira", "every 7d cada quinta-feira"),
            ("o último dia útil de maio de 2026", "2026-05-29 último dia útil de maio de 2026"),
            ("de hora em hora", "every 1h de hora em hora"),
            ("nos próximos três anos", "in 36m nos próximos três anos"),
            ("em no máximo 20 dias", "in 20d em no máximo 20 dias"),
            ("Marco 2: entrega do plano", ""),
            ("nos últimos dois anos", ""),
        ],
    );
}

#[test]
fn days_of_the_week_come_back() {
    check(
        "en",
        &[
            ("open on Mondays and on Sundays", "every 7d Mondays; every 7d Sundays"),
            ("every first Monday", "every 1m every first Monday"),
            ("every last Friday of the quarter", "every 3m every last Friday of the quarter"),
            ("on Monday", ""),
            ("the last two Mondays", ""),
            ("the first days of March 2027", "2027-03 March 2027"),
        ],
    );
    check(
        "es",
        &[
            ("abrirá los lunes y los sábados", "every 7d lunes; every 7d sábados"),
            ("todos los primeros lunes del mes", "every 1m todos los primeros lunes del mes"),
            ("el lunes", ""),
            ("de lunes a viernes", ""),
            ("los lunes 3 y 10", ""),
            ("los primeros días de marzo de 2027", "2027-03 marzo de 2027"),
        ],
    );
    check(
        "fr",
        &[
            ("ouvert les lundis", "every 7d lundis"),
            ("tous les premiers lundis du mois", "every 1m tous les premiers lundis du mois"),
            ("tous les derniers vendredis du trimestre", "every 3m tous les derniers vendredis du trimestre"),
            ("lundi prochain", ""),
            ("les premiers jours de mars 2027", "2027-03 mars 2027"),
        ],
    );
    check(
        "pt",
        &[
            ("toda segunda-feira", "every 7d toda segunda-feira"),
            ("todo sábado", "every 7d todo sábado"),
            ("todas as terças-feiras", "every 7d todas as terças-feiras"),
            ("às segundas-feiras", "every 7d segundas-feiras"),
            ("aos domingos", "every 7d domingos"),
            (
                "todas as primeiras segundas-feiras do mês",
                "every 1m todas as primeiras segundas-feiras do mês",
            ),
            ("todo bimestre", "every 2m todo bimestre"),
            ("todo o mês, toda a semana", ""),
            ("as segundas vias, as feiras", ""),
        ],
    );
}
