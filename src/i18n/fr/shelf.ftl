# L’établi dans son ensemble : la liste, la corbeille, le fichier unique, les nouveaux projets.
editor-new = Votre projet : il n’est l’adaptation d’aucun autre.
remix-list = Vos projets
remix-new = nouveau projet, de votre main
remix-decisions = { $count ->
    [one] { $count } choix reste à faire
   *[other] { $count } choix restent à faire
  }
remix-duplicate = Dupliquer
remix-copy-title = { $title } (copie)
remix-duplicated = « { $title } » est sur votre établi.
remix-copy-gone = Ce projet n’est plus sur votre établi : un autre onglet l’a sans doute supprimé.
remix-copy-refused = La copie n’a pas été gardée : { $reason }
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
bin-restore-named = Reprendre « { $title } »
bin-restored = « { $title } » est revenu sur votre établi.
bin-refused = Le navigateur a refusé : rien n’a changé.
bin-erase = Effacer
bin-erase-named = Effacer « { $title } » pour toujours
bin-erase-warning = Effacer « { $title } » pour toujours ? Rien ne pourra le faire revenir.
bin-erase-now = Effacer pour toujours
bin-erased = Effacé pour toujours.
bin-keep = Garder
bin-empty = Vider la corbeille
bin-empty-warning = Effacer pour toujours tout ce que contient la corbeille ? Rien ne pourra le faire revenir.

whole-title = Tout l’établi
whole-text = Un seul fichier emporte vos projets avec leurs images et leurs versions gardées, la corbeille, vos favoris, vos recherches et le profil de votre classe. Gardez-le comme sauvegarde, ou ouvrez-le dans un autre navigateur.
whole-export = Tout exporter en un fichier
whole-import = Reprendre un établi
whole-left = { $count ->
    [one] { $count } projet est dans le fichier.
   *[other] { $count } projets sont dans le fichier.
  }
whole-progress = Export : { $done } sur { $all }
whole-refused = Le fichier n’a pas pu être écrit : { $reason }
whole-left-out = { $count ->
    [one] Un projet n’est pas dans le fichier
   *[other] { $count } projets ne sont pas dans le fichier
  }
whole-left-out-text = Ils restent sur cet établi. Exportez-les un à un depuis leur formulaire.
whole-room = Place utilisée dans ce navigateur : { $used }, { $percent ->
    [0] moins de 1 %
   *[other] { $percent } %
  } de ce qu’il accorde.
whole-review = { $count ->
    [0] Un établi sans projet
    [one] Un établi avec { $count } projet
   *[other] Un établi avec { $count } projets
  }
whole-promise = Ce qui est déjà sur votre établi n’est pas touché : un projet déjà là à l’identique est laissé tel quel, un projet qui a changé entre-temps vient à côté du vôtre.
whole-more = { $count ->
    [one] Et { $count } autre.
   *[other] Et { $count } autres.
  }
whole-take = Tout reprendre
whole-taking = Reprise : { $done } sur { $all }
whole-arrived = La reprise est terminée.
whole-added = { $count ->
    [0] Aucun projet n’a été ajouté.
    [one] { $count } projet a été ajouté.
   *[other] { $count } projets ont été ajoutés.
  }
whole-binned = { $count ->
    [one] { $count } projet supprimé est venu dans la corbeille.
   *[other] { $count } projets supprimés sont venus dans la corbeille.
  }
whole-same = { $count ->
    [one] { $count } projet était déjà là, à l’identique.
   *[other] { $count } projets étaient déjà là, à l’identique.
  }
whole-lists = { $count ->
    [one] { $count } favori ou recherche a été ajouté.
   *[other] { $count } favoris et recherches ont été ajoutés.
  }
whole-profile-taken = Le profil de la classe a été repris.
whole-profile-stays = Votre profil de classe est resté le vôtre.
whole-beside = Deux versions du même projet
whole-beside-text = Ces projets étaient déjà là, mais différents. La version du fichier est venue à côté de la vôtre : comparez-les, puis supprimez celle dont vous ne voulez plus.
whole-broken = { $count ->
    [one] Un projet n’a pas pu être repris
   *[other] { $count } projets n’ont pas pu être repris
  }
whole-broken-text = Les autres le sont. Le fichier d’origine les contient toujours : gardez-le, ou exportez-le de nouveau.
whole-other-version = Cet établi est d’une autre version ({ $found }). Ouvrez-le dans une galerie plus récente, ou exportez-le de nouveau depuis celle-ci.
whole-damaged = Ce fichier est un établi, mais il est abîmé ou incomplet ({ $reason }). Copiez-le ou exportez-le de nouveau.

workbench-new = Nouveau projet
workbench-empty-new = Vous pouvez aussi commencer un projet à vous, ou en importer un.
new-project-lead = Partez d’un modèle à compléter, ou d’une page blanche. Tout se change ensuite, et rien ne quitte votre navigateur.
new-project-laser = Outil à découper au laser
new-project-laser-text = Plaque, réglages à noter, consignes de sécurité du laser, cinq étapes de l’essai au contrôle, une séance.
new-project-handling = Matériel de manipulation
new-project-handling-text = Du papier et des ciseaux : préparer une pochette par élève, manipuler, ranger ; objectifs, séance et évaluation à compléter.
new-project-tip = Astuce
new-project-tip-text = Un problème, le geste qui le règle, et la façon de vérifier. Quatre étapes courtes.
new-project-empty = Vide
new-project-empty-text = Un titre, et toutes les parties du formulaire à remplir comme vous l’entendez.
new-project-start = Commencer
new-project-start-named = Commencer : { $model }
new-project-import = Vous l’avez déjà écrit ailleurs ? Importez-le : un pad, une page, une archive deviennent un projet.

favourite-gone = « { $name } » n’est plus un favori.
favourites-aside-title = Des favoris gardés ici ne sont pas lisibles
favourites-aside-text = Ils viennent d’une autre version de la galerie, ou le stockage a été abîmé. Ils ont été mis de côté, rien n’est perdu.
favourites-aside-download = Les télécharger
favourites-aside-forget = Les oublier

unmoved-damaged = sa partie du fichier est abîmée
unmoved-too-large = plus gros que ce qu’un établi emporte
unmoved-unreadable = d’une autre version de la galerie, ou illisible
unmoved-refused = le navigateur a refusé : { $reason }
