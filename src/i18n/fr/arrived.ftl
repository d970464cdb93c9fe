# Ce qu’on dit à qui arrive par le code d’une fiche imprimée.
arrived-other-version-title = Cette page a changé depuis votre fiche
arrived-other-version = Votre fiche imprime la version { $printed } ; la galerie montre la version { $shown }. Avant de suivre l’une avec l’autre, vérifiez les mesures et les étapes, ou réimprimez la fiche.
