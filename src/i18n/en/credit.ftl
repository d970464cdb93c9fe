# The credit of a remix: what was changed, who signs, and the text as it will be printed.
credit-title = Licence and credits
credit-lead = Only licences that the original allows are offered. The credit writes itself.
credit-changes = What you changed
credit-changes-automatic = As long as this field is empty, the credit will say: { $changes }.
credit-changes-none = Nothing differs from the original yet.
credit-changes-start = Start from this sentence
credit-author = Your name, or your class’s
credit-author-hint = This version is not signed yet. A pseudonym will do; the name is remembered on this device only, for the next time.
credit-sign = Sign
credit-signed = Signed: { $name }
credit-preview = The credit, as it will be printed
credit-copy = Copy the text
credit-copy-markdown = Copy as Markdown
credit-copied = The credit is copied.
credit-not-copied = The browser refuses to copy: select the text of the credit.
changed-changes = { $count ->
    [one] { $count } change
   *[other] { $count } changes
  }
changed-added = { $count ->
    [one] { $count } addition
   *[other] { $count } additions
  }
changed-removed = { $count ->
    [one] { $count } removal
   *[other] { $count } removals
  }
changed-more = { $count ->
    [one] and another part
   *[other] and { $count } other parts
  }
changed-title = title
changed-summary = summary
changed-kind = kind
changed-keywords = keywords
changed-cover = cover
changed-language = language
changed-making = levels that make it
changed-using = levels that use it
changed-ages = ages
changed-maker = who makes it
changed-subjects = subjects
changed-uses = uses
changed-inclusion = special needs
changed-competencies = competencies
changed-difficulty = difficulty
changed-duration = times
changed-cost = cost
changed-group-size = size of groups
changed-materials = materials
changed-machines = machines
changed-tools = tools
changed-parts = parts
changed-files = files
changed-images = pictures
changed-safety = safety
changed-steps = steps
changed-objectives = objectives
changed-prerequisites = prerequisites
changed-session = course of the session
changed-differentiation = differentiation
changed-assessment = assessment
changed-further = going further
changed-vocabulary = vocabulary
changed-adaptations = adaptations to needs
changed-patterns = patterns
changed-translations = translations
