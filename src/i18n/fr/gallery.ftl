# The gallery: search, filters, cards.
gallery-title = Du matériel pédagogique à fabriquer, à adapter, à imprimer.
gallery-search-label = Chercher un projet
gallery-search-placeholder = fractions, braille, CE2…
gallery-search-submit = Chercher
gallery-search-clear = Effacer la recherche

gallery-filters = Filtres
gallery-filters-close = Fermer les filtres
gallery-filters-show = { $count ->
    [0] Aucun projet avec ces filtres
    [one] Voir le projet
   *[other] Voir les { $count } projets
  }
gallery-filters-clear = Tout effacer
gallery-filter-remove = Retirer le filtre { $name }
facet-kind = Type
facet-level = Niveau
facet-subject = Discipline
facet-machine = Machine
facet-duration = Durée
facet-material = Matériau
facet-use = Usage
facet-inclusion = Inclusion
facet-maker = Qui fabrique
facet-difficulty = Difficulté
facet-cost = Coût d’un objet
facet-licence = Licence
facet-language = Langue
facet-status = État

gallery-sort = Trier
sort-relevance = Pertinence
sort-recent = Les plus récents
sort-quickest = Les plus rapides
sort-cheapest = Les moins chers
sort-reproduced = Les plus refaits

gallery-count = { $count ->
    [0] Aucun projet
    [one] { $count } projet
   *[other] { $count } projets
  }
gallery-count-noun = { $count ->
    [one] projet
   *[other] projets
  }
gallery-corrected = pour « { $words } »
gallery-most-words = (aucun, ou presque, n’a tous ces mots)
gallery-set-aside = (rien avec aussi « { $filters } » : ce filtre est laissé de côté)
gallery-loading = Les projets arrivent…

gallery-search-failed-title = La recherche ne répond pas
gallery-search-failed-text = Voici tous les projets. Rechargez la page pour réessayer ; si cela persiste, votre navigateur bloque peut-être les tâches de fond de ce site.

card-duration = Durée
card-cost = Coût d’un objet
card-machines = Machines
card-more-machines = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
  }
card-no-machine = Sans machine

gallery-more-findings = { $count ->
    [one] Une autre erreur
   *[other] { $count } autres erreurs
  }

amount-free = gratuit
amount-at-most = { $to } au plus
amount-more = plus de { $above }
amount-between = de { $above } à { $to }

gallery-suggestions = Suggestions
gallery-suggestion-filter = { $facet } : { $value }
gallery-understood = Compris :
gallery-understood-in = lu dans « { $words } »
gallery-understood-remove = Chercher « { $words } » comme un mot

gallery-more = { $count ->
    [one] Voir le dernier projet
   *[other] Voir { $count } projets de plus
  }
gallery-more-shown = { $shown } projets affichés sur { $total }
gallery-why = Pourquoi ce résultat ?
gallery-why-of = ({ $title })
gallery-piece-failed = Ce morceau de la page n’est pas arrivé : la connexion s’est interrompue.
