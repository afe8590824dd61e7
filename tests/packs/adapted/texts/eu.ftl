# A language that the parent does not have: of its rules, those that matter most here.
-people = Herritarrek
has-a-lead =
    .title = Erakunde bat da arduraduna
    .why = { -people } jakin nahi dute nori galdetu.
    .advice = Aipatu erakundea.
