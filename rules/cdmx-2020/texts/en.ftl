# For whom the pack was written, as reports say it.
members-of-program = members of OGP Local
