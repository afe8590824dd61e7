# What the parent calls people.
-people = Neighbours
