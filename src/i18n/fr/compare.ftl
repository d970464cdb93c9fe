# Comparer deux projets, prendre les améliorations d’un original, décider ce que deux côtés ont changé.
compare-mark-gone = retiré :
compare-mark-come = ajouté :

compare-own-title = Comparer avec l’original
compare-own-count = { $count ->
    [0] Pour l’instant, tout est comme dans l’original.
    [one] { $count } différence avec l’original.
   *[other] { $count } différences avec l’original.
  }
compare-back = Revenir à l’original
compare-back-named = Revenir à l’original pour : { $change }
compare-back-done = Comme dans l’original. Le bouton Annuler rétablit votre version.
compare-side-by-side = Ouvrir la comparaison en pleine page

compare-upstream-news = { $count ->
    [one] L’original a changé depuis votre adaptation : { $count } changement
   *[other] L’original a changé depuis votre adaptation : { $count } changements
  }
compare-upstream-left = { $count ->
    [one] Un changement de l’original laissé de côté
   *[other] { $count } changements de l’original laissés de côté
  }
compare-upstream-versions = Vous êtes parti de la version { $old }, la galerie a la version { $new }.
compare-upstream-help = Décochez ce que vous ne voulez pas. Rien de ce que vous avez écrit ne sera perdu : si vous avez changé la même chose, vous déciderez ensuite.
compare-upstream-unfold = Voir les changements
compare-upstream-fold = Replier
compare-upstream-gone = L’original n’est plus dans cette galerie : il a été retiré ou renommé, ou c’était une adaptation qui n’y est pas publiée. Votre version reste entière, avec son crédit.
compare-upstream-unreachable = L’original n’a pas pu être relu pour voir s’il a changé. Votre version n’en dépend pas.
compare-preview = Aperçu : ce que cela changera chez vous
compare-preview-none = Rien : vous avez déjà tout cela.
compare-preview-open = { $count ->
    [one] Vous avez changé la même chose à un endroit : votre version y reste, et vous déciderez ensuite.
   *[other] Vous avez changé la même chose à { $count } endroits : votre version y reste, et vous déciderez ensuite.
  }
compare-take = { $count ->
    [0] Prendre
    [one] Prendre { $count } changement
   *[other] Prendre { $count } changements
  }
compare-leave = Tout laisser de côté
compare-taken = { $count ->
    [one] { $count } changement pris. Le bouton Annuler le retire.
   *[other] { $count } changements pris. Le bouton Annuler les retire.
  }
compare-taken-open = { $count ->
    [one] Changements pris. Un point reste à décider.
   *[other] Changements pris. { $count } points restent à décider.
  }
compare-left = Laissé de côté. Vous pourrez y revenir.

compare-title = Comparer deux projets
compare-lead = Choisissez deux projets : leurs différences s’affichent côte à côte.
compare-first = Premier projet
compare-second = Second projet
compare-choose = Choisir un projet…
compare-mine = Mon établi
compare-gallery = Galerie
compare-find = Chercher dans la galerie
compare-place = Place { $place }
compare-exchange = Échanger
compare-same = Ces deux projets sont identiques.
compare-far = Ces deux projets n’ont ni étape ni matériel en commun : presque tout y est différent.
compare-count = { $count ->
    [one] { $count } différence
   *[other] { $count } différences
  }
compare-missing = Le projet « { $name } » n’est ni dans cette galerie ni sur votre établi.
compare-nothing-here = Rien ici
compare-with = Comparer avec…

conflicts-count = { $count ->
    [one] { $count } point à décider
   *[other] { $count } points à décider
  }
conflicts-title = { $count ->
    [one] Un point à décider
   *[other] { $count } points à décider
  }
conflicts-help = Vous et l’original avez changé la même chose. En attendant, votre version reste en place ; vous pouvez décider plus tard.
conflicts-mine = Chez vous
conflicts-theirs = Dans l’original
conflicts-same = Comme avant.
conflicts-question = Que garder ?
conflicts-take-mine = Ma version
conflicts-take-theirs = Celle de l’original
conflicts-take-both = Les deux
conflicts-take-other = Autre chose
conflicts-typed = Votre texte
conflicts-field-unit = unité
conflicts-field-per = comptée par
conflicts-preview = Ce que cela changera
conflicts-preview-none = Rien : votre version est déjà en place.
conflicts-no-value = Ce choix ne va pas ici. Vérifiez ce que vous avez écrit, ou choisissez autrement.
conflicts-decide = Valider ce choix
conflicts-decided = { $count ->
    [0] C’est décidé. Il ne reste rien à décider.
    [one] C’est décidé. Il reste un point.
   *[other] C’est décidé. Il reste { $count } points.
  }
conflicts-place-gone = L’endroit n’existe plus dans votre version
conflicts-forget = Ne plus le montrer
