# Reasons that a rule need not write. Packs replace any of them by a text of the same id.
met = The record shows it.
# $k of $n parts are met.
partly-met = { $k ->
    [one] { $k } of { $n } is shown by the record.
   *[other] { $k } of { $n } are shown by the record.
}
# $field names what would answer the rest.
partly-met-lacking = { $k ->
    [one] { $k } of { $n } is shown by the record. The rest is not known: “{ $field }” is missing.
   *[other] { $k } of { $n } are shown by the record. The rest is not known: “{ $field }” is missing.
}
# The same where $field is a text that cannot be read, and $how tells why.
partly-met-unread = { $k ->
    [one] { $k } of { $n } is shown by the record.
   *[other] { $k } of { $n } are shown by the record.
} The rest is not known: { $how ->
    [part] a part of “{ $field }” is in a language that cannot be read here.
    [declared] the document declares a language that cannot be read here, and so “{ $field }” is not read.
    [short] “{ $field }” is too short to tell its language, and the texts beside it are in one that cannot be read here.
   *[whole] “{ $field }” is in a language that cannot be read here.
}
not-met = The record shows that this is not the case.
met-by-alternative = Not met as written, but explained with an alternative that was accepted.
met-by-alternative-pending = Not met as written. An alternative is explained; it counts once it is accepted.
# $field names what is missing.
no-evidence = The record does not say: “{ $field }” is missing.
no-evidence-at-all = The record does not say.
not-written-yet = Not written yet: “{ $field }” is still open in this draft.
not-said-yet = The text does not say it yet.
# $field is a text that cannot be read, and $how tells why.
unread-language = Not known: { $how ->
    [part] a part of “{ $field }” is in a language that cannot be read here.
    [declared] the document declares a language that cannot be read here, and so “{ $field }” is not read.
    [short] “{ $field }” is too short to tell its language, and the texts beside it are in one that cannot be read here.
   *[whole] “{ $field }” is in a language that cannot be read here.
}
# $field names what is recorded as absent; $noted says whether the record has a $note about it.
recorded-absent = { $noted ->
    [yes] The record states that this did not happen or does not exist: “{ $note }”.
   *[no] The record states that this did not happen or does not exist: “{ $field }”.
}
commitments-not-recorded = The plan has commitments, but their texts are not in the record.
for-a-person = Only a person can judge this.
undetermined = This could not be decided because the rule failed: { $message }.

# Why a rule does not apply. $stage is the first stage at which it binds.
not-applicable = This does not apply here.
not-applicable-stage = This does not apply yet. It applies { $stage ->
    [drafting] from drafting on
    [agreed] once the plan is agreed
    [adopted] once the plan is officially published
    [implementing] once the plan is being carried out
    [closed] once the plan has ended
   *[other] from the stage “{ $stage }” on
}.
not-applicable-scope = This applies to other levels of government ({ $scope }).
not-applicable-branch = This applies to other branches of government ({ $branch }).
not-applicable-program = This applies to other programmes ({ $program }).
not-applicable-country = This applies to other countries ({ $country }).
not-applicable-member = This applies to other members ({ $member }).
# $cause tells what stopped, $date when.
not-applicable-stopped = This would have fallen due after { $cause ->
    [suspended] the plan was suspended
    [withdrawn] the plan was withdrawn
    [member_suspended] the membership was suspended
    [member_inactive] the member was made inactive
   *[member_withdrew] the member left
} ({ $date }).

# Why a pack scores a document. $force is when it was in force, $kind what is scored, from $start to $end.
chosen-by-name = It was asked for by name.
chosen-because-it-applies = It applies to every plan and commitment.
chosen-for-the-member = It was written for { $members }.
chosen-in-force-start = It covers the start { of-the-scored } ({ $start }): { $force }.
chosen-in-force-whole = It covers the whole time { of-the-scored } ({ $start } to { $end }): { $force }.
chosen-in-force-part = It covers a part of the time { of-the-scored } ({ $start } to { $end }): { $force }.
chosen-in-force-today = The record gives no dates, so the day of this report decides ({ $start }): { $force }.
chosen-as-parent = “{ $child }” extends it.
# A language that was asked for, $asked, in which no pack has texts; $spoken is the one they are in, $languages are all.
locale-unspoken = No pack here has texts in “{ $asked }”: they are in “{ $spoken }”. There are: { $languages }.
no-pack-applies = None of the packs applies to this document.
of-the-scored = { $kind ->
    [commitment] of the commitment
    [collection] of the collection
   *[other] of the plan
}
the-scored = { $kind ->
    [commitment] the commitment
    [collection] the collection
   *[other] the plan
}
in-force-between = in force from { $from } to { $to }
in-force-since = in force since { $from }
in-force-until = in force until { $to }
members-of-scope = { $words } members
members-of-branch = members of the branch “{ $words }”
members-of-program = members of the programme “{ $words }”
members-of-country = members in { $words }
members-by-name = { $words }
scope-of-members = { $scope ->
    [national] national
    [regional] regional
    [state] state
    [municipal] municipal
   *[other] { $scope }
}
commitments-contradict = The record says that the commitments are not in it, and yet some are. They were read.

# Notes of reports. $name is the id of a rule.
counted-as-the-lower = “{ $name }” stands in two levels of its column. It counts as the lower one and could be higher.
draft-stage-assumed = The document does not say at which stage it is. It is read as a draft.
draft-stage-unknown = The document gives its stage as “{ $word }”, a word that is not known here. It is read as a draft.
# $pointer is a text that cannot be read, and $how tells why; $more counts others, $languages are codes.
unread-texts = { $how ->
    [part] A part of { $pointer }
    [declared] The document declares a language that cannot be read here: { $pointer }
   *[whole] { $pointer }
} { $more ->
    [0] is
    [one] and one more text are
   *[other] and { $more } more texts are
} { $how ->
    [declared] not read
    [short] too short to tell the language, beside texts in one that cannot be read here
   *[whole] in a language that cannot be read here
} ({ $languages } can): { $more ->
    [0] what it says is not known.
   *[other] what they say is not known.
}
cut-text = Of { $pointer } the first { $most } characters are read: what stands behind them counts as not written.
unread-columns = No column of the table is read as the text of the commitment (one headed “{ $such }” would be): it is judged without. Not read: { $columns }.
unread-value = { $pointer } says “{ $value }”, which could not be read: it counts as missing.
unknown-word = { $pointer } says “{ $word }”, a word that is not known there: no rule reads it. { $near ->
    [none] The schema shows the known words.
   *[other] Did you mean “{ $near }”?
}
clause-unknown = { $pointer } names “{ $word }”, which no standard that is scored here has: the explanation replaces nothing. { $near ->
    [none] Name the clause or the rule that it stands in for.
   *[other] Did you mean “{ $near }”?
}
scored-within = “{ $pack }” is scored within “{ $child }”, which extends it: each of its rules counts once, with the changes of “{ $child }”.
left-out = “{ $pack }” is left out: it changes rules that “{ $other }” scores too. Score with it by itself.
by-analogy = “{ $pack }” was written for another level of government. It is applied here by analogy.
pack-not-in-force = “{ $pack }” was asked for by name. By itself it does not apply: it was { $force }, and { $term }.
term-runs = { the-scored } runs from { $start } to { $end }
term-starts = { the-scored } is of { $start }
term-unknown = the record gives no dates, so the day of this report decides ({ $start })
pack-does-not-apply = “{ $pack }” was asked for by name. It does not apply to this plan by itself.
pack-behind-another-edition = “{ $pack }” was asked for by name. By itself another edition of the same standard goes first: “{ $other }”.

# Editions of a standard that score no plan by themselves. $facts say when each was in force and for whom it was written.
editions-left-out = Other editions of the same standard were left out: { $editions }.
no-edition-applies = No edition of the standard applies by itself: { $editions }.
edition-with-facts = “{ $pack }” ({ $facts })
edition-for-other-members = written for { $members }
