# La page d’un projet.
project-breadcrumb = Fil d’Ariane
project-contents = Sur cette page
project-reproduced = { $count ->
    [one] reproduit une fois
   *[other] reproduit { $count } fois
  }
project-not-found-search = Chercher ce projet

project-fact-level = Niveau
project-fact-subject = Matière
project-fact-maker = Qui fabrique
project-fact-maker-levels = { $levels }
project-fact-duration = Durée
project-fact-cost = Coût
project-fact-machine = Machine
project-fact-machine-optional = facultatif : { $machines }
project-fact-group = Groupe
project-fact-difficulty = Difficulté
project-fact-licence = Licence
project-time-preparation = préparation { $time }
project-time-machine = machine { $time }
project-time-class = classe { $time }
project-time-drying = séchage { $time }
project-cost-object = { $price } l’objet
project-cost-class = { $price } pour { $count ->
    [one] { $count } élève
   *[other] { $count } élèves
  }
project-cost-year = prix de { $year }
project-group-alone = Seul
project-group-ideal = Par { $count }
project-group-range = de { $min } à { $max } élèves

project-adapt = Adapter à ma classe
project-adapt-starting = Votre adaptation s’ouvre…
project-adapt-help = Crée votre propre version, gardée dans ce navigateur. Sans compte.
project-print = Imprimer la fiche
project-download = Télécharger
project-download-progress = { $arrived } sur { $total } fichiers
project-download-done = Téléchargé
project-download-again = Réessayer le téléchargement
project-download-failed = Un fichier du projet n’est pas arrivé ({ $reason }). Vérifiez la connexion, puis réessayez.
project-share = Partager
project-share-copied = Adresse copiée
project-share-by-hand = Copiez cette adresse :

project-section-class = Pour la classe
project-section-safety = Sécurité
project-section-materials = Matériel
project-section-tools = Outils
project-section-machines = Machines
project-section-parts = Pièces
project-section-steps = Étapes
project-section-files = Fichiers
project-section-variants = Variantes
project-section-reproductions = Réalisations et essais
project-section-credits = Licence et crédits

project-objectives = Objectifs
project-prerequisites = Ce que les élèves savent déjà
project-competencies = Compétences
project-session = Déroulé de la séance
project-differentiation = Différenciation
project-assessment = Évaluation
project-adaptations = Adaptations pour un besoin
project-vocabulary = Vocabulaire
project-further = Pour aller plus loin
outcome-worked = Ça marche
outcome-worked-with-changes = Ça marche, avec des changements
outcome-failed = Ça n’a pas marché
outcome-simulated = Essai sur ordinateur
framework-socle = Socle commun
framework-crcn = CRCN
framework-programme = Programme
mode-whole-class = classe entière
mode-group = en groupes
mode-alone = individuel
mode-workshop = en ateliers
mode-project = en projet

project-safety-danger = Danger
project-safety-care = Attention
project-safety-info = À savoir
project-safety-adult = avec un adulte
project-safety-trained = avec un adulte formé à la machine
project-safety-wear = à porter : { $items }
project-safety-steps = { $count ->
    [one] étape { $numbers }
   *[other] étapes { $numbers }
  }

project-pupils-before = Pour
project-pupils-label = combien d’élèves ?
project-pupils-after = { $group ->
    [1] élèves, un objet chacun
   *[other] élèves, par { $group }
  }
project-pupil-count = { $count ->
    [one] { $count } élève
   *[other] { $count } élèves
  }
project-material-table = Tableau du matériel
project-material-name = Article
project-material-each = Pour un objet
project-material-class = Pour la classe
project-material-total = Coût pour la classe : { $price }, { $count ->
    [one] pour un objet.
   *[other] pour { $count } objets.
  }
project-boards = { $count ->
    [one] { $number } plaque
   *[other] { $number } plaques
  }
project-per-pupil = { $amount } par élève
project-per-group = { $amount } par groupe
project-spare = { $percent } % de réserve compris
project-reuse = se garde
project-unit-cost = { $price } l’unité
project-substitutes = À défaut : { $list }.
project-optional = facultatif

project-machine-minutes = { $minutes } min par objet
project-machine-setup = mise en route { $time }
project-machine-or = ou : { $machines }
project-machine-tested = Réglages essayés sur : { $machine }
process-cut = découpe
process-engrave = gravure
process-mark = marquage
process-print = impression
process-sew = couture
process-mill = usinage
process-assemble = assemblage
process-program = programmation
setting-yes = oui
setting-no = non
setting-value-cut = découpe
setting-value-engrave = gravure
setting-value-mark = marquage
setting-value-print = impression
setting-value-co2 = CO₂
setting-value-diode = diode
setting-value-fiber = fibre
setting-value-none = aucun
setting-power-percent = Puissance
    .unit = %
setting-speed-mm-s = Vitesse
    .unit = mm/s
setting-speed-percent = Vitesse
    .unit = %
setting-passes = Passages
setting-frequency-hz = Fréquence
    .unit = Hz
setting-dpi = Résolution
    .unit = ppp
setting-kerf-mm = Trait de coupe
    .unit = mm
setting-focus = Mise au point
setting-focus-mm = Mise au point
    .unit = mm
setting-air-assist = Soufflage d’air
setting-nozzle-mm = Buse
    .unit = mm
setting-layer-mm = Couche
    .unit = mm
setting-infill-percent = Remplissage
    .unit = %
setting-supports = Supports
setting-brim = Bordure
setting-material = Matière
setting-temperature-c = Température
    .unit = °C
setting-bed-temperature-c = Plateau
    .unit = °C
setting-bed-c = Plateau
    .unit = °C
setting-shell-mm = Coque
    .unit = mm
setting-walls = Parois
setting-blade = Lame
setting-force-g = Force
    .unit = g
setting-mirror = Miroir
setting-tool-diameter-mm = Fraise
    .unit = mm
setting-spindle-rpm = Broche
    .unit = tr/min
setting-feed-mm-min = Avance
    .unit = mm/min
setting-depth-per-pass-mm = Profondeur par passe
    .unit = mm
setting-seconds = Durée
    .unit = s
setting-pressure = Pression
setting-hoop-mm = Cadre
    .unit = mm
setting-stitches = Points
setting-colours = Couleurs
setting-tip-mm = Panne
    .unit = mm
setting-paper = Papier
setting-scale-percent = Échelle
    .unit = %
setting-colour = Couleur
setting-duplex = Recto verso
setting-note = Remarque
setting-bed-mm = Plateau utile
    .unit = mm
setting-bed-min-mm = Plateau d’au moins
    .unit = mm
setting-relief-layer-mm = Couche du relief
    .unit = mm
setting-filament = Filament
setting-time-s = Durée
    .unit = s
setting-machine-power-w = Puissance du tube
    .unit = W
setting-source = Source
setting-operation = Opération

project-part-count = × { $count }

project-step = Étape
project-step-count = { $count ->
    [one] { $count } étape
   *[other] { $count } étapes
  }
project-step-parts = { $count ->
    [one] pièce
   *[other] pièces
  }
project-step-needs = Il faut : { $items }
project-step-check = Je vérifie :
project-step-simple = Plus simple :
project-step-challenge = Défi :
project-step-pause = La séance peut s’arrêter ici.
project-who-teacher = Enseignant
project-who-pupil = Élève
project-who-adult = Adulte
project-callout-tip = Astuce.
project-callout-caution = Attention.
project-callout-danger = Danger.

project-file-download-label = Télécharger : { $title }
project-file-made-with = fait avec { $program }
file-role-source = source modifiable
file-role-export = prêt à fabriquer
file-role-template = gabarit à imprimer
file-role-document = document

project-variant-parents = D’après
project-variant-own = Vos adaptations
project-variant-remixes = Adaptations publiées
project-variant-own-date = dans ce navigateur, commencée le { $date }
project-variant-changes = Ce qui change : { $changes }

project-authors = Auteurs
project-licence = Licence
project-files-licence = Fichiers de fabrication
project-pictures = Images
project-keywords = Mots-clés
project-history = Historique
project-version = version { $version }
project-created = publié le { $date }
project-updated = mis à jour le { $date }
project-source = Importé de { $platform } le { $date }.
project-translated = { $named ->
    [yes] Traduction de { $by }, faite depuis { $from ->
        [en] l’anglais
        [fr] le français
       *[other] une autre langue
      }.
   *[no] Traduit depuis { $from ->
        [en] l’anglais
        [fr] le français
       *[other] une autre langue
      }.
  }
project-translated-late = Elle suit la version { $version } : ce qui a changé depuis n’est pas traduit.

project-unusable-title = Ce projet ne s’ouvre pas
project-unusable-text = Son fichier n’est pas arrivé, ou il contient une erreur. Voici laquelle : de quoi aider qui entretient la galerie.
project-feasible = Faisable chez vous
project-feasible-edit = Modifier ce que j’ai
project-missing = Il vous manque
project-missing-else = { $name }, remplaçable par { $others }
project-other-class = Prévu pour une autre classe : { $levels }
