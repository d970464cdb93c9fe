# What stands beside the results, or in their place.
gallery-nothing-title = Rien pour cette recherche
gallery-nothing-title-words = Rien pour « { $words } »
gallery-nothing-title-filters = Rien avec ces filtres
gallery-nothing-title-both = Rien pour « { $words } » avec ces filtres
gallery-did-you-mean = Vouliez-vous dire :
gallery-nothing-filters = En retirant un filtre ou deux, vous trouverez peut-être un voisin à adapter : le niveau et les quantités se changent en un clic.
gallery-nothing-words = Essayez un mot plus général, le nom d’une notion ou d’une machine : « fractions », « électricité », « carton ».
gallery-nothing-clear-filters = { $count ->
    [one] Retirer le filtre
   *[other] Retirer les { $count } filtres
  }
gallery-nothing-clear-words = Effacer « { $words } »
gallery-nothing-clear-all = Voir tous les projets
facet-chosen = { $count ->
    [one] { $count } choisi
   *[other] { $count } choisis
  }
facet-more = { $count ->
    [one] Voir { $count } autre
   *[other] Voir les { $count } autres
  }
facet-fewer = En voir moins
facet-empty = Aucun projet ne le précise.
amount-above = Plus de
amount-to = Au plus
amount-any = peu importe
amount-reset = Effacer les limites
