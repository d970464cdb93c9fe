# Why a project is among the results.
explain-said = { $place } contient « { $word } »
explain-corrected = « { $typed } » compris comme « { $word } »
explain-synonym = « { $typed } » se dit aussi « { $word } »
explain-in-title = Le titre
explain-in-keywords = La liste de mots-clés
explain-in-summary = Le résumé
explain-in-vocabulary = La fiche d’identité
explain-in-materials = La liste du matériel
explain-in-body = Le texte

explain-step = Étape { $number }
explain-summary = Résumé
explain-material = Matériel
explain-tool = Outil
explain-part = Pièce
explain-safety = Sécurité
explain-objective = Objectif
explain-prerequisite = Prérequis
explain-session = Séance
explain-differentiation = Différenciation
explain-assessment = Évaluation
explain-further = Pour aller plus loin
explain-term = Vocabulaire
explain-competency = Compétence
explain-adaptation = Adaptation
