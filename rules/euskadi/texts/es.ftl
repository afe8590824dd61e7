# Quién actúa en lugar del gobierno, sin artículo.
-government = grupo promotor
