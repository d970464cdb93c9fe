# True-size templates, the mini-book and the activity book, in the print room.
print-kind-tiles = Templates 1:1
    .text = Drawings at their true size, on as many sheets as they need, to be joined.
    .file = templates
print-drawing = Drawing
print-drawing-all = All
print-drawing-hint = One drawing alone needs fewer sheets.
print-remark-drawing-missing = “{ $subject }” could not be read: check that it is among the project’s files.
print-remark-drawing-unreadable = “{ $subject }” is no drawing we can read: save it again as SVG.
print-remark-drawing-units = “{ $subject }” does not tell its unit and is not printed: set the document to millimetres (width and height), then save it again.
print-remark-drawing-uneven = “{ $subject }” is stretched one way and is not printed: give its view (viewBox) the same proportions as its width and height.
print-remark-drawing-large = “{ $subject }” is larger than 2 m and is not printed: check its unit, or divide it into smaller drawings.
print-remark-drawing-empty = “{ $subject }” has no line in it: check for hidden layers.
print-remark-drawing-unfollowed = “{ $subject }” holds letters, hatches, dimensions or pictures that we cannot draw as they are, and is not printed: turn them into outlines or remove them, then save it again.
print-remark-drawing-many = “{ $subject }” would need too many sheets beside the others: choose this drawing alone.

print-kind-mini-book = Mini-book
    .text = Eight small pages on one sheet, to fold and cut once.
    .file = mini-book
print-kind-collection = Activity book
    .text = Several projects in one book: contents, common materials, each activity, every licence.
    .file = activities
print-remark-mini-short = The texts of the steps do not fit on eight small pages: the mini-book gives their titles and checks. To have everything, take the booklet.
print-remark-mini-none = This project is too long for a mini-book: its texts follow one another without folds. Take the booklet.

print-book-title = Print an activity book
print-book-absent = Projects not found and left out: { $ids }
shelf-book = Print an activity book of these favourites
