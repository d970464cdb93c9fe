# What stands beside the results, or in their place.
gallery-nothing-title = Nothing for this search
gallery-nothing-title-words = Nothing for “{ $words }”
gallery-nothing-title-filters = Nothing with these filters
gallery-nothing-title-both = Nothing for “{ $words }” with these filters
gallery-did-you-mean = Did you mean:
gallery-nothing-filters = Without a filter or two, you may find a neighbour to adapt: level and quantities change in one click.
gallery-nothing-words = Try a broader word, the name of a notion or of a machine: “fractions”, “electricity”, “cardboard”.
gallery-nothing-clear-filters = { $count ->
    [one] Remove the filter
   *[other] Remove the { $count } filters
  }
gallery-nothing-clear-words = Clear “{ $words }”
gallery-nothing-clear-all = See all projects
facet-chosen = { $count } chosen
facet-more = { $count ->
    [one] See { $count } more
   *[other] See { $count } more
  }
facet-fewer = See fewer
facet-empty = No project says it.
amount-above = More than
amount-to = At most
amount-any = any
amount-reset = Clear the limits
