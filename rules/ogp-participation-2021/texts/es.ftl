# Quién actúa del lado del gobierno, sin artículo. Un ejercicio en el que es un grupo de administraciones pone aquí sus palabras.
-government = gobierno
