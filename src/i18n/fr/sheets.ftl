# Les gabarits à l’échelle 1, le mini-livre et le cahier d’activités, dans la salle d’impression.
print-kind-tiles = Gabarits 1:1
    .text = Les dessins à leur vraie taille, sur autant de feuilles qu’il en faut, à assembler.
    .file = gabarits
print-drawing = Dessin
print-drawing-all = Tous
print-drawing-hint = Un dessin seul demande moins de feuilles.
print-remark-drawing-missing = « { $subject } » n’a pas pu être lu : vérifiez qu’il est joint au projet.
print-remark-drawing-unreadable = « { $subject } » n’est pas un dessin lisible : enregistrez-le de nouveau en SVG.
print-remark-drawing-units = « { $subject } » ne dit pas son unité, il n’est pas imprimé : mettez le document en millimètres (largeur et hauteur), puis enregistrez-le de nouveau.
print-remark-drawing-uneven = « { $subject } » est étiré dans un sens, il n’est pas imprimé : donnez à sa vue (viewBox) les mêmes proportions qu’à sa largeur et à sa hauteur.
print-remark-drawing-large = « { $subject } » dépasse 2 m, il n’est pas imprimé : vérifiez son unité, ou partagez-le en dessins plus petits.
print-remark-drawing-empty = « { $subject } » ne contient aucun tracé : vérifiez les calques masqués.
print-remark-drawing-unfollowed = « { $subject } » contient des lettres, des hachures, des cotes ou des images que nous ne savons pas tracer telles quelles, il n’est pas imprimé : convertissez-les en contours ou enlevez-les, puis enregistrez-le de nouveau.
print-remark-drawing-many = « { $subject } » demanderait trop de feuilles avec les autres : choisissez ce dessin seul.

print-kind-mini-book = Mini-livre
    .text = Huit petites pages sur une feuille A4, à plier et à couper une fois.
    .file = mini-livre
print-kind-collection = Cahier d’activités
    .text = Plusieurs projets en un cahier : sommaire, matériel commun, chaque activité, toutes les licences.
    .file = cahier
print-remark-mini-short = Les textes des étapes ne tiennent pas sur huit petites pages : le mini-livre donne leurs titres et leurs vérifications. Pour tout avoir, prenez le livret.
print-remark-mini-none = Ce projet est trop long pour un mini-livre : ses textes se suivent sans pliage. Prenez le livret.

print-book-title = Imprimer un cahier d’activités
print-book-absent = Projets introuvables, laissés de côté : { $ids }
shelf-book = Imprimer un cahier de ces favoris
