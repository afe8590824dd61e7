//! Main and other verbs of titles and sentences.

use super::{lexicons, verbs};

#[track_caller]
fn check(code: &str, cases: &[(&str, &str, &str)]) {
    let lexicons = lexicons();
    let mut wrong = Vec::new();
    for (text, main, others) in cases {
        let found = verbs(text, code, &lexicons);
        if (found.0.as_str(), found.1.as_str()) != (*main, *others) {
            wrong.push(format!("{text}\n  main  {}\n  other {}", found.0, found.1));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(cases.len() > 5);
}

#[test]
fn real_titles_in_spanish() {
    check(
        "es",
        &[
            ("Diseñar el registro público de personas detenidas", "diseñar infinitive deliverable", ""),
            (
                "Desarrollar una aplicación móvil para el reporte de fallas",
                "desarrollar infinitive deliverable",
                "",
            ),
            (
                "Promover la mejora de los niveles de confianza en los policías",
                "promover infinitive intention",
                "mejorar nominal intention",
            ),
            ("Seguimiento ciudadano a la obra pública", "dar seguimiento nominal process", ""),
            (
                "Programa integral para reducir los índices de violencia en 30 escuelas secundarias públicas",
                "none",
                "for reducir infinitive outcome",
            ),
            (
                "Fortalecimiento de la accesibilidad del espacio público para personas con discapacidad",
                "fortalecer nominal intention",
                "",
            ),
            (
                "Reducción de la brecha salarial entre hombres y mujeres en el estado",
                "reducir nominal outcome",
                "",
            ),
            ("Plataforma Gobierno Abierto Municipio de Oaxaca de Juárez", "none", ""),
            ("Generación de información útil para la toma de decisiones", "generar nominal deliverable", ""),
            (
                "Institucionalizar la planeación en los municipios y lograr, por iniciativa social, que se creen los institutos",
                "institucionalizar infinitive institutional",
                "lograr infinitive outcome, crear passive deliverable",
            ),
        ],
    );
}

#[test]
fn the_same_titles_in_english() {
    check(
        "en",
        &[
            ("Design the public register of detained persons", "design infinitive deliverable", ""),
            ("Develop a mobile application for reporting failures", "develop infinitive deliverable", ""),
            (
                "Promote the improvement of trust in the police",
                "promote infinitive intention",
                "improve nominal intention",
            ),
            ("Citizen monitoring of public works", "monitor nominal process", ""),
            (
                "Comprehensive programme to reduce violence in 30 schools",
                "none",
                "for reduce infinitive outcome",
            ),
            ("Strengthening the accessibility of public space", "strengthen gerund intention", ""),
            ("Reduction of the wage gap between men and women", "reduce nominal outcome", ""),
            ("Open Government Platform of the Municipality of Oaxaca", "none", ""),
            ("Generation of useful information for decision making", "generate nominal deliverable", ""),
            (
                "Institutionalise planning in municipalities and achieve change",
                "institutionalise infinitive institutional",
                "achieve infinitive outcome",
            ),
        ],
    );
}

#[test]
fn purpose_means_and_passives_in_spanish() {
    check(
        "es",
        &[
            (
                "Publicar el padrón para fortalecer la confianza y consolidar la red",
                "publicar infinitive deliverable",
                "for fortalecer infinitive intention, for consolidar infinitive intention",
            ),
            (
                "Fortalecer la transparencia mediante la publicación de los contratos",
                "fortalecer infinitive intention",
                "publicar nominal deliverable",
            ),
            (
                "Promover la expedición de una ley",
                "promover infinitive intention",
                "expedir nominal institutional",
            ),
            ("Se publicará la base cada mes", "publicar passive deliverable", ""),
            ("Se publicara la base cada mes", "publicar passive deliverable", ""),
            ("La base será publicada cada mes", "publicar passive deliverable", ""),
            ("Continuar publicando los datos", "continuar infinitive process", "publicar gerund deliverable"),
            (
                "Analizar la posibilidad de publicar el padrón",
                "analizar la posibilidad infinitive process",
                "publicar infinitive deliverable",
            ),
            ("PUBLICAR LA BASE DE LA OBRA PUBLICA", "publicar infinitive deliverable", ""),
            ("Publicacion de informacion presupuestal", "publicar nominal deliverable", ""),
            (
                "Para promover, impulsar y consolidar la transparencia, la Secretaría publicará el registro",
                "publicar finite deliverable",
                "for promover infinitive intention, for impulsar infinitive intention, for consolidar infinitive intention",
            ),
            (
                "Con el fin de mejorar el servicio, se deberá expedir la ley",
                "expedir passive institutional",
                "for mejorar infinitive intention",
            ),
            (
                "Crear un portal a fin de que la ciudadanía mejore su vida",
                "crear infinitive deliverable",
                "for mejorar finite intention",
            ),
            (
                "Publicar el padrón para mejorar la confianza mediante la revisión de quejas",
                "publicar infinitive deliverable",
                "for mejorar infinitive intention, revisar nominal process",
            ),
        ],
    );
}

#[test]
fn verbs_and_look_alikes_in_spanish() {
    check(
        "es",
        &[
            ("Política pública de la obra pública, las públicas y los públicos", "none", ""),
            ("El público de la obra", "none", ""),
            ("La Secretaría publica los contratos", "publicar finite deliverable", ""),
            ("La reforma de la ley se hizo", "reformar nominal institutional", ""),
            ("Informes de manera regular", "none", ""),
            ("Regular el mercado", "regular infinitive process", ""),
            ("La dependencia se compromete a publicar el padrón", "publicar infinitive deliverable", ""),
            ("Plataforma que permita publicar los contratos", "none", "publicar infinitive deliverable"),
            ("La oficina que publicará los datos abiertos", "none", "publicar finite deliverable"),
            (
                "Se impulsará un portal que publique datos",
                "impulsar passive intention",
                "publicar finite deliverable",
            ),
            ("10. Fortalecer la red", "fortalecer infinitive intention", ""),
            (
                "A.1.c) Diseño y elaboración de un portal",
                "diseñar nominal deliverable",
                "elaborar nominal deliverable",
            ),
            ("• Hito 2: Elaboración del informe", "elaborar nominal deliverable", ""),
            ("Compromiso 3 – Apertura de datos", "abrir nominal deliverable", ""),
            ("Puesta en operación del portal", "poner en operación nominal deliverable", ""),
            ("Se pondrá en operación el portal", "poner en operación passive deliverable", ""),
            ("Desarrollaremos espacios", "desarrollar finite deliverable", ""),
            (
                "Que se garantice el derecho y se reduzca la brecha",
                "reducir passive outcome",
                "garantizar passive outcome",
            ),
            ("Construyendo el portal", "construir gerund deliverable", ""),
            ("La Secretaría está construyendo el portal", "construir finite deliverable", ""),
            ("El portal publicado", "none", "publicar participle deliverable"),
            ("Emisión de la norma", "emitir nominal institutional", ""),
            ("Simplificación administrativa y capacitación", "none", ""),
            (
                "El padrón se creó y publicó en 2023",
                "crear passive deliverable",
                "publicar finite deliverable",
            ),
            ("Reformo con gusto", "none", ""),
            ("Firma de un convenio", "firmar un convenio nominal institutional", ""),
            ("El plan contribuirá a una cultura", "contribuir a finite institutional", ""),
            ("Acción que contribuye a un fin", "none", "contribuir a finite institutional"),
            ("Capacitación docente", "capacitar nominal process", ""),
        ],
    );
}

#[test]
fn purpose_means_and_passives_in_english() {
    check(
        "en",
        &[
            (
                "Publish the register to strengthen trust and improve service",
                "publish infinitive deliverable",
                "for strengthen infinitive intention, for improve infinitive intention",
            ),
            (
                "Strengthen transparency through the publication of contracts",
                "strengthen infinitive intention",
                "publish nominal deliverable",
            ),
            ("Promote the adoption of a law", "promote infinitive intention", "adopt nominal institutional"),
            ("The database will be published every month", "publish passive deliverable", ""),
            ("Continue publishing open data", "continue infinitive process", "publish gerund deliverable"),
            (
                "Explore options to publish the register",
                "explore infinitive process",
                "for publish infinitive deliverable",
            ),
            ("PUBLISH THE DATABASE", "publish infinitive deliverable", ""),
            (
                "To strengthen transparency, the ministry will publish the register",
                "publish finite deliverable",
                "for strengthen infinitive intention",
            ),
            (
                "In order to improve trust, we will amend the law",
                "amend finite institutional",
                "for improve infinitive intention",
            ),
            ("To develop capacity in the public service", "develop infinitive deliverable", ""),
            ("The government aims to strengthen trust", "strengthen infinitive intention", ""),
            ("Commitment to publish legislation", "publish infinitive deliverable", ""),
            (
                "Adopt a law so that ministries publish the data",
                "adopt infinitive institutional",
                "for publish finite deliverable",
            ),
            ("Access to information and right to publish", "none", "for publish infinitive deliverable"),
        ],
    );
}

#[test]
fn verbs_and_look_alikes_in_english() {
    check(
        "en",
        &[
            ("Open data portal", "none", ""),
            ("Open the registry to the public", "open infinitive deliverable", ""),
            ("Draft law on open data", "none", ""),
            ("Review of the law", "review nominal process", ""),
            ("Review existing laws", "review infinitive process", ""),
            ("Review and update the law", "review infinitive process", "update infinitive deliverable"),
            ("Support for victims of crime", "support nominal intention", ""),
            ("Increase transparency in spending", "increase infinitive outcome", ""),
            ("Increase in trust", "none", ""),
            ("10. The law will be adopted", "adopt passive institutional", ""),
            ("Proactive publication of budgets", "publish nominal deliverable", ""),
            ("Setting up of a council", "set up nominal deliverable", ""),
            ("Set up a council", "set up infinitive deliverable", ""),
            ("The ministry publishes the contracts", "publish finite deliverable", ""),
            ("A portal which will publish the data", "none", "publish finite deliverable"),
            (
                "Publishing open data and improving services",
                "publish gerund deliverable",
                "improve gerund intention",
            ),
            (
                "Ensuring openness by publishing records",
                "ensure gerund outcome",
                "publish gerund deliverable",
            ),
            ("Modernizing the registry", "modernise gerund intention", ""),
            ("Improved services", "none", "improve participle intention"),
            ("Action Plan Development", "develop nominal deliverable", ""),
            ("Capacity-building of officials", "none", ""),
            ("The government is committed to ensuring trust", "ensure gerund outcome", ""),
            (
                "Fostered, planned and publicised",
                "none",
                "foster participle intention, plan participle process",
            ),
        ],
    );
}

#[test]
fn portuguese_verbs() {
    check(
        "pt",
        &[
            ("Publicar o orçamento da cidade", "publicar infinitive deliverable", ""),
            (
                "Publicar relatórios para fortalecer a confiança",
                "publicar infinitive deliverable",
                "for fortalecer infinitive intention",
            ),
            (
                "Fortalecimento da gestão por meio da publicação de dados",
                "fortalecer nominal intention",
                "publicar nominal deliverable",
            ),
            ("O ministério publicará o relatório", "publicar finite deliverable", ""),
            (
                "Será criada uma plataforma que melhore os serviços",
                "criar passive deliverable",
                "melhorar finite intention",
            ),
            ("Serão publicados os dados", "publicar passive deliverable", ""),
            ("A prefeitura publica os contratos", "publicar finite deliverable", ""),
            ("Promoção da transparência", "promover nominal intention", ""),
            ("CRIACAO DE UM PORTAL", "criar nominal deliverable", ""),
            ("Redução de prazos", "reduzir nominal deliverable", ""),
            ("Abertura de dados do orçamento", "abrir nominal deliverable", ""),
            ("Pôr em funcionamento o portal", "pôr em funcionamento infinitive deliverable", ""),
        ],
    );
}

#[test]
fn french_verbs() {
    check(
        "fr",
        &[
            ("Publier le budget de la ville", "publier infinitive deliverable", ""),
            (
                "Publier des rapports afin de renforcer la confiance",
                "publier infinitive deliverable",
                "for renforcer infinitive intention",
            ),
            ("Le ministère publiera le rapport", "publier finite deliverable", ""),
            ("Le rapport sera publié chaque année", "publier passive deliverable", ""),
            ("La ville publie les contrats", "publier finite deliverable", ""),
            ("Renforcement de la participation", "renforcer nominal intention", ""),
            ("Amélioration de l'accès aux services", "améliorer nominal intention", ""),
            ("CREATION D'UN PORTAIL", "créer nominal deliverable", ""),
            ("Mise en place d'un registre", "mettre en place nominal deliverable", ""),
            ("Un comité sera mis en place", "mettre en place passive deliverable", ""),
            ("Nous appuierons les villes", "appuyer finite deliverable", ""),
            ("Les données publiées", "none", "publier participle deliverable"),
            ("Rapport publié", "publier passive deliverable", ""),
            ("Les règlements sont mis en place", "mettre en place passive deliverable", ""),
        ],
    );
}

#[test]
fn what_nouns_and_tools_are_for() {
    check(
        "en",
        &[
            (
                "Develop skills required to publish data",
                "develop infinitive deliverable",
                "for publish infinitive deliverable",
            ),
            ("Agencies are required to publish data", "publish infinitive deliverable", ""),
            (
                "Draft a strategic plan to publish data",
                "draft infinitive deliverable",
                "for publish infinitive deliverable",
            ),
            ("We plan to publish data", "plan finite process", "publish infinitive deliverable"),
            ("Agencies plan to publish data", "publish infinitive deliverable", ""),
            ("A list of datasets that other departments can publish", "none", "publish finite deliverable"),
            ("The study shows which datasets are published", "none", "publish passive deliverable"),
            (
                "Ensure that departments will publish data",
                "ensure infinitive outcome",
                "publish finite deliverable",
            ),
            (
                "Train officials for publishing a registry",
                "train infinitive process",
                "for publish gerund deliverable",
            ),
        ],
    );
}
