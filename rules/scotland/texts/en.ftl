# How the exercise calls them.
-forum = steering group
-monitoring-body = independent reporter
