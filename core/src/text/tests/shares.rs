//! Amounts of several numbers, in words, in foreign money, and ages, in all languages.

use super::quantities::check;

#[test]
fn shares_and_dozens() {
    check(
        "en",
        &[
            ("one third of the members", "percent 33.33 one third"),
            ("more than half of the offices", "percent 50 more than half"),
            ("two-thirds of 30 offices", "percent 66.67 two-thirds; count 30 30 offices"),
            ("three quarters of the offices", "percent 75 three quarters"),
            ("the second half of the term", ""),
            ("two dozen schools", "count 24 two dozen schools"),
            ("a dozen schools", "count 12 dozen schools"),
            ("dozens of schools, half a dozen maps", "count 6 half a dozen maps"),
        ],
    );
    check(
        "es",
        &[
            ("la tercera parte de los miembros", "percent 33.33 la tercera parte"),
            ("dos tercios de las escuelas", "percent 66.67 dos tercios"),
            ("más de la mitad de las escuelas", "percent 50 más de la mitad"),
            ("una decena de escuelas", "count 10 una decena de escuelas"),
            ("dos docenas de escuelas", "count 24 dos docenas de escuelas"),
            ("decenas de escuelas", ""),
        ],
    );
    check(
        "fr",
        &[
            ("les deux tiers des écoles", "percent 66.67 les deux tiers"),
            ("la moitié des écoles", "percent 50 la moitié"),
            ("un tiers de confiance", ""),
            ("une vingtaine d'écoles", "count 20 une vingtaine d'écoles"),
            ("environ une centaine d'écoles", "count 100 environ une centaine d'écoles"),
            ("des milliers d'écoles", ""),
        ],
    );
    check(
        "pt",
        &[
            ("um terço dos cargos", "percent 33.33 um terço"),
            ("metade dos cargos", "percent 50 metade"),
            ("uma dúzia de escolas", "count 12 uma dúzia de escolas"),
            ("três dezenas de escolas", "count 30 três dezenas de escolas"),
            ("dezenas de escolas", ""),
        ],
    );
}

#[test]
fn ranges_and_rates() {
    check(
        "en",
        &[
            ("40 to 60 inspectors", "count 60 40 to 60 inspectors"),
            ("10-15 schools", "count 15 10-15 schools"),
            ("between 20 and 30 schools", "count 30 20 and 30 schools"),
            ("10 to 15 per cent", "percent 15 10 to 15 per cent"),
            ("12 deaths per 1,000 births", "count 12 12 deaths per 1,000 births"),
            ("from 9 to 4 per 10,000 inhabitants", "change 9>4 9 to 4 per 10,000 inhabitants"),
            ("30 books per 45 pupils", "count 30 30 books; count 45 45 pupils"),
            ("pupils from 6 to 11 years", ""),
            ("raise the mandate from 4 to 6 years", "change 4>6 4 to 6 years"),
            ("one to one meetings", ""),
        ],
    );
    check(
        "es",
        &[
            ("40 a 60 inspectores", "count 60 40 a 60 inspectores"),
            ("entre 20 y 30 escuelas", "count 30 20 y 30 escuelas"),
            ("8 muertes por cada 100 000 habitantes", "count 8 8 muertes por cada 100 000 habitantes"),
            ("niñas de 6 a 11 años", ""),
            ("dos a tres talleres", "count 3 dos a tres talleres"),
        ],
    );
    check(
        "fr",
        &[
            ("40 à 60 inspecteurs", "count 60 40 à 60 inspecteurs"),
            ("entre 20 et 30 écoles", "count 30 20 et 30 écoles"),
            ("9 décès pour 1 000 naissances", "count 9 9 décès pour 1 000 naissances"),
            ("les femmes de 18 à 45 ans", ""),
            ("les enfants de 6 à 11 ans", ""),
        ],
    );
    check(
        "pt",
        &[
            ("40 a 60 inspetores", "count 60 40 a 60 inspetores"),
            ("entre 20 e 30 escolas", "count 30 20 e 30 escolas"),
            ("9 mortes por 100 mil habitantes", "count 9 9 mortes por 100 mil habitantes"),
            ("mulheres de 18 a 45 anos", ""),
            ("crianças de 6 a 11 anos", ""),
        ],
    );
}

#[test]
fn money_by_code_and_sign() {
    check(
        "en",
        &[
            ("RWF 30 million", "money 30000000 RWF 30 million"),
            (
                "₦500 million and 20 million NGN",
                "money 500000000 ₦500 million; money 20000000 20 million NGN",
            ),
            ("Ksh 2.5 million", "money 2500000 Ksh 2.5 million"),
            ("All 47 counties", "count 47 47 counties"),
            ("try 5 schools", "count 5 5 schools"),
            ("MEET ALL 47 COUNTIES", "count 47 47 COUNTIES"),
        ],
    );
    check(
        "es",
        &[
            ("S/ 2.5 millones", "money 2500000 S/ 2.5 millones"),
            ("S/. 800", "money 800 S/. 800"),
            ("CLP 30 millones", "money 30000000 CLP 30 millones"),
            ("30 millones de guaraníes", "money 30000000 30 millones de guaraníes"),
            ("son pesos. 20 municipios", "count 20 20 municipios"),
            ("Bs. 300 mil", "money 300000 Bs. 300 mil"),
        ],
    );
}

#[test]
fn shares_of_nothing_are_ranks_or_lengths() {
    check(
        "en",
        &[
            ("report to one third party auditor", ""),
            ("a one half day workshop", ""),
            ("three quarters of 2027", ""),
            ("half of March 2027, half of the year", ""),
            ("cut costs by one third.", "percent 33.33 one third"),
            ("a two thirds majority", "percent 66.67 two thirds"),
            ("a one-third reduction", "percent 33.33 one-third"),
            ("half of the 2025 graduates", "percent 50 half"),
        ],
    );
    check(
        "es",
        &[
            ("La mitad de 2027 será de prueba", ""),
            ("la mitad del año", ""),
            ("tres cuartas partes de 2027", ""),
            ("un cuarto de hora", ""),
            ("la mitad de las escuelas", "percent 50 la mitad"),
        ],
    );
    check(
        "fr",
        &[
            ("La moitié de 2027", ""),
            ("un cinquième rapport", ""),
            ("la moitié de l'année", ""),
            ("trois quarts des écoles", "percent 75 trois quarts"),
            ("un cinquième des écoles", "percent 20 un cinquième"),
        ],
    );
    check(
        "pt",
        &[
            ("A metade de 2027", ""),
            ("metade do ano", ""),
            ("um terço de 2027", ""),
            ("metade dos cargos", "percent 50 metade"),
            ("um terço dos cargos", "percent 33.33 um terço"),
        ],
    );
}

#[test]
fn halves_of_millions_and_dozens() {
    check(
        "en",
        &[
            ("a million and a half dollars", "money 1500000 million and a half dollars"),
            ("two and a half million people", "count 2500000 two and a half million people"),
            ("half a million people", "count 500000 half a million people"),
            ("half a dozen schools", "count 6 half a dozen schools"),
            ("one half of it, half a page", "percent 50 one half"),
        ],
    );
    check(
        "es",
        &[
            ("un millón y medio de pesos", "money 1500000 un millón y medio de pesos"),
            ("1 millón y medio de pesos", "money 1500000 1 millón y medio de pesos"),
            ("dos millones y medio de personas", "count 2500000 dos millones y medio de personas"),
            ("dos y medio millones de pesos", "money 2500000 dos y medio millones de pesos"),
            ("Medio millón de personas", "count 500000 Medio millón de personas"),
            ("media docena de talleres", "count 6 media docena de talleres"),
            ("dos talleres y medio ambiente", "count 2 dos talleres"),
        ],
    );
    check(
        "fr",
        &[
            ("un million et demi d'euros", "money 1500000 un million et demi d'euros"),
            ("deux millions et demi de personnes", "count 2500000 deux millions et demi de personnes"),
            ("un demi-million d'euros", "money 500000 demi-million d'euros"),
            ("une demi-douzaine d'écoles", "count 6 demi-douzaine d'écoles"),
            ("une demi-journée", ""),
        ],
    );
    check(
        "pt",
        &[
            ("um milhão e meio de reais", "money 1500000 um milhão e meio de reais"),
            ("dois milhões e meio de pessoas", "count 2500000 dois milhões e meio de pessoas"),
            ("meio milhão de reais", "money 500000 meio milhão de reais"),
            ("meia dúzia de escolas", "count 6 meia dúzia de escolas"),
            ("dois planos e meio ambiente", "count 2 dois planos"),
        ],
    );
}

#[test]
fn codes_of_money_that_are_words_too() {
    check(
        "en",
        &[
            ("publish its data at COP 30.", ""),
            ("in ALL 50 states", "count 50 50 states"),
            ("We will TRY 3 pilots", "count 3 3 pilots"),
            ("The MAD 2 programme", ""),
            ("PEN 4 report by SOS 5 villages", "count 5 5 villages"),
            ("SDG 16 targets, COP 2030 goals", ""),
            ("COP 2,500 and COP 30 million", "money 2500 COP 2,500; money 30000000 COP 30 million"),
            ("COP $30 and PEN 20.50", "money 30 COP $30; money 20.5 PEN 20.50"),
            ("200 MAD per person", "money 200 200 MAD"),
            ("the 5 SOS villages", "count 5 5 SOS"),
            ("it costs KES 500", "money 500 KES 500"),
        ],
    );
    check(
        "es",
        &[
            ("la COP 28 de Brasil", ""),
            ("en SOS 5 aldeas", "count 5 5 aldeas"),
            ("COP 30 millones", "money 30000000 COP 30 millones"),
            ("son PEN 1500", "money 1500 PEN 1500"),
            ("la COP 2030", ""),
        ],
    );
    check(
        "fr",
        &[
            ("la COP 21 à Paris", ""),
            ("soit MAD 30 000", "money 30000 MAD 30 000"),
            ("soit 200 MAD", "money 200 200 MAD"),
            ("soit XOF 500", "money 500 XOF 500"),
            ("à la COP 30 de Belém", ""),
        ],
    );
    check(
        "pt",
        &[
            ("na COP 30 em Belém", ""),
            ("são COP 1.500", "money 1.5 COP 1.500"),
            ("MOP 300 mil", "money 300000 MOP 300 mil"),
            ("são AOA 500", "money 500 AOA 500"),
            ("SOS 5 aldeias", "count 5 5 aldeias"),
        ],
    );
}
