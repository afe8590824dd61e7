# Palabras que las presentaciones añaden a un informe. Títulos, razones y consejos vienen de los paquetes.
pre-assessment = Evaluación preliminar de Rasero { $version }; no es una revisión oficial. Fecha de referencia: { $date }.
kind-action_plan = plan de acción
kind-commitment = compromiso
kind-collection = colección
commitments = { $count ->
    [one] un compromiso
   *[other] { $count } compromisos
}
untitled = (sin título)
whole = El plan en su conjunto
stop = { $cause ->
    [suspended] el trabajo se suspendió
    [withdrawn] se retiró
    [member_suspended] se suspendió la membresía
    [member_inactive] el miembro fue declarado inactivo
   *[member_withdrew] el miembro se retiró
} ({ $date })
stopped = Detenido: { $stops }. Lo que vencía antes sigue debiéndose; lo que habría venido después no se pide.
column-commitment = Compromiso

coverage = { $of ->
    [one] { $answered } de { $of } regla con respuesta en el registro
   *[other] { $answered } de { $of } reglas con respuesta en el registro
}
coverage-brief = { $of ->
    [one] { $answered } de { $of } regla con respuesta
   *[other] { $answered } de { $of } reglas con respuesta
}
sum = Suma
quoted = «{ $text }»
found-at = en
points-sum = { $count ->
    [one] { $earned } de { $attainable } punto
   *[other] { $earned } de { $attainable } puntos
}
code-not_applicable = no se sabe, o no aplica aquí
points-none = no aplica
nothing-to-count = nada que contar
level-range = de { $from } a { $to }
level-none = ningún nivel alcanzado

complies-yes = cumple
complies-no = no cumple
complies-if_accepted = { $count ->
    [one] cumple si se acepta una explicación
   *[other] cumple si se aceptan { $count } explicaciones
}
complies-not_decided = sin decidir
tier-met = { $count ->
    [one] { $count } cumplido
   *[other] { $count } cumplidos
}
tier-pending = { $count ->
    [one] { $count } explicado, por aceptar
   *[other] { $count } explicados, por aceptar
}
tier-partly_met = { $count } en parte
tier-not_met = { $count ->
    [one] { $count } no cumplido
   *[other] { $count } no cumplidos
}
tier-no_evidence = { $count } sin evidencia
tier-draft = { $count ->
    [one] { $count } sin evaluar
   *[other] { $count } sin evaluar
}
tier-met-of-read = { $count ->
    [one] { $count } cumplido de { $of } que pudieron leerse
   *[other] { $count } cumplidos de { $of } que pudieron leerse
}
tier-draft-phases = { $count } sin evaluar ({ $phases })
in-the-way = Lo que falta

next-points = Lo que más lo elevaría
next-level = Para llegar al siguiente nivel
next-compliance = Para cumplir
next-code = Para llegar al siguiente código
next-more = { $count ->
    [one] y uno más
   *[other] y { $count } más
}

verdict-not_met = No se cumple
verdict-no_evidence = Sin evidencia
verdict-partly_met = Se cumple en parte
verdict-met_by_alternative = Se cumple por otra vía
verdict-met = Se cumple
verdict-not_applicable = No aplica
verdict-for_a_person = Lo juzga una persona
verdict-undetermined = No se pudo determinar
about-not_met = el registro muestra que no es así, o el texto, que es definitivo, no lo dice
about-no_evidence = el registro no lo dice
about-partly_met = algo hay, algo falta
about-met_by_alternative = se explica otra vía para el mismo fin
about-met = el registro lo muestra
about-not_applicable = no entra en ningún puntaje
about-for_a_person = ninguna máquina puede; no entra en ningún puntaje
about-undetermined = la regla falló al ejecutarse; no baja ningún puntaje
pending = cuenta cuando se acepte la explicación
entries-open = Lo que el registro no muestra ({ $count })
told-below = { $count ->
    [one] Una espera los textos de los compromisos: véase abajo.
   *[other] { $count } esperan los textos de los compromisos: véase abajo.
}
unrecorded = Reglas que preguntan por textos que no están en el registro ({ $count })
more-of-these = y { $count } más (--verbose los dice completos):

matrix-clauses = { $count ->
    [one] una cláusula
   *[other] { $count } cláusulas
}
matrix-no-holes = cada una tiene su regla
matrix-holes = { $count ->
    [one] una cláusula sin regla
   *[other] { $count } cláusulas sin regla
}
matrix-hole = Sin regla
matrix-off = Desactivada
matrix-added = la añade { $pack }
matrix-structure-of = con la estructura de { $pack }
matrix-mixed = Varía entre compromisos
matrix-nothing = Nada que juzgar
matrix-stable = leído en la fuente
matrix-own = criterio propio
matrix-draft = borrador
matrix-other-rules = Reglas fuera de esta estructura

looked-at = se buscó en
recorded-by = Registro de { $by }.
recorded-by-one-who-took-part = Registro de { $by }, que tomó parte en el proceso.
said-by = lo dice { $by }
basis-computed = calculado
basis-declared = declarado
basis-reported = reportado
basis-assessed = evaluado
basis-read_from_text = leído en el texto
status-draft = borrador: se muestra, no cuenta
status-own = criterio propio de Rasero
read = leyó

notes = Notas
ignored = Campos que ninguna regla conoce
did-you-mean = ¿quiso decir «{ $name }»?
changes = Cambios a reglas heredadas
change = { $setting } de { $from } a { $to }
lapsed = vencido
sources = Fuentes
packs = Paquetes

show = Mostrar
not-asked = No se pregunta aquí
overview = Puntajes de todos los compromisos
conditions = Qué más cambia
condition-engine = versión de Rasero
condition-as_of = fecha de referencia
condition-locale = idioma
condition-pack_version = versión de { $pack }
condition-pack_digest = contenido de { $pack }, con la misma versión
movement-added = Nuevos ({ $count })
movement-gone = Ya no están ({ $count })
movement-moved = Cambiaron de lugar ({ $count })
direction-better = Mejora ({ $count })
direction-worse = Empeora ({ $count })
direction-other = Se dice de otro modo ({ $count })
answered = con respuesta
unchanged = { $count ->
    [one] un hallazgo sigue igual
   *[other] { $count } hallazgos siguen igual
}

language-name = español
catalogue-rules = { $count ->
    [one] una regla
   *[other] { $count } reglas
}
catalogue-points = { $count ->
    [0] no cuenta
    [one] un punto
   *[other] { $count } puntos
}
catalogue-plan = se pide al plan
catalogue-commitment = se pide a cada compromiso
catalogue-milestone = se pide a cada hito
catalogue-extends = Adapta { $packs }: lo que no menciona es de ellos.
catalogue-kind-points = puntos que se suman
catalogue-kind-level = un nivel
catalogue-kind-compliance = requisitos, cumplidos o no
catalogue-kind-code = un código
catalogue-other = Reglas que ningún indicador agrupa
catalogue-why = Por qué:
catalogue-advice = Qué hacer:
catalogue-source = Fuente
catalogue-params = Números y palabras que se pueden cambiar:
catalogue-changed = Cambiado aquí:
catalogue-examples = Ejemplos
catalogue-example = Ejemplo
catalogue-given = Lo que dice el registro
catalogue-verdict = Resultado
catalogue-base = el documento «{ $name }»
catalogue-without = sin { $at }
