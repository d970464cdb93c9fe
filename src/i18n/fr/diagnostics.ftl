# What is wrong in a dataset, and what to do. One message a problem, with its remedy as `.hint`.
problem-unreachable = Ce fichier n’a pas pu être lu ({ $reason }).
    .hint = Vérifiez que le fichier existe, que son nom est écrit exactement ainsi et que la connexion fonctionne, puis réessayez.
problem-not-json = Ce fichier n’est pas du JSON valide : { $reason }.
    .hint = Ouvrez le fichier à la ligne indiquée : il manque souvent une virgule, un guillemet ou une accolade juste avant.
problem-unknown-format = Ce fichier devrait être au format « { $expected } » ; il indique « { $found } ».
    .hint = Écrivez "format": "{ $expected }" au début du fichier, ou mettez Établi à jour si le fichier vient d’une version plus récente.
problem-wrong-shape = Une valeur manque ou n’est pas du type attendu : { $reason }.
    .hint = Comparez cet endroit avec le même endroit d’un projet qui fonctionne, ou avec le schéma JSON du format.
problem-newer-format = Ce fichier est d’une version plus récente du format, « { $found } » : il a été lu, mais ce qu’elle ajoute peut manquer ici.
    .hint = Mettez Établi à jour pour tout retrouver.
problem-unknown-key = Le format n’a pas de place pour cette clé : elle serait perdue.
    .hint = Corrigez son nom s’il est mal écrit, ou rangez-la tout en haut du fichier sous un nom qui commence par « x- ».
problem-empty = Ce texte est vide alors qu’il est nécessaire.
    .hint = Remplissez-le en quelques mots.
problem-id-differs-from-folder = L’identifiant du projet n’est pas le nom de son dossier, « { $folder } ».
    .hint = Donnez au dossier et à "id" exactement le même nom.
problem-not-a-slug = Cet identifiant contient autre chose que des lettres minuscules sans accent, des chiffres et des tirets, ou dépasse 64 caractères.
    .hint = Choisissez un nom court comme « disques-de-fractions ».
problem-unsafe-path = Ce chemin sort du dossier du projet, dépasse 200 caractères ou contient un caractère refusé.
    .hint = Rangez le fichier dans le dossier du projet et donnez un chemin simple, comme « images/couverture.svg ».
problem-duplicate-id = Deux éléments de cette liste portent le même identifiant, « { $id } ».
    .hint = Donnez à l’un des deux un identifiant qui n’a jamais servi dans ce projet.
problem-dangling-reference = L’identifiant « { $id } » ne désigne rien dans { $list ->
        [images] les images
        [parts] les pièces
        [materials] les matériaux
        [machines] les machines
        [tools] les outils
        [files] les fichiers
        [steps] les étapes
        [translations] les textes
       *[other] la liste « { $list } »
    } du projet.
    .hint = Corrigez l’identifiant, ou ajoutez l’élément qui manque.
problem-unknown-word = Le mot « { $word } » n’existe pas dans le vocabulaire { $vocabulary ->
        [kinds] des types de projets
        [levels] des niveaux
        [subjects] des disciplines
        [machines] des machines
        [materials] des matériaux
        [uses] des usages
        [inclusion] des besoins particuliers
        [makers] des personnes qui fabriquent
        [difficulty] des difficultés
        [status] des états d’avancement
        [units] des unités
       *[other] « { $vocabulary } »
    }.
    .hint = Choisissez un mot de vocabulary.json, ou ajoutez-y celui-ci avec ses libellés français et anglais.
problem-picture-without-text = Cette image n’a pas de texte de remplacement.
    .hint = Décrivez en une phrase ce que l’image montre, pour qui ne la voit pas.
problem-not-a-date = Ce n’est pas une date.
    .hint = Écrivez l’année, le mois et le jour, comme 2026-09-01.
problem-unsafe-link = Ce lien n’est ni une adresse https ni une adresse mailto.
    .hint = Donnez une adresse qui commence par https://, ou retirez le lien.
problem-out-of-range = Ce nombre est négatif ou dépasse un million.
    .hint = Vérifiez le nombre et son unité.
problem-ends-reversed = Le minimum dépasse le maximum.
    .hint = Échangez les deux nombres.
problem-not-a-digest = Ce n’est pas une empreinte SHA-256.
    .hint = Écrivez les 64 chiffres et lettres que donne « sha256sum », ou laissez vide.
problem-translation-incomplete = La traduction « { $language } » est dite complète. Textes qui manquent : { $missing }, à commencer par { $first }.
    .hint = Traduisez-les, ou donnez à la traduction l’état "draft".
problem-translation-of-other-version = La traduction « { $language } » est celle de la version { $translated } ; le projet est en version { $version }.
    .hint = Relisez-la avec ce qui a changé, puis écrivez "of_version": "{ $version }".
problem-unknown-outcome = « { $found } » n’est pas un résultat connu.
    .hint = Écrivez "worked", "worked-with-changes", "failed", ou "simulated" pour un essai sur ordinateur.
problem-reproduced-by-nobody = Le projet est dit reproduit, et personne ne raconte l’avoir fabriqué.
    .hint = Ajoutez une réalisation, ou redonnez-lui l’état "documented". Un essai sur ordinateur ne compte pas.
problem-text-too-long = Ce texte dépasse 20 000 caractères.
    .hint = Coupez-le en plusieurs étapes, ou placez le détail dans un fichier joint.
problem-list-too-long = Cette liste dépasse 500 éléments.
    .hint = Partagez le projet en deux, ou regroupez des éléments.
problem-poison-under-laser = Découper ce matériau au laser dégage des fumées toxiques ({ $material ->
        [vinyl] vinyle, PVC
        [flex] flex textile
        [abs] ABS
        [faux-leather] simili cuir
       *[other] { $material }
    }).
    .hint = Changez de matériau (contreplaqué, carton, acrylique…), ou remplacez la découpeuse laser par une découpeuse vinyle ou des ciseaux.
problem-missing-quantity = Ce matériau n’a pas de quantité.
    .hint = Indiquez combien il en faut pour un objet : la fiche calculera pour toute la classe.
problem-unused-part = Aucune étape n’utilise cette pièce.
    .hint = Citez-la dans l’étape où elle sert, ou retirez-la de la liste.
problem-long-step = Cette étape compte { $words } mots, c’est beaucoup à lire en travaillant.
    .hint = Coupez-la en deux étapes d’une action chacune, moins de 90 mots si possible.
problem-unlisted-tool = Cette étape parle d’un outil qui n’est dans aucune liste : { $tool }.
    .hint = Ajoutez-le aux outils, pour que personne ne le cherche en plein atelier.
problem-hazard-not-mentioned = Rien ne dit le danger de « { $what } ».
    .hint = Ajoutez une note de sécurité (brûlure, coupure, fumée…) et l’étape ou la machine qu’elle concerne.
problem-fumes-not-mentioned = Ce matériau fume sous le laser, et rien ne parle d’aspiration ({ $material }).
    .hint = Ajoutez une note de sécurité sur l’aspiration, ou choisissez du contreplaqué.
problem-power-without-watts = La puissance est donnée en pourcentage, sans les watts de la machine.
    .hint = Ajoutez "machine_power_w" : 60 % d’un laser de 40 W ne sont pas 60 % d’un laser de 100 W.
problem-setting-out-of-range = Le réglage « { $name } » n’a pas une valeur de son genre.
    .hint = Vérifiez le nombre et l’unité que dit son nom.
problem-no-licence = Aucune licence n’est indiquée : personne n’a le droit d’adapter ce projet.
    .hint = Choisissez une licence, par exemple CC-BY-SA-4.0, ou demandez-la à l’auteur.
problem-no-time = Aucune durée n’est indiquée.
    .hint = Estimez les minutes de préparation, de machine et de classe : c’est la première chose que l’on cherche.
problem-not-of-format = { $format ->
    [pdf] Ce PDF ne porte pas de projet Établi.
    [pdf-locked] Ce PDF est protégé par un mot de passe.
    [pdf-broken] Ce PDF est abîmé ou incomplet.
   *[other] Ce document n’est pas au format { $format } : { $reason }.
  }
    .hint = { $format ->
    [pdf] Choisissez une fiche téléchargée depuis la salle d’impression d’Établi, telle quelle : un PDF refait par un autre programme, ou numérisé, ne porte plus son projet.
    [pdf-locked] Enlevez le mot de passe, ou choisissez la fiche telle qu’elle a été téléchargée.
    [pdf-broken] Téléchargez-le de nouveau, ou demandez-le encore une fois à qui vous l’a envoyé.
   *[other] Vérifiez le fichier choisi, ou choisissez un autre format d’import.
  }
problem-kept-aside = « { $what } » n’a pas de place dans un projet Établi ; c’est gardé sous « { $key } ».
    .hint = Reportez-le à la main dans le bon champ s’il sert, sinon rien à faire.
problem-lost = « { $what } » n’a pas pu être repris.
    .hint = Retrouvez-le dans le document d’origine et ajoutez-le à la main s’il compte.
problem-assumed = Rien n’est dit ici : « { $understood } » a été supposé.
    .hint = Vérifiez, et corrigez si ce n’est pas cela.
problem-guessed = « { $found } » a été compris comme « { $understood } ».
    .hint = Vérifiez, et corrigez si ce n’est pas cela.
problem-unknown-licence = La licence « { $found } » n’est pas reconnue.
    .hint = Demandez à l’auteur quelle licence il a choisie : sans elle, personne ne peut adapter le projet.
problem-licence-without-version = La licence « { $found } » n’indique pas sa version.
    .hint = Cherchez la version (2.0, 3.0, 4.0…) sur la page d’origine et complétez-la.
problem-address-left-out = Une adresse électronique n’a pas été reprise, car une galerie publique est lue par des robots.
    .hint = Donnez plutôt une page web de l’auteur, si elle existe.
problem-file-not-given = Le fichier « { $path } » est cité mais n’a pas été fourni.
    .hint = Retrouvez-le à l’adresse d’origine et joignez-le au projet.
problem-no-concept = « { $what } » n’a pas d’équivalent dans { $format }.
    .hint = Rien à faire : son libellé est gardé là où le format lui laisse une place, et le projet lui-même en dit plus.
problem-field-required = { $format } demande une information que le projet ne donne pas : { $what }.
    .hint = Complétez le projet, ou donnez l’adresse où on le lit (--page).
