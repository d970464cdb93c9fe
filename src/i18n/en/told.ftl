# Differences between two projects: said by the page and by the command line.
told-section-presentation = Presentation
told-section-class = For the class
told-section-effort = Time and cost
told-section-credit = Licence and credit
told-section-other = Other values
told-item = { $list ->
    [steps] Step { $place } “{ $name }”
    [materials] Material “{ $name }”
    [machines] Machine “{ $name }”
    [tools] Tool “{ $name }”
    [parts] Part “{ $name }”
    [files] File “{ $name }”
    [images] Picture “{ $name }”
    [safety] Safety advice “{ $name }”
    [objectives] Objective “{ $name }”
    [prerequisites] Prerequisite “{ $name }”
    [competencies] Competency “{ $name }”
    [session] Moment of the lesson “{ $name }”
    [differentiation] Differentiation “{ $name }”
    [adaptations] Particular need “{ $name }”
    [assessment] Way to assess “{ $name }”
    [further] Going further “{ $name }”
    [vocabulary] Word “{ $name }”
    [authors] Author “{ $name }”
    [changes] History “{ $name }”
    [reproductions] Object made “{ $name }”
    [patterns] Pattern “{ $name }”
    [based_on] Original “{ $name }”
   *[other] Item “{ $name }”
  }
told-nameless-item = { $list ->
    [steps] Step { $place }
    [materials] Material { $place }
    [machines] Machine { $place }
    [tools] Tool { $place }
    [parts] Part { $place }
    [files] File { $place }
    [images] Picture { $place }
    [safety] Safety advice { $place }
    [objectives] Objective { $place }
    [prerequisites] Prerequisite { $place }
    [competencies] Competency { $place }
    [session] Moment of the lesson { $place }
    [differentiation] Differentiation { $place }
    [adaptations] Particular need { $place }
    [assessment] Way to assess { $place }
    [further] Going further { $place }
    [vocabulary] Word { $place }
    [authors] Author { $place }
    [changes] History { $place }
    [reproductions] Object made { $place }
    [patterns] Pattern { $place }
    [based_on] Original { $place }
   *[other] Item { $place }
  }
told-inner = { $list ->
    [callouts] remark “{ $name }”
    [parameters] parameter “{ $name }”
    [steps] step “{ $name }”
    [materials] material “{ $name }”
    [machines] machine “{ $name }”
    [tools] tool “{ $name }”
    [parts] part “{ $name }”
    [files] file “{ $name }”
    [images] picture “{ $name }”
    [safety] safety advice “{ $name }”
    [objectives] objective “{ $name }”
    [prerequisites] prerequisite “{ $name }”
    [competencies] competency “{ $name }”
    [session] moment of the lesson “{ $name }”
    [differentiation] differentiation “{ $name }”
    [adaptations] particular need “{ $name }”
    [assessment] way to assess “{ $name }”
    [further] going further “{ $name }”
    [vocabulary] word “{ $name }”
    [authors] author “{ $name }”
    [changes] history “{ $name }”
    [reproductions] object made “{ $name }”
    [patterns] pattern “{ $name }”
    [based_on] original “{ $name }”
   *[other] “{ $name }”
  }
told-nameless-inner = { $list ->
    [callouts] remark without a name
    [parameters] parameter without a name
    [steps] step without a name
    [materials] material without a name
    [machines] machine without a name
    [tools] tool without a name
    [parts] part without a name
    [files] file without a name
    [images] picture without a name
    [safety] safety advice without a name
    [objectives] objective without a name
    [prerequisites] prerequisite without a name
    [competencies] competency without a name
    [session] moment of the lesson without a name
    [differentiation] differentiation without a name
    [adaptations] particular need without a name
    [assessment] way to assess without a name
    [further] going further without a name
    [vocabulary] word without a name
    [authors] author without a name
    [changes] history without a name
    [reproductions] object made without a name
    [patterns] pattern without a name
    [based_on] original without a name
   *[other] item without a name
  }
told-translation = Translation ({ $language })
told-sentence = { $about }: { $changes }
told-separator = {"; "}
told-within = { $item }, { $change }
told-quote = “{ $text }”
told-added = added
told-removed = taken away
told-changed = changed
told-moved = moved from place { $from } to place { $to }
told-from-to = { $field } { $before } → { $after }
told-set = added: { $field } { $after }
told-unset = taken away: { $field } { $before }
told-other = { $field }: changed
told-text = { $field }: { $pieces }
told-piece-added = { $text } added
told-piece-removed = { $text } taken away
told-piece-changed = { $before } → { $after }
told-pieces-more = { $count ->
    [one] and one more passage
   *[other] and { $count } more passages
  }
told-words = { $field }: { $changes }
told-words-added = more: { $names }
told-words-removed = less: { $names }
told-reordered = { $field }: in another order
told-items-added = { $list ->
    [images] { $count ->
        [one] one picture added
       *[other] { $count } pictures added
      } ({ $names })
    [parts] { $count ->
        [one] one part added
       *[other] { $count } parts added
      } ({ $names })
    [materials] { $count ->
        [one] one material added
       *[other] { $count } materials added
      } ({ $names })
    [machines] { $count ->
        [one] one machine added
       *[other] { $count } machines added
      } ({ $names })
    [tools] { $count ->
        [one] one tool added
       *[other] { $count } tools added
      } ({ $names })
    [steps] { $count ->
        [one] one step added
       *[other] { $count } steps added
      } ({ $names })
    [files] { $count ->
        [one] one file added
       *[other] { $count } files added
      } ({ $names })
   *[other] { $names } added
  }
told-items-removed = { $list ->
    [images] { $count ->
        [one] one picture taken away
       *[other] { $count } pictures taken away
      } ({ $names })
    [parts] { $count ->
        [one] one part taken away
       *[other] { $count } parts taken away
      } ({ $names })
    [materials] { $count ->
        [one] one material taken away
       *[other] { $count } materials taken away
      } ({ $names })
    [machines] { $count ->
        [one] one machine taken away
       *[other] { $count } machines taken away
      } ({ $names })
    [tools] { $count ->
        [one] one tool taken away
       *[other] { $count } tools taken away
      } ({ $names })
    [steps] { $count ->
        [one] one step taken away
       *[other] { $count } steps taken away
      } ({ $names })
    [files] { $count ->
        [one] one file taken away
       *[other] { $count } files taken away
      } ({ $names })
   *[other] { $names } taken away
  }
told-range = { $least } to { $most }
told-range-best = { $least } to { $most }, best { $best }
told-sheets = { $count ->
    [one] { $number } sheet
   *[other] { $number } sheets
  }
told-kilobytes = { $number } kB
told-megabytes = { $number } MB
told-language-fr = French
told-language-en = English
told-language-de = German
told-language-es = Spanish
told-language-it = Italian
told-language-pt = Portuguese
told-language-nl = Dutch
told-language-ar = Arabic
told-language-br = Breton
told-language-eu = Basque
told-language-oc = Occitan
told-language-co = Corsican
told-language-ca = Catalan
told-supervision-none = no adult
told-supervision-adult = an adult
told-supervision-trained-adult = a trained adult
told-callout-tip = tip
told-callout-caution = caution
told-callout-danger = danger
told-field-title = title
told-field-summary = summary
told-field-kind = kind
told-field-status = status
told-field-keywords = keywords
told-field-cover = cover picture
told-field-language = language of the texts
told-field-version = version
told-field-created = date of creation
told-field-updated = date of update
told-field-address = address in the gallery
told-field-aliases = earlier addresses
told-field-technical = technical value
told-field-using = levels that use it
told-field-making = levels that can make it
told-field-ages = ages
told-field-maker = who makes it
told-field-subjects = subjects
told-field-uses = uses
told-field-inclusion = needs it meets
told-field-difficulty = difficulty
told-field-cost = cost
told-field-group = pupils for one object
told-field-preparation = preparation
told-field-machine-time = machine time
told-field-class-time = time with the class
told-field-drying = drying
told-field-licence = licence
told-field-files-licence = licence of the files
told-field-root = first project
told-field-source = source
told-field-parents = originals
told-field-authors = authors
told-field-relation = relation to the original
told-field-what-changed = what was changed
told-field-translation-status = state of the translation
told-field-of-version = version translated
told-field-translator = translator
told-field-family = kind of material
told-field-quantity = quantity
told-field-substitutes = possible substitutes
told-field-spare = spare
told-field-unit-cost = unit price
told-field-reuse = used again
told-field-machine = machine
told-field-alternatives = other machines that will do
told-field-process = process
told-field-minutes-per-object = time for one object
told-field-setup = set-up
told-field-tested-on = settings tried on
told-field-optional = optional
told-field-setting = setting
told-field-letter = letter
told-field-mass = mass
told-field-content = content of the file
told-field-role = role of the file
told-field-made-with = made with
told-field-path = file name
told-field-alt = text in place of the picture
told-field-slot = slot
told-field-picture-credit = author of the picture
told-field-level = severity
told-field-hazard = hazard
told-field-protective = to wear
told-field-supervision = supervision
told-field-callout-kind = kind of remark
told-field-step-group = group of steps
told-field-who = who does it
told-field-minutes = time
told-field-check = “I check”
told-field-simple = “Simpler”
told-field-challenge = “Challenge”
told-field-pause = a pause may follow
told-field-mode = organisation
told-field-term = word
told-field-definition = definition
told-field-need = need
told-field-adaptation-changes = changes
told-field-competency = wording
told-field-author-role = role
told-field-organisation = school, association or fablab
told-field-date = date
told-field-author = author
told-field-log = what changed
told-field-place = place
told-field-level-of = level
told-field-pupils = number of pupils
told-field-outcome = outcome
told-field-parameter = value
told-field-name = name
told-field-text = text
told-field-note = note
told-field-count = number
told-field-size = size
told-field-link = link
told-field-source-of = source of
told-field-other = other value
told-field-images = pictures
told-field-parts = parts
told-field-materials = materials
told-field-machines = machines
told-field-tools = tools
told-field-files = file
told-field-steps = steps
