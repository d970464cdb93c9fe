# The page “Import a project”.
import-heading = Import a project
import-lead = Bring a project written elsewhere: you see what was understood before anything is kept.
import-drop = Drop a file anywhere on this page
import-choose = Choose a file
import-formats = Printed Établi sheet (.pdf), Établi archive (.etabli), whole workbench (.etabli-workbench), remix or project (.json), Markdown page or HedgeDoc pad (.md), do·doc projects (.zip), Open Know-How manifest (.yml, .toml), page that carries schema.org (.html, .json). What it holds matters more than its name.
import-text = Or paste a text, or a link you were sent
import-text-hint = A whole pad, a manifest, a .json file, the link of a remix. Ctrl+V also works anywhere else on the page.
import-text-missing = Paste a text into this field first.
import-read = Read this text
import-promise = Everything happens in your browser: nothing is sent.
import-pasted-name = pasted-text
import-reading = Reading “{ $name }”…

import-unread-title = “{ $name }” could not be opened
import-unread = The browser answers: { $reason } If it is a folder, compress it as a zip first; otherwise check that the file was not moved, and choose it again.
import-too-large-title = “{ $name }” is too large
import-too-large = It takes { $size }, and an import takes { $most } at most. Remove its videos or make its photos smaller, then try again.
import-refused-title = “{ $name }” could not be read
import-refused = Nothing was kept and nothing is lost. Here is what prevents reading it; correct the original, then try again.
import-refused-markdown = This text has no title: begin with a line such as “# My project”, and give each part its own, such as “## Steps”.
import-refused-zip = This zip is incomplete, damaged, or holds more than a project. Download it again, or make it anew with fewer files.
import-refused-pdf = Nothing was kept or lost. Only Établi’s sheets carry their project; from another PDF, copy the text and paste it into the field below.
import-refused-unknown = It is of none of the formats listed below. For a word processor’s document, copy its text and paste it into the field.

import-review = Here is what was understood
import-format-archive = Établi archive
import-format-project = Établi project
import-format-remix = exported remix
import-format-link = remix received as a link
import-format-markdown = Markdown page
import-format-dodoc = do·doc
import-format-okh = Open Know-How manifest
import-format-howto = schema.org page
import-format-sheet = Établi sheet (PDF)
import-format-unknown = unknown format
import-keep = Keep on my workbench
import-keeping = Saving…
import-kept = The project is kept on your workbench.
import-cancelled = Import cancelled: nothing was kept.
import-original = Download the original
import-not-kept-title = The project could not be kept
import-not-kept = The browser refused ({ $reason }). Nothing is lost: your file is untouched. Make some room or leave private browsing, then try again.
import-several = This file holds several projects. Which one is to be kept?
import-several-broken = { $count ->
    [one] { $count } other could not be read.
   *[other] { $count } others could not be read.
  }
import-not-given = not given
import-kind = Kind
import-licence = Licence
import-authors = Authors
import-materials = Items of material
import-steps = Steps
import-pictures = Pictures
import-files = Files enclosed
import-more-pictures = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
  }
import-findings = To check
import-no-findings = Everything was taken over as it is.
import-lost = { $count ->
    [one] { $count } item was not taken over
   *[other] { $count } items were not taken over
  }
import-guessed = { $count ->
    [one] { $count } item was guessed
   *[other] { $count } items were guessed
  }
import-kept-aside = { $count ->
    [one] { $count } item is kept aside
   *[other] { $count } items are kept aside
  }
import-unfinished = { $count ->
    [one] { $count } point to complete
   *[other] { $count } points to complete
  }

# A remix received as a link.
import-link-name = received-remix
import-link-refused-title = This link does not open
import-link-cut = A piece of the address is missing, or a sign was changed on the way: some mail programs cut long links. Ask for the link again, or for the archive (.etabli).
import-link-too-long = This address holds more than what is opened here. Ask for the archive (.etabli) instead.
import-link-other-version = This link comes from another version of the gallery ({ $found }). Reload the page to get the latest; else ask for the archive (.etabli).
import-link-no-base = The remix starts from the project “{ $id }”, which this gallery does not have, or no longer. Open the link in the gallery it comes from, or ask for the archive (.etabli), which brings the original along.
import-link-base-not-come = The original project “{ $id }” did not arrive. Check your connection and reload the page: the link is intact.
import-link-odd = The address can be read, but what it says does not go with its original project. Ask the person who sent it for the archive (.etabli).
import-link-newer-title = The original has changed since this link was sent
import-link-newer = The changes of the remix and those of the original were brought together.
import-link-open-title = Some choices are still to be made
import-link-conflicts = { $count ->
    [one] { $count } point is to be decided: you find it in the editor, whenever you like.
   *[other] { $count } points are to be decided: you find them in the editor, whenever you like.
  }
import-link-lost = { $count ->
    [one] { $count } change was about what the original no longer has:
   *[other] { $count } changes were about what the original no longer has:
  }
import-link-left-title = { $count ->
    [one] { $count } picture or file does not fit into the link
   *[other] { $count } pictures or files do not fit into the link
  }
import-link-left = All the text is here. To get the added pictures and files too, ask for the archive (.etabli).
