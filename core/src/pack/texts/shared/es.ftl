# Razones que una regla no necesita escribir. Un paquete las sustituye con un texto del mismo id.
met = El registro lo muestra.
# Se cumplen $k de $n partes.
partly-met = El registro muestra { $k } de { $n }.
# $field nombra lo que respondería por lo demás.
partly-met-lacking = El registro muestra { $k } de { $n }. Lo demás no se sabe: falta «{ $field }».
# Lo mismo cuando $field es un texto que no se puede leer, y $how dice por qué.
partly-met-unread = El registro muestra { $k } de { $n }. Lo demás no se sabe: { $how ->
    [part] una parte de «{ $field }» está en un idioma que aquí no se puede leer.
    [declared] el documento declara un idioma que aquí no se puede leer, y por eso «{ $field }» no se lee.
    [short] «{ $field }» es demasiado breve para saber en qué idioma está, y los textos que lo acompañan están en uno que aquí no se puede leer.
   *[whole] «{ $field }» está en un idioma que aquí no se puede leer.
}
not-met = El registro muestra que no es así.
met-by-alternative = No se cumple como está escrito, pero se explicó una alternativa que fue aceptada.
met-by-alternative-pending = No se cumple como está escrito. Se explica una alternativa; contará cuando se acepte.
# $field nombra lo que falta.
no-evidence = El registro no lo dice: falta «{ $field }».
no-evidence-at-all = El registro no lo dice.
not-written-yet = Aún no está escrito: «{ $field }» sigue pendiente en este borrador.
not-said-yet = El texto todavía no lo dice.
# $field es un texto que no se puede leer, y $how dice por qué.
unread-language = No se sabe: { $how ->
    [part] una parte de «{ $field }» está en un idioma que aquí no se puede leer.
    [declared] el documento declara un idioma que aquí no se puede leer, y por eso «{ $field }» no se lee.
    [short] «{ $field }» es demasiado breve para saber en qué idioma está, y los textos que lo acompañan están en uno que aquí no se puede leer.
   *[whole] «{ $field }» está en un idioma que aquí no se puede leer.
}
# $field nombra lo que consta como ausente.
recorded-absent = { $noted ->
    [yes] El registro hace constar que esto no ocurrió o no existe: «{ $note }».
   *[no] El registro hace constar que esto no ocurrió o no existe: «{ $field }».
}
commitments-not-recorded = El plan tiene compromisos, pero sus textos no están en el registro.
for-a-person = Solo una persona puede juzgarlo.
undetermined = No se pudo decidir porque la regla falló: { $message }.

# Por qué una regla no aplica. $stage es la primera etapa en la que obliga.
not-applicable = Esto no aplica aquí.
not-applicable-stage = Esto todavía no aplica. Aplica { $stage ->
    [drafting] desde que se redacta el plan
    [agreed] cuando el plan está acordado
    [adopted] cuando el plan se publica oficialmente
    [implementing] cuando el plan está en ejecución
    [closed] cuando el plan ha terminado
   *[other] desde la etapa «{ $stage }»
}.
not-applicable-scope = Esto aplica a otros ámbitos de gobierno ({ $scope }).
not-applicable-branch = Esto aplica a otros poderes públicos ({ $branch }).
not-applicable-program = Esto aplica a otros programas ({ $program }).
not-applicable-country = Esto aplica a otros países ({ $country }).
not-applicable-member = Esto aplica a otros miembros ({ $member }).
# $cause dice qué se detuvo, $date cuándo.
not-applicable-stopped = Esto habría vencido después de que { $cause ->
    [suspended] se suspendiera el plan
    [withdrawn] se retirara el plan
    [member_suspended] se suspendiera la membresía
    [member_inactive] el miembro quedara inactivo
   *[member_withdrew] el miembro se retirara
} ({ $date }).

# Por qué un paquete califica un documento. $force dice cuándo estuvo vigente, $kind qué se califica, de $start a $end.
chosen-by-name = Se pidió por su nombre.
chosen-because-it-applies = Aplica a todo plan y compromiso.
chosen-for-the-member = Se escribió para { $members }.
chosen-in-force-start = Cubre el inicio { of-the-scored } ({ $start }): { $force }.
chosen-in-force-whole = Cubre todo el tiempo { of-the-scored } ({ $start } a { $end }): { $force }.
chosen-in-force-part = Cubre una parte del tiempo { of-the-scored } ({ $start } a { $end }): { $force }.
chosen-in-force-today = El registro no da fechas, así que decide el día de este informe ({ $start }): { $force }.
chosen-as-parent = «{ $child }» lo extiende.
# Un idioma que se pidió, $asked, en el que ningún paquete tiene textos; $spoken es el que llevan, $languages son todos.
locale-unspoken = Ningún paquete tiene aquí textos en «{ $asked }»: están en «{ $spoken }». Hay: { $languages }.
no-pack-applies = Ninguno de los paquetes aplica a este documento.
of-the-scored = { $kind ->
    [commitment] del compromiso
    [collection] de la colección
   *[other] del plan
}
the-scored = { $kind ->
    [commitment] el compromiso
    [collection] la colección
   *[other] el plan
}
in-force-between = vigente de { $from } a { $to }
in-force-since = vigente desde { $from }
in-force-until = vigente hasta { $to }
members-of-scope = miembros { $words }
members-of-branch = miembros del poder «{ $words }»
members-of-program = miembros del programa «{ $words }»
members-of-country = miembros en { $words }
members-by-name = { $words }
scope-of-members = { $scope ->
    [national] nacionales
    [regional] regionales
    [state] estatales
    [municipal] municipales
   *[other] { $scope }
}
commitments-contradict = El registro dice que los compromisos no constan en él, pero hay algunos. Se leyeron.

# Notas de los informes. $name es el id de una regla.
counted-as-the-lower = «{ $name }» está en dos niveles de su columna. Cuenta como el más bajo y podría ser más alto.
draft-stage-assumed = El documento no dice en qué etapa está. Se lee como borrador.
draft-stage-unknown = El documento dice que su etapa es «{ $word }», palabra que aquí no se conoce. Se lee como borrador.
# $pointer es un texto que no se puede leer, y $how dice por qué; $more cuenta otros, $languages son códigos.
unread-texts = { $how ->
    [part] Una parte de { $pointer }
    [declared] El documento declara un idioma que aquí no se puede leer: { $pointer }
   *[whole] { $pointer }
} { $how ->
    [declared] { $more ->
        [0] no se lee
        [one] y un texto más no se leen
       *[other] y { $more } textos más no se leen
    }
    [short] { $more ->
        [0] es demasiado breve para saber en qué idioma está, junto a textos en uno que aquí no se puede leer
        [one] y un texto más son demasiado breves para saber en qué idioma están, junto a textos en uno que aquí no se puede leer
       *[other] y { $more } textos más son demasiado breves para saber en qué idioma están, junto a textos en uno que aquí no se puede leer
    }
   *[whole] { $more ->
        [0] está en un idioma que aquí no se puede leer
        [one] y un texto más están en un idioma que aquí no se puede leer
       *[other] y { $more } textos más están en un idioma que aquí no se puede leer
    }
} (sí se leen { $languages }): { $more ->
    [0] no se sabe lo que dice.
   *[other] no se sabe lo que dicen.
}
cut-text = De { $pointer } se leen los primeros { $most } caracteres: lo que sigue cuenta como no escrito.
unread-columns = Ninguna columna de la tabla se lee como texto del compromiso (lo sería una titulada «{ $such }»): se califica sin él. No se leen: { $columns }.
unread-value = { $pointer } dice «{ $value }», que no se pudo leer: cuenta como faltante.
unknown-word = { $pointer } dice «{ $word }», palabra que ahí no se conoce: ninguna regla la lee. { $near ->
    [none] El esquema muestra las palabras conocidas.
   *[other] ¿Quiso decir «{ $near }»?
}
clause-unknown = { $pointer } nombra «{ $word }», que ningún estándar calificado aquí tiene: la explicación no sustituye nada. { $near ->
    [none] Nombre la cláusula o la regla a la que sustituye.
   *[other] ¿Quiso decir «{ $near }»?
}
scored-within = «{ $pack }» se califica dentro de «{ $child }», que lo extiende: cada una de sus reglas cuenta una sola vez, con los cambios de «{ $child }».
left-out = «{ $pack }» queda fuera: cambia reglas que también califica «{ $other }». Califique con él por separado.
by-analogy = «{ $pack }» se escribió para otro ámbito de gobierno. Aquí se aplica por analogía.
pack-not-in-force = «{ $pack }» se pidió por su nombre. Por sí mismo no aplica: estuvo { $force }, y { $term }.
term-runs = { the-scored } va de { $start } a { $end }
term-starts = { the-scored } es de { $start }
term-unknown = el registro no da fechas, así que decide el día de este informe ({ $start })
pack-does-not-apply = «{ $pack }» se pidió por su nombre. Por sí mismo no aplica a este plan.
pack-behind-another-edition = «{ $pack }» se pidió por su nombre. Por sí misma va primero otra edición del mismo estándar: «{ $other }».

# Ediciones de un estándar que no califican un plan por sí mismas. $facts dice cuándo estuvo vigente cada una y para quién se escribió.
editions-left-out = Se dejaron fuera otras ediciones del mismo estándar: { $editions }.
no-edition-applies = Ninguna edición del estándar aplica por sí misma: { $editions }.
edition-with-facts = «{ $pack }» ({ $facts })
edition-for-other-members = escrita para { $members }
