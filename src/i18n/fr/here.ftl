# La galerie chez soi : ma classe, mon fablab, mes favoris, mes recherches.
here-class = Ma classe
here-fablab = Mon fablab
here-untold = à préciser
here-edit = modifier
here-pupils = { $count ->
    [one] { $count } élève
   *[other] { $count } élèves
  }
here-no-machine = sans machine
here-more-machines = { $count ->
    [one] { $count } autre machine
   *[other] { $count } autres machines
  }
here-materials = { $count ->
    [one] { $count } matériau
   *[other] { $count } matériaux
  }
here-feasible = Faisable chez moi
here-feasible-first = dites d’abord ce que vous avez
here-missing = Il manque : { $list }
here-other-class = Prévu pour : { $list }

favourite = Favori
favourite-keep = Garder « { $title } » dans mes favoris
favourites-refused = Non gardé : le navigateur a refusé
search-keep = Garder cette recherche
search-kept = Recherche gardée
search-kept-as = « { $name } » est dans votre établi.
search-name = Nom de la recherche
keep = Garder
