# La famille d’un projet, en arbre et en liste.
lineage-title = D’où vient cette version
lineage-name = L’arbre de la famille
lineage-drawing = Dessin de la famille : de gauche à droite, ce dont le projet est parti, le projet, ce qu’on en a fait. Les listes qui suivent disent la même chose.
lineage-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
  }
lineage-sources = Les originaux, du plus proche au plus ancien
lineage-siblings = Les autres adaptations du même original
lineage-version = version { $version }
lineage-no-author = auteur inconnu
lineage-compare = Comparer
lineage-compare-with = Comparer avec « { $title } »
