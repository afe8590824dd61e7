//! Languages that are not read and share most of their small words with one that is: a Catalan text would be taken for a Spanish one.
//! They are told by the small words that they do not share.

/// Of how many languages small words are known.
pub(super) const COUNT: usize = NEIGHBOURS.len();

/// Small words of each in plain small letters: those too that it shares, since they are compared with those of the languages that are
/// read. What is common in one of these and no small word there is left out.
const NEIGHBOURS: [&str; 5] = [
    // Catalan.
    "el la els les un una uns unes del dels al als de en per amb sense sobre entre des fins cap com que qui quals quan si no ni \
     pero tambe ja molt tot tota tots totes cada qualsevol aquest aquesta aquests aquestes aixo seu seva seus seves es se hi ho \
     li son sera seran ser ha han hem hagi fer fara faran te tenen tindra tindran pot poden podra podran pel pels perque \
     mitjancant durant abans despres segons dins altres altre altra nostre nostra mateix mateixa dues",
    // Basque.
    "eta edo ere baina baino bat bere beren hau hori hauek horiek honek horrek horien hauen den diren duen duten dituen \
     dituzten da dira du dute ditu dituzte dugu ditugu izan izango egin egingo egiten egitea ez bai arte bidez gabe buruz \
     buruzko beste guztiak guztien guztia dela direla zein zer nola lehen ondoren bezala beharko behar ahal nahi dezan dezaten \
     daitezen daiteke daitezke dadin ditzaten zaio zaie dio die bada batera bakoitzaren",
    // Galician.
    "os as ao aos das dos da do na no nas nos unha unhas un uns dun dunha dunhas nun nunha de en con para por polo pola polos \
     polas coa co coas cos sen sobre entre ata desde dende tras mediante que quen cal cales cando onde se non nin mais tamen xa \
     moi todo toda todos todas cada calquera este esta estes estas iso isto seu sua seus suas lle lles nel nela dela deles son \
     sera seran ser foron ten tenen tera teran ha hai poden pode podera poderan fara faran antes despois ademais outros outra \
     outro outras algunha algunhas nosa noso mesmo mesma dous duas",
    // Italian.
    "il lo la gli le un una del dello della dei degli delle al allo alla ai agli alle dal dalla dai dalle nel nella nei negli \
     nelle sul sulla sui sulle di da in con su per tra fra che chi cui quale quali quando dove se ne ma anche piu gia molto \
     tutto tutta tutti tutte ogni questo questa questi queste suo sua suoi sue loro si vi sono sara saranno essere ha hanno \
     fare puo possono potra potranno deve devono entro dopo prima durante secondo attraverso presso altri altre altro nostro \
     stesso come ed",
    // Romanian.
    "si sau la de din pentru cu pe in prin care ce sa se va vor fi este sunt un unei unui al ale ai cel cea cei cele acest \
     aceasta acestui acestei aceste nu toate tuturor fiecare dupa intre pana despre catre asupra fost fie printr dintre lor \
     lui ei privind",
];

/// The small words, each with the place of its language.
pub(super) fn small_words() -> impl Iterator<Item = (usize, &'static str)> {
    let lists = NEIGHBOURS.iter().enumerate();
    lists.flat_map(|(place, words)| words.split_whitespace().map(move |word| (place, word)))
}

#[cfg(test)]
mod tests {
    use crate::text::Votes;

    fn is_of_a_neighbour(text: &str) -> bool {
        Votes::of(text).speak_for_a_neighbour(false)
    }

    #[test]
    fn a_few_sentences_in_a_language_that_looks_like_another_are_told() {
        for text in [
            "Es posarà en marxa un procés participatiu amb les entitats del barri per decidir les inversions. El Govern aprovarà un \
             reglament que obligui tots els departaments a publicar les agendes dels alts càrrecs.",
            "EL CONSELL DE PARTICIPACIÓ ES REUNIRÀ DUES VEGADES L'ANY I FARÀ PÚBLIQUES LES SEVES ACTES AMB ELS RESULTATS",
            "Porase en marcha un proceso participativo coas entidades do barrio para decidir os investimentos. A Xunta aprobará un \
             regulamento que obrigue a todas as consellerías a publicar as axendas dos altos cargos.",
            "Cando remate o ano publicarase un informe no que se diga canto se gastou en cada proxecto e quen o executou.",
            "Partaidetza-prozesu bat abiaraziko da auzoko elkarteekin. Jaurlaritzak araudi bat onartuko du, sail guztiak goi-kargudunen \
             agendak argitaratzera behartzeko.",
            "Sarà avviato un processo partecipativo con le associazioni del quartiere per decidere gli investimenti.",
            "Se va iniția un proces participativ cu asociațiile din cartier pentru a decide investițiile.",
        ] {
            assert!(is_of_a_neighbour(text), "{text}");
        }
    }

    #[test]
    fn nothing_that_is_read_is_taken_for_a_neighbour() {
        for text in [
            "Se publicará cada mes la lista de los contratos que firma el municipio, con el nombre de quien los ganó",
            "Creación de una herramienta en línea que permita hacer un seguimiento de la ejecución entre dependencias",
            "ENVIAR A LA CAMARA DE DIPUTADOS UNA INICIATIVA DE LEY DE ARCHIVOS PUBLICOS Y DE DATOS DE OBRAS DE LA CIUDAD",
            "Levantamento sobre a situação dos conselhos de obras dos municípios e sobre o papel da sociedade na escolha dos projetos",
            "A prefeitura vai publicar os dados das obras em formato aberto até ao fim do ano",
            "Le ministère publiera la liste des contrats avant la fin de l'année et rendra compte de son exécution au Parlement",
            "Non-profit organisations in la Paz will be consulted on the draft law, and the ministry will answer them in public",
            "Members: Al Gore, Al Pacino, La Toya Jackson, El Salvador delegation, Ai Weiwei, Da Vinci Institute, Di Rupo, Lo Giudice",
            "Portal; registro; comité; datos; mapa; formato; API; licencia; los sábados",
        ] {
            assert!(!is_of_a_neighbour(text), "{text}");
        }
    }

    #[test]
    fn two_languages_that_are_read_are_no_third_that_shares_words_with_both() {
        let portuguese = "Fortalecer a prestação de contas por meio da publicação das declarações de bens de 500 funcionários.";
        let spanish = "Instalar dos mesas de trabajo con colectivos de personas con discapacidad en febrero.";
        for text in [format!("{portuguese}\n\n{spanish}"), format!("{spanish} {portuguese}")] {
            assert!(!is_of_a_neighbour(&text), "{text}");
        }
    }

    #[test]
    fn a_sentence_too_short_to_tell_goes_with_those_that_tell() {
        let votes = Votes::of("Elaborarase unha guía para a redacción clara dos documentos administrativos.");
        assert!(!votes.speak_for_a_neighbour(false) && votes.speak_for_a_neighbour(true));
        let spanish =
            Votes::of("Se elaborará una guía para la redacción clara de los documentos administrativos.");
        assert!(!spanish.speak_for_a_neighbour(true));
    }
}
