# The print room.
print-title = Print the sheet
print-title-of = Print the sheet: { $title }
print-options = Sheet options
print-preview = Preview of the sheet
print-kind = Sheet
print-kind-build = Build
    .text = Materials, cutting, settings and steps, on one sheet.
    .file = sheet
print-kind-teacher = Teacher
    .text = Objectives, timed course, differentiation, assessment, putting away.
    .file = teacher
print-kind-cards = Pupil cards
    .text = One card a step, to cut out.
    .file = cards
print-kind-operator = Fablab
    .text = For the person at the machine: files, stock, settings, minutes.
    .file = fablab
print-kind-cutting = Cutting
    .text = Every part, its size and its number for the class.
    .file = cutting
print-kind-shopping = Shopping
    .text = What to buy or fetch, with the prices that are known.
    .file = shopping
print-kind-labels = Labels
    .text = One label a group, with the parts to count.
    .file = labels
print-kind-codes = QR codes
    .text = One code a pupil, to glue into the notebook.
    .file = codes
print-kind-pack = Class pack
    .text = Teacher’s sheet, cards and labels, in one document.
    .file = pack
print-kind-booklet = Booklet
    .text = The build sheet to fold in two: print on both sides, flip on the short edge.
    .file = booklet
print-cards = Cards on a page
print-cards-4 = 4
print-cards-2 = 2
print-cards-hint = Fewer where a text is too long to fit.
print-reading = Reading
print-reading-standard = Standard
    .text = Text of 10 points, for everyday reading.
print-reading-dyslexia = Dyslexia
    .text = Large, spaced letters, one sentence a line, no italics, no divided words.
print-reading-large = Large
    .text = Text of 20 points, for those who see little.
print-reading-pictures = Pictures
    .text = Pictures first, and large; the words below.
print-reading-mono = Black & white
    .text = No colour, no pale grey: a photocopy stays readable.
print-reading-ink = Little ink
    .text = Outline drawings, no filled surface.
print-size = Size of the text, in points
print-size-12 = 12
print-size-14 = 14
print-size-16 = 16
print-size-18 = 18
print-lines = Line spacing
print-lines-close = Close
print-lines-airy = Airy
print-lines-double = Double
print-letters = Space between letters
print-letters-plain = Normal
print-letters-wide = Wide
print-letters-wider = Very wide
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
print-print = Print
print-pdf-coming = The PDF is being made…
print-pdf-ready = The PDF is ready.
print-pdf-file = { $id }-{ $sheet }.pdf
print-pdf-failed = The PDF could not be made
print-blocked = The browser refused to open a tab: the PDF was downloaded instead.

print-arriving = The print room is on its way
print-arriving-size = { $arrived } of { $total }
print-arriving-once = Only once: the next sheet will come almost at once.
print-arriving-light = In a hurry? The simple version prints right away.
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
print-remark-picture-coarse = Blurred on paper, { $number } dots to an inch where 150 are needed: “{ $subject }”
print-remark-picture-missing = A picture is missing, its text is printed in its place: “{ $subject }”
print-remark-step-divided = This step is too long for a page and goes on over the next: “{ $subject }”
print-remark-cards-fewer = A text is too long for { $subject } cards on a page: there are { $number }.
print-remark-cards-none = A text is too long for a card: the cards follow one another and cannot be cut out.
print-remark-template-refused = The association’s sheet template could not be used: the sheet keeps Établi’s look. To be mended in { $subject }
print-light = See the simple version
print-light-back = Back to the sheet
print-light-print = Print this page
print-light-text = The simple version does not have the sheet’s layout, but it says everything the project says.

print-remix-not-found-title = This remix cannot be found
print-remix-not-found-text = Remixes are kept in the browser they were made in. This one is not in this browser.
print-remix-workbench = See my workbench

print-kinds = Sheets
print-kinds-hint = Those that are ticked are printed together, in this order. There is always one.
print-several = Several sheets in one go
print-files = Files
print-files-one = One PDF
print-files-each = A PDF a sheet
print-files-hint = The preview shows all pages, in order.
print-files-folded = What is folded keeps a file of its own: it is printed in another way.
print-file-several = sheets
print-copies = Copies
print-copies-hint = To count the paper; tell your printer as well.
print-ink = Printing
print-ink-black = Black
print-ink-colour = Colour
print-price = Price of one { $paper } page, in euros
print-price-hint = Yours, as your school counts it. It stays in this browser.
print-cost = { $cost } of printing
print-leaves-copies = { $count ->
    [one] { $count } sheet of paper, both sides, for { $copies } copies
   *[other] { $count } sheets of paper, both sides, for { $copies } copies
  }
print-leaves-cost = { $leaves }, { $cost }
print-download-files = { $count ->
    [one] Download the PDF
   *[other] Download the { $count } PDFs
  }
print-others = The first PDF is done. Take the others one by one:
print-progress = Document { $number } of { $count }…
print-stop = Stop
print-stopped = Stopped: the preview does not show these options yet.
print-stopped-told = Stopped.
print-go-on = Set the sheet
