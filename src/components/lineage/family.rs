//! The family of a project: what it comes from, what else came of its parent, and what came of it.
//!
//! Pure values: who is related to whom, in columns from the oldest to the youngest, with large generations folded.

/// How somebody of the family is related to the project the drawing is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kin {
    /// What it comes from.
    Source,
    /// The project itself.
    This,
    /// What else came of its parent.
    Sibling,
    /// What came of it.
    Remix,
    /// So many more of the same generation and kind.
    More(usize),
}

/// Somebody of the family.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relative {
    /// How it is related.
    pub kin: Kin,
    /// Its title; empty for [`Kin::More`].
    pub title: String,
}

/// Most of one generation that are drawn.
const WIDEST: usize = 5;
/// Most generations above the project that are drawn.
const DEEPEST: usize = 3;

/// A family by generations, and who comes from whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Family {
    /// From the oldest to the youngest.
    pub generations: Vec<Vec<Relative>>,
    /// Generation and place of the one that was adapted, and the place in the next generation.
    pub links: Vec<(usize, usize, usize)>,
}

impl Family {
    /// The family of `this`. `sources` are a line, nearest first, or parents side by side.
    pub fn of(
        sources: Sources,
        this: Relative,
        siblings: Vec<Relative>,
        remixes: Vec<Relative>,
    ) -> Self {
        let mut family = Self::default();
        let parents = match sources {
            Sources::Line(line) => family.line(line),
            Sources::Parents(parents) => family.parents(parents),
        };
        let own = family.generations.len();
        let mut children = vec![this];
        children.extend(folded(siblings, WIDEST - 1));
        if let Some(above) = own.checked_sub(1) {
            let siblings = (1..children.len()).map(|child| (above, 0, child));
            family.links.extend(
                (0..parents)
                    .map(|parent| (above, parent, 0))
                    .chain(siblings),
            );
        }
        family.generations.push(children);
        let remixes = folded(remixes, WIDEST);
        if !remixes.is_empty() {
            let links = (0..remixes.len()).map(|child| (own, 0, child));
            family.links.extend(links);
            family.generations.push(remixes);
        }
        family
    }

    /// One source a generation, the middle of a long line folded. How many stand right above the project.
    fn line(&mut self, mut nearest_first: Vec<Relative>) -> usize {
        if nearest_first.len() > DEEPEST {
            let root = nearest_first.pop();
            let hidden = nearest_first.split_off(DEEPEST - 2).len();
            nearest_first.push(more(hidden));
            nearest_first.extend(root);
        }
        let parents = nearest_first.len().min(1);
        nearest_first.reverse();
        for (generation, source) in nearest_first.into_iter().enumerate() {
            if let Some(above) = generation.checked_sub(1) {
                self.links.push((above, 0, 0));
            }
            self.generations.push(vec![source]);
        }
        parents
    }

    fn parents(&mut self, parents: Vec<Relative>) -> usize {
        let parents = folded(parents, WIDEST);
        let count = parents.len();
        if count > 0 {
            self.generations.push(parents);
        }
        count
    }

    /// True where there is nobody but the project itself: nothing to draw.
    pub fn is_alone(&self) -> bool {
        self.generations.iter().map(Vec::len).sum::<usize>() <= 1
    }
}

/// What a project comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sources {
    /// Each comes from the next, nearest first.
    Line(Vec<Relative>),
    /// All were adapted into one.
    Parents(Vec<Relative>),
}

fn more(count: usize) -> Relative {
    Relative {
        kin: Kin::More(count),
        title: String::new(),
    }
}

/// At most so many: the first ones, and how many more there are.
fn folded(mut list: Vec<Relative>, most: usize) -> Vec<Relative> {
    if list.len() > most {
        let hidden = list.split_off(most - 1).len();
        list.push(more(hidden));
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    fn relative(kin: Kin, title: &str) -> Relative {
        Relative {
            kin,
            title: title.to_owned(),
        }
    }

    fn some(kin: Kin, count: usize) -> Vec<Relative> {
        (0..count)
            .map(|one| relative(kin, &format!("{one}")))
            .collect()
    }

    fn sizes(family: &Family) -> Vec<usize> {
        family.generations.iter().map(Vec::len).collect()
    }

    #[test]
    fn generations_stand_from_the_oldest_to_the_youngest() {
        let this = || relative(Kin::This, "x");
        for (sources, siblings, remixes, expected, links) in [
            (Sources::Line(vec![]), 0, 0, vec![1], vec![]),
            (
                Sources::Line(some(Kin::Source, 1)),
                2,
                1,
                vec![1, 3, 1],
                vec![(0, 0, 0), (0, 0, 1), (0, 0, 2), (1, 0, 0)],
            ),
            (
                Sources::Line(some(Kin::Source, 2)),
                0,
                0,
                vec![1, 1, 1],
                vec![(0, 0, 0), (1, 0, 0)],
            ),
            (
                Sources::Parents(some(Kin::Source, 2)),
                1,
                0,
                vec![2, 2],
                vec![(0, 0, 0), (0, 1, 0), (0, 0, 1)],
            ),
            (
                Sources::Line(vec![]),
                0,
                2,
                vec![1, 2],
                vec![(0, 0, 0), (0, 0, 1)],
            ),
        ] {
            let family = Family::of(
                sources,
                this(),
                some(Kin::Sibling, siblings),
                some(Kin::Remix, remixes),
            );
            assert_eq!(sizes(&family), expected);
            assert_eq!(family.links, links);
            assert_eq!(family.is_alone(), expected == [1]);
        }
    }

    #[test]
    fn a_large_family_is_folded_and_nobody_is_lost() {
        let this = relative(Kin::This, "x");
        let family = Family::of(
            Sources::Line(some(Kin::Source, 9)),
            this,
            some(Kin::Sibling, 40),
            some(Kin::Remix, 100),
        );
        // The root, seven more, the parent.
        assert_eq!(sizes(&family), [1, 1, 1, 5, 5]);
        assert_eq!(family.generations[0][0].title, "8");
        assert_eq!(family.generations[1][0].kin, Kin::More(7));
        assert_eq!(family.generations[2][0].title, "0");
        let told: usize = family
            .generations
            .iter()
            .flatten()
            .map(|one| match one.kin {
                Kin::More(count) => count,
                _ => 1,
            })
            .sum();
        assert_eq!(told, 9 + 1 + 40 + 100);
    }
}
