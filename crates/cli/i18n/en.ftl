# What the command line says beside the problems of a dataset.
severity-error = error
severity-warning = warning
severity-advice = advice

check-summary = Projects: { $projects }. Errors: { $errors }. Warnings: { $warnings }. Advice: { $advice }.

search-corrected = Searched “{ $used }” instead of “{ $typed }”.
search-total = Projects found: { $total }

diff-same = The two projects are the same.

merge-place = { $path } (“{ $item }”)
merge-nothing = nothing
merge-value = { $place }: changed differently on both sides. On ours: “{ $ours }”. On theirs: “{ $theirs }”.
merge-text = { $place }: the same passage rewritten on both sides. On ours: “{ $ours }”. On theirs: “{ $theirs }”.
merge-order = { $place }: arranged differently on both sides. On ours: { $ours }. On theirs: { $theirs }.
merge-removed-by-us = { $place }: taken away on our side, changed on theirs.
merge-removed-by-them = { $place }: changed on our side, taken away on theirs.
merge-used-by-them = { $place }: taken away on our side, but theirs uses it; kept until someone chooses.
merge-used-by-us = { $place }: our side uses it, but theirs took it away; kept until someone chooses.
merge-conflicts = To decide: { $conflicts }. Meanwhile the project holds our version.
merge-written = Merged project written to { $file }.

licences-none = No licence fits: the adaptation may be made and printed for oneself, but not shared.
licence-unknown-licence = The licence is missing or unknown: all rights are reserved, ask the authors.
licence-no-derivatives = { $parent } allows adapting for oneself, but not sharing the adaptation.
licence-share-alike = { $parent } asks for the same licence, or one declared compatible.
licence-non-commercial = { $parent } forbids commercial use; this licence would make it seem allowed.
licence-credit-would-be-hidden = { $parent } asks to credit its authors; this licence would let that be forgotten.
licence-ends-the-chain = Nobody could adapt the adaptation in turn.

sheet-written = Sheet written to { $file }, pages: { $pages }.
sheet-remark-picture-coarse = Page { $page }: Blurred on paper, { $number } dots to an inch where 150 are needed: “{ $subject }”
sheet-remark-picture-missing = Page { $page }: A picture is missing, its text is printed in its place: “{ $subject }”
sheet-remark-step-divided = Page { $page }: This step is too long for a page and goes on over the next: “{ $subject }”
sheet-remark-cards-fewer = Page { $page }: A text is too long for { $subject } cards on a page: there are { $number }.
sheet-remark-cards-none = Page { $page }: A text is too long for a card: the cards follow one another and cannot be cut out.
sheet-remark-template-refused = Page { $page }: The association’s sheet template could not be used, the sheet keeps Établi’s look. { $subject }

import-written = Project written to { $folder }: review it, then add it to the list of dataset.json.

synth-written = Made-up projects, written to { $folder }: { $projects }.

build-done = Gallery derived: { $projects } projects, { $files } files, { $changed } of them written, { $removed } removed.
build-without-home = Without the gallery’s address ("home" in dataset.json, or --home), neither feed nor site map.

page-all = All projects
page-open = Adapt and print in the gallery
page-language = English
page-list = All projects
page-list-lead = Each project reads and prints as it is. To search, adapt and print sheets, open the gallery with JavaScript.
