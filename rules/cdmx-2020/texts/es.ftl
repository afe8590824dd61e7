# Para quién se escribió el paquete, como lo dicen los informes.
members-of-program = miembros de OGP Local
# Cómo se llamó aquí a lo que OGP Local llama foro.
-forum = Núcleo Promotor
