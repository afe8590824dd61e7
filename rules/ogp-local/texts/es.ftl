# Términos que un ejercicio local puede poner en sus propias palabras.
-forum = foro
-monitoring-body = ente de monitoreo
