# Words that the renderings add to a report. Titles, reasons and advice come from the packs.
pre-assessment = Pre-assessment by Rasero { $version }, not an official review. Judged as of { $date }.
kind-action_plan = action plan
kind-commitment = commitment
kind-collection = collection
commitments = { $count ->
    [one] one commitment
   *[other] { $count } commitments
}
untitled = (without a title)
whole = The plan as a whole
stop = { $cause ->
    [suspended] work on it was suspended
    [withdrawn] it was withdrawn
    [member_suspended] the membership was suspended
    [member_inactive] the member was declared inactive
   *[member_withdrew] the member left
} ({ $date })
stopped = Stopped: { $stops }. What fell due before stays due; what would have come later is not asked.
column-commitment = Commitment

coverage = { $answered } of { $of } rules answered by the record
coverage-brief = { $of ->
    [one] { $answered } of { $of } rule answered
   *[other] { $answered } of { $of } rules answered
}
sum = Sum
quoted = “{ $text }”
found-at = at
points-sum = { $count ->
    [one] { $earned } of { $attainable } point
   *[other] { $earned } of { $attainable } points
}
code-not_applicable = not known, or not asked here
points-none = does not apply
nothing-to-count = nothing to count
level-range = { $from } to { $to }
level-none = no level reached

complies-yes = complies
complies-no = does not comply
complies-if_accepted = { $count ->
    [one] complies if one explanation is accepted
   *[other] complies if { $count } explanations are accepted
}
complies-not_decided = not decided
tier-met = { $count } met
tier-pending = { $count } explained, to be accepted
tier-partly_met = { $count } in part
tier-not_met = { $count } not met
tier-no_evidence = { $count } without evidence
tier-draft = { $count } not assessed
tier-met-of-read = { $count } met of the { $of } that could be read
tier-draft-phases = { $count } not assessed ({ $phases })
in-the-way = In the way

next-points = What would raise it most
next-level = To reach the next level
next-compliance = To comply
next-code = To reach the next code
next-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}

verdict-not_met = Not met
verdict-no_evidence = No evidence
verdict-partly_met = Partly met
verdict-met_by_alternative = Met by an alternative
verdict-met = Met
verdict-not_applicable = Does not apply
verdict-for_a_person = For a person to judge
verdict-undetermined = Could not be determined
about-not_met = the record shows that it is not so, or the text, which is final, does not say it
about-no_evidence = the record does not say
about-partly_met = something is there, something is missing
about-met_by_alternative = explained with another way to the same end
about-met = the record shows it
about-not_applicable = no part of any score
about-for_a_person = no machine can; no part of any score
about-undetermined = the rule failed to run; it lowers no score
pending = counts once the explanation is accepted
entries-open = Not shown by the record ({ $count })
told-below = { $count ->
    [one] One waits for the texts of the commitments: see below.
   *[other] { $count } wait for the texts of the commitments: see below.
}
unrecorded = Rules that ask about texts which are not in the record ({ $count })
more-of-these = and { $count } more (--verbose tells them in full):

matrix-clauses = { $count ->
    [one] one clause
   *[other] { $count } clauses
}
matrix-no-holes = a rule for each
matrix-holes = { $count ->
    [one] one clause without a rule
   *[other] { $count } clauses without a rule
}
matrix-hole = No rule
matrix-off = Switched off
matrix-added = added by { $pack }
matrix-structure-of = in the structure of { $pack }
matrix-mixed = Differs between commitments
matrix-nothing = Nothing to judge
matrix-stable = read in the source
matrix-own = own criterion
matrix-draft = draft
matrix-other-rules = Rules outside this structure

looked-at = looked at
recorded-by = Recorded by { $by }.
recorded-by-one-who-took-part = Recorded by { $by }, who took part in the process.
said-by = says { $by }
basis-computed = computed
basis-declared = declared
basis-reported = reported
basis-assessed = assessed
basis-read_from_text = read from the text
status-draft = draft: shown, never counted
status-own = a criterion of Rasero's own
read = read

notes = Notes
ignored = Fields that no rule knows
did-you-mean = did you mean “{ $name }”?
changes = Changes to inherited rules
change = { $setting } from { $from } to { $to }
lapsed = lapsed
sources = Sources
packs = Packs

show = Show
not-asked = Not asked here
overview = Scores of all commitments
conditions = What else differs
condition-engine = version of Rasero
condition-as_of = judged as of
condition-locale = language
condition-pack_version = version of { $pack }
condition-pack_digest = content of { $pack }, under one version
movement-added = Added ({ $count })
movement-gone = Gone ({ $count })
movement-moved = Elsewhere now ({ $count })
direction-better = Better ({ $count })
direction-worse = Worse ({ $count })
direction-other = Told otherwise ({ $count })
answered = answered
unchanged = { $count ->
    [one] one finding is as it was
   *[other] { $count } findings are as they were
}

language-name = English
catalogue-rules = { $count ->
    [one] one rule
   *[other] { $count } rules
}
catalogue-points = { $count ->
    [0] counts for nothing
    [one] one point
   *[other] { $count } points
}
catalogue-plan = asked of the plan
catalogue-commitment = asked of each commitment
catalogue-milestone = asked of each milestone
catalogue-extends = It adapts { $packs }: what it does not mention is theirs.
catalogue-kind-points = points, added up
catalogue-kind-level = a level
catalogue-kind-compliance = requirements, met or not
catalogue-kind-code = a code
catalogue-other = Rules that no indicator groups
catalogue-why = Why:
catalogue-advice = What to do:
catalogue-source = Source
catalogue-params = Numbers and words that can be changed:
catalogue-changed = Changed here:
catalogue-examples = Examples
catalogue-example = Example
catalogue-given = What the record says
catalogue-verdict = Outcome
catalogue-base = the document “{ $name }”
catalogue-without = without { $at }
