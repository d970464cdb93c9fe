# La licence d’une adaptation : ce que les originaux permettent, et pourquoi pas le reste.
licence-label-texts = Licence des textes et des images
licence-label-files = Licence des fichiers de fabrication
licence-choose = Choisissez une licence
licence-none-possible = Aucune licence ne peut être choisie : cette adaptation ne peut pas être partagée.
licence-same = La même que celle des textes
licence-none = sans licence
licence-misfit = Cette licence ne convient pas à votre adaptation. { $reason }
licence-parents = { $count ->
    [one] Votre adaptation suit les conditions de l’original :
   *[other] Votre adaptation suit les conditions de { $count } originaux :
  }
licence-parent = « { $title } » : { $licence }
licence-together = Ensemble, ils permettent : { $licences }.
licence-together-none = Aucune licence ne respecte tous ces originaux à la fois.
licence-why-not = Pourquoi pas une autre licence ?
licence-why-none = L’original n’indique aucune licence : son auteur garde tous ses droits. On peut le lire et l’imprimer, mais une adaptation ne peut pas être partagée sans son accord.
licence-why-unknown = La galerie ne connaît pas les conditions de « { $parent } », la licence de l’original. Sans l’accord de l’auteur, une adaptation ne peut pas être partagée.
licence-why-no-derivatives = La licence de l’original ({ $parent }) permet de l’adapter pour soi, mais interdit de partager une adaptation.
licence-why-share-alike = La licence de l’original ({ $parent }) demande que ses adaptations gardent la même licence, ou une licence reconnue compatible.
licence-why-non-commercial = L’original ({ $parent }) interdit d’en faire commerce. Une licence qui le permet cacherait cette condition à vos lecteurs.
licence-why-credit = L’original ({ $parent }) demande que son auteur soit toujours cité. Cette licence le ferait oublier.
licence-why-ends = Elle interdirait à vos collègues d’adapter votre version à leur tour : la galerie ne la propose pas pour une adaptation.
licence-means-cc0 = Chacun en fait ce qu’il veut, sans même vous citer.
licence-means-cc-by = Chacun peut la reprendre et l’adapter, en vous citant.
licence-means-cc-by-sa = Chacun peut la reprendre et l’adapter, en vous citant et en gardant cette licence.
licence-means-cc-by-nc = Chacun peut la reprendre et l’adapter en vous citant, sans en faire commerce.
licence-means-cc-by-nc-sa = Chacun peut la reprendre et l’adapter en vous citant, sans en faire commerce et en gardant cette licence.
licence-means-cc-by-nd = Chacun peut la partager telle quelle, en vous citant ; personne ne peut partager une adaptation.
licence-means-cc-by-nc-nd = Chacun peut la partager telle quelle, en vous citant et sans en faire commerce ; personne ne peut partager une adaptation.
licence-means-lal = Chacun peut la reprendre et l’adapter, en vous citant et en gardant cette licence, faite pour les œuvres.
licence-means-etalab = Chacun peut la reprendre et l’adapter, en citant la source et sa date. C’est la licence de l’État.
licence-means-gpl = Chacun peut la reprendre et l’adapter en gardant cette licence, faite pour les logiciels.
licence-means-mit = Chacun peut la reprendre et l’adapter, en gardant votre nom et le texte de la licence. Elle est faite pour les logiciels.
licence-means-cern-ohl-p = Chacun peut fabriquer et adapter, en gardant vos mentions. Elle est faite pour les objets.
licence-means-cern-ohl-w = Chacun peut fabriquer et adapter ; les changements des plans gardent cette licence. Elle est faite pour les objets.
licence-means-cern-ohl-s = Chacun peut fabriquer et adapter ; tout ce qui en est tiré garde cette licence. Elle est faite pour les objets.
sharing-refused-title = Cette adaptation reste chez vous
sharing-refused-text = Vous pouvez la modifier et l’imprimer pour votre classe. Vous ne pouvez ni la publier, ni la partager, ni la proposer à une galerie.
sharing-ask = Pour la partager, demandez l’accord de { $authors }, auteur de « { $title } ».
sharing-ask-page = Pour la partager, demandez l’accord de l’auteur de « { $title } ».
sharing-page = Contacter l’auteur depuis sa page
sharing-own-copy = Garder une copie
