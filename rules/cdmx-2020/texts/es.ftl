# Para quién se escribió el paquete, como lo dicen los informes.
members-of-program = miembros de OGP Local
