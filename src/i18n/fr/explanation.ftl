# Why a project is among the results.
explain-in-title = Le titre contient « { $word } »
explain-in-text = Le texte contient « { $word } »
explain-not-in-text = « { $word } » dans les mots du projet
explain-taken-for = « { $typed } » compris comme « { $used } »
explain-place-title = Titre
explain-place-summary = Résumé
explain-place-material = Matériel
explain-place-step = Étape { $number }
explain-failed = Le projet n’est pas arrivé : l’explication manque. Vérifiez la connexion, puis réessayez.
