# Kept versions of a project, and what the editor says about keeping.
versions-title = Kept versions
versions-hint = Your project at the moments that matter: before a new day of work, before taking the original’s improvements, at each export. The last { $most } stay; those you keep yourself go last.
versions-name = Name (optional)
versions-keep = Keep this version
versions-kept = Version kept.
versions-none = No version yet: the first will come by itself.
versions-not-read = The browser does not give the kept versions.
versions-unreadable = A version this gallery cannot read. It stays kept.
versions-unfold = See what changed since
versions-fold = Fold
versions-restore = Go back to this version
versions-restored = Your project is back at the version kept { $when }. Undo brings back what you had.
versions-same = Nothing has changed since this version.
versions-gone = This version is no longer kept, or cannot be read.
versions-since-class = Your class is described differently now.
versions-since-original = You followed another version of the original.
versions-since-decisions = The points to decide are not the same.
versions-why-session = At the end of a day’s work
versions-why-improvements = Before the original’s improvements
versions-why-decision = Before deciding
versions-why-restore = Before going back
versions-why-export = When exported
versions-why-hand = Kept by you
versions-why-other = Kept by a newer gallery
versions-today = today at { $time }
versions-yesterday = yesterday at { $time }
versions-day = on { $date } at { $time }

stuck-full = No room left: this project is read-only
stuck-failed = The browser refuses to save: this project is read-only
stuck-text = What you wrote is still on this page, but your last changes are not saved. So that nothing is lost, the form takes no more for now.
stuck-full-remedy = Export this project, then make room: empty your workbench’s bin, or free space on this device. Then try again.
stuck-failed-remedy = Export this project, then try again. If nothing changes, close the gallery’s other tabs.
stuck-export = Export this project with the last changes
stuck-workbench = Open my workbench
stuck-refused = Nothing changed: this project is read-only, because the browser can save nothing more.
stuck-over = Everything is saved. You can go on.

tab-followed = Another tab changed this project: you see its changes.
tab-merged = Another tab changed this project at the same time as you: your changes and its changes are together.
tab-class = Your class is described differently there.
tab-original = Improvements of the original were taken.
tab-disputed = { $count ->
    [one] One point is to be decided.
   *[other] { $count } points are to be decided.
  }
tab-undo = Undo its last change
tab-undone = The last change is undone. Redo brings it back.
tab-away = Close

damaged-title = The end of this project’s history cannot be read
damaged-text = { $count ->
    [0] Your project opens as far as it could be read.
    [one] Your project opens as it was just before the damaged place. One later change could not be read.
   *[other] Your project opens as it was just before the damaged place. { $count } later changes could not be read.
  }
damaged-remedy = Nothing was erased. Check your last changes, and download everything the browser keeps of this project so that it can be repaired.
damaged-reason = What was found: { $reason }
damaged-download = Download what is kept
damaged-replaced = This project was replaced as a whole since your last visit: Undo starts from there.

lasting-promised = This browser keeps your remixes: it will not erase them by itself.
lasting-may-go = This browser may erase your remixes if room runs out, or after a long absence. Export the whole workbench from time to time, below.
lasting-ask = Ask it to keep them
lasting-refused = The browser promised nothing. Some agree once the page is among your bookmarks.
