# Les versions gardées d’un projet, et ce que l’éditeur dit de ce qui est gardé.
versions-title = Versions gardées
versions-hint = L’état de votre projet aux moments importants : avant une nouvelle journée de travail, avant de prendre les améliorations de l’original, à chaque export. Les { $most } dernières restent ; celles que vous gardez vous-même s’effacent en dernier.
versions-name = Nom (facultatif)
versions-keep = Garder cette version
versions-kept = Version gardée.
versions-none = Aucune version pour l’instant : la première viendra d’elle-même.
versions-not-read = Le navigateur ne donne pas les versions gardées.
versions-unreadable = Une version que cette galerie ne sait pas lire. Elle reste gardée.
versions-unfold = Voir ce qui a changé depuis
versions-fold = Replier
versions-restore = Revenir à cette version
versions-restored = Votre projet est revenu à la version gardée { $when }. Le bouton Annuler rétablit ce que vous aviez.
versions-same = Rien n’a changé depuis cette version.
versions-gone = Cette version n’est plus gardée, ou ne peut pas être lue.
versions-since-class = Votre classe n’est plus décrite de la même façon.
versions-since-original = Vous avez suivi une autre version de l’original.
versions-since-decisions = Les points à décider ne sont plus les mêmes.
versions-why-session = À la fin d’une journée de travail
versions-why-improvements = Avant les améliorations de l’original
versions-why-decision = Avant de décider
versions-why-restore = Avant un retour en arrière
versions-why-export = À l’export
versions-why-hand = Gardée par vous
versions-why-other = Gardée par une galerie plus récente
versions-today = aujourd’hui à { $time }
versions-yesterday = hier à { $time }
versions-day = le { $date } à { $time }

stuck-full = Plus de place : ce projet est en lecture seule
stuck-failed = Le navigateur refuse d’enregistrer : ce projet est en lecture seule
stuck-text = Ce que vous avez écrit est toujours sur cette page, mais vos derniers changements ne sont pas enregistrés. Pour ne rien perdre, le formulaire n’en prend pas d’autres pour l’instant.
stuck-full-remedy = Exportez ce projet, puis faites de la place : videz la corbeille de votre établi, ou libérez de l’espace sur cet appareil. Ensuite, réessayez.
stuck-failed-remedy = Exportez ce projet, puis réessayez. Si cela ne change rien, fermez les autres onglets de la galerie.
stuck-export = Exporter ce projet, derniers changements compris
stuck-workbench = Ouvrir mon établi
stuck-refused = Rien n’a changé : ce projet est en lecture seule, car le navigateur ne peut plus rien enregistrer.
stuck-over = Tout est enregistré. Vous pouvez continuer.

tab-followed = Un autre onglet a modifié ce projet : vous voyez ses changements.
tab-merged = Un autre onglet a modifié ce projet en même temps que vous : vos changements et les siens sont réunis.
tab-class = Votre classe y est décrite autrement.
tab-original = Des améliorations de l’original ont été prises.
tab-disputed = { $count ->
    [one] Un point est à décider.
   *[other] { $count } points sont à décider.
  }
tab-undo = Annuler son dernier changement
tab-undone = Le dernier changement est annulé. Le bouton Rétablir le fait revenir.
tab-away = Fermer

damaged-title = La fin de l’historique de ce projet n’est pas lisible
damaged-text = { $count ->
    [0] Votre projet s’ouvre tel qu’il a pu être relu.
    [one] Votre projet s’ouvre tel qu’il était juste avant l’endroit abîmé. Un changement plus récent n’a pas pu être relu.
   *[other] Votre projet s’ouvre tel qu’il était juste avant l’endroit abîmé. { $count } changements plus récents n’ont pas pu être relus.
  }
damaged-remedy = Rien n’a été effacé. Vérifiez vos derniers changements, et téléchargez tout ce que le navigateur garde de ce projet pour pouvoir le faire réparer.
damaged-reason = Ce qui a été trouvé : { $reason }
damaged-download = Télécharger ce qui est gardé
damaged-replaced = Ce projet a été remplacé en entier depuis votre dernière visite : le bouton Annuler repart de là.

lasting-promised = Ce navigateur garde vos adaptations : il ne les effacera pas de lui-même.
lasting-may-go = Ce navigateur peut effacer vos adaptations s’il manque de place, ou après une longue absence. Exportez tout l’établi de temps en temps, ci-dessous.
lasting-ask = Lui demander de les garder
lasting-refused = Le navigateur n’a rien promis. Certains acceptent quand la page est dans vos favoris.
