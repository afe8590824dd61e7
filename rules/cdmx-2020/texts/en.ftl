# For whom the pack was written, as reports say it.
members-of-program = members of OGP Local
# What OGP Local calls a forum had a name of its own here.
-forum = promoter group
