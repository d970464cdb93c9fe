//! What teachers type, and what must be understood of it.

use super::{Completion, Phrases, Role, read};
use etabli_model::load_vocabulary;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The gallery's own vocabulary.
pub(super) static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let text = include_str!("../../../../public/data/vocabulary.json");
    let vocabulary = load_vocabulary(text, "vocabulary.json").value;
    Phrases::of(&vocabulary.expect("the gallery's vocabulary can be read"))
});

/// Words and filters as a line: `jeu` a word that is required, `~laser` one that is preferred, `-laser` one that is
/// not wanted, `"roue dentee"` a phrase, `roue…` still typed; `machine=laser-cutter` a filter.
fn understood(text: &str, literal: &[&str]) -> String {
    let literal: BTreeSet<String> = literal.iter().map(|&words| words.to_owned()).collect();
    let asked = read(text, &literal, &PHRASES);
    let mut line: Vec<String> = Vec::new();
    for asked in &asked.words {
        let sign = match asked.role {
            Role::Required => "",
            Role::Excluded => "-",
            Role::Preferred => "~",
        };
        let phrase = asked
            .phrase
            .map_or(String::new(), |number| format!("{number}:"));
        let more = if asked.completion == Completion::StillTyped {
            "…"
        } else {
            ""
        };
        line.push(format!("{sign}{phrase}{}{more}", asked.word.form));
    }
    for one in &asked.understood {
        line.push(format!("{}={}", one.facet.name(), one.value));
    }
    line.join(" ")
}

fn check(table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(text, expected)| {
            let found = understood(text, &[]);
            (found != *expected)
                .then(|| format!("{text:?}\n  expected {expected}\n  found    {found}"))
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn the_query_every_teacher_tries_narrows_five_facets() {
    check(&[(
        "jeu mathématiques cycle 2 laser moins de 30 min",
        "~jeu ~mathematiques ~cycle2 ~laser use=game subject=mathematics level=cycle-2 machine=laser-cutter duration=-30",
    )]);
}

#[test]
fn classes_are_levels() {
    check(&[
        ("CE2 ", "~ce2 level=grade-3"),
        ("ce2", "~ce2… level=grade-3"),
        ("jeu cp ", "~jeu ~cp use=game level=grade-1"),
        ("6e ", "~sixieme level=grade-6"),
        ("6ème ", "~sixieme level=grade-6"),
        ("sixième ", "~sixieme level=grade-6"),
        ("sixieme ", "~sixieme level=grade-6"),
        ("2de ", "~seconde level=grade-10"),
        ("2nde ", "~seconde level=grade-10"),
        ("tle ", "~terminale level=grade-12"),
        ("cycle 3 ", "~cycle3 level=cycle-3"),
        ("cycle 3", "~cycle3… level=cycle-3"),
        (
            "cycles 2 et 3 ",
            "~cycles ~2 ~3 level=cycle-2 level=cycle-3",
        ),
        ("maternelle ", "~maternelle level=cycle-1"),
        ("grande section ", "~grande ~section level=preschool-3"),
        ("GS ", "~gs level=preschool-3"),
        (
            "collège ",
            "~college level=grade-6 level=grade-7 level=grade-8 level=grade-9",
        ),
        (
            "lycée ",
            "~lycee level=grade-10 level=grade-11 level=grade-12 level=vocational-upper",
        ),
        (
            "lycée professionnel ",
            "~lycee ~professionnel level=vocational-upper",
        ),
        ("bac pro ", "~bac ~pro level=vocational-upper"),
        ("CE1-CE2 ", "~ce1 ~ce2 level=grade-2 level=grade-3"),
        (
            "CP CE1 CE2 ",
            "~cp ~ce1 ~ce2 level=grade-1 level=grade-2 level=grade-3",
        ),
        ("CP/CE1 ", "~cp ~ce1 level=grade-1 level=grade-2"),
        (
            "du CP au CE2 ",
            "~cp ~ce2 level=grade-1 level=grade-2 level=grade-3",
        ),
        (
            "de la 6e à la 4e ",
            "~sixieme ~quatrieme level=grade-6 level=grade-7 level=grade-8",
        ),
        (
            "cycles 2 à 4 ",
            "~cycles ~2 ~4 level=cycle-2 level=cycle-3 level=cycle-4",
        ),
        (
            "CM1-6e ",
            "~cm1 ~sixieme level=grade-4 level=grade-5 level=grade-6",
        ),
        (
            "de la maternelle au CP ",
            "~maternelle ~cp level=toddler level=preschool-1 level=preschool-2 level=preschool-3 level=grade-1",
        ),
        ("ULIS ", "~ulis level=ulis"),
        ("segpa ", "~segpa level=segpa"),
        ("CAP ", "~cap level=vocational-certificate"),
        ("grade 3 ", "~grade3 level=grade-3"),
        (
            "middle school ",
            "~middle ~school level=grade-6 level=grade-7 level=grade-8 level=grade-9",
        ),
    ]);
}

#[test]
fn what_only_looks_like_a_class_stays_words() {
    check(&[
        ("sablier 30 secondes ", "sablier 30 secondes"),
        ("première fois ", "premiere fois"),
        ("fractions cinquièmes ", "fractions cinquiemes"),
        ("garder le cap ", "garder cap"),
        ("licence ", "licence"),
        ("but du jeu ", "but ~jeu use=game"),
        ("enfant et ses émotions ", "enfant emotions"),
    ]);
}

#[test]
fn subjects_are_told_by_their_names_and_short_forms() {
    check(&[
        ("maths ", "~maths subject=mathematics"),
        ("math ", "~math subject=mathematics"),
        ("mathematiques ", "~mathematiques subject=mathematics"),
        ("techno ", "~techno subject=technology"),
        ("SVT ", "~svt subject=life-earth-science"),
        ("svt ", "~svt subject=life-earth-science"),
        ("EPS ", "~eps subject=physical-education"),
        ("EMC ", "~emc subject=civics"),
        ("nsi ", "~nsi subject=computing"),
        ("informatique ", "~informatique subject=computing"),
        ("musique ", "~musique subject=music"),
        ("arts plastiques ", "~arts ~plastiques subject=visual-arts"),
        (
            "physique chimie ",
            "~physique ~chimie subject=physics-chemistry",
        ),
        (
            "physique-chimie ",
            "~physique ~chimie subject=physics-chemistry",
        ),
        (
            "sciences de la vie et de la terre ",
            "~sciences ~vie ~terre subject=life-earth-science",
        ),
        (
            "sciences de l’ingénieur ",
            "~sciences ~ingenieur subject=engineering",
        ),
        (
            "questionner le monde ",
            "~questionner ~monde subject=discover-world",
        ),
        (
            "explorer le monde ",
            "~explorer ~monde subject=explore-world",
        ),
        ("histoire des arts ", "~histoire ~arts subject=art-history"),
        ("géographie ", "~geographie subject=geography"),
        (
            "sciences ",
            "~sciences subject=discover-world subject=science-technology subject=life-earth-science subject=physics-chemistry",
        ),
        ("SI ", "~si subject=engineering"),
        ("music ", "~music subject=music"),
    ]);
}

#[test]
fn everyday_words_stay_words() {
    check(&[
        ("carte ", "carte"),
        ("calcul mental ", "calcul mental"),
        ("frise du temps ", "frise temps"),
        ("main ", "main"),
        ("art ", "art"),
        ("espace ", "espace"),
        ("projet ", "projet"),
        ("papier ", "papier"),
        ("géométrie ", "geometrie"),
        ("si on coupe ", "si coupe"),
        ("boîte à histoires ", "boite histoires"),
        ("miroir symétrie ", "miroir symetrie"),
        (
            "robot en carton ",
            "robot ~carton material=cardboard material=cardboard-corrugated material=foamboard",
        ),
        ("badge ", "badge"),
        ("photo ", "photo"),
        ("outil ", "outil"),
        ("mesurer un angle ", "mesurer angle"),
        ("expérimenter ", "experimenter"),
        ("vinyle ", "vinyle"),
        ("résine ", "resine"),
        ("format A4 ", "format a4"),
        ("langage de programmation ", "langage programmation"),
        ("pile ", "pile"),
        ("3 mm ", "3mm"),
    ]);
}

#[test]
fn machines_and_materials_are_told_as_makers_say_them() {
    check(&[
        ("laser ", "~laser machine=laser-cutter"),
        ("découpe laser ", "~decoupe ~laser machine=laser-cutter"),
        (
            "découpeuses laser ",
            "~decoupeuses ~laser machine=laser-cutter",
        ),
        ("CNC ", "~cnc machine=cnc-mill"),
        ("cnc ", "~cnc machine=cnc-mill"),
        ("fraiseuse ", "~fraiseuse machine=cnc-mill"),
        ("brodeuse ", "~brodeuse machine=embroidery-machine"),
        (
            "machine à coudre ",
            "~machine ~coudre machine=sewing-machine",
        ),
        (
            "imprimante 3D ",
            "~imprimante ~3d machine=3d-printer-fdm machine=3d-printer-resin",
        ),
        ("impression 3d ", "~impression ~3d machine=3d-printer-fdm"),
        ("micro:bit ", "~micro ~bit machine=microbit"),
        ("microbit ", "~microbit machine=microbit"),
        ("arduino ", "~arduino machine=arduino"),
        ("sans machine ", "~sans ~machine machine=no-machine"),
        ("fait main ", "~fait ~main machine=no-machine"),
        ("sans laser ", "sans laser"),
        ("pas de laser ", "pas laser"),
        ("plexi ", "~plexi material=acrylic material=mirror-acrylic"),
        (
            "plexiglas ",
            "~plexiglas material=acrylic material=mirror-acrylic",
        ),
        ("contreplaqué 3 mm ", "~contreplaque 3mm material=plywood"),
        ("CP bois ", "~cp ~bois material=plywood"),
        ("MDF ", "~mdf material=mdf"),
        ("carton plume ", "~carton ~plume material=foamboard"),
        ("PLA ", "~pla material=pla"),
        ("feutrine ", "~feutrine material=felt"),
        ("laser cutter ", "~laser ~cutter machine=laser-cutter"),
        (
            "3D printer ",
            "~3d ~printer machine=3d-printer-fdm machine=3d-printer-resin",
        ),
        ("plywood ", "~plywood material=plywood"),
    ]);
}

#[test]
fn needs_difficulty_and_licences_are_told() {
    check(&[
        (
            "dys ",
            "~dys inclusion=dys inclusion=dyslexia inclusion=dyspraxia inclusion=dyscalculia inclusion=dysphasia",
        ),
        (
            "DYS ",
            "~dys inclusion=dys inclusion=dyslexia inclusion=dyspraxia inclusion=dyscalculia inclusion=dysphasia",
        ),
        ("dyslexie ", "~dyslexie inclusion=dyslexia"),
        ("TDAH ", "~tdah inclusion=adhd"),
        ("autisme ", "~autisme inclusion=autism"),
        ("basse vision ", "~basse ~vision inclusion=low-vision"),
        (
            "élèves allophones ",
            "~eleves ~allophones inclusion=newly-arrived",
        ),
        ("facile ", "~facile difficulty=beginner"),
        ("débutant ", "~debutant difficulty=beginner"),
        ("CC BY-SA ", "~cc licence=CC-BY-SA-4.0 licence=CC-BY-SA-3.0"),
        ("cc by ", "~cc licence=CC-BY-4.0 licence=CC-BY-3.0"),
        ("CC0 ", "~cc0 licence=CC0-1.0"),
        ("domaine public ", "~domaine ~public licence=CC0-1.0"),
    ]);
}

#[test]
fn time_and_money_are_ranges() {
    check(&[
        ("moins de 30 min ", "duration=-30"),
        ("moins de 30 min", "duration=-30"),
        ("30 min max ", "duration=-30"),
        ("30 minutes maximum ", "duration=-30"),
        ("30min ", "duration=-30"),
        ("en une heure ", "duration=-60"),
        ("moins d’une heure ", "duration=-60"),
        ("1h30 ", "duration=-90"),
        ("1 h 30 ", "duration=-90"),
        ("1h30min ", "duration=-90"),
        ("< 20 min ", "duration=-20"),
        ("<20min ", "duration=-20"),
        ("une demi-heure ", "duration=-30"),
        ("une heure et demie ", "duration=-90"),
        ("un quart d’heure ", "duration=-15"),
        ("trois quarts d'heure ", "duration=-45"),
        ("plus de 2 heures ", "duration=120-"),
        ("plus de deux heures ", "duration=120-"),
        ("2 h ou plus ", "duration=120-"),
        ("au moins 1 h ", "duration=60-"),
        ("entre 30 et 60 minutes ", "duration=30-60"),
        ("de 30 min à 1 h ", "duration=30-60"),
        ("30-45 min ", "duration=30-45"),
        ("entre une et deux heures ", "duration=60-120"),
        ("pas plus de 45 minutes ", "duration=-45"),
        ("moins de 50 min ", "duration=-60"),
        ("moins de 5 € ", "cost=-5"),
        ("moins de 5€", "cost=-5"),
        ("5 euros max ", "cost=-5"),
        ("2,50 € ", "cost=-5"),
        ("50 centimes ", "cost=-0.50"),
        ("entre 5 et 10 € ", "cost=5-10"),
        ("> 20 € ", "cost=20-"),
        ("gratuit ", "cost=-0"),
        ("under 30 min ", "duration=-30"),
        ("less than an hour ", "duration=-60"),
        ("half an hour ", "duration=-30"),
        ("less than 5 euros ", "cost=-5"),
        ("free ", "cost=-0"),
        (
            "boîte facile moins de 2 € en 1 heure ",
            "boite ~facile difficulty=beginner cost=-2 duration=-60",
        ),
    ]);
}

#[test]
fn what_is_no_limit_stays_words() {
    check(&[
        ("sablier de 3 minutes ", "sablier 3 minutes"),
        ("pièce de 2 euros ", "piece 2 euros"),
        ("lire l’heure ", "lire heure"),
        ("3 aimants ", "3 aimants"),
        ("moins de 90000 min ", "moins 90000 min"),
        ("plus de 90000 min ", "duration=480-"),
        ("moins ", "moins"),
        ("5 € 3 ", "3 cost=-5"),
    ]);
}

#[test]
fn quotes_and_minus_are_never_filters() {
    check(&[
        ("\"carton plume\" ", "0:carton 0:plume"),
        (
            "« roue dentée » laser ",
            "0:roue 0:dentee ~laser machine=laser-cutter",
        ),
        ("jeu -laser ", "~jeu -laser use=game"),
        ("jeu −\"carton plume\" ", "~jeu -0:carton -0:plume use=game"),
        ("\"moins de 30 min\" ", "0:moins 0:30 0:min"),
        ("jeu \"roue den", "~jeu 0:roue 0:den… use=game"),
    ]);
}

#[test]
fn the_last_word_is_understood_once_it_can_be_nothing_else() {
    check(&[
        ("las", "las…"),
        ("laser", "~laser… machine=laser-cutter"),
        ("math", "~math… subject=mathematics"),
        (
            "carton",
            "~carton… material=cardboard material=cardboard-corrugated material=foamboard",
        ),
        (
            "carton p",
            "~carton p… material=cardboard material=cardboard-corrugated material=foamboard",
        ),
        // "pa" is a filament, but also how "papier fort" begins.
        ("pa", "pa…"),
        ("pa ", "~pa material=nylon-filament"),
        ("maths cp", "~maths ~cp… subject=mathematics level=grade-1"),
        ("moins de 3", "moins 3…"),
        ("1 h 3", "duration=-60"),
        (
            "imprimante 3d",
            "~imprimante ~3d… machine=3d-printer-fdm machine=3d-printer-resin",
        ),
    ]);
}

#[test]
fn words_a_chip_left_behind_are_searched() {
    for (text, literal, expected) in [
        ("jeu laser ", &["laser"][..], "~jeu laser use=game"),
        ("Laser laser ", &["laser"], "laser laser"),
        ("jeu cycle 2 ", &["cycle 2"], "~jeu cycle2 use=game"),
        ("moins de 30 min ", &["moins de 30 min"], "moins 30min"),
        ("boîte < 5 € ", &["< 5 €"], "boite 5"),
        (
            "laser ",
            &["", "jeu", "un texte bien plus long"],
            "~laser machine=laser-cutter",
        ),
    ] {
        assert_eq!(understood(text, literal), expected, "{text}");
    }
}

#[test]
fn a_name_that_is_begun_may_go_on() {
    let suggested = |text: &str| -> Vec<String> {
        let found = PHRASES.beginning_with(text, 3);
        let shown = found.iter().map(|one| {
            let (typed, rest) = one.text.split_at(one.from);
            let filter = one.filter.as_ref();
            let value = filter.map_or("", |(_, value)| value);
            format!("{typed}[{rest}] {value}")
        });
        shown.collect()
    };
    assert_eq!(
        suggested("boîte découpeuse l")[0],
        "boîte découpeuse l[aser] laser-cutter"
    );
    assert_eq!(suggested("jeu math")[0], "jeu math[s] mathematics");
    assert_eq!(suggested("geog")[0], "géog[raphie] geography");
    assert_eq!(suggested("GÉOG")[0], "géog[raphie] geography");
    assert_eq!(suggested("raspb")[0], "Raspb[erry Pi] raspberry-pi");
    for nothing in ["", "jeu ", "\"math", "-math", "xyzzy", "…"] {
        assert_eq!(suggested(nothing), Vec::<String>::new(), "{nothing}");
    }
}
