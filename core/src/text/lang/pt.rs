//! Portuguese: its grammar words, months, numbers and phrases. Verb forms are in `pt/verbs.rs`; no word here judges anything.

mod judge;
mod verbs;

use super::super::grammar::{Grammar, Phrase, Sense};
use super::romance;

/// Portuguese as the reader sees it, of Brazil and of Portugal.
pub(super) static GRAMMAR: Grammar = Grammar {
    code: "pt",
    detected_as: whatlang::Lang::Por,
    letters: "ãõêâôçÃÕÊÂÔÇ",
    endings: &[
        "o", "a", "os", "as", "ar", "ir", "cao", "coes", "dade", "dades", "agem", "agens", "dados", "nho",
        "nha", "ncia", "ais", "eis", "oes",
    ],
    words: WORDS,
    phrases: PHRASES,
    inflect: verbs::inflect,
    particles: &["de", "a", "em", "com", "entre", "sobre", "por"],
    contractions: &[
        ("de", "do"),
        ("de", "da"),
        ("de", "dos"),
        ("de", "das"),
        ("de", "d'"),
        ("a", "ao"),
        ("a", "aos"),
        ("a", "as"),
        ("em", "no"),
        ("em", "na"),
        ("em", "nos"),
        ("em", "nas"),
    ],
    norms_close_names: false,
    adverb: "mente",
    classify: verbs::classify,
    plural,
    is_plural: |word| word.ends_with('s'),
    is_infinitive: verbs::is_infinitive,
    opens_purpose: judge::opens_purpose,
    is_past: judge::is_past,
    judge: romance::judge,
};

const WORDS: &[(Sense, u8, &str)] = &[
    (
        Sense::Determiner,
        0,
        "o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela seu sua seus suas",
    ),
    (
        Sense::Determiner,
        0,
        "nosso nossa nossos nossas cada todo toda todos todas qualquer nenhum nenhuma algum alguma alguns algumas",
    ),
    (Sense::Determiner, 0, "outro outra outros outras ambos ambas referido referida tal tais"),
    (
        Sense::Preposition,
        0,
        "a ao aos ante apos ate com contra de do da dos das d' desde durante em no na nos nas num numa entre",
    ),
    (Sense::Preposition, 0, "para perante pelo pela pelos pelas por segundo sem sob sobre conforme"),
    (Sense::Conjunction, 0, "e ou nem"),
    (Sense::Clitic, 0, "se lhe lhes"),
    (Sense::Reflexive, 0, "se"),
    (Sense::Progressive, 0, "esta estao estara estarao estamos estaremos"),
    (Sense::Relative, 0, "que quem qual quais cujo cuja cujos cujas onde quando se"),
    (Sense::Negation, 0, "nao nunca"),
    (Sense::Denial, 0, "nao nunca jamais sem nem tampouco"),
    (Sense::Idle, 0, "so somente apenas mais menos fins obstante distincao demora prejuizo embargo"),
    (Sense::Was, 0, "foi foram era eram havia haviam houve"),
    (Sense::Only, 0, "so somente apenas"),
    (Sense::Contrast, 0, "senao mas porem embora"),
    (Sense::Bygone, 0, "ha foi foram tem tinha tinham havia haviam era eram"),
    (Sense::Subject, 0, "nos eles elas ele ela"),
    (
        Sense::Modal,
        0,
        "deve devem devemos devera deverao deveremos deveria deveriam pode podem podemos podera poderao poderia poderiam",
    ),
    (Sense::Modal, 0, "vai vao vamos ira irao iremos"),
    (Sense::Passive, 0, "ser sera serao seja sejam e sao foi foram sendo sido seria seriam serem"),
    (Sense::Perfect, 0, "tem tenha tenham tera terao ter tendo tinha tinham havia haviam"),
    (
        Sense::Finite,
        0,
        "sao sera serao foi foram seria seriam esta estao estara estarao ha houve havera tem tera terao",
    ),
    (Sense::Finite, 0, "tinha tinham temos somos estamos"),
    (
        Sense::Governor,
        0,
        "compromisso compromissos obrigacao dever tarefa decisao responsabilidade acordo plano",
    ),
    (Sense::Particle, 0, "de do da dos das d'"),
    (
        Sense::Function,
        0,
        "mais muito ja tambem assim alem mas como menos tao tanto proximos proximas seguintes dentro fora antes",
    ),
    (
        Sense::Function,
        0,
        "depois acerca respeito seguinte proximo proxima primeiros primeiras maximo mesmo mesma mesmos mesmas isso isto",
    ),
    (Sense::Month, 1, "janeiro jan"),
    (Sense::Month, 2, "fevereiro fev"),
    (Sense::Month, 3, "marco mar"),
    (Sense::Month, 4, "abril abr"),
    (Sense::Month, 5, "maio mai"),
    (Sense::Month, 6, "junho jun"),
    (Sense::Month, 7, "julho jul"),
    (Sense::Month, 8, "agosto ago"),
    (Sense::Month, 9, "setembro set"),
    (Sense::Month, 10, "outubro out"),
    (Sense::Month, 11, "novembro nov"),
    (Sense::Month, 12, "dezembro dez"),
    (Sense::Season, 0, "primavera verao outono inverno"),
    (Sense::Number, 1, "um uma"),
    (Sense::Number, 2, "dois duas"),
    (Sense::Number, 3, "tres"),
    (Sense::Number, 4, "quatro"),
    (Sense::Number, 5, "cinco"),
    (Sense::Number, 6, "seis"),
    (Sense::Number, 7, "sete"),
    (Sense::Number, 8, "oito"),
    (Sense::Number, 9, "nove"),
    (Sense::Number, 10, "dez"),
    (Sense::Number, 11, "onze"),
    (Sense::Number, 12, "doze"),
    (Sense::Number, 13, "treze"),
    (Sense::Number, 14, "catorze quatorze"),
    (Sense::Number, 15, "quinze"),
    (Sense::Number, 16, "dezesseis dezasseis"),
    (Sense::Number, 17, "dezessete dezassete"),
    (Sense::Number, 18, "dezoito"),
    (Sense::Number, 19, "dezenove dezanove"),
    (Sense::Number, 20, "vinte"),
    (Sense::Number, 30, "trinta"),
    (Sense::Number, 40, "quarenta"),
    (Sense::Number, 50, "cinquenta"),
    (Sense::Number, 60, "sessenta"),
    (Sense::Number, 70, "setenta"),
    (Sense::Number, 80, "oitenta"),
    (Sense::Number, 90, "noventa"),
    (Sense::Number, 100, "cem cento"),
    (Sense::Number, 200, "duzentos duzentas"),
    (Sense::Multiplier, 3, "mil"),
    (Sense::Multiplier, 6, "milhao milhoes"),
    (Sense::Multiplier, 9, "bilhao bilhoes"),
    (Sense::Multiplier, 12, "trilhao trilhoes"),
    (Sense::Ordinal, 1, "primeiro primeira"),
    (Sense::Ordinal, 2, "segundo segunda"),
    (Sense::Ordinal, 3, "terceiro terceira"),
    (Sense::Ordinal, 4, "quarto quarta"),
    (Sense::Ordinal, 5, "quinto quinta"),
    (Sense::Ordinal, 6, "sexto sexta"),
    (Sense::OrdinalSuffix, 0, "o a"),
    (Sense::Unit, 0, "hora horas"),
    (Sense::Unit, 1, "dia dias"),
    (Sense::Unit, 7, "semana semanas"),
    (Sense::Unit, 15, "quinzena quinzenas"),
    (Sense::Unit, 101, "mes meses"),
    (Sense::Unit, 102, "bimestre bimestres"),
    (Sense::Unit, 103, "trimestre trimestres"),
    (Sense::Unit, 104, "quadrimestre quadrimestres"),
    (Sense::Unit, 106, "semestre semestres"),
    (Sense::Unit, 112, "ano anos"),
    (Sense::Unit, 124, "bienio bienios"),
    (Sense::Unit, 136, "trienio trienios"),
    (Sense::Unit, 220, "decada decadas"),
    (Sense::Each, 0, "cada"),
    (Sense::EachOfThe, 0, "todos todas"),
    (Sense::Frequency, 1, "diariamente diario diaria diarios diarias"),
    (Sense::Frequency, 7, "semanal semanais semanalmente"),
    (Sense::Frequency, 15, "quinzenal quinzenais quinzenalmente"),
    (Sense::Frequency, 101, "mensal mensais mensalmente"),
    (Sense::Frequency, 102, "bimestral bimestrais bimestralmente"),
    (Sense::Frequency, 103, "trimestral trimestrais trimestralmente"),
    (Sense::Frequency, 104, "quadrimestral quadrimestrais"),
    (Sense::Frequency, 106, "semestral semestrais semestralmente"),
    (Sense::Frequency, 112, "anual anuais anualmente"),
    (Sense::Frequency, 124, "bienal bienais"),
    (Sense::Working, 1, "uteis"),
    (Sense::Working, 0, "corridos consecutivos"),
    (
        Sense::NotDue,
        0,
        "ultimos ultimas ultimo ultima passados passadas anteriores maiores maior menores idade",
    ),
    (Sense::NotDue, 0, "experiencia atras vida ha"),
    (Sense::YearContext, 0, "em no de do para ate desde durante a ao apos entre"),
    (Sense::YearWord, 0, "ano exercicio"),
    (Sense::RangeTo, 0, "a ao ate"),
    (Sense::RangeFrom, 0, "de do da desde entre"),
    (Sense::Times, 0, "vez vezes"),
    (Sense::Currency, 0, "r reais real brl usd us eur euro euros dolar dolares escudos meticais kwanzas"),
    (Sense::Percent, 0, "porcento"),
    (
        Sense::Label,
        0,
        "artigo artigos art arts inciso lei decreto portaria norma alinea capitulo anexo pagina paginas pag p pp",
    ),
    (
        Sense::Label,
        0,
        "numero num no n versao objetivo objectivo ods meta compromisso marco acao fase etapa nivel eixo linha tomo",
    ),
    (Sense::Label, 0, "volume processo oficio tabela figura quadro nota resolucao agenda visao horizonte"),
    (Sense::Abbreviation, 0, "sr sra dr dra eng prof profa ex av aprox depto vs"),
    (Sense::Norm, 1, "lei decreto regulamento"),
    (
        Sense::Norm,
        2,
        "leis decretos regulamentos portaria portarias codigo acordo convenio convencao tratado norma normas diretiva",
    ),
    (Sense::Norm, 2, "resolucao estatuto"),
    (Sense::Norm, 3, "constituicao"),
    (Sense::DraftNorm, 1, "pl"),
    (
        Sense::DraftNorm,
        0,
        "projeto projetos anteprojeto anteprojetos proposta propostas minuta reforma reformas alteracao alteracoes",
    ),
    (Sense::DraftNorm, 0, "emenda emendas"),
    (Sense::Article, 1, "artigo artigos art arts"),
    (Sense::Article, 2, "inciso paragrafo alinea secao"),
    (Sense::NumberSign, 0, "n no num numero"),
    (Sense::AboutNorm, 0, "de do da dos das sobre para que"),
    (Sense::AmendsNorm, 0, "a ao as aos de do da dos das"),
    (
        Sense::AnyNorm,
        0,
        "materia pais republica estado executivo governo congresso presidente governador lei",
    ),
];

const PHRASES: &[(Phrase, &str)] = &[
    (
        Phrase::Purpose,
        "a fim de|a fim de que|com o fim de|com o objetivo de|com o objectivo de|com o intuito de|para que",
    ),
    (
        Phrase::Purpose,
        "com o propósito de|com a finalidade de|com a intenção de|com vista a|com vistas a|visando|de modo a|de forma a",
    ),
    (
        Phrase::MaybePurpose,
        "para|orientado a|orientada a|destinado a|destinada a|destinados a|destinadas a|voltado a|voltada a|voltados a",
    ),
    (
        Phrase::Means,
        "mediante|através de|através da|através do|por meio de|por meio da|por meio do|com base em",
    ),
    (
        Phrase::Qualifier,
        "pelo menos|ao menos|no mínimo|um mínimo de|mais de|menos de|até|cerca de|em torno de|aproximadamente",
    ),
    (Phrase::Qualifier, "no máximo|um máximo de|um total de|superior a"),
    (Phrase::Consequence, "pelo que"),
    (Phrase::Baseline, "linha de base|atualmente|na atualidade|até o momento|hoje em dia"),
    (Phrase::Percent, "por cento|pontos percentuais"),
    (
        Phrase::EndOf,
        "fim de|final de|finais de|término de|conclusão de|fim do|final do|finais do|término do|conclusão do|encerramento do",
    ),
    (Phrase::EndOf, "encerramento de|fecho de|fecho do|antes que termine"),
    (
        Phrase::Within,
        "dentro de|no prazo de|no prazo máximo de|em um prazo de|num prazo de|em prazo não superior a|em até|até",
    ),
    (
        Phrase::Within,
        "o mais tardar em|antes de|em|durante|após|depois de|por um período de|decorridos|prazo de",
    ),
    (Phrase::Per(1), "ao dia|por dia"),
    (Phrase::Per(7), "por semana|à semana"),
    (Phrase::Per(101), "ao mês|por mês"),
    (Phrase::Per(103), "por trimestre|ao trimestre"),
    (Phrase::Per(106), "por semestre|ao semestre"),
    (Phrase::Per(112), "ao ano|por ano"),
    (Phrase::Recurs(1), "todo dia|todos os dias"),
    (Phrase::Recurs(7), "toda semana"),
    (Phrase::Recurs(101), "todo mês|mês a mês"),
    (Phrase::Recurs(103), "todo trimestre"),
    (Phrase::Recurs(106), "todo semestre"),
    (Phrase::Recurs(112), "todo ano|ano após ano"),
];

/// The plural of a term: of its words up to the first preposition.
fn plural(term: &str) -> Option<String> {
    romance::plural(term, WORDS, plural_word)
}

fn plural_word(word: &str) -> Option<String> {
    let last = word.chars().last()?;
    if word.chars().count() < 3 || !last.is_alphabetic() {
        return None;
    }
    for (from, to) in
        [("ão", "ões"), ("al", "ais"), ("el", "eis"), ("ol", "ois"), ("ul", "uis"), ("il", "is"), ("m", "ns")]
    {
        if let Some(root) = word.strip_suffix(from) {
            return Some(format!("{root}{to}"));
        }
    }
    match last {
        's' | 'x' | 'S' | 'X' => None,
        'r' | 'z' => Some(format!("{word}es")),
        _ => Some(format!("{word}s")),
    }
}
