# Le crédit d’une adaptation : ce qui a changé, qui signe, et le texte tel qu’il sera imprimé.
credit-title = Licence et crédits
credit-lead = Seules les licences que l’original autorise sont proposées. Le crédit s’écrit tout seul.
credit-changes = Ce que vous avez changé
credit-changes-automatic = Tant que ce champ est vide, le crédit dira : { $changes }.
credit-changes-none = Rien n’a encore changé par rapport à l’original.
credit-changes-start = Partir de cette phrase
credit-author = Votre nom, ou celui de votre classe
credit-author-hint = Cette version n’est pas encore signée. Un pseudonyme convient ; le nom est retenu sur cet appareil seulement, pour la prochaine fois.
credit-sign = Signer
credit-signed = Signé : { $name }
credit-preview = Le crédit, tel qu’il sera imprimé
credit-copy = Copier le texte
credit-copy-markdown = Copier en Markdown
credit-copied = Le crédit est copié.
credit-not-copied = Le navigateur refuse de copier : sélectionnez le texte du crédit.
changed-changes = { $count ->
    [one] { $count } changement
   *[other] { $count } changements
  }
changed-added = { $count ->
    [one] { $count } ajout
   *[other] { $count } ajouts
  }
changed-removed = { $count ->
    [one] { $count } retrait
   *[other] { $count } retraits
  }
changed-more = { $count ->
    [one] et une autre partie
   *[other] et { $count } autres parties
  }
changed-title = titre
changed-summary = résumé
changed-kind = nature
changed-keywords = mots-clés
changed-cover = couverture
changed-language = langue
changed-making = niveaux qui fabriquent
changed-using = niveaux qui utilisent
changed-ages = âges
changed-maker = qui fabrique
changed-subjects = disciplines
changed-uses = usages
changed-inclusion = besoins particuliers
changed-competencies = compétences
changed-difficulty = difficulté
changed-duration = durées
changed-cost = coût
changed-group-size = taille des groupes
changed-materials = matériel
changed-machines = machines
changed-tools = outils
changed-parts = pièces
changed-files = fichiers
changed-images = images
changed-safety = sécurité
changed-steps = étapes
changed-objectives = objectifs
changed-prerequisites = prérequis
changed-session = déroulé de la séance
changed-differentiation = différenciation
changed-assessment = évaluation
changed-further = prolongements
changed-vocabulary = vocabulaire
changed-adaptations = adaptations aux besoins
changed-patterns = patrons
changed-translations = traductions
