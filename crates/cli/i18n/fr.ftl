# What the command line says beside the problems of a dataset.
severity-error = erreur
severity-warning = avertissement
severity-advice = conseil

check-summary = Projets : { $projects }. Erreurs : { $errors }. Avertissements : { $warnings }. Conseils : { $advice }.

search-corrected = Recherche faite avec « { $used } » à la place de « { $typed } ».
search-total = Projets trouvés : { $total }

diff-same = Les deux projets sont identiques.

merge-place = { $path } (« { $item } »)
merge-nothing = rien
merge-value = { $place } : changé différemment des deux côtés. De notre côté : « { $ours } ». De l’autre : « { $theirs } ».
merge-text = { $place } : le même passage réécrit des deux côtés. De notre côté : « { $ours } ». De l’autre : « { $theirs } ».
merge-order = { $place } : rangé différemment des deux côtés. De notre côté : { $ours }. De l’autre : { $theirs }.
merge-removed-by-us = { $place } : retiré de notre côté, changé de l’autre.
merge-removed-by-them = { $place } : changé de notre côté, retiré de l’autre.
merge-used-by-them = { $place } : retiré de notre côté, mais l’autre s’en sert ; gardé en attendant de choisir.
merge-used-by-us = { $place } : notre côté s’en sert, mais l’autre l’a retiré ; gardé en attendant de choisir.
merge-conflicts = À décider : { $conflicts }. En attendant, le projet garde notre version.
merge-written = Projet fusionné, écrit dans { $file }.

licences-none = Aucune licence ne convient : l’adaptation peut se faire et s’imprimer pour soi, mais pas se partager.
licence-unknown-licence = Licence absente ou inconnue : tous les droits sont réservés, demandez aux auteurs.
licence-no-derivatives = { $parent } permet d’adapter pour soi, mais pas de partager l’adaptation.
licence-share-alike = { $parent } demande de garder la même licence, ou une licence déclarée compatible.
licence-non-commercial = { $parent } interdit l’usage commercial ; cette licence le laisserait croire permis.
licence-credit-would-be-hidden = { $parent } demande de citer les auteurs ; cette licence le ferait oublier.
licence-ends-the-chain = Personne ne pourrait adapter l’adaptation à son tour.

sheet-written = Fiche écrite dans { $file }, nombre de pages : { $pages }.
sheet-remark-picture-coarse = Page { $page } : Image floue sur le papier, { $number } points par pouce ; il en faudrait 150 : « { $subject } »
sheet-remark-picture-missing = Page { $page } : Image absente, son texte est imprimé à la place : « { $subject } »
sheet-remark-step-divided = Page { $page } : Cette étape est trop longue pour une page, elle continue sur la suivante : « { $subject } »
sheet-remark-cards-fewer = Page { $page } : Un texte est trop long pour { $subject } cartes par page : il y en a { $number }.
sheet-remark-cards-none = Page { $page } : Un texte est trop long pour une carte : les cartes se suivent sans être découpables.
sheet-remark-template-refused = Page { $page } : Le modèle de fiche de l’association n’a pas pu servir, la fiche garde la présentation d’Établi. { $subject }

import-written = Projet écrit dans { $folder } : relisez-le, puis ajoutez-le à la liste de dataset.json.

synth-written = Projets inventés, écrits dans { $folder } : { $projects }.

build-done = Galerie dérivée : { $projects } projets, { $files } fichiers, dont { $changed } écrits et { $removed } retirés.
build-without-home = Sans adresse de la galerie ("home" dans dataset.json, ou --home), ni fil d’actualité ni plan du site.

page-all = Tous les projets
page-open = Adapter et imprimer dans la galerie
page-language = Français
page-list = Tous les projets
page-list-lead = Chaque projet se lit et s’imprime tel quel. Pour chercher, adapter et imprimer des fiches, ouvrez la galerie avec JavaScript.
