# Comparing two projects, taking the improvements of an original, deciding what two sides changed.
compare-mark-gone = taken away:
compare-mark-come = added:

compare-own-title = Compare with the original
compare-own-count = { $count ->
    [0] So far, all is as in the original.
    [one] { $count } difference from the original.
   *[other] { $count } differences from the original.
  }
compare-back = Back to the original
compare-back-named = Back to the original for: { $change }
compare-back-done = As in the original. The Undo button brings your version back.
compare-side-by-side = Open the comparison on a page of its own

compare-upstream-news = { $count ->
    [one] The original has changed since you adapted it: { $count } change
   *[other] The original has changed since you adapted it: { $count } changes
  }
compare-upstream-left = { $count ->
    [one] One change of the original left aside
   *[other] { $count } changes of the original left aside
  }
compare-upstream-versions = You began with version { $old }, the gallery has version { $new }.
compare-upstream-help = Untick what you do not want. Nothing you wrote will be lost: where you changed the same thing, you decide afterwards.
compare-upstream-unfold = See the changes
compare-upstream-fold = Fold
compare-upstream-gone = The original is not in this gallery any more: it was taken away or renamed, or it was a remix that is not published here. Your version stays whole, with its credit.
compare-upstream-unreachable = The original could not be read again to see whether it has changed. Your version does not depend on it.
compare-preview = Preview: what it will change in your version
compare-preview-none = Nothing: you have all of it already.
compare-preview-open = { $count ->
    [one] You changed the same thing in one place: your version stays there, and you decide afterwards.
   *[other] You changed the same thing in { $count } places: your version stays there, and you decide afterwards.
  }
compare-take = { $count ->
    [0] Take
    [one] Take { $count } change
   *[other] Take { $count } changes
  }
compare-leave = Leave all aside
compare-taken = { $count ->
    [one] { $count } change taken. The Undo button takes it back.
   *[other] { $count } changes taken. The Undo button takes them back.
  }
compare-taken-open = { $count ->
    [one] Changes taken. One point is left to decide.
   *[other] Changes taken. { $count } points are left to decide.
  }
compare-left = Left aside. You can come back to it.

compare-title = Compare two projects
compare-lead = Choose two projects: their differences are shown side by side.
compare-first = First project
compare-second = Second project
compare-choose = Choose a project…
compare-mine = My workbench
compare-gallery = Gallery
compare-find = Search the gallery
compare-place = Place { $place }
compare-exchange = Exchange
compare-same = These two projects are the same.
compare-far = These two projects have neither a step nor a material in common: almost everything differs.
compare-count = { $count ->
    [one] { $count } difference
   *[other] { $count } differences
  }
compare-missing = The project “{ $name }” is neither in this gallery nor on your workbench.
compare-nothing-here = Nothing here
compare-with = Compare with…

conflicts-count = { $count ->
    [one] { $count } point to decide
   *[other] { $count } points to decide
  }
conflicts-title = { $count ->
    [one] One point to decide
   *[other] { $count } points to decide
  }
conflicts-help = You and the original changed the same thing. Meanwhile your version stays in place; you can decide later.
conflicts-mine = In your version
conflicts-theirs = In the original
conflicts-same = As before.
conflicts-question = What shall stay?
conflicts-take-mine = My version
conflicts-take-theirs = That of the original
conflicts-take-both = Both
conflicts-take-other = Something else
conflicts-typed = Your text
conflicts-field-unit = unit
conflicts-field-per = counted by
conflicts-preview = What it will change
conflicts-preview-none = Nothing: your version is in place already.
conflicts-no-value = This choice does not fit here. Check what you typed, or choose another way.
conflicts-decide = Confirm this choice
conflicts-decided = { $count ->
    [0] Decided. Nothing is left to decide.
    [one] Decided. One point is left.
   *[other] Decided. { $count } points are left.
  }
conflicts-place-gone = The place is not in your version any more
conflicts-forget = Do not show it again
