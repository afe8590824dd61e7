# Términos que un ejercicio local puede poner en sus propias palabras.
-forum = foro
-monitoring-body = ente de monitoreo
-government = gobierno

# Para quién se escribió el paquete, como lo dicen los informes.
members-of-program = miembros de OGP Local
