# The gallery: search, filters, cards.
gallery-title = Teaching material to make, adapt and print.
gallery-search-label = Search for a project
gallery-search-placeholder = fractions, braille, grade 3…
gallery-search-submit = Search
gallery-search-clear = Clear the search

gallery-filters = Filters
gallery-filters-close = Close the filters
gallery-filters-show = { $count ->
    [0] No project with these filters
    [one] See the project
   *[other] See the { $count } projects
  }
gallery-filters-clear = Clear all
gallery-filter-remove = Remove the filter { $name }
facet-kind = Type
facet-level = Level
facet-subject = Subject
facet-machine = Machine
facet-duration = Time
facet-material = Material
facet-use = Use
facet-inclusion = Inclusion
facet-maker = Who makes it
facet-difficulty = Difficulty
facet-cost = Cost of one object
facet-licence = Licence
facet-language = Language
facet-status = Status

gallery-sort = Sort
sort-relevance = Best match
sort-recent = Newest
sort-quickest = Quickest
sort-cheapest = Cheapest
sort-reproduced = Most often made

gallery-count = { $count ->
    [0] No project
    [one] { $count } project
   *[other] { $count } projects
  }
gallery-count-noun = { $count ->
    [one] project
   *[other] projects
  }
gallery-corrected = for “{ $words }”
gallery-most-words = (none, or almost none, has all these words)
gallery-set-aside = (nothing with “{ $filters }” as well: that filter is set aside)
gallery-loading = The projects are on their way…

gallery-search-failed-title = The search does not answer
gallery-search-failed-text = Here are all projects. Reload the page to try again; if it goes on, your browser may block this site’s background tasks.

card-duration = Time
card-cost = Cost of one object
card-machines = Machines
card-more-machines = and { $count } more
card-no-machine = No machine

gallery-more-findings = { $count ->
    [one] One more error
   *[other] { $count } more errors
  }

amount-free = free
amount-at-most = at most { $to }
amount-more = more than { $above }
amount-between = { $above } to { $to }

gallery-suggestions = Suggestions
gallery-suggestion-filter = { $facet }: { $value }
gallery-understood = Understood:
gallery-understood-in = read in “{ $words }”
gallery-understood-remove = Search for “{ $words }” as a word

gallery-more = { $count ->
    [one] See the last project
   *[other] See { $count } more projects
  }
gallery-more-shown = { $shown } of { $total } projects shown
gallery-why = Why this result?
gallery-why-of = ({ $title })
gallery-piece-failed = This part of the page did not come: the connection was lost.
