# The workbench as a whole: the list, the bin, the one file, new projects.
editor-new = Your own project: it is adapted from no other.
remix-list = Your projects
remix-new = new project, made by you
remix-decisions = { $count ->
    [one] { $count } choice is still open
   *[other] { $count } choices are still open
  }
remix-duplicate = Duplicate
remix-copy-title = { $title } (copy)
remix-duplicated = “{ $title }” is on your workbench.
remix-copy-gone = This project is no longer on your workbench: another tab has probably deleted it.
remix-copy-refused = The copy was not kept: { $reason }
remix-order = Sort by
remix-order-changed = last change
remix-order-title = title
remix-find = Find a title
remix-found = { $found ->
    [one] { $found } title out of { $all }
   *[other] { $found } titles out of { $all }
  }
remix-find-none = No title holds these letters.
remix-deleted-bin = You will also find it in the bin, at the end of this page.

bin-title = Bin ({ $count })
bin-lead = What you delete stays here for { $days } days, then erases itself.
bin-facts = deleted on { $date }, { $days ->
    [one] { $days } day
   *[other] { $days } days
  } left
bin-restore = Restore
bin-restore-named = Restore “{ $title }”
bin-restored = “{ $title }” is back on your workbench.
bin-refused = The browser refused: nothing has changed.
bin-erase = Erase
bin-erase-named = Erase “{ $title }” for ever
bin-erase-warning = Erase “{ $title }” for ever? Nothing will bring it back.
bin-erase-now = Erase for ever
bin-erased = Erased for ever.
bin-keep = Keep
bin-empty = Empty the bin
bin-empty-warning = Erase everything in the bin for ever? Nothing will bring it back.
