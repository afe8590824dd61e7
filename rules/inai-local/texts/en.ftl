# For whom the pack was written, as reports say it.
members-of-program = the local exercises of the Mexican transparency institute
