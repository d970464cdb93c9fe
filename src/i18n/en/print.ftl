# The print room.
print-title = Print the sheet
print-title-of = Print the sheet: { $title }
print-options = Sheet options
print-preview = Preview of the sheet
print-kind = Sheet
print-kind-build = Build
    .text = Materials, cutting, settings and steps, on one sheet
print-reading = Reading
print-reading-standard = Standard
    .text = Text of 10 points, for everyday reading
print-paper = Paper
print-paper-a4 = A4
print-paper-a3 = A3
print-paper-letter = Letter
print-pupils = Pupils
print-pupils-hint = Quantities follow.
print-language = Language of the sheet
print-language-fr = Français
print-language-en = English
print-language-hint = Headings, and the project’s own texts where they are translated.

print-pages = { $count ->
    [one] { $count } { $paper } page
   *[other] { $count } { $paper } pages
  }
print-leaves = { $count ->
    [one] { $count } sheet of paper, both sides
   *[other] { $count } sheets of paper, both sides
  }
print-one-leaf = 1 sheet of paper
print-page-of = Page { $number } of { $count }
print-page-alt = Page { $number } of { $count } of the sheet
print-updating = The sheet is being updated…
print-typesetting = The sheet is being set…
print-ready = Sheet ready: { $pages }, { $leaves }.
print-download = Download the PDF
print-print = Print
print-pdf-coming = The PDF is being made…
print-pdf-ready = The PDF is ready.
print-pdf-file = { $id }-sheet.pdf
print-pdf-failed = The PDF could not be made
print-blocked = The browser refused to open a tab: the PDF was downloaded instead.

print-arriving = The print room is on its way
print-arriving-size = { $arrived } of { $total }
print-arriving-once = Only once: the next sheet will come almost at once.
print-starting = The print room is starting…
print-preparing-title = The print room is being prepared
print-preparing-text = This gallery was just set up and is still building its print room, which takes a few minutes. The sheet will appear here by itself.
print-restarted = The print room had stopped: it was started again.
print-silent = the print room no longer answers
print-failed-title = The print room could not open
print-failed-text = Check the connection, then try again. Meanwhile the simple version prints without it, from the browser.
print-failed-reason = The browser says: { $reason }
print-refused-title = The sheet could not be set
print-refused-text = The rest of the project works. This is what to pass on to its authors or to the gallery’s maintainers:
print-warnings = { $count ->
    [one] A remark of the print room
   *[other] { $count } remarks of the print room
  }
print-light = See the simple version
print-light-back = Back to the sheet
print-light-print = Print this page
print-light-text = The simple version does not have the sheet’s layout, but it says everything the project says.

print-remix-not-found-title = This remix cannot be found
print-remix-not-found-text = Remixes are kept in the browser they were made in. This one is not in this browser.
print-remix-workbench = See my workbench
