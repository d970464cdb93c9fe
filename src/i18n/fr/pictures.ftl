# Images et fichiers de l’éditeur, et l’export d’une adaptation.

media-pictures-hint = Chaque image a besoin d’un texte qui dit ce qu’elle montre. La première sert de couverture, sauf si vous en choisissez une autre.
media-choose-pictures = Ajouter des images
media-take-photo = Prendre une photo
media-drop-hint = Ou déposez-les ici, ou collez-les. Une image déposée sur une étape dépliée va à cette étape. Elles sont réduites, et le lieu et l’appareil de la prise de vue sont effacés, ici, dans votre navigateur.
media-no-picture = Aucune image pour l’instant.
media-progress = Préparation de l’image { $number } sur { $total }…
media-added = { $count ->
    [one] Image ajoutée. Dites ce qu’elle montre.
   *[other] { $count } images ajoutées. Dites ce que montre la première.
}
media-without-words = texte à écrire
media-is-cover = couverture
media-make-cover = En faire la couverture
media-cover-chosen = C’est maintenant la couverture.
media-replace-picture = Remplacer l’image
media-more = Auteur, licence et rôle
media-picture-licence = Licence de l’image, si elle diffère
media-picture-slot = Rôle de l’image
media-slot-main = Objet terminé
media-slot-assembly = Assemblage
media-slot-diagram = Schéma
media-step-pictures = Images de l’étape
media-of-project = Une image déjà dans le projet
media-choose-of-project = Choisir…
media-take-off = Retirer « { $name } » de l’étape
media-taken-off = Retirée de l’étape. Elle reste dans les images du projet.

media-faces-title = Voit-on des élèves sur l’image ?
media-faces-text = Si un visage ou un nom se reconnaît, recadrez l’image ou choisissez-en une où l’on ne voit que les mains : un projet partagé peut être lu partout. Il faut sinon l’accord écrit des parents.
media-cleaned = Le lieu, la date et l’appareil enregistrés dans une photo ont été effacés.
media-faces-heard = C’est vérifié

media-refused = { $count ->
    [one] Une image n’a pas été ajoutée
   *[other] { $count } images n’ont pas été ajoutées
}
media-too-large = { $name } dépasse { $most }. Réduisez-la d’abord, par exemple en l’envoyant à vous-même en taille moyenne depuis le téléphone.
media-too-many = { $name } : un projet garde { $most } images au plus. Supprimez-en une qui ne sert plus.
media-not-a-picture = { $name } n’est pas une image. Joignez-le plutôt dans la partie Fichiers.
media-too-many-pixels = { $name } mesure { $width } × { $height } pixels : trop pour un navigateur. Réduisez-la à 8 000 pixels de côté.
media-heic = { $name } est une photo HEIC, que ce navigateur ne lit pas. Sur l’iPhone : Réglages, Appareil photo, Formats, « Le plus compatible » ; ou partagez-la en JPEG.
media-not-shown = { $name } n’a pas pu être lue comme image { $kind }. Ouvrez-la dans un logiciel de dessin et enregistrez-la en PNG ou en JPEG.
media-drawing-entities = { $name } définit des mots cachés (entités), que nous ne gardons pas. Dans Inkscape : « Enregistrer sous », SVG simple.
media-drawing-broken = { $name } est incomplet ou mal formé, ligne { $line }. Enregistrez-le de nouveau en SVG simple.
media-drawing-too-large = { $name } est trop lourd ou trop imbriqué pour un dessin. Simplifiez-le, ou exportez-le en PNG.
media-unread = Le navigateur n’a pas donné { $name } ({ $reason }). Choisissez le fichier de nouveau.
media-not-kept = Le navigateur n’a pas pu garder { $name } ({ $reason }). Libérez de la place, puis ajoutez-le de nouveau ; le reste de votre travail n’a pas changé.
media-drawing-cleaned = Le dessin a été nettoyé
media-drawing-removed = Ce qui pouvait s’exécuter ou charger autre chose a été retiré : { $names }. Vérifiez que le dessin est resté le même.
media-stilled = L’image ne bougera plus
media-stilled-text = { $names } : une fiche imprimée ne bouge pas, seule la première vue est gardée. Pour garder le mouvement, joignez aussi le fichier dans la partie Fichiers.

media-files-hint = Plans à découper, modèles à imprimer, programmes, documents : { $each } au plus par fichier, { $together } en tout.
media-choose-files = Joindre des fichiers
media-files-reading = Lecture des fichiers…
media-files-sum = { $count ->
    [one] { $count } fichier, { $size }
   *[other] { $count } fichiers, { $size }
}
media-file-added = Fichier joint. Dites ce que c’est.
media-file-role = À quoi il sert
media-file-made-with = Logiciel
media-role-source = Source à modifier
media-role-export = Prêt à fabriquer
media-role-template = Gabarit à remplir ou à imprimer
media-role-document = Document à lire
media-download = Télécharger
media-replace-file = Remplacer le fichier
media-files-refused = { $count ->
    [one] Un fichier n’a pas été joint
   *[other] { $count } fichiers n’ont pas été joints
}
media-file-empty = { $name } est vide.
media-file-too-large = { $name } dépasse { $most } : il ne tiendrait pas dans une archive. Simplifiez-le, ou donnez un lien dans une étape.
media-file-program = { $name } est un programme ou une page, qui pourrait tout faire en s’ouvrant. Joignez plutôt son code source, dans un fichier texte.
media-file-lies = { $name } ne contient pas ce que son nom annonce ({ $kind }). Vérifiez le fichier, ou exportez-le de nouveau.
media-files-too-many = { $name } : un projet garde { $most } fichiers au plus.
media-files-too-much = Avec { $name }, les fichiers dépasseraient { $most } en tout. Supprimez-en un qui ne sert plus.
media-file-lost = Un fichier n’a pas été trouvé
media-file-lost-text = Ni ce navigateur ni la galerie n’ont { $paths }. Joignez-le de nouveau, ou supprimez sa ligne.

export-title = Emporter cette adaptation
export-archive = Tout, dans une archive
export-archive-text = Un fichier .etabli : textes, images, fichiers, projet d’origine, crédits. Il s’importe sur un autre ordinateur, et s’ouvre comme un zip.
export-json = Le texte seul
export-json-text = Un fichier .json, sans images ni fichiers.
export-gathering = Fichiers réunis : { $count } sur { $total }
export-done = C’est dans vos téléchargements.
export-close = Fermer
export-missing = { $count ->
    [one] L’archive est là, sauf un fichier
   *[other] L’archive est là, sauf { $count } fichiers
}
export-missing-text = Ils n’ont été trouvés ni dans ce navigateur ni dans la galerie. Si vous êtes hors ligne, recommencez une fois la connexion revenue.
export-refused = L’archive n’a pas pu être faite
export-too-large = Les images et les fichiers dépassent 64 Mo ensemble. Supprimez ou allégez des fichiers, ou emportez le texte seul.
export-entry-too-large = { $path } est trop lourd pour une archive. Allégez-le, ou emportez le texte seul.
export-too-many = Une archive contient { $most } fichiers au plus. Supprimez ce qui ne sert plus, ou emportez le texte seul.
export-other = { $reason }. Emportez le texte seul en attendant.
export-for-oneself = Pour vous seulement
export-for-oneself-text = La licence d’un des projets d’origine n’autorise pas à partager une adaptation. Vous pouvez la garder, l’imprimer et l’emporter pour votre classe, pas la publier.

# Une adaptation dans un lien.
share-link = Un lien à envoyer
share-link-text = Toute l’adaptation tient dans l’adresse, par ce qui la distingue de l’original : rien ne passe par un serveur.
share-link-coming = Le lien se prépare…
share-link-made = Le lien est prêt : { $signs } signes.
share-link-label = Le lien de cette adaptation, telle qu’elle est maintenant
share-link-length = { $signs } signes.
share-link-copy = Copier le lien
share-link-send = Envoyer…
share-link-copied = Le lien est copié : collez-le dans un message.
share-link-not-copied = Le navigateur ne laisse pas copier : le lien est dans le champ, Ctrl+C le copie.
share-link-long-title = Ce lien dépasse { $most } signes
share-link-long = Certaines messageries coupent les adresses aussi longues. Essayez-le, ou envoyez plutôt l’archive ci-dessous.
share-link-left-title = { $count ->
    [one] { $count } image ou fichier reste ici
   *[other] { $count } images ou fichiers restent ici
  }
share-link-left = Ce que vous avez ajouté en images et en fichiers ne tient pas dans une adresse : l’archive ci-dessous emporte tout.
share-link-names = Relisez avant d’envoyer : aucun nom d’élève, rien de personnel. Qui a le lien a tout le texte.
share-link-code = Le même lien, à photographier avec un téléphone : projetez-le ou imprimez-le à 6 cm au moins.
share-link-code-alt = Code QR du lien de cette adaptation
share-link-code-save = Télécharger le code
share-link-no-code = Trop long pour un code à photographier : envoyez le lien ou l’archive.
