# A project's page.
project-breadcrumb = Breadcrumb
project-contents = On this page
project-reproduced = { $count ->
    [one] made once by others
   *[other] made { $count } times by others
  }
project-not-found-search = Search for this project

project-fact-level = Level
project-fact-subject = Subject
project-fact-maker = Who makes it
project-fact-maker-levels = { $levels }
project-fact-duration = Time
project-fact-cost = Cost
project-fact-machine = Machine
project-fact-machine-optional = optional: { $machines }
project-fact-group = Group
project-fact-difficulty = Difficulty
project-fact-licence = Licence
project-time-preparation = preparation { $time }
project-time-machine = machine { $time }
project-time-class = class { $time }
project-time-drying = drying { $time }
project-cost-object = { $price } per object
project-cost-class = { $price } for { $count ->
    [one] { $count } pupil
   *[other] { $count } pupils
  }
project-cost-year = prices of { $year }
project-group-alone = Alone
project-group-ideal = In groups of { $count }
project-group-range = from { $min } to { $max } pupils

project-adapt = Adapt it to my class
project-adapt-starting = Your remix is opening…
project-adapt-help = Makes your own version, kept in this browser. No account.
project-print = Print the sheet
project-download = Download
project-download-progress = { $arrived } of { $total } files
project-download-done = Downloaded
project-download-again = Try the download again
project-download-failed = A file of the project did not arrive ({ $reason }). Check the connection, then try again.
project-share = Share
project-share-copied = Address copied
project-share-by-hand = Copy this address:

project-section-class = For the class
project-section-safety = Safety
project-section-materials = Materials
project-section-tools = Tools
project-section-machines = Machines
project-section-parts = Parts
project-section-steps = Steps
project-section-files = Files
project-section-variants = Variants
project-section-reproductions = Made and tried
project-section-credits = Licence and credits

project-objectives = Objectives
project-prerequisites = What pupils already know
project-competencies = Competencies
project-session = Course of the lesson
project-differentiation = Differentiation
project-assessment = Assessment
project-adaptations = Changes for one need
project-vocabulary = Vocabulary
project-further = Going further
outcome-worked = It works
outcome-worked-with-changes = It works, with changes
outcome-failed = It did not work
outcome-simulated = Trial on a computer
framework-socle = Common core
framework-crcn = CRCN
framework-programme = Curriculum
mode-whole-class = whole class
mode-group = in groups
mode-alone = alone
mode-workshop = in workshops
mode-project = as a project

project-safety-danger = Danger
project-safety-care = Take care
project-safety-info = Good to know
project-safety-adult = with an adult
project-safety-trained = with an adult trained on the machine
project-safety-wear = wear: { $items }
project-safety-steps = { $count ->
    [one] step { $numbers }
   *[other] steps { $numbers }
  }

project-pupils-before = For
project-pupils-label = how many pupils?
project-pupils-after = { $group ->
    [1] pupils, one object each
   *[other] pupils, in groups of { $group }
  }
project-pupil-count = { $count ->
    [one] { $count } pupil
   *[other] { $count } pupils
  }
project-material-table = Table of materials
project-material-name = Item
project-material-each = For one object
project-material-class = For the class
project-material-total = Cost for the class: { $price }, { $count ->
    [one] for one object.
   *[other] for { $count } objects.
  }
project-boards = { $count ->
    [one] { $number } board
   *[other] { $number } boards
  }
project-per-pupil = { $amount } per pupil
project-per-group = { $amount } per group
project-spare = { $percent }% spare included
project-reuse = kept for next time
project-unit-cost = { $price } each
project-substitutes = Or else: { $list }.
project-optional = optional

project-machine-minutes = { $minutes } min per object
project-machine-setup = setting up { $time }
project-machine-or = or: { $machines }
project-machine-tested = Settings tried on: { $machine }
process-cut = cutting
process-engrave = engraving
process-mark = marking
process-print = printing
process-sew = sewing
process-mill = milling
process-assemble = assembling
process-program = programming
setting-yes = yes
setting-no = no
setting-value-cut = cut
setting-value-engrave = engrave
setting-value-mark = mark
setting-value-print = print
setting-value-co2 = CO₂
setting-value-diode = diode
setting-value-fiber = fibre
setting-value-none = none
setting-power-percent = Power
    .unit = %
setting-speed-mm-s = Speed
    .unit = mm/s
setting-speed-percent = Speed
    .unit = %
setting-passes = Passes
setting-frequency-hz = Frequency
    .unit = Hz
setting-dpi = Resolution
    .unit = dpi
setting-kerf-mm = Kerf
    .unit = mm
setting-focus = Focus
setting-focus-mm = Focus
    .unit = mm
setting-air-assist = Air assist
setting-nozzle-mm = Nozzle
    .unit = mm
setting-layer-mm = Layer
    .unit = mm
setting-infill-percent = Infill
    .unit = %
setting-supports = Supports
setting-brim = Brim
setting-material = Material
setting-temperature-c = Temperature
    .unit = °C
setting-bed-temperature-c = Bed
    .unit = °C
setting-bed-c = Bed
    .unit = °C
setting-shell-mm = Shell
    .unit = mm
setting-walls = Walls
setting-blade = Blade
setting-force-g = Force
    .unit = g
setting-mirror = Mirror
setting-tool-diameter-mm = Tool diameter
    .unit = mm
setting-spindle-rpm = Spindle
    .unit = rpm
setting-feed-mm-min = Feed
    .unit = mm/min
setting-depth-per-pass-mm = Depth per pass
    .unit = mm
setting-seconds = Time
    .unit = s
setting-pressure = Pressure
setting-hoop-mm = Hoop
    .unit = mm
setting-stitches = Stitches
setting-colours = Colours
setting-tip-mm = Tip
    .unit = mm
setting-paper = Paper
setting-scale-percent = Scale
    .unit = %
setting-colour = Colour
setting-duplex = Double-sided
setting-note = Remark
setting-bed-mm = Usable bed
    .unit = mm
setting-bed-min-mm = Bed of at least
    .unit = mm
setting-relief-layer-mm = Relief layer
    .unit = mm
setting-filament = Filament
setting-time-s = Time
    .unit = s
setting-machine-power-w = Tube power
    .unit = W
setting-source = Source
setting-operation = Operation

project-part-count = × { $count }

project-step = Step
project-step-count = { $count ->
    [one] { $count } step
   *[other] { $count } steps
  }
project-step-parts = { $count ->
    [one] part
   *[other] parts
  }
project-step-needs = You need: { $items }
project-step-check = I check:
project-step-simple = Simpler:
project-step-challenge = Challenge:
project-step-pause = The session may stop here.
project-who-teacher = Teacher
project-who-pupil = Pupil
project-who-adult = Adult
project-callout-tip = Tip.
project-callout-caution = Take care.
project-callout-danger = Danger.

project-file-download-label = Download: { $title }
project-file-made-with = made with { $program }
file-role-source = editable source
file-role-export = ready to make
file-role-template = template to print
file-role-document = document

project-variant-parents = Based on
project-variant-own = Your remixes
project-variant-remixes = Published remixes
project-variant-own-date = in this browser, started on { $date }
project-variant-changes = What changes: { $changes }

project-authors = Authors
project-licence = Licence
project-files-licence = Fabrication files
project-pictures = Pictures
project-keywords = Keywords
project-history = History
project-version = version { $version }
project-created = published on { $date }
project-updated = updated on { $date }
project-source = Imported from { $platform } on { $date }.
project-translated = { $named ->
    [yes] Translated by { $by } from { $from ->
        [en] English
        [fr] French
       *[other] another language
      }.
   *[no] Translated from { $from ->
        [en] English
        [fr] French
       *[other] another language
      }.
  }
project-translated-late = It follows version { $version }: what changed since is not translated.

project-unusable-title = This project does not open
project-unusable-text = Its file did not arrive, or holds an error. Here is which one, for those who keep the gallery.
project-feasible = You can make it
project-feasible-edit = Change what I have
project-missing = You are missing
project-missing-else = { $name }, or else { $others }
project-other-class = Meant for another class: { $levels }
