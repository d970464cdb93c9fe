# What every page says.
product = Établi
skip-to-content = Skip to content
nav-label = Main navigation
nav-gallery = Gallery
nav-workbench = My workbench
nav-workbench-count = { $count ->
    [one] { $count } remix
   *[other] { $count } remixes
  }
language-switch = Lire en français
language-code = EN
theme-switch = Change theme
theme-light = Light theme
theme-dark = Dark theme
theme-auto = System theme
footer-promise = Nothing leaves your browser unless you send it. No account, no tracker.
footer-licence = Content under { $licence }. Free software, AGPL-3.0 or later.
loading = Loading…
retry = Try again
close = Close
cancel = Cancel
remix-count = { $count ->
    [one] { $count } remix
   *[other] { $count } remixes
  }
quantity-sheets = { $count ->
    [one] { $number } sheet
   *[other] { $number } sheets
  }
size-kilobytes = { $number } KB
size-megabytes = { $number } MB

not-found-title = This page is not on the bench
not-found-text = Its address may have changed, or the project was renamed. The gallery is still there.
not-found-home = See the gallery
project-not-found-title = This project cannot be found
project-not-found-text = No project of the gallery is named “{ $id }”. It may have been renamed or withdrawn.

gallery-failed-title = The gallery could not open
gallery-failed-text = The catalogue of projects cannot be read. Check your connection, then try again. Your remixes are still in this browser.
page-failed-title = This page did not arrive
page-failed-text = It is downloaded when first opened, and the connection was lost. Try again; if nothing changes, reload the tab. Your remixes stay in this browser.
broken-projects-title = { $count ->
    [one] One project is not shown
   *[other] { $count } projects are not shown
  }
broken-projects-text = The rest of the gallery works. Here is what to tell its maintainers:
diagnostic-file = File
diagnostic-place = Place
diagnostic-place-line = { $path } (line { $line })
diagnostic-place-line-only = line { $line }, column { $column }
diagnostic-remedy = Remedy
picture-missing = Picture not found
