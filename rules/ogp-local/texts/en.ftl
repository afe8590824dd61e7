# Terms that a local exercise may put in its own words.
-forum = forum
-monitoring-body = monitoring body
-government = { $at ->
    [start] Government
   *[inside] government
}

# For whom the pack was written, as reports say it.
members-of-program = members of OGP Local
