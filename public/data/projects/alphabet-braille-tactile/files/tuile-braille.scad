// Alphabet braille tactile : une tuile ou un plateau de tuiles. Unité : millimètre.
// Change « lettres », puis F6 (calcul) et F7 (export STL).
// Licence CC BY-SA 4.0, Collectif Établi.

lettres = "abcdefghijklmnop";   // les tuiles à fabriquer, dans l'ordre
colonnes = 4;                   // tuiles par rangée
espace = 4;                     // entre deux tuiles

largeur = 40;
hauteur = 48;
epaisseur = 2;
coin = 6;                       // coin coupé, en haut à droite
biseau = 1;                     // les trois autres coins

// Grande cellule : le braille agrandi quatre fois (le relief est limité à 1,2 mm).
grand_x = [10, 20];
grand_y = [40, 30, 20];
grand_rayon = 3.2;
grand_relief = 1.2;

// Petite cellule : taille réelle (Marburg medium), bordée d'un trait qui en donne la hauteur.
vrai_x = [13.5, 16];
vrai_y = [10, 7.5, 5];
vrai_rayon = 0.8;
vrai_relief = 0.5;

// Lettre ordinaire en relief.
police = "Atkinson Hyperlegible Next:style=Bold";
corps = 10;                     // taille de la lettre
lettre_relief = 0.6;

// Points de chaque signe du braille français : 1 2 3 à gauche, 4 5 6 à droite.
points = [
  ["a", [1]], ["b", [1, 2]], ["c", [1, 4]], ["d", [1, 4, 5]], ["e", [1, 5]],
  ["f", [1, 2, 4]], ["g", [1, 2, 4, 5]], ["h", [1, 2, 5]], ["i", [2, 4]], ["j", [2, 4, 5]],
  ["k", [1, 3]], ["l", [1, 2, 3]], ["m", [1, 3, 4]], ["n", [1, 3, 4, 5]], ["o", [1, 3, 5]],
  ["p", [1, 2, 3, 4]], ["q", [1, 2, 3, 4, 5]], ["r", [1, 2, 3, 5]], ["s", [2, 3, 4]], ["t", [2, 3, 4, 5]],
  ["u", [1, 3, 6]], ["v", [1, 2, 3, 6]], ["w", [2, 4, 5, 6]], ["x", [1, 3, 4, 6]], ["y", [1, 3, 4, 5, 6]], ["z", [1, 3, 5, 6]],
  ["é", [1, 2, 3, 4, 5, 6]], ["è", [2, 3, 4, 6]], ["ê", [1, 2, 6]], ["à", [1, 2, 3, 5, 6]], ["ç", [1, 2, 3, 4, 6]], ["ù", [2, 3, 4, 5, 6]],
  ["â", [1, 6]], ["î", [1, 4, 6]], ["ô", [1, 4, 5, 6]], ["û", [1, 5, 6]],
  ["ë", [1, 2, 4, 6]], ["ï", [1, 2, 4, 5, 6]], ["ü", [1, 2, 5, 6]], ["œ", [2, 4, 6]]
];

function points_de(signe) = [for (p = points) if (p[0] == signe) p[1]][0];

// Calotte sphérique de rayon de base r et de hauteur h, enfoncée un peu dans la tuile.
module point(r, h, facettes) {
  R = (r * r + h * h) / (2 * h);
  intersection() {
    translate([0, 0, h - R]) sphere(R, $fn = 2 * facettes);
    translate([0, 0, -0.4]) cylinder(r = r, h = h + 0.4, $fn = facettes);
  }
}

module cellule(signe, xs, ys, r, h, facettes) {
  for (d = points_de(signe))
    translate([xs[floor((d - 1) / 3)], ys[(d - 1) % 3], epaisseur]) point(r, h, facettes);
}

module tuile(signe) {
  union() {
    linear_extrude(epaisseur)
      polygon([[biseau, 0], [largeur - biseau, 0], [largeur, biseau], [largeur, hauteur - coin],
               [largeur - coin, hauteur], [biseau, hauteur], [0, hauteur - biseau], [0, biseau]]);
    cellule(signe, grand_x, grand_y, grand_rayon, grand_relief, 32);
    cellule(signe, vrai_x, vrai_y, vrai_rayon, vrai_relief, 16);
    translate([8.5, 4.2, epaisseur - 0.4]) cube([1, 6.6, 0.4 + vrai_relief]);
    translate([31, 20, epaisseur - 0.4]) linear_extrude(0.4 + lettre_relief)
      text(signe, size = corps, font = police, halign = "center");
  }
}

for (n = [0 : len(lettres) - 1])
  translate([(n % colonnes) * (largeur + espace), -floor(n / colonnes) * (hauteur + espace), 0])
    tuile(lettres[n]);
