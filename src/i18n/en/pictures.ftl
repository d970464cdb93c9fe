# Pictures and files in the editor, and taking a remix along.

media-pictures-hint = Each picture needs words that say what it shows. The first is the cover, unless you choose another.
media-choose-pictures = Add pictures
media-take-photo = Take a photo
media-drop-hint = Or drop them here, or paste them. A picture dropped on an unfolded step goes to that step. They are made smaller, and where and with what they were taken is erased, here in your browser.
media-no-picture = No picture yet.
media-progress = Preparing picture { $number } of { $total }…
media-added = { $count ->
    [one] Picture added. Say what it shows.
   *[other] { $count } pictures added. Say what the first shows.
}
media-without-words = words missing
media-is-cover = cover
media-make-cover = Make it the cover
media-cover-chosen = It is now the cover.
media-replace-picture = Replace the picture
media-more = Author, licence and role
media-picture-licence = Licence of the picture, where it differs
media-picture-slot = Role of the picture
media-slot-main = Finished object
media-slot-assembly = Assembly
media-slot-diagram = Diagram
media-step-pictures = Pictures of the step
media-of-project = A picture the project already has
media-choose-of-project = Choose…
media-take-off = Take “{ $name }” off the step
media-taken-off = Taken off the step. It stays among the project’s pictures.

media-faces-title = Are pupils in the picture?
media-faces-text = If a face or a name can be recognised, crop the picture or choose one that shows hands only: a shared project may be read anywhere. Otherwise their parents must agree in writing.
media-cleaned = The place, the date and the device recorded in a photo were erased.
media-faces-heard = I have checked

media-refused = { $count ->
    [one] One picture was not added
   *[other] { $count } pictures were not added
}
media-too-large = { $name } is larger than { $most }. Make it smaller first, for instance by sending it to yourself in medium size from the phone.
media-too-many = { $name }: a project keeps { $most } pictures at most. Delete one that is no longer used.
media-not-a-picture = { $name } is not a picture. Attach it under Files instead.
media-too-many-pixels = { $name } has { $width } × { $height } pixels: too many for a browser. Make it 8,000 pixels wide or less.
media-heic = { $name } is a HEIC photo, which this browser does not read. On the iPhone: Settings, Camera, Formats, “Most compatible”; or share it as JPEG.
media-not-shown = { $name } could not be read as a { $kind } picture. Open it in a drawing program and save it as PNG or JPEG.
media-drawing-entities = { $name } defines hidden words (entities), which we do not keep. In Inkscape: “Save as”, plain SVG.
media-drawing-broken = { $name } is incomplete or malformed, line { $line }. Save it again as plain SVG.
media-drawing-too-large = { $name } is too heavy or too nested for a drawing. Simplify it, or export it as PNG.
media-unread = The browser did not give { $name } ({ $reason }). Choose the file again.
media-not-kept = The browser could not keep { $name } ({ $reason }). Free some space, then add it again; the rest of your work has not changed.
media-drawing-cleaned = The drawing was cleaned
media-drawing-removed = What could run or load something else was taken out: { $names }. Check that the drawing still looks the same.
media-stilled = The picture will not move any more
media-stilled-text = { $names }: a printed sheet does not move, so only the first view is kept. To keep the movement, attach the file in the Files part as well.

media-files-hint = Drawings to cut, models to print, programs, documents: { $each } at most for each file, { $together } in all.
media-choose-files = Attach files
media-files-reading = Reading the files…
media-files-sum = { $count ->
    [one] { $count } file, { $size }
   *[other] { $count } files, { $size }
}
media-file-added = File attached. Say what it is.
media-file-role = What it is for
media-file-made-with = Program
media-role-source = Source to modify
media-role-export = Ready to make
media-role-template = Template to fill in or print
media-role-document = Document to read
media-download = Download
media-replace-file = Replace the file
media-files-refused = { $count ->
    [one] One file was not attached
   *[other] { $count } files were not attached
}
media-file-empty = { $name } is empty.
media-file-too-large = { $name } is larger than { $most }: it would not fit into an archive. Simplify it, or give a link in a step.
media-file-program = { $name } is a program or a page, which could do anything when it is opened. Attach its source code instead, as a text file.
media-file-lies = { $name } does not hold what its name promises ({ $kind }). Check the file, or export it again.
media-files-too-many = { $name }: a project keeps { $most } files at most.
media-files-too-much = With { $name } the files would be larger than { $most } together. Delete one that is no longer used.
media-file-lost = A file was not found
media-file-lost-text = Neither this browser nor the gallery has { $paths }. Attach it again, or delete its line.

export-title = Take this remix along
export-archive = Everything, in an archive
export-archive-text = One .etabli file: texts, pictures, files, original project, credits. It can be imported on another computer, and opens like a zip.
export-json = The text alone
export-json-text = One .json file, without pictures or files.
export-gathering = Files gathered: { $count } of { $total }
export-done = It is in your downloads.
export-close = Close
export-missing = { $count ->
    [one] The archive is there, but for one file
   *[other] The archive is there, but for { $count } files
}
export-missing-text = They were found neither in this browser nor in the gallery. If you are offline, try again once the connection is back.
export-refused = The archive could not be made
export-too-large = Pictures and files are larger than 64 MB together. Delete some or make them lighter, or take the text alone.
export-entry-too-large = { $path } is too heavy for an archive. Make it lighter, or take the text alone.
export-too-many = An archive holds { $most } files at most. Delete what is no longer used, or take the text alone.
export-other = { $reason }. Take the text alone meanwhile.
export-for-oneself = For yourself only
export-for-oneself-text = The licence of one of the original projects does not allow sharing a remix. You may keep it, print it and take it along for your class, not publish it.

# A remix in a link.
share-link = A link to send
share-link-text = The whole remix fits into the address, as its difference to the original: nothing goes through a server.
share-link-coming = Preparing the link…
share-link-made = The link is ready: { $signs } characters.
share-link-label = The link of this remix, as it is now
share-link-length = { $signs } characters.
share-link-copy = Copy the link
share-link-send = Send…
share-link-copied = The link is copied: paste it into a message.
share-link-not-copied = The browser does not allow copying: the link is in the field, Ctrl+C copies it.
share-link-long-title = This link is longer than { $most } characters
share-link-long = Some mail programs cut addresses that long. Try it, or send the archive below instead.
share-link-left-title = { $count ->
    [one] { $count } picture or file stays here
   *[other] { $count } pictures or files stay here
  }
share-link-left = The pictures and files you added do not fit into an address: the archive below takes everything along.
share-link-names = Read it again before you send it: no pupil’s name, nothing personal. Whoever has the link has the whole text.
share-link-code = The same link, for a telephone’s camera: project it, or print it 6 cm wide at least.
share-link-code-alt = QR code of the link of this remix
share-link-code-save = Download the code
share-link-no-code = Too long for a code to photograph: send the link or the archive.
