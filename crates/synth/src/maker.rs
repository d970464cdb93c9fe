//! One made-up project after the other.

use crate::dice::Dice;
use crate::text::Speaker;
use crate::words;
use etabli_model::vocabulary::Concept;
use etabli_model::{
    Author, BasedOn, Cost, Decimal, Duration, FORMAT, GroupSize, Machine, Material, Part, Per,
    Project, Reproduction, SafetyLevel, SafetyNote, Step, TextItem, Tool, UnderLaser, Vocabulary,
    Who,
};

const LASER: &str = "laser-cutter";

/// Makes projects without end, in the words of a vocabulary; the same seed gives the same ones. Where the vocabulary leaves
/// nothing to choose from, it makes none.
pub struct Maker<'v> {
    dice: Dice,
    vocabulary: &'v Vocabulary,
    /// Id and title of every project so far: some are adapted by later ones.
    made: Vec<(String, String)>,
}

impl<'v> Maker<'v> {
    /// A maker that has not made anything yet.
    pub const fn new(seed: u64, vocabulary: &'v Vocabulary) -> Self {
        Self {
            dice: Dice::new(seed),
            vocabulary,
            made: Vec::new(),
        }
    }
}

impl Iterator for Maker<'_> {
    type Item = Project;

    fn next(&mut self) -> Option<Project> {
        offers_a_choice(self.vocabulary).then(|| self.project())
    }
}

impl Maker<'_> {
    fn project(&mut self) -> Project {
        let position = self.made.len();
        let object = self.dice.zipf(words::OBJECTS);
        let theme = self.dice.zipf(words::THEMES);
        let manner = self.dice.zipf(words::MANNERS);
        let title = match self.dice.below(4) {
            0 => format!("{} {manner}", object),
            1 => format!("{} {manner} {theme}", object),
            _ => format!("{} {theme}", object),
        };
        // The number keeps slugs apart, and says that nobody made this.
        let id = format!(
            "{}-{position}",
            etabli_formats::slug(&title)
                .chars()
                .take(50)
                .collect::<String>()
                .trim_end_matches('-')
        );
        let machines = self.machines();
        let has_laser = machines.iter().any(|machine| machine.machine == LASER);
        let materials = self.materials(has_laser);
        let tools = self.tools();
        let parts = self.parts(&materials);
        let mut steps = self.steps(&parts, &materials, &machines, &tools);
        if let Some(last) = steps.last_mut() {
            // Every part is used: a made-up dataset has no fault of the coach to hide others behind.
            let unused = parts.iter().map(|part| part.id.clone());
            last.parts = unused.collect();
        }
        let levels = self.levels();
        let class = 5 * self.dice.between(3, 24);
        let (day, month) = (self.dice.between(1, 28), self.dice.between(1, 12));
        let year = 2019 + self.dice.below(8);
        let date = format!("{year}-{month:02}-{day:02}");
        let speaker = &mut Speaker {
            dice: &mut self.dice,
        };
        let summary = speaker.summary(theme);
        let objectives = (0..speaker.dice.between(1, 4))
            .map(|_| speaker.objective(theme))
            .collect::<Vec<_>>();
        let safety = speaker.safety(has_laser);
        let based_on = self.parent();
        let status = self.word(&self.vocabulary.status);
        let reproductions = if status == "reproduced" {
            vec![self.reproduction(&date)]
        } else {
            Vec::new()
        };
        let project = Project {
            format: FORMAT.to_owned(),
            id: id.clone(),
            uid: self.dice.id(26),
            version: format!("1.{}.0", self.dice.below(5)),
            language: "fr".to_owned(),
            kind: self.word(&self.vocabulary.kinds),
            status,
            title: title.clone(),
            summary,
            keywords: self.keywords(object, theme),
            created: date.clone(),
            updated: date,
            authors: vec![Author {
                id: self.dice.id(8),
                name: format!(
                    "{} {}",
                    self.dice.zipf(words::FIRST_NAMES),
                    self.dice.zipf(words::LAST_NAMES)
                ),
                ..Author::default()
            }],
            licence: self
                .dice
                .zipf(&[
                    "CC-BY-SA-4.0",
                    "CC-BY-4.0",
                    "CC0-1.0",
                    "CC-BY-NC-SA-4.0",
                    "LAL-1.3",
                ])
                .to_string(),
            based_on,
            making: levels.clone(),
            using: levels,
            maker: Some(self.word(&self.vocabulary.makers)),
            subjects: self.some(&self.vocabulary.subjects, 3),
            uses: self.some(&self.vocabulary.uses, 2),
            inclusion: if self.dice.below(4) == 0 {
                self.some(&self.vocabulary.inclusion, 2)
            } else {
                Vec::new()
            },
            difficulty: Some(self.word(&self.vocabulary.difficulty)),
            duration: Duration {
                preparation: 5 * self.dice.between(0, 12),
                machine: 5 * self.dice.between(0, 30),
                class,
                drying: 0,
            },
            cost: Some(Cost {
                per_object: self.price(12),
                currency: "EUR".to_owned(),
                year: Some(2026),
                ..Cost::default()
            }),
            group_size: Some(GroupSize {
                min: 1,
                max: 4,
                ideal: self.dice.between(1, 4),
            }),
            materials,
            machines,
            tools,
            parts,
            safety: vec![SafetyNote {
                id: self.dice.id(8),
                level: SafetyLevel::Care,
                text: safety,
                ..SafetyNote::default()
            }],
            steps,
            objectives: objectives
                .into_iter()
                .map(|text| TextItem {
                    id: self.dice.id(8),
                    text,
                })
                .collect(),
            reproductions,
            ..Project::default()
        };
        self.made.push((id, title));
        project
    }

    /// What the status "reproduced" needs: somebody who made it.
    fn reproduction(&mut self, date: &str) -> Reproduction {
        Reproduction {
            id: self.dice.id(8),
            date: date.to_owned(),
            place: format!("École {}", self.dice.zipf(words::LAST_NAMES)),
            pupils: Some(self.dice.between(6, 30)),
            outcome: "worked".to_owned(),
            ..Reproduction::default()
        }
    }

    fn word(&mut self, list: &[Concept]) -> String {
        self.dice.zipf(list).id.clone()
    }

    /// Some words of a vocabulary, each once, `most` at most.
    fn some(&mut self, list: &[Concept], most: u32) -> Vec<String> {
        let mut chosen: Vec<String> = Vec::new();
        for _ in 0..self.dice.between(1, most) {
            let id = self.dice.shuffled_zipf(list).id.clone();
            if !chosen.contains(&id) {
                chosen.push(id);
            }
        }
        chosen
    }

    fn levels(&mut self) -> Vec<String> {
        let levels = &self.vocabulary.levels;
        let first = self.dice.below(14) as usize;
        let count = self.dice.between(1, 4) as usize;
        levels
            .iter()
            .skip(first)
            .take(count)
            .map(|level| level.id.clone())
            .collect()
    }

    fn machines(&mut self) -> Vec<Machine> {
        let mut machines: Vec<Machine> = Vec::new();
        for _ in 0..self.dice.below(4) {
            let machine = self
                .dice
                .shuffled_zipf(&self.vocabulary.machines)
                .id
                .clone();
            if machine != "no-machine" && !machines.iter().any(|one| one.machine == machine) {
                machines.push(Machine {
                    id: self.dice.id(8),
                    machine,
                    minutes_per_object: Some(Decimal::from_whole(self.dice.between(1, 90))),
                    ..Machine::default()
                });
            }
        }
        machines
    }

    fn materials(&mut self, has_laser: bool) -> Vec<Material> {
        let safe = |known: &&Concept| !has_laser || known.laser != Some(UnderLaser::Never);
        let known: Vec<&Concept> = self.vocabulary.materials.iter().filter(safe).collect();
        (0..self.dice.long_tail(2, 14))
            .map(|_| {
                let kind = *self.dice.shuffled_zipf(&known);
                let whole = self.dice.between(1, 12);
                Material {
                    id: self.dice.id(8),
                    kind: kind.id.clone(),
                    name: format!("{} {}", kind.label.fr, self.dice.zipf(words::COLOURS)),
                    quantity: Some(Decimal::from_whole(whole)),
                    unit: if kind.form == "sheet" {
                        "sheet"
                    } else {
                        "piece"
                    }
                    .to_owned(),
                    per: *self
                        .dice
                        .zipf(&[Per::Object, Per::Pupil, Per::Group, Per::Class]),
                    unit_cost: Some(self.price(8)),
                    ..Material::default()
                }
            })
            .collect()
    }

    fn tools(&mut self) -> Vec<Tool> {
        (0..self.dice.between(1, 5))
            .map(|_| Tool {
                id: self.dice.id(8),
                name: (*self.dice.zipf(words::TOOLS)).to_owned(),
                ..Tool::default()
            })
            .collect()
    }

    fn parts(&mut self, materials: &[Material]) -> Vec<Part> {
        let letters = ('A'..='Z').take(self.dice.below(9) as usize);
        letters
            .map(|letter| Part {
                id: self.dice.id(8),
                letter: letter.to_string(),
                name: (*self.dice.zipf(words::PARTS)).to_owned(),
                material: Some(self.dice.zipf(materials).id.clone()),
                count: self.dice.between(1, 6),
                ..Part::default()
            })
            .collect()
    }

    fn steps(
        &mut self,
        parts: &[Part],
        materials: &[Material],
        machines: &[Machine],
        tools: &[Tool],
    ) -> Vec<Step> {
        let count = self.dice.long_tail(3, 40);
        (0..count)
            .map(|_| {
                let sentences = self.dice.long_tail(1, 6);
                let speaker = &mut Speaker {
                    dice: &mut self.dice,
                };
                let (title, text) = (speaker.action(), speaker.instructions(sentences));
                let one_of = |dice: &mut Dice, ids: Vec<&String>| -> Vec<String> {
                    let chosen = (dice.below(2) == 0).then(|| ids.get(dice.below(8) as usize));
                    chosen
                        .flatten()
                        .map(|id| (*id).clone())
                        .into_iter()
                        .collect()
                };
                let dice = &mut self.dice;
                Step {
                    id: dice.id(8),
                    title,
                    text,
                    parts: one_of(dice, parts.iter().map(|one| &one.id).collect()),
                    materials: one_of(dice, materials.iter().map(|one| &one.id).collect()),
                    machines: one_of(dice, machines.iter().map(|one| &one.id).collect()),
                    tools: one_of(dice, tools.iter().map(|one| &one.id).collect()),
                    minutes: Some(dice.between(1, 30)),
                    who: *dice.zipf(&[Who::Pupil, Who::Teacher, Who::Adult]),
                    ..Step::default()
                }
            })
            .collect()
    }

    fn keywords(&mut self, object: &str, theme: &str) -> Vec<String> {
        let mut keywords = vec![object.to_lowercase()];
        keywords.extend(theme.split(' ').next_back().map(str::to_owned));
        for _ in 0..self.dice.between(1, 5) {
            keywords.push(
                Speaker {
                    dice: &mut self.dice,
                }
                .rare_word(),
            );
        }
        keywords
    }

    /// One project in twenty adapts an earlier one.
    fn parent(&mut self) -> Vec<BasedOn> {
        if self.made.is_empty() || self.dice.below(20) != 0 {
            return Vec::new();
        }
        let (id, title) = self.dice.zipf(&self.made).clone();
        vec![BasedOn {
            id,
            title,
            version: "1.0.0".to_owned(),
            licence: "CC-BY-SA-4.0".to_owned(),
            changes: Speaker {
                dice: &mut self.dice,
            }
            .action(),
            ..BasedOn::default()
        }]
    }

    fn price(&mut self, euros: u32) -> Decimal {
        let cents = self.dice.between(5, euros * 100);
        format!("{}.{:02}", cents / 100, cents % 100)
            .parse()
            .unwrap_or(Decimal::ONE)
    }
}

/// Whether every list that projects choose from has a word, with and without a laser.
fn offers_a_choice(vocabulary: &Vocabulary) -> bool {
    let mut materials = vocabulary.materials.iter();
    let lists = [
        &vocabulary.kinds,
        &vocabulary.status,
        &vocabulary.makers,
        &vocabulary.subjects,
        &vocabulary.uses,
        &vocabulary.inclusion,
        &vocabulary.difficulty,
        &vocabulary.machines,
    ];
    lists.iter().all(|list| !list.is_empty())
        && materials.any(|material| material.laser != Some(UnderLaser::Never))
}
