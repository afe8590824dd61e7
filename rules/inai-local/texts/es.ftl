# Para quién se escribió el paquete, como lo dicen los informes.
members-of-program = los ejercicios locales del instituto mexicano de transparencia
