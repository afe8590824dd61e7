# Quién actúa aquí por el gobierno, sin artículo.
-government = gobierno del estado
