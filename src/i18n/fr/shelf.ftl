# L’établi dans son ensemble : la liste, la corbeille, le fichier unique, les nouveaux projets.
editor-new = Votre projet : il n’est l’adaptation d’aucun autre.
remix-list = Vos projets
remix-new = nouveau projet, de votre main
remix-decisions = { $count ->
    [one] { $count } choix reste à faire
   *[other] { $count } choix restent à faire
  }
remix-duplicate = Dupliquer
remix-copy-title = { $title } (copie)
remix-duplicated = « { $title } » est sur votre établi.
remix-copy-gone = Ce projet n’est plus sur votre établi : un autre onglet l’a sans doute supprimé.
remix-copy-refused = La copie n’a pas été gardée : { $reason }
remix-order = Ranger par
remix-order-changed = dernière modification
remix-order-title = titre
remix-find = Chercher un titre
remix-found = { $found ->
    [one] { $found } titre sur { $all }
   *[other] { $found } titres sur { $all }
  }
remix-find-none = Aucun titre ne contient ces lettres.
remix-deleted-bin = Vous le retrouverez aussi dans la corbeille, en bas de cette page.

bin-title = Corbeille ({ $count })
bin-lead = Ce que vous supprimez reste ici { $days } jours, puis s’efface de lui-même.
bin-facts = supprimé le { $date }, encore { $days ->
    [one] { $days } jour
   *[other] { $days } jours
  }
bin-restore = Reprendre
bin-restore-named = Reprendre « { $title } »
bin-restored = « { $title } » est revenu sur votre établi.
bin-refused = Le navigateur a refusé : rien n’a changé.
bin-erase = Effacer
bin-erase-named = Effacer « { $title } » pour toujours
bin-erase-warning = Effacer « { $title } » pour toujours ? Rien ne pourra le faire revenir.
bin-erase-now = Effacer pour toujours
bin-erased = Effacé pour toujours.
bin-keep = Garder
bin-empty = Vider la corbeille
bin-empty-warning = Effacer pour toujours tout ce que contient la corbeille ? Rien ne pourra le faire revenir.
