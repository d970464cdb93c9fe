# Les différences entre deux projets : dites par la page et par la ligne de commande.
told-section-presentation = Présentation
told-section-class = Pour la classe
told-section-effort = Temps et coût
told-section-credit = Licence et crédits
told-section-other = Autres données
told-item = { $list ->
    [steps] Étape { $place } « { $name } »
    [materials] Matériel « { $name } »
    [machines] Machine « { $name } »
    [tools] Outil « { $name } »
    [parts] Pièce « { $name } »
    [files] Fichier « { $name } »
    [images] Image « { $name } »
    [safety] Consigne de sécurité « { $name } »
    [objectives] Objectif « { $name } »
    [prerequisites] Prérequis « { $name } »
    [competencies] Compétence « { $name } »
    [session] Moment de la séance « { $name } »
    [differentiation] Différenciation « { $name } »
    [adaptations] Besoin particulier « { $name } »
    [assessment] Critère d’évaluation « { $name } »
    [further] Pour aller plus loin « { $name } »
    [vocabulary] Mot « { $name } »
    [authors] Auteur « { $name } »
    [changes] Historique « { $name } »
    [reproductions] Réalisation « { $name } »
    [patterns] Patron « { $name } »
    [based_on] Original « { $name } »
   *[other] Élément « { $name } »
  }
told-nameless-item = { $list ->
    [steps] Étape { $place }
    [materials] Matériel { $place }
    [machines] Machine { $place }
    [tools] Outil { $place }
    [parts] Pièce { $place }
    [files] Fichier { $place }
    [images] Image { $place }
    [safety] Consigne de sécurité { $place }
    [objectives] Objectif { $place }
    [prerequisites] Prérequis { $place }
    [competencies] Compétence { $place }
    [session] Moment de la séance { $place }
    [differentiation] Différenciation { $place }
    [adaptations] Besoin particulier { $place }
    [assessment] Critère d’évaluation { $place }
    [further] Pour aller plus loin { $place }
    [vocabulary] Mot { $place }
    [authors] Auteur { $place }
    [changes] Historique { $place }
    [reproductions] Réalisation { $place }
    [patterns] Patron { $place }
    [based_on] Original { $place }
   *[other] Élément { $place }
  }
told-inner = { $list ->
    [callouts] encadré « { $name } »
    [parameters] paramètre « { $name } »
    [steps] étape « { $name } »
    [materials] matériel « { $name } »
    [machines] machine « { $name } »
    [tools] outil « { $name } »
    [parts] pièce « { $name } »
    [files] fichier « { $name } »
    [images] image « { $name } »
    [safety] consigne de sécurité « { $name } »
    [objectives] objectif « { $name } »
    [prerequisites] prérequis « { $name } »
    [competencies] compétence « { $name } »
    [session] moment de la séance « { $name } »
    [differentiation] différenciation « { $name } »
    [adaptations] besoin particulier « { $name } »
    [assessment] critère d’évaluation « { $name } »
    [further] pour aller plus loin « { $name } »
    [vocabulary] mot « { $name } »
    [authors] auteur « { $name } »
    [changes] historique « { $name } »
    [reproductions] réalisation « { $name } »
    [patterns] patron « { $name } »
    [based_on] original « { $name } »
   *[other] « { $name } »
  }
told-nameless-inner = { $list ->
    [callouts] encadré sans nom
    [parameters] paramètre sans nom
    [steps] étape sans nom
    [materials] matériel sans nom
    [machines] machine sans nom
    [tools] outil sans nom
    [parts] pièce sans nom
    [files] fichier sans nom
    [images] image sans nom
    [safety] consigne de sécurité sans nom
    [objectives] objectif sans nom
    [prerequisites] prérequis sans nom
    [competencies] compétence sans nom
    [session] moment de la séance sans nom
    [differentiation] différenciation sans nom
    [adaptations] besoin particulier sans nom
    [assessment] critère d’évaluation sans nom
    [further] pour aller plus loin sans nom
    [vocabulary] mot sans nom
    [authors] auteur sans nom
    [changes] historique sans nom
    [reproductions] réalisation sans nom
    [patterns] patron sans nom
    [based_on] original sans nom
   *[other] élément sans nom
  }
told-translation = Traduction ({ $language })
told-sentence = { $about } : { $changes }
told-separator = {" ; "}
told-within = { $item }, { $change }
told-quote = « { $text } »
told-added = { $list ->
    [steps] ajoutée
    [machines] ajoutée
    [parts] ajoutée
    [images] ajoutée
    [safety] ajoutée
    [competencies] ajoutée
    [differentiation] ajoutée
    [reproductions] ajoutée
    [translations] ajoutée
   *[other] ajouté
  }
told-removed = { $list ->
    [steps] retirée
    [machines] retirée
    [parts] retirée
    [images] retirée
    [safety] retirée
    [competencies] retirée
    [differentiation] retirée
    [reproductions] retirée
    [translations] retirée
   *[other] retiré
  }
told-changed = { $list ->
    [steps] modifiée
    [machines] modifiée
    [parts] modifiée
    [images] modifiée
    [safety] modifiée
    [competencies] modifiée
    [differentiation] modifiée
    [reproductions] modifiée
    [translations] modifiée
   *[other] modifié
  }
told-moved = { $list ->
    [steps] déplacée
    [machines] déplacée
    [parts] déplacée
    [images] déplacée
    [safety] déplacée
    [competencies] déplacée
    [differentiation] déplacée
    [reproductions] déplacée
    [translations] déplacée
   *[other] déplacé
  } de la { $from ->
    [1] 1re
   *[other] { $from }e
  } à la { $to ->
    [1] 1re
   *[other] { $to }e
  } place
told-from-to = { $field } { $before } → { $after }
told-set = ajout : { $field } { $after }
told-unset = retrait : { $field } { $before }
told-other = { $field } : modification
told-text = { $field } : { $pieces }
told-piece-added = { $text } ajouté
told-piece-removed = { $text } retiré
told-piece-changed = { $before } → { $after }
told-pieces-more = { $count ->
    [one] et un autre passage
   *[other] et { $count } autres passages
  }
told-words = { $field } : { $changes }
told-words-added = { $names } en plus
told-words-removed = { $names } en moins
told-reordered = { $field } : dans un autre ordre
told-items-added = { $list ->
    [images] { $count ->
        [one] une image ajoutée
       *[other] { $count } images ajoutées
      } ({ $names })
    [parts] { $count ->
        [one] une pièce ajoutée
       *[other] { $count } pièces ajoutées
      } ({ $names })
    [materials] { $count ->
        [one] un article ajouté
       *[other] { $count } articles ajoutés
      } ({ $names })
    [machines] { $count ->
        [one] une machine ajoutée
       *[other] { $count } machines ajoutées
      } ({ $names })
    [tools] { $count ->
        [one] un outil ajouté
       *[other] { $count } outils ajoutés
      } ({ $names })
    [steps] { $count ->
        [one] une étape ajoutée
       *[other] { $count } étapes ajoutées
      } ({ $names })
    [files] { $count ->
        [one] un fichier ajouté
       *[other] { $count } fichiers ajoutés
      } ({ $names })
   *[other] { $names } en plus
  }
told-items-removed = { $list ->
    [images] { $count ->
        [one] une image retirée
       *[other] { $count } images retirées
      } ({ $names })
    [parts] { $count ->
        [one] une pièce retirée
       *[other] { $count } pièces retirées
      } ({ $names })
    [materials] { $count ->
        [one] un article retiré
       *[other] { $count } articles retirés
      } ({ $names })
    [machines] { $count ->
        [one] une machine retirée
       *[other] { $count } machines retirées
      } ({ $names })
    [tools] { $count ->
        [one] un outil retiré
       *[other] { $count } outils retirés
      } ({ $names })
    [steps] { $count ->
        [one] une étape retirée
       *[other] { $count } étapes retirées
      } ({ $names })
    [files] { $count ->
        [one] un fichier retiré
       *[other] { $count } fichiers retirés
      } ({ $names })
   *[other] { $names } en moins
  }
told-range = de { $least } à { $most }
told-range-best = de { $least } à { $most }, au mieux { $best }
told-sheets = { $count ->
    [one] { $number } feuille
   *[other] { $number } feuilles
  }
told-kilobytes = { $number } Ko
told-megabytes = { $number } Mo
told-language-fr = français
told-language-en = anglais
told-language-de = allemand
told-language-es = espagnol
told-language-it = italien
told-language-pt = portugais
told-language-nl = néerlandais
told-language-ar = arabe
told-language-br = breton
told-language-eu = basque
told-language-oc = occitan
told-language-co = corse
told-language-ca = catalan
told-supervision-none = sans adulte
told-supervision-adult = un adulte
told-supervision-trained-adult = un adulte formé
told-callout-tip = astuce
told-callout-caution = attention
told-callout-danger = danger
told-field-title = titre
told-field-summary = en une ligne
told-field-kind = nature
told-field-status = état
told-field-keywords = mots-clés
told-field-cover = image de couverture
told-field-language = langue des textes
told-field-version = version
told-field-created = date de création
told-field-updated = date de mise à jour
told-field-address = adresse dans la galerie
told-field-aliases = anciennes adresses
told-field-technical = donnée technique
told-field-using = niveaux qui l’utilisent
told-field-making = niveaux qui peuvent le fabriquer
told-field-ages = âges
told-field-maker = qui fabrique
told-field-subjects = disciplines
told-field-uses = usages
told-field-inclusion = besoins auxquels il répond
told-field-difficulty = difficulté
told-field-cost = coût
told-field-group = élèves par objet
told-field-preparation = préparation
told-field-machine-time = temps de machine
told-field-class-time = temps avec la classe
told-field-drying = séchage
told-field-licence = licence
told-field-files-licence = licence des fichiers
told-field-root = projet d’origine
told-field-source = source
told-field-parents = originaux
told-field-authors = auteurs
told-field-relation = lien avec l’original
told-field-what-changed = ce qui a été changé
told-field-translation-status = état de la traduction
told-field-of-version = version traduite
told-field-translator = traducteur
told-field-family = famille de matériau
told-field-quantity = quantité
told-field-substitutes = remplacements possibles
told-field-spare = réserve
told-field-unit-cost = prix à l’unité
told-field-reuse = réutilisable
told-field-machine = machine
told-field-alternatives = autres machines possibles
told-field-process = procédé
told-field-minutes-per-object = temps par objet
told-field-setup = mise en route
told-field-tested-on = réglages essayés sur
told-field-optional = facultatif
told-field-setting = réglage
told-field-letter = lettre
told-field-mass = masse
told-field-content = contenu du fichier
told-field-role = rôle du fichier
told-field-made-with = fait avec
told-field-path = nom de fichier
told-field-alt = texte de remplacement
told-field-slot = emplacement
told-field-picture-credit = auteur de l’image
told-field-level = gravité
told-field-hazard = danger
told-field-protective = à porter
told-field-supervision = encadrement
told-field-callout-kind = sorte d’encadré
told-field-step-group = groupe d’étapes
told-field-who = qui le fait
told-field-minutes = durée
told-field-check = « Je vérifie »
told-field-simple = « Plus simple »
told-field-challenge = « Défi »
told-field-pause = pause possible après
told-field-mode = organisation
told-field-term = mot
told-field-definition = définition
told-field-need = besoin
told-field-adaptation-changes = changements
told-field-competency = intitulé
told-field-author-role = rôle
told-field-organisation = école, association ou fablab
told-field-date = date
told-field-author = auteur
told-field-log = ce qui a changé
told-field-place = lieu
told-field-level-of = niveau
told-field-pupils = nombre d’élèves
told-field-outcome = résultat
told-field-parameter = valeur
told-field-name = nom
told-field-text = texte
told-field-note = remarque
told-field-count = nombre
told-field-size = dimensions
told-field-link = lien
told-field-source-of = source de
told-field-other = autre donnée
told-field-images = images
told-field-parts = pièces
told-field-materials = matériel
told-field-machines = machines
told-field-tools = outils
told-field-files = fichier
told-field-steps = étapes
