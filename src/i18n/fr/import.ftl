# La page « Importer un projet ».
import-heading = Importer un projet
import-lead = Apportez un projet écrit ailleurs : vous verrez ce qui a été compris avant de garder quoi que ce soit.
import-drop = Déposez un fichier n’importe où sur cette page
import-choose = Choisir un fichier
import-formats = Fiche imprimée d’Établi (.pdf), archive Établi (.etabli), établi entier (.etabli-workbench), adaptation ou projet (.json), page Markdown ou pad HedgeDoc (.md), projets do·doc (.zip), manifeste Open Know-How (.yml, .toml), page qui porte du schema.org (.html, .json). Le contenu compte plus que le nom.
import-text = Ou collez un texte, ou un lien reçu
import-text-hint = Un pad entier, un manifeste, un fichier .json, le lien d’une adaptation. Ctrl+V fonctionne aussi partout ailleurs sur la page.
import-text-missing = Collez d’abord un texte dans ce champ.
import-read = Lire ce texte
import-promise = Tout se passe dans votre navigateur : rien n’est envoyé.
import-pasted-name = texte-colle
import-reading = Lecture de « { $name } »…

import-unread-title = « { $name } » n’a pas pu être ouvert
import-unread = Le navigateur répond : { $reason } Si c’est un dossier, compressez-le d’abord en zip ; sinon, vérifiez que le fichier n’a pas été déplacé, puis choisissez-le de nouveau.
import-too-large-title = « { $name } » est trop gros
import-too-large = Il fait { $size }, et un import ne dépasse pas { $most }. Retirez-en les vidéos ou réduisez les photos, puis recommencez.
import-refused-title = « { $name } » n’a pas pu être lu
import-refused = Rien n’a été gardé ni perdu. Voici ce qui empêche de le lire ; corrigez-le dans l’original, puis recommencez.
import-refused-markdown = Il manque un titre à ce texte : commencez-le par une ligne comme « # Mon projet », puis donnez à chaque partie le sien, par exemple « ## Étapes ».
import-refused-zip = Ce zip est incomplet, abîmé, ou contient plus qu’un projet. Téléchargez-le de nouveau, ou refaites-le avec moins de fichiers.
import-refused-pdf = Rien n’a été gardé ni perdu. Seules les fiches d’Établi portent leur projet ; d’un autre PDF, copiez le texte et collez-le dans le champ ci-dessous.
import-refused-unknown = Ce n’est d’aucun des formats énumérés ci-dessous. Pour un document de traitement de texte, copiez son texte et collez-le dans le champ.

import-review = Voici ce qui a été compris
import-format-archive = archive Établi
import-format-project = projet Établi
import-format-remix = adaptation exportée
import-format-link = adaptation reçue par un lien
import-format-markdown = page Markdown
import-format-dodoc = do·doc
import-format-okh = manifeste Open Know-How
import-format-howto = page schema.org
import-format-sheet = fiche d’Établi (PDF)
import-format-unknown = format inconnu
import-keep = Garder sur mon établi
import-keeping = Enregistrement…
import-kept = Le projet est gardé sur votre établi.
import-cancelled = Import annulé : rien n’a été gardé.
import-original = Télécharger l’original
import-not-kept-title = Le projet n’a pas pu être gardé
import-not-kept = Le navigateur a refusé ({ $reason }). Rien n’est perdu : votre fichier est intact. Libérez de la place ou quittez la navigation privée, puis réessayez.
import-several = Ce fichier contient plusieurs projets. Lequel garder ?
import-several-broken = { $count ->
    [one] { $count } autre n’a pas pu être lu.
   *[other] { $count } autres n’ont pas pu être lus.
  }
import-not-given = non précisé
import-kind = Nature
import-licence = Licence
import-authors = Auteurs
import-materials = Articles de matériel
import-steps = Étapes
import-pictures = Images
import-files = Fichiers joints
import-more-pictures = { $count ->
    [one] Et { $count } autre.
   *[other] Et { $count } autres.
  }
import-findings = À vérifier
import-no-findings = Tout a été repris tel quel.
import-lost = { $count ->
    [one] { $count } élément n’a pas été repris
   *[other] { $count } éléments n’ont pas été repris
  }
import-guessed = { $count ->
    [one] { $count } élément a été deviné
   *[other] { $count } éléments ont été devinés
  }
import-kept-aside = { $count ->
    [one] { $count } élément est gardé à part
   *[other] { $count } éléments sont gardés à part
  }
import-unfinished = { $count ->
    [one] { $count } point à compléter
   *[other] { $count } points à compléter
  }

# Une adaptation reçue par un lien.
import-link-name = adaptation-recue
import-link-refused-title = Ce lien ne s’ouvre pas
import-link-cut = Il manque un morceau de l’adresse, ou un signe a changé en route : certaines messageries coupent les longs liens. Demandez à la personne de vous l’envoyer de nouveau, ou de vous envoyer l’archive (.etabli).
import-link-too-long = Cette adresse contient plus que ce qui s’ouvre ici. Demandez plutôt l’archive (.etabli).
import-link-other-version = Ce lien vient d’une autre version de la galerie ({ $found }). Rechargez la page pour avoir la plus récente ; sinon, demandez l’archive (.etabli).
import-link-no-base = L’adaptation part du projet « { $id } », que cette galerie n’a pas ou n’a plus. Ouvrez le lien dans la galerie d’où il vient, ou demandez l’archive (.etabli), qui emporte l’original.
import-link-base-not-come = Le projet d’origine « { $id } » n’est pas arrivé. Vérifiez votre connexion, puis rechargez la page : le lien est intact.
import-link-odd = L’adresse se lit, mais ce qu’elle dit ne va pas avec son projet d’origine. Demandez l’archive (.etabli) à la personne qui vous l’a envoyée.
import-link-newer-title = L’original a changé depuis l’envoi de ce lien
import-link-newer = Les changements de l’adaptation et ceux de l’original ont été réunis.
import-link-open-title = Des choix restent à faire
import-link-conflicts = { $count ->
    [one] { $count } point est à décider : vous le trouverez dans l’éditeur, quand vous voudrez.
   *[other] { $count } points sont à décider : vous les trouverez dans l’éditeur, quand vous voudrez.
  }
import-link-lost = { $count ->
    [one] { $count } changement portait sur ce que l’original n’a plus :
   *[other] { $count } changements portaient sur ce que l’original n’a plus :
  }
import-link-left-title = { $count ->
    [one] { $count } image ou fichier ne tient pas dans le lien
   *[other] { $count } images ou fichiers ne tiennent pas dans le lien
  }
import-link-left = Tout le texte est là. Pour avoir aussi les images et les fichiers ajoutés, demandez l’archive (.etabli).
