# The gallery at home: my class, my fablab, my favourites, my searches.
here-class = My class
here-fablab = My fablab
here-untold = not told yet
here-edit = change
here-pupils = { $count ->
    [one] { $count } pupil
   *[other] { $count } pupils
  }
here-no-machine = no machine
here-more-machines = { $count ->
    [one] { $count } more machine
   *[other] { $count } more machines
  }
here-materials = { $count ->
    [one] { $count } material
   *[other] { $count } materials
  }
here-feasible = I can make it
here-feasible-first = first tell what you have
here-missing = Missing: { $list }
here-other-class = Meant for: { $list }

favourite = Favourite
favourite-keep = Keep “{ $title }” in my favourites
favourites-refused = Not kept: the browser refused
search-keep = Keep this search
search-kept = Search kept
search-kept-as = “{ $name }” is on your workbench.
search-name = Name of the search
keep = Keep
