# The family of a project, as a tree and as a list.
lineage-title = Where this version comes from
lineage-name = The tree of the family
lineage-drawing = Drawing of the family: from left to right what the project came from, the project, what was made of it. The lists that follow say the same.
lineage-more = { $count ->
    [one] and { $count } other
   *[other] and { $count } others
  }
lineage-sources = The originals, from the nearest to the oldest
lineage-siblings = Other remixes of the same original
lineage-version = version { $version }
lineage-no-author = author unknown
lineage-compare = Compare
lineage-compare-with = Compare with “{ $title }”
