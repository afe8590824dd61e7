//! Times that are written in other ways: in words, in letters, and lengths that are none.

use super::super::{Length, Lexicons, NumberStyle, Reading, Style};
use super::dates::check;
use super::language;

#[test]
fn words_with_two_values_keep_both() {
    check(
        "pt",
        &[
            ("31 dez 2026", "2026-12-31 31 dez 2026"),
            ("dez de março de 2027", "2027-03-10 dez de março de 2027"),
            ("em dez dias", "in 10d em dez dias"),
            ("15 set. 2026", "2026-09-15 15 set. 2026"),
            ("a cada dez meses", "every 10m cada dez meses"),
        ],
    );
    check(
        "fr",
        &[
            ("15 sept. 2026", "2026-09-15 15 sept. 2026"),
            ("le sept mars 2027", "2027-03-07 sept mars 2027"),
            ("dans sept jours", "in 7d dans sept jours"),
            ("sept. 2026", "2026-09 sept. 2026"),
            ("tous les sept ans", "every 84m tous les sept ans"),
        ],
    );
}

#[test]
fn dates_in_words() {
    check(
        "es",
        &[
            (
                "El treinta y uno de diciembre de dos mil veintisiete",
                "2027-12-31 treinta y uno de diciembre de dos mil veintisiete",
            ),
            ("del uno al quince de marzo de 2027", "2027-03-01..2027-03-15 uno al quince de marzo de 2027"),
            ("diciembre de dos mil veintiséis", "2026-12 diciembre de dos mil veintiséis"),
            ("dos mil personas en mayo", "? mayo"),
            ("tres de cada cuatro en marzo de 2027", "2027-03 marzo de 2027"),
        ],
    );
    check(
        "pt",
        &[
            (
                "em trinta e um de maio de dois mil e vinte e sete",
                "2027-05-31 trinta e um de maio de dois mil e vinte e sete",
            ),
            ("em maio de dois mil e vinte e sete", "2027-05 maio de dois mil e vinte e sete"),
            ("um de maio", "? um de maio"),
            ("no 1.º semestre de 2027", "2027-01..2027-06 1.º semestre de 2027"),
            ("1.º de maio de 2027", "2027-05-01 1.º de maio de 2027"),
        ],
    );
    check(
        "fr",
        &[
            (
                "le trente et un mai deux mille vingt-sept",
                "2027-05-31 trente et un mai deux mille vingt-sept",
            ),
            ("en mai deux mille vingt-sept", "2027-05 mai deux mille vingt-sept"),
            ("le premier mai 2027", "2027-05-01 premier mai 2027"),
            ("deux mille personnes", ""),
            ("au 1er semestre 2027", "2027-01..2027-06 1er semestre 2027"),
        ],
    );
    check(
        "en",
        &[
            ("Of the three may be one", ""),
            ("In May one workshop", "? May"),
            ("by May two thousand and twenty-seven", "2027-05 May two thousand and twenty-seven"),
            ("first of May 2027", "2027-05-01 first of May 2027"),
            ("two thousand schools", ""),
        ],
    );
}

#[test]
fn years_of_offices_and_their_parts() {
    check(
        "en",
        &[
            ("in FY2026-27", "2026..2027 FY2026-27"),
            ("by FY2027", "2027 FY2027"),
            ("in 2026/27", "2026..2027 2026/27"),
            ("fiscal year 2026-2027", "2026..2027 fiscal year 2026-2027"),
            ("in 2026-03", "2026-03 2026-03"),
            ("by 2027-Q3", "2027-07..2027-09 2027-Q3"),
        ],
    );
    check(
        "es",
        &[
            ("en el 4T2026", "2026-10..2026-12 4T2026"),
            ("en el 2S2027", "2027-07..2027-12 2S2027"),
            ("1.er semestre de 2027", "2027-01..2027-06 1.er semestre de 2027"),
            ("en el 2.º trimestre de 2027", "2027-04..2027-06 2.º trimestre de 2027"),
            ("Ley 2026/27", ""),
            ("ejercicio fiscal 2026-2027", "2026..2027 ejercicio fiscal 2026-2027"),
        ],
    );
}

#[test]
fn more_that_comes_back() {
    check(
        "en",
        &[
            ("every other month", "every 2m every other month"),
            ("each spring", "every 12m each spring"),
            ("twice yearly", "every 6m twice yearly"),
            ("yearly", "every 12m yearly"),
            ("every other school", ""),
        ],
    );
}

#[test]
fn lengths_that_are_no_deadlines() {
    check(
        "es",
        &[
            ("capacitar a 40 personas en cursos de 20 horas", ""),
            ("un programa de tres años", ""),
            ("quienes llevan 5 años de residencia", ""),
            ("reducir la espera de 40 a 20 días", ""),
            ("en un plazo de 3 a 5 días", "in 5d 5 días"),
            ("un periodo de 30 días", "in 30d 30 días"),
            ("con 30 días de plazo", "in 30d 30 días"),
        ],
    );
    check(
        "en",
        &[
            ("a 5-day course", ""),
            ("cut waiting times from 40 days to 20 days", ""),
            ("5 years of residence", ""),
            ("a period of 90 days", "in 90d 90 days"),
            ("30 days after the vote", "in 30d 30 days"),
        ],
    );
}

#[test]
fn how_counts_of_days_are_written_is_a_parameter() {
    let read = |numbers| {
        let style = Style { numbers, ..Style::default() };
        let reading = Reading::read_in("dentro de 1.800 días", language("es"), &Lexicons::default(), style);
        reading.dates().iter().map(|date| date.length).collect::<Vec<_>>()
    };
    assert_eq!(read(NumberStyle::CommaDecimal), [Some(Length::Days(1_800))]);
    assert_eq!(read(NumberStyle::PointDecimal), []);
}

#[test]
fn months_of_no_year() {
    check(
        "en",
        &[
            ("Publish it by June", "? June"),
            ("by the end of June", "? end of June"),
            ("In March and in 2027", "? March; 2027 2027"),
            ("agencies in may publish", ""),
            ("the March report", ""),
        ],
    );
    check(
        "es",
        &[
            ("en junio", "? junio"),
            ("a finales de junio", "? finales de junio"),
            ("para mayo", "? mayo"),
            ("en el mar", ""),
            ("la reunión de junio", ""),
        ],
    );
    check(
        "fr",
        &[
            ("d'ici juin", "? juin"),
            ("avant mai", "? mai"),
            ("fin mars", "? fin mars"),
            ("en sept régions", ""),
            ("la réunion de mars", ""),
        ],
    );
}

#[test]
fn what_is_done_to_kept_things_is_due() {
    check(
        "en",
        &[
            ("The archives will be digitised for the next six months", "in 6m for the next six months"),
            ("Staff of the archive will be trained for six months", "in 6m for six months"),
            ("The stored files will be shown for six months", "in 6m for six months"),
            ("We will keep working for six months on the register", "in 6m for six months"),
            ("Keep the records for the next six months", "in 6m for the next six months"),
            ("The retention of videos for six months", ""),
            ("Videos that are kept for six months", ""),
            ("The videos remain online for six months", ""),
        ],
    );
    check(
        "es",
        &[
            (
                "El archivo se digitalizará durante los próximos seis meses",
                "in 6m durante los próximos seis meses",
            ),
            ("El archivo se digitalizará durante seis meses", "in 6m durante seis meses"),
            ("La guardia se capacitará durante seis meses", "in 6m durante seis meses"),
            ("La conservación de los acervos se revisará durante seis meses", "in 6m durante seis meses"),
            ("La conservación de los videos durante seis meses", ""),
            ("El sitio mantendrá los videos durante seis meses", ""),
        ],
    );
    check(
        "fr",
        &[
            ("Les archives seront numérisées pendant six mois", "in 6m pendant six mois"),
            ("Former la garde pendant six mois", "in 6m pendant six mois"),
            ("Le stock sera compté pendant six mois", "in 6m pendant six mois"),
            ("Garder les vidéos pendant les six prochains mois", "in 6m pendant les six prochains mois"),
            ("Les vidéos resteront en ligne pendant six mois", ""),
        ],
    );
    check(
        "pt",
        &[
            (
                "O arquivo será digitalizado durante os próximos seis meses",
                "in 6m durante os próximos seis meses",
            ),
            ("O arquivo será digitalizado durante seis meses", "in 6m durante seis meses"),
            ("A guarda municipal treinará durante seis meses", "in 6m durante seis meses"),
            ("Conservar os vídeos e os áudios por seis meses", ""),
            ("O arquivo mantém os vídeos por seis meses", ""),
        ],
    );
}

#[test]
fn half_of_a_span_is_its_middle() {
    check(
        "en",
        &[
            ("Half of 2027 is for trials", "2027-06-30 Half of 2027"),
            ("by the first half of 2027", "2027-01..2027-06 first half of 2027"),
            ("half of the 2025 graduates", "2025 2025"),
            ("half of 2000 schools", ""),
            ("three quarters of 2027", "2027 2027"),
        ],
    );
    check(
        "es",
        &[
            ("La mitad de 2027 será de prueba", "2027-06-30 La mitad de 2027"),
            ("a la mitad de marzo de 2027", "2027-03-15 la mitad de marzo de 2027"),
            ("la mitad de 2000 escuelas", ""),
            ("la mitad de las escuelas", ""),
            ("tres cuartas partes de 2027", "2027 2027"),
        ],
    );
    check(
        "fr",
        &[
            ("La moitié de 2027", "2027-06-30 La moitié de 2027"),
            ("à la moitié de l'année 2027", "2027-06-30 la moitié de l'année 2027"),
            ("la moitié des écoles", ""),
            ("la moitié de 2000 écoles", ""),
            ("trois quarts des écoles en 2027", "2027 2027"),
        ],
    );
    check(
        "pt",
        &[
            ("A metade de 2027 será de teste", "2027-06-30 metade de 2027"),
            ("na metade de março de 2027", "2027-03-15 metade de março de 2027"),
            ("metade de 2000 escolas", ""),
            ("metade das escolas", ""),
            ("dois terços das escolas em 2027", "2027 2027"),
        ],
    );
}

#[test]
fn how_long_a_thing_is_kept_is_no_deadline() {
    check(
        "en",
        &[
            ("Keep the videos for 10 years", ""),
            ("The records will be stored online for at least five years", ""),
            ("Keep the videos within 10 days", "in 10d within 10 days"),
            ("Publish the videos for 10 days", "in 10d for 10 days"),
            ("Keep the videos, and train staff for 2 months", "in 2m for 2 months"),
            ("Keep the videos until May 2027", "2027-05 May 2027"),
        ],
    );
    check(
        "es",
        &[
            ("Conservar los videos por 10 años", ""),
            ("Los videos se conservarán durante 10 años", ""),
            ("Los videos se conservarán durante un periodo de 10 años", ""),
            ("Conservar los videos dentro de 10 días", "in 10d dentro de 10 días"),
            ("El sitio se abrirá durante 3 meses", "in 3m durante 3 meses"),
            ("Guardar los videos hasta mayo de 2027", "2027-05 mayo de 2027"),
        ],
    );
    check(
        "fr",
        &[
            ("Conserver les vidéos pendant 10 ans", ""),
            ("Les vidéos seront archivées pour 10 ans", ""),
            ("Archiver les vidéos dans 10 jours", "in 10d dans 10 jours"),
            ("Ouvrir le site pendant 3 mois", "in 3m pendant 3 mois"),
            ("Les vidéos seront conservées en ligne durant 10 ans", ""),
            ("Garder les vidéos jusqu'en mai 2027", "2027-05 mai 2027"),
        ],
    );
    check(
        "pt",
        &[
            ("Conservar os vídeos por 10 anos", ""),
            ("Os vídeos serão arquivados durante 10 anos", ""),
            ("Os vídeos serão mantidos por 10 anos", ""),
            ("Arquivar os vídeos em 10 dias", "in 10d em 10 dias"),
            ("Abrir o site durante 3 meses", "in 3m durante 3 meses"),
            ("Guardar os vídeos até maio de 2027", "2027-05 maio de 2027"),
        ],
    );
}
