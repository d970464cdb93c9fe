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

whole-title = The whole workbench
whole-text = A single file takes your projects with their pictures and kept versions, the bin, your favourites, your searches and your class’s profile along. Keep it as a backup, or open it in another browser.
whole-export = Export everything to one file
whole-import = Take a workbench in
whole-left = { $count ->
    [one] { $count } project is in the file.
   *[other] { $count } projects are in the file.
  }
whole-progress = Export: { $done } of { $all }
whole-refused = The file could not be written: { $reason }
whole-left-out = { $count ->
    [one] One project is not in the file
   *[other] { $count } projects are not in the file
  }
whole-left-out-text = They stay on this workbench. Export them one by one from their forms.
whole-room = Room used in this browser: { $used }, { $percent ->
    [0] less than 1%
   *[other] { $percent }%
  } of what it grants.
whole-review = { $count ->
    [0] A workbench without projects
    [one] A workbench with { $count } project
   *[other] A workbench with { $count } projects
  }
whole-promise = What is on your workbench already is not touched: a project that is here just the same is left alone, one that has changed meanwhile comes beside yours.
whole-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
  }
whole-take = Take everything in
whole-taking = Taking in: { $done } of { $all }
whole-arrived = Everything was taken in.
whole-added = { $count ->
    [0] No project was added.
    [one] { $count } project was added.
   *[other] { $count } projects were added.
  }
whole-binned = { $count ->
    [one] { $count } deleted project came into the bin.
   *[other] { $count } deleted projects came into the bin.
  }
whole-same = { $count ->
    [one] { $count } project was here already, just the same.
   *[other] { $count } projects were here already, just the same.
  }
whole-lists = { $count ->
    [one] { $count } favourite or search was added.
   *[other] { $count } favourites and searches were added.
  }
whole-profile-taken = The class’s profile was taken over.
whole-profile-stays = Your class’s profile stayed yours.
whole-beside = Two versions of the same project
whole-beside-text = These projects were here already, but different. The file’s version came beside yours: compare them, then delete the one you no longer want.
whole-broken = { $count ->
    [one] One project could not be taken in
   *[other] { $count } projects could not be taken in
  }
whole-broken-text = The others were. The original file still holds them: keep it, or export it again.
whole-other-version = This workbench is of another version ({ $found }). Open it in a newer gallery, or export it again from this one.
whole-damaged = This file is a workbench, but it is damaged or incomplete ({ $reason }). Copy it or export it again.

workbench-new = New project
workbench-empty-new = You can also start a project of your own, or import one.
new-project-lead = Start from a model to fill in, or from a blank page. Everything can be changed afterwards, and nothing leaves your browser.
new-project-laser = Tool to cut with a laser
new-project-laser-text = Board, settings to note, safety with a laser, five steps from the trial to the check, a lesson.
new-project-handling = Material to handle
new-project-handling-text = Paper and scissors: prepare a pouch for each pupil, handle, put away; objectives, lesson and assessment to fill in.
new-project-tip = Tip
new-project-tip-text = A problem, what solves it, and how to check. Four short steps.
new-project-empty = Empty
new-project-empty-text = A title, and all the parts of the form to fill in as you like.
new-project-start = Start
new-project-start-named = Start: { $model }
new-project-import = Have you written it elsewhere already? Import it: a pad, a page, an archive become a project.

favourite-gone = “{ $name }” is no longer a favourite.
favourites-aside-title = Favourites kept here cannot be read
favourites-aside-text = They come from another version of the gallery, or the storage was damaged. They were put aside, nothing is lost.
favourites-aside-download = Download them
favourites-aside-forget = Forget them

unmoved-damaged = its part of the file is damaged
unmoved-too-large = larger than a workbench takes along
unmoved-unreadable = of another version of the gallery, or unreadable
unmoved-refused = the browser refused: { $reason }
