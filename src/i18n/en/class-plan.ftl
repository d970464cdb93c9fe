# “Adapt to my class”: quantities, plates, machines, sessions and cost.
class-plan-title = For my class
class-plan-lead = These numbers stay with your remix: quantities, sheets and cost follow them.
class-plan-profile = Describe my class and my fablab
class-plan-pupils = Pupils
class-plan-pupils-hint = From 1 to 200.
class-plan-group = Pupils per object
class-plan-group-hint = Empty: as the project advises.
class-plan-session = Minutes of a session
class-plan-session-hint = To count the sessions.
class-plan-spare = Spare, in %
class-plan-spare-hint = For what goes wrong, where the project tells none.
class-plan-budget = Budget
class-plan-budget-hint = In the project’s currency.
class-plan-not-a-number = This number does not fit here: the one before is kept.
class-plan-objects = { $objects ->
    [one] { $objects } object for { $pupils } { $pupils ->
        [one] pupil
       *[other] pupils
      }.
   *[other] { $objects } objects for { $pupils } pupils, { $group ->
        [1] one each
       *[other] in groups of { $group }
      }.
  }
class-plan-objects-uneven = { $objects } objects for { $pupils } pupils, in groups of { $group }; the last group has { $last } { $last ->
    [one] pupil
   *[other] pupils
  }.
class-plan-lesson = With the class: { $time }.
class-plan-lesson-sessions = With the class: { $time }, which is { $sessions }.
class-plan-sessions = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
  }
class-plan-sessions-not-told = tell how long a session is
class-plan-sessions-longer = one object takes longer than a session: start it outside lessons
class-plan-cost = Cost for the class: { $total }.
class-plan-cost-within = Cost for the class: { $total }. { $left } of the budget is left.
class-plan-cost-over = Cost for the class: { $total }. { $missing } is missing from the budget.
class-plan-heaviest = What weighs most: { $name }, { $cost } ({ $percent }%).
class-plan-materials = To buy
class-plan-material = Material
class-plan-quantity = Quantity
class-plan-price = Price
class-plan-plates = Into the machine
class-plan-plates-estimated = { $count ->
    [one] about { $count } plate of { $size }
   *[other] about { $count } plates of { $size }
  }
class-plan-plates-counted = { $count ->
    [one] { $count } plate of { $size }, by the quantity of one object
   *[other] { $count } plates of { $size }, by the quantity of one object
  }
class-plan-plates-bed = { $plates } ({ $machine })
class-plan-plates-impossible = Impossible: part { $letter } ({ $part }) is larger than the plate of { $plate }.
class-plan-estimate = “About”: parts are counted in rows, 2 mm apart. Nested by hand they often take fewer.
class-plan-machines = Queue of the machines
class-plan-machine = Machine
class-plan-copies = How many
class-plan-copies-of = How many machines: { $machine }
class-plan-time = Time in all
class-plan-machine-sessions = Sessions
