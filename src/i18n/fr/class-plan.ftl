# « Adapter à ma classe » : quantités, plaques, machines, séances et coût.
class-plan-title = Pour ma classe
class-plan-lead = Ces nombres restent avec votre adaptation : les quantités, les fiches et le coût les suivent.
class-plan-profile = Décrire ma classe et mon fablab
class-plan-pupils = Élèves
class-plan-pupils-hint = De 1 à 200.
class-plan-group = Élèves par objet
class-plan-group-hint = Vide : comme le projet le conseille.
class-plan-session = Minutes d’une séance
class-plan-session-hint = Pour compter les séances.
class-plan-spare = Réserve, en %
class-plan-spare-hint = Pour les ratés, là où le projet n’en prévoit pas.
class-plan-budget = Budget
class-plan-budget-hint = Dans la monnaie du projet.
class-plan-not-a-number = Ce nombre ne convient pas ici : le précédent est gardé.
class-plan-objects = { $objects ->
    [one] { $objects } objet pour { $pupils } { $pupils ->
        [one] élève
       *[other] élèves
      }.
   *[other] { $objects } objets pour { $pupils } élèves, { $group ->
        [1] un chacun
       *[other] par groupes de { $group }
      }.
  }
class-plan-objects-uneven = { $objects } objets pour { $pupils } élèves, par groupes de { $group } ; le dernier groupe compte { $last } { $last ->
    [one] élève
   *[other] élèves
  }.
class-plan-lesson = Avec la classe : { $time }.
class-plan-lesson-sessions = Avec la classe : { $time }, soit { $sessions }.
class-plan-sessions = { $count ->
    [one] { $count } séance
   *[other] { $count } séances
  }
class-plan-sessions-not-told = durée d’une séance à indiquer
class-plan-sessions-longer = un seul objet dure plus qu’une séance : à lancer en dehors des cours
class-plan-cost = Coût pour la classe : { $total }.
class-plan-cost-within = Coût pour la classe : { $total }. Il reste { $left } sur le budget.
class-plan-cost-over = Coût pour la classe : { $total }. Il manque { $missing } au budget.
class-plan-heaviest = Ce qui pèse le plus : { $name }, { $cost } ({ $percent } %).
class-plan-materials = À acheter
class-plan-material = Matériel
class-plan-quantity = Quantité
class-plan-price = Prix
class-plan-plates = À passer en machine
class-plan-plates-estimated = { $count ->
    [one] environ { $count } plaque de { $size }
   *[other] environ { $count } plaques de { $size }
  }
class-plan-plates-counted = { $count ->
    [one] { $count } plaque de { $size }, d’après la quantité par objet
   *[other] { $count } plaques de { $size }, d’après la quantité par objet
  }
class-plan-plates-bed = { $plates } ({ $machine })
class-plan-plates-impossible = Impossible : la pièce { $letter } ({ $part }) est plus grande que la plaque de { $plate }.
class-plan-estimate = « Environ » : les pièces sont comptées en rangées, avec 2 mm entre elles. En les imbriquant à la main, il en faut souvent moins.
class-plan-machines = File d’attente des machines
class-plan-machine = Machine
class-plan-copies = Combien
class-plan-copies-of = Combien de machines : { $machine }
class-plan-time = Temps en tout
class-plan-machine-sessions = Séances
