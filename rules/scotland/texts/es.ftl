# Cómo los llama el ejercicio, traducido.
-forum = grupo directivo
-monitoring-body = relator independiente
