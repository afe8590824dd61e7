# Cómo lo llama el ejercicio.
-forum = foro de la coalición
-monitoring-body = ente evaluador
