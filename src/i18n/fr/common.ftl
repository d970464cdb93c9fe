# What every page says.
product = Établi
skip-to-content = Aller au contenu
nav-label = Navigation principale
nav-gallery = Galerie
nav-workbench = Mon établi
nav-workbench-count = { $count ->
    [one] { $count } adaptation
   *[other] { $count } adaptations
  }
language-switch = Read in English
language-code = FR
theme-switch = Changer de thème
theme-light = Thème clair
theme-dark = Thème sombre
theme-auto = Thème du système
footer-promise = Rien ne quitte votre navigateur sans vous. Aucun compte, aucun traceur.
footer-licence = Contenus sous licence { $licence }. Logiciel libre, AGPL-3.0 ou ultérieure.
loading = Chargement…
retry = Réessayer
close = Fermer
cancel = Annuler
remix-count = { $count ->
    [one] { $count } adaptation
   *[other] { $count } adaptations
  }
quantity-sheets = { $count ->
    [one] { $number } feuille
   *[other] { $number } feuilles
  }
size-kilobytes = { $number } Ko
size-megabytes = { $number } Mo

not-found-title = Cette page n’est pas sur l’établi
not-found-text = L’adresse a peut-être changé, ou le projet a été renommé. La galerie, elle, est toujours là.
not-found-home = Voir la galerie
project-not-found-title = Ce projet est introuvable
project-not-found-text = Aucun projet de la galerie ne porte le nom « { $id } ». Il a peut-être été renommé ou retiré.

gallery-failed-title = La galerie n’a pas pu s’ouvrir
gallery-failed-text = Le catalogue des projets n’est pas lisible. Vérifiez votre connexion, puis réessayez. Vos adaptations, elles, restent dans ce navigateur.
page-failed-title = Cette page n’est pas arrivée
page-failed-text = Elle se télécharge à la première ouverture, et la connexion s’est interrompue. Réessayez ; si rien ne change, rechargez l’onglet. Vos adaptations restent dans ce navigateur.
broken-projects-title = { $count ->
    [one] Un projet ne s’affiche pas
   *[other] { $count } projets ne s’affichent pas
  }
broken-projects-text = Le reste de la galerie fonctionne. Voici ce qu’il faut signaler à ses mainteneurs :
diagnostic-file = Fichier
diagnostic-place = Endroit
diagnostic-place-line = { $path } (ligne { $line })
diagnostic-place-line-only = ligne { $line }, colonne { $column }
diagnostic-remedy = Remède
picture-missing = Image introuvable
