# Who acts on the side of government. An exercise in which that is a group of administrations puts its own words here.
-government = { $at ->
    [start] Government
   *[inside] government
}
