# La salle d’impression.
print-title = Imprimer la fiche
print-title-of = Imprimer la fiche : { $title }
print-options = Réglages de la fiche
print-preview = Aperçu de la fiche
print-kind = Fiche
print-kind-build = Fabrication
    .text = Matériel, découpe, réglages et étapes, en une seule fiche.
    .file = fiche
print-kind-teacher = Enseignant
    .text = Objectifs, déroulement minuté, différenciation, évaluation, rangement.
    .file = enseignant
print-kind-cards = Cartes d’élève
    .text = Une carte par étape, à découper.
    .file = cartes
print-kind-operator = Fablab
    .text = Pour la personne à la machine : fichiers, matière, réglages, minutes.
    .file = fablab
print-kind-cutting = Débit
    .text = Chaque pièce, ses dimensions et son nombre pour la classe.
    .file = debit
print-kind-shopping = Achats
    .text = Ce qu’il faut acheter ou sortir du placard, avec les prix connus.
    .file = achats
print-kind-labels = Étiquettes
    .text = Une étiquette par groupe, avec les pièces à compter.
    .file = etiquettes
print-kind-codes = Codes QR
    .text = Un code par élève, à coller dans le cahier.
    .file = codes
print-kind-pack = Lot de classe
    .text = Fiche de l’enseignant, cartes et étiquettes, en un seul document.
    .file = lot
print-kind-booklet = Livret
    .text = La fiche de fabrication à plier en deux : imprimer recto verso, retourner sur le petit côté.
    .file = livret
print-cards = Cartes par page
print-cards-4 = 4
print-cards-2 = 2
print-cards-hint = Moins si un texte est trop long pour tenir.
print-reading = Lecture
print-reading-standard = Ordinaire
    .text = Texte de 10 points, pour une lecture courante.
print-reading-dyslexia = Dys
    .text = Lettres grandes et espacées, une phrase par ligne, ni italique ni coupure de mot.
print-reading-large = Gros
    .text = Texte de 20 points, pour qui voit mal.
print-reading-pictures = Images
    .text = Les images d’abord, en grand ; les mots dessous.
print-reading-mono = Noir et blanc
    .text = Sans couleur ni gris pâle : la photocopie reste lisible.
print-reading-ink = Peu d’encre
    .text = Des dessins au trait, aucun aplat.
print-size = Taille du texte, en points
print-size-12 = 12
print-size-14 = 14
print-size-16 = 16
print-size-18 = 18
print-lines = Interligne
print-lines-close = Serré
print-lines-airy = Aéré
print-lines-double = Double
print-letters = Espace entre les lettres
print-letters-plain = Normal
print-letters-wide = Large
print-letters-wider = Très large
print-paper = Papier
print-paper-a4 = A4
print-paper-a3 = A3
print-paper-letter = Letter
print-pupils = Élèves
print-pupils-hint = Les quantités suivent.
print-language = Langue de la fiche
print-language-fr = Français
print-language-en = English
print-language-hint = Les rubriques, et les textes du projet s’ils sont traduits.

print-pages = { $count ->
    [one] { $count } page { $paper }
   *[other] { $count } pages { $paper }
  }
print-leaves = { $count ->
    [one] { $count } feuille en recto verso
   *[other] { $count } feuilles en recto verso
  }
print-one-leaf = 1 feuille
print-page-of = Page { $number } sur { $count }
print-page-alt = Page { $number } sur { $count } de la fiche
print-updating = La fiche se met à jour…
print-typesetting = La fiche se compose…
print-ready = Fiche prête : { $pages }, { $leaves }.
print-print = Imprimer
print-pdf-coming = Le PDF se prépare…
print-pdf-ready = Le PDF est prêt.
print-pdf-file = { $id }-{ $sheet }.pdf
print-pdf-failed = Le PDF n’a pas pu être fait
print-blocked = Le navigateur a refusé d’ouvrir un onglet : le PDF a été téléchargé à la place.

print-arriving = L’atelier d’impression arrive
print-arriving-size = { $arrived } sur { $total }
print-arriving-once = Une seule fois : la prochaine fiche sera presque immédiate.
print-arriving-light = Pressé ? La version simple s’imprime tout de suite.
print-starting = L’atelier d’impression démarre…
print-preparing-title = L’atelier d’impression est en préparation
print-preparing-text = Cette galerie vient d’être installée et construit encore son atelier d’impression, ce qui prend quelques minutes. La fiche apparaîtra ici toute seule.
print-restarted = L’atelier d’impression s’était arrêté : il a été relancé.
print-silent = l’atelier d’impression ne répond plus
print-failed-title = L’atelier d’impression n’a pas pu s’ouvrir
print-failed-text = Vérifiez la connexion, puis réessayez. En attendant, la version simple s’imprime sans lui, depuis le navigateur.
print-failed-reason = Le navigateur dit : { $reason }
print-refused-title = La fiche n’a pas pu être composée
print-refused-text = Le reste du projet fonctionne. Voici ce qu’il faut signaler à ses auteurs ou aux mainteneurs de la galerie :
print-warnings = { $count ->
    [one] Une remarque de l’atelier d’impression
   *[other] { $count } remarques de l’atelier d’impression
  }
print-remark-picture-coarse = Image floue sur le papier, { $number } points par pouce ; il en faudrait 150 : « { $subject } »
print-remark-picture-missing = Image absente, son texte est imprimé à la place : « { $subject } »
print-remark-step-divided = Cette étape est trop longue pour une page, elle continue sur la suivante : « { $subject } »
print-remark-cards-fewer = Un texte est trop long pour { $subject } cartes par page : il y en a { $number }.
print-remark-cards-none = Un texte est trop long pour une carte : les cartes se suivent sans être découpables.
print-remark-template-refused = Le modèle de fiche de l’association n’a pas pu servir : la fiche garde la présentation d’Établi. À corriger dans { $subject }
print-light = Voir la version simple
print-light-back = Revenir à la fiche
print-light-print = Imprimer cette page
print-light-text = La version simple n’a pas la mise en page de la fiche, mais elle dit tout ce que dit le projet.

print-remix-not-found-title = Cette adaptation est introuvable
print-remix-not-found-text = Les adaptations sont gardées dans le navigateur où elles ont été faites. Celle-ci n’est pas dans ce navigateur.
print-remix-workbench = Voir mon établi

print-kinds = Fiches
print-kinds-hint = Celles qui sont cochées s’impriment ensemble, dans cet ordre. Il en reste toujours une.
print-several = Plusieurs fiches en une fois
print-files = Fichiers
print-files-one = Un seul PDF
print-files-each = Un PDF par fiche
print-files-hint = L’aperçu montre toutes les pages, dans l’ordre.
print-files-folded = Ce qui se plie garde un fichier à part : il s’imprime autrement.
print-file-several = fiches
print-copies = Exemplaires
print-copies-hint = Pour compter le papier ; à redire à l’imprimante.
print-ink = Impression
print-ink-black = Noir
print-ink-colour = Couleur
print-price = Prix d’une page { $paper }, en euros
print-price-hint = Le vôtre, tel que l’établissement le compte. Il reste dans ce navigateur.
print-cost = { $cost } d’impression
print-leaves-copies = { $count ->
    [one] { $count } feuille en recto verso pour { $copies } exemplaires
   *[other] { $count } feuilles en recto verso pour { $copies } exemplaires
  }
print-leaves-cost = { $leaves }, { $cost }
print-download-files = { $count ->
    [one] Télécharger le PDF
   *[other] Télécharger les { $count } PDF
  }
print-others = Le premier PDF est fait. Les suivants se prennent un par un :
print-progress = Document { $number } sur { $count }…
print-stop = Arrêter
print-stopped = Arrêté : l’aperçu ne montre pas encore ces réglages.
print-stopped-told = C’est arrêté.
print-go-on = Composer la fiche
