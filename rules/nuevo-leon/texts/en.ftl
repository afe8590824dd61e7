# How the exercise calls it.
-forum = coalition forum
-monitoring-body = evaluator
