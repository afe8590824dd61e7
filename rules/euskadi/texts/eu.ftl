# Nor ari den gobernuaren ordez.
-government = talde sustatzailea
