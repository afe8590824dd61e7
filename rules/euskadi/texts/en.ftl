# Who acts in the place of government.
-government = { $at ->
    [start] The promoter group
   *[inside] the promoter group
}
