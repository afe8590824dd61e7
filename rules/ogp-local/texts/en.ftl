# Terms that a local exercise may put in its own words.
-forum = forum
-monitoring-body = monitoring body
