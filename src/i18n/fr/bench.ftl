# Sur l’établi : d’où vient une adaptation, et ce qu’on fait de celles que l’on choisit.

bench-after = d’après
bench-original = « { $title } »
bench-version = version { $version }
bench-changed = Voir ce qui change
bench-changed-in = Voir ce qui change dans « { $title } » par rapport à l’original

bench-choose = Choisir « { $title } »
bench-chosen-name = Projets choisis
bench-chosen = { $count ->
    [one] { $count } projet choisi
   *[other] { $count } projets choisis
}
bench-chosen-keys = { $count ->
    [0] Aucun projet choisi
    [one] { $count } projet choisi. Entrée mène aux actions.
   *[other] { $count } projets choisis. Entrée mène aux actions.
}
bench-compare = Comparer les deux
bench-one-more = Choisissez-en un autre pour les comparer.
bench-too-many = Gardez-en deux pour les comparer.
bench-forget = Ne plus choisir
bench-none-chosen = Plus aucun projet n’est choisi.
