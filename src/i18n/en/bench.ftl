# On the workbench: where an adaptation comes from, and what is done with those that are chosen.

bench-after = after
bench-original = “{ $title }”
bench-version = version { $version }
bench-changed = See what changes
bench-changed-in = See what changes in “{ $title }” beside the original

bench-choose = Choose “{ $title }”
bench-chosen-name = Chosen projects
bench-chosen = { $count ->
    [one] { $count } project chosen
   *[other] { $count } projects chosen
}
bench-chosen-keys = { $count ->
    [0] No project chosen
    [one] { $count } project chosen. Enter leads to the actions.
   *[other] { $count } projects chosen. Enter leads to the actions.
}
bench-compare = Compare the two
bench-one-more = Choose another one to compare them.
bench-too-many = Keep two of them to compare.
bench-forget = Choose none
bench-none-chosen = No project is chosen any more.
