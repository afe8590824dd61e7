//! Amounts in phrases of both languages.

use super::super::{Lexicons, NumberStyle, Quantity, Reading, Style};
use super::language;

/// `count 20 al menos 20 municipios`, `change 38>100 38 a 100 %`.
fn show(quantity: &Quantity, text: &str) -> String {
    let from = quantity.from.map_or(String::new(), |from| format!("{from}>"));
    format!("{} {from}{} {}", quantity.kind.as_str(), quantity.value, quantity.span.quote(text))
}

fn read(text: &str, code: &str, numbers: NumberStyle) -> String {
    let style = Style { numbers, ..Style::default() };
    let reading = Reading::read_in(text, language(code), &Lexicons::default(), style);
    reading.quantities().iter().map(|quantity| show(quantity, text)).collect::<Vec<_>>().join("; ")
}

#[track_caller]
pub(super) fn check(code: &str, cases: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (text, expected) in cases {
        let found = read(text, code, NumberStyle::PointDecimal);
        if found != *expected {
            wrong.push(format!("(\"{text}\", \"{found}\"),"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(cases.len() >= 5);
}

#[test]
fn spanish_amounts() {
    check(
        "es",
        &[
            ("en 20 municipios", "count 20 20 municipios"),
            ("al menos 20", "count 20 al menos 20"),
            ("20", "count 20 20"),
            ("cubrir 62 % y 62% de ellas", "percent 62 62 %; percent 62 62%"),
            ("treinta por ciento", "percent 30 treinta por ciento"),
            ("de 38 a 100 %", "change 38>100 38 a 100 %"),
            ("de 20 a 50 municipios", "change 20>50 20 a 50 municipios"),
            ("aumentar de 20% a 35% la cobertura", "change 20>35 20% a 35%"),
            ("$1.8 millones", "money 1800000 $1.8 millones"),
            ("MXN 1,800,000", "money 1800000 MXN 1,800,000"),
            ("1 800 000 pesos", "money 1800000 1 800 000 pesos"),
            ("1.8 millones de pesos", "money 1800000 1.8 millones de pesos"),
            ("20 mdp", "money 20000000 20 mdp"),
            ("US$ 20 mil", "money 20000 US$ 20 mil"),
            ("tres talleres", "count 3 tres talleres"),
            ("treinta y cinco personas", "count 35 treinta y cinco personas"),
            ("veinte mil personas", "count 20000 veinte mil personas"),
            ("un millón de personas", "count 1000000 un millón de personas"),
            ("al menos un taller", "count 1 al menos un taller"),
            ("62,5 por ciento", "percent 62.5 62,5 por ciento"),
            ("más de 1,200 personas", "count 1200 más de 1,200 personas"),
            ("el 50% de 300 escuelas", "percent 50 50%; count 300 300 escuelas"),
            ("10. Publicar 3 informes", "count 3 3 informes"),
            ("2 000 escuelas", "count 2000 2 000 escuelas"),
            ("en 2000 escuelas", "count 2000 2000 escuelas"),
        ],
    );
}

#[test]
fn spanish_numbers_that_are_no_amounts() {
    check(
        "es",
        &[
            ("artículo 12 de la ley", ""),
            ("Ley Núm. 5 vigente", ""),
            ("fracción 3 y anexo 4", ""),
            ("en 2026", ""),
            ("el 31 de diciembre de 2025", ""),
            ("un taller y una mesa", ""),
            ("COVID-19 grave", ""),
            ("1.1.2 Planeación", ""),
            ("3) Talleres", ""),
            ("dentro de 90 días", ""),
            ("el 1er lugar", ""),
            ("oficio 5/2019", ""),
            ("Agenda 2030 Global", ""),
            ("página 53 aprovecharán", ""),
            ("al menos una vez", ""),
            ("sus 2014 objetivos", ""),
        ],
    );
}

#[test]
fn english_amounts() {
    check(
        "en",
        &[
            ("in 30 public secondary schools", "count 30 30 public secondary schools"),
            ("at least 20", "count 20 at least 20"),
            ("62 percent or 62 per cent", "percent 62 62 percent; percent 62 62 per cent"),
            ("from 38 to 100 %", "change 38>100 38 to 100 %"),
            ("from 20 to 50 municipalities", "change 20>50 20 to 50 municipalities"),
            ("$1.8 million", "money 1800000 $1.8 million"),
            ("USD 1,800,000", "money 1800000 USD 1,800,000"),
            ("€30 or 30 euros", "money 30 €30; money 30 30 euros"),
            ("20 thousand dollars", "money 20000 20 thousand dollars"),
            ("three workshops", "count 3 three workshops"),
            ("twenty-five officials", "count 25 twenty-five officials"),
            ("at least one workshop", "count 1 at least one workshop"),
            ("more than 1,200 people", "count 1200 more than 1,200 people"),
            ("two hundred schools", "count 200 two hundred schools"),
            ("3 working groups", "count 3 3 working groups"),
            ("2 million people", "count 2000000 2 million people"),
            ("over 300 civil servants", "count 300 over 300 civil servants"),
            ("no fewer than 12 hearings", "count 12 no fewer than 12 hearings"),
            ("five percentage points", "percent 5 five percentage points"),
            ("4 to 5 offices", "count 5 4 to 5 offices"),
        ],
    );
}

#[test]
fn english_numbers_that_are_no_amounts() {
    check(
        "en",
        &[
            ("Article 12 of the law", ""),
            ("Law 5 applies", ""),
            ("Goal 16 targets", ""),
            ("one workshop", ""),
            ("by 2026", ""),
            ("the 2014 World Cup", ""),
            ("4.4 Integrate plans", ""),
            ("a 2nd office", ""),
            ("Year 1 information", ""),
            ("the 2014 objectives", ""),
            ("within 90 days", ""),
            ("section 3 and page 4", ""),
        ],
    );
}

#[test]
fn how_numbers_are_written_is_a_parameter() {
    assert_eq!(read("1.800 personas", "es", NumberStyle::CommaDecimal), "count 1800 1.800 personas");
    assert_eq!(read("1.800 litros", "es", NumberStyle::PointDecimal), "count 1.8 1.800 litros");
    assert_eq!(
        read("1.800.000,50 pesos", "es", NumberStyle::CommaDecimal),
        "money 1800000.5 1.800.000,50 pesos"
    );
    assert_eq!(read("99999999999999999999999999999999 casas", "es", NumberStyle::PointDecimal), "");
}

#[test]
fn numbers_in_words() {
    check(
        "es",
        &[
            ("Capacitar a quinientas personas", "count 500 quinientas personas"),
            ("ciento veinte municipios", "count 120 ciento veinte municipios"),
            ("mil doscientas treinta y cinco obras", "count 1235 mil doscientas treinta y cinco obras"),
            ("2 millones 500 mil pesos", "money 2500000 2 millones 500 mil pesos"),
            ("dos mil millones de pesos", "money 2000000000 dos mil millones de pesos"),
            ("entre dos mil y tres mil obras", "count 3000 dos mil y tres mil obras"),
            ("cien y doscientas obras", "count 200 doscientas obras"),
        ],
    );
    check(
        "en",
        &[
            ("one hundred and twenty schools", "count 120 one hundred and twenty schools"),
            ("twelve hundred schools", "count 1200 twelve hundred schools"),
            ("two thousand and five schools", "count 2005 two thousand and five schools"),
            ("three hundred thousand people", "count 300000 three hundred thousand people"),
            ("twenty-five and thirty schools", "count 30 thirty schools"),
        ],
    );
    check(
        "pt",
        &[
            ("quinhentos servidores", "count 500 quinhentos servidores"),
            ("cento e vinte e cinco escolas", "count 125 cento e vinte e cinco escolas"),
            ("dois mil e trezentos servidores", "count 2300 dois mil e trezentos servidores"),
            ("mil e quinhentos alunos", "count 1500 mil e quinhentos alunos"),
            ("novecentas escolas", "count 900 novecentas escolas"),
        ],
    );
    check(
        "fr",
        &[
            ("deux cent cinquante communes", "count 250 deux cent cinquante communes"),
            ("quatre-vingt-dix-sept communes", "count 97 quatre-vingt-dix-sept communes"),
            ("cent quatre-vingts communes", "count 180 cent quatre-vingts communes"),
            ("soixante et onze communes", "count 71 soixante et onze communes"),
            ("trois mille cinq cents agents", "count 3500 trois mille cinq cents agents"),
        ],
    );
}

#[test]
fn letters_glued_to_digits() {
    check(
        "en",
        &[
            ("spend £5m on it", "money 5000000 £5m"),
            ("US$2.3bn", "money 2300000000 US$2.3bn"),
            ("5k schools", "count 5000 5k schools"),
            ("€20k", "money 20000 €20k"),
            ("a 5m wall", ""),
            ("a fund of 5 M€ and 2.3 Md€", "money 5000000 5 M€; money 2300000000 2.3 Md€"),
        ],
    );
}

#[test]
fn so_many_of_so_many() {
    check(
        "es",
        &[
            ("uno de cada tres municipios", "percent 33.33 uno de cada tres municipios"),
            ("3 de cada 4 escuelas", "percent 75 3 de cada 4 escuelas"),
            ("tres de cada diez", "percent 30 tres de cada diez"),
            ("4 de cada 3 escuelas", "count 3 3 escuelas"),
            ("reducir la espera de 40 a 20 días", "change 40>20 40 a 20 días"),
        ],
    );
    check(
        "en",
        &[
            ("3 out of 4 schools", "percent 75 3 out of 4 schools"),
            ("one in three schools", "percent 33.33 one in three schools"),
            ("train 20 in 50 schools", "count 50 50 schools"),
            ("cut waiting times from 40 days to 20 days", "change 40>20 40 days to 20 days"),
            ("one in every five schools", "percent 20 one in every five schools"),
        ],
    );
    check(
        "fr",
        &[
            ("3 sur 4", "percent 75 3 sur 4"),
            ("un sur trois", "percent 33.33 un sur trois"),
            ("20 tables sur 30 agents", "count 20 20 tables; count 30 30 agents"),
            ("deux agents", "count 2 deux agents"),
            ("neuf sur dix", "percent 90 neuf sur dix"),
        ],
    );
}
