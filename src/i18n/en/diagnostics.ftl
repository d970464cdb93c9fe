# What is wrong in a dataset, and what to do. One message a problem, with its remedy as `.hint`.
problem-unreachable = This file could not be read ({ $reason }).
    .hint = Check that the file exists, that its name is spelt exactly like this and that the connection works, then try again.
problem-not-json = This file is not valid JSON: { $reason }.
    .hint = Open the file at the line shown: a comma, a quotation mark or a brace is often missing just before it.
problem-unknown-format = This file should be in the format “{ $expected }”; it says “{ $found }”.
    .hint = Write "format": "{ $expected }" at the top of the file, or update Établi if the file comes from a newer version.
problem-wrong-shape = A value is missing or is not of the expected type: { $reason }.
    .hint = Compare this place with the same place of a project that works, or with the format’s JSON Schema.
problem-newer-format = This file is of a newer version of the format, “{ $found }”: it was read, but what that version adds may be missing here.
    .hint = Update Établi to find everything again.
problem-unknown-key = The format has no place for this key: it would be lost.
    .hint = Correct its name if it is misspelt, or put it at the very top of the file under a name that starts with “x-”.
problem-empty = This text is empty but needed.
    .hint = Fill it in, a few words are enough.
problem-id-differs-from-folder = The project’s identifier is not the name of its folder, “{ $folder }”.
    .hint = Give the folder and "id" exactly the same name.
problem-not-a-slug = This identifier holds something else than lower-case letters without accents, digits and hyphens, or is longer than 64 characters.
    .hint = Choose a short name such as “fraction-discs”.
problem-unsafe-path = This path leaves the project’s folder, is longer than 200 characters or holds a character that is refused.
    .hint = Put the file in the project’s folder and give a simple path, such as “images/cover.svg”.
problem-duplicate-id = Two items of this list have the same identifier, “{ $id }”.
    .hint = Give one of them an identifier that was never used in this project.
problem-dangling-reference = The identifier “{ $id }” names nothing among the project’s { $list }.
    .hint = Correct the identifier, or add what is missing.
problem-unknown-word = The word “{ $word }” is not in the vocabulary of { $vocabulary ->
        [kinds] project kinds
        [inclusion] special needs
        [makers] those who make
        [difficulty] difficulties
        [status] stages
       *[other] { $vocabulary }
    }.
    .hint = Choose a word of vocabulary.json, or add this one there with its French and English labels.
problem-picture-without-text = This picture has no alternative text.
    .hint = Say in one sentence what the picture shows, for those who cannot see it.
problem-not-a-date = This is not a date.
    .hint = Write the year, the month and the day, such as 2026-09-01.
problem-unsafe-link = This link is neither an https nor a mailto address.
    .hint = Give an address that starts with https://, or remove the link.
problem-out-of-range = This number is negative or beyond one million.
    .hint = Check the number and its unit.
problem-ends-reversed = The least is more than the most.
    .hint = Swap the two numbers.
problem-not-a-digest = This is not a SHA-256 digest.
    .hint = Write the 64 digits and letters that “sha256sum” gives, or leave it empty.
problem-translation-incomplete = The translation “{ $language }” is said to be complete. Texts missing: { $missing }, the first at { $first }.
    .hint = Translate them, or give the translation the status "draft".
problem-translation-of-other-version = The translation “{ $language }” is that of version { $translated }; the project is at version { $version }.
    .hint = Read it again with what changed, then write "of_version": "{ $version }".
problem-unknown-outcome = “{ $found }” is no outcome this format knows.
    .hint = Write "worked", "worked-with-changes", "failed", or "simulated" for a trial on a computer.
problem-reproduced-by-nobody = The project is said to be reproduced, and nobody tells that they made it.
    .hint = Add a reproduction, or give it back the status "documented". A trial on a computer does not count.
problem-text-too-long = This text is longer than 20,000 characters.
    .hint = Split it into several steps, or move the details to an attached file.
problem-list-too-long = This list holds more than 500 items.
    .hint = Split the project in two, or group some items.
problem-poison-under-laser = Cutting this material with a laser gives off toxic fumes ({ $material ->
        [vinyl] vinyl, PVC
        [flex] heat-transfer vinyl
        [abs] ABS
        [faux-leather] faux leather
       *[other] { $material }
    }).
    .hint = Choose another material (plywood, cardboard, acrylic…), or a vinyl cutter or scissors in place of the laser cutter.
problem-missing-quantity = This material has no quantity.
    .hint = Say how much one object needs: the sheet works it out for the whole class.
problem-unused-part = No step uses this part.
    .hint = Name it in the step where it is used, or remove it from the list.
problem-long-step = This step is { $words } words long, which is a lot to read while working.
    .hint = Split it into two steps of one action each, under 90 words if possible.
problem-unlisted-tool = This step speaks of a tool that no list names: { $tool }.
    .hint = Add it to the tools, so that nobody looks for it in the middle of the workshop.
problem-hazard-not-mentioned = Nothing tells the danger of “{ $what }”.
    .hint = Add a safety note (burn, cut, smoke…) and the step or machine it concerns.
problem-fumes-not-mentioned = This material smokes under the laser, and nothing speaks of extraction ({ $material }).
    .hint = Add a safety note about extraction, or choose plywood.
problem-power-without-watts = The power is given in percent, without the machine’s watts.
    .hint = Add "machine_power_w": 60 % of a 40 W laser is not 60 % of a 100 W laser.
problem-setting-out-of-range = The setting “{ $name }” does not have a value of its kind.
    .hint = Check the number and the unit its name tells.
problem-no-licence = No licence is given: nobody may adapt this project.
    .hint = Choose a licence, for example CC-BY-SA-4.0, or ask the author for one.
problem-no-time = No time is given.
    .hint = Estimate the minutes of preparation, machine and class: it is the first thing people look for.
problem-not-of-format = { $format ->
    [pdf] This PDF does not carry an Établi project.
    [pdf-locked] This PDF is protected by a password.
    [pdf-broken] This PDF is damaged or incomplete.
   *[other] This document is not in the format { $format }: { $reason }.
  }
    .hint = { $format ->
    [pdf] Choose a sheet downloaded from Établi’s print room, as it came: a PDF made again by another program, or scanned, no longer carries its project.
    [pdf-locked] Take the password off, or choose the sheet as it was downloaded.
    [pdf-broken] Download it again, or ask whoever sent it to send it once more.
   *[other] Check the file you chose, or choose another format to import from.
  }
problem-kept-aside = “{ $what }” has no place in an Établi project; it is kept under “{ $key }”.
    .hint = Copy it by hand to the right field if it matters; otherwise there is nothing to do.
problem-lost = “{ $what }” could not be taken over.
    .hint = Find it in the original document and add it by hand if it matters.
problem-assumed = Nothing is said here: “{ $understood }” was assumed.
    .hint = Check it, and correct it if that is not so.
problem-guessed = “{ $found }” was understood as “{ $understood }”.
    .hint = Check it, and correct it if that is not what it means.
problem-unknown-licence = The licence “{ $found }” is not one we know.
    .hint = Ask the author which licence they chose: without one, nobody may adapt the project.
problem-licence-without-version = The licence “{ $found }” does not say its version.
    .hint = Look for the version (2.0, 3.0, 4.0…) on the original page and complete it.
problem-address-left-out = An e-mail address was left out, because a public gallery is read by robots.
    .hint = Give a web page of the author instead, if there is one.
problem-file-not-given = The file “{ $path }” is named but did not come with the document.
    .hint = Find it at its original address and add it to the project.
problem-no-concept = “{ $what }” has no equivalent in { $format }.
    .hint = Nothing to do: its label is kept where the format has a place for it, and the project itself says more.
problem-field-required = { $format } asks for something the project does not say: { $what }.
    .hint = Complete the project, or give the address where it is read (--page).
