//! What a class needs to make a project: what to buy, how many plates, how long the machines run, how many sessions, and
//! what it costs beside the budget.
//!
//! Whole numbers and exact decimals; one more pupil never needs less of anything.

use crate::plates::{Pieces, flat, on_the_bed, plates_for, plates_of_a_sheet};
use crate::{ClassPlan, ClassSize, Decimal, Material, Project, class_cost, class_quantity};
use std::collections::BTreeMap;

/// Beds by the id of the material that goes on them: two sides in millimetres.
pub type BedOf = BTreeMap<String, [u32; 2]>;

/// What a class needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassNeeds {
    /// The class and its groups.
    pub class: ClassSize,
    /// Objects to make, one a group.
    pub objects: u32,
    /// Pupils of the last group, where it is smaller than the others.
    pub last_group: Option<u32>,
    /// Each material, in the project's order.
    pub materials: Vec<MaterialNeed>,
    /// Each machine that takes time and is not optional, in the project's order.
    pub machines: Vec<MachineQueue>,
    /// The lesson, where the project tells how long it is.
    pub lesson: Option<Lesson>,
    /// What it costs, where prices are known.
    pub cost: Option<ClassCost>,
}

/// How much of one material.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MaterialNeed {
    /// Id of the material.
    pub material: String,
    /// How much in its unit, spare added, pieces and sheets whole; `None` where the project tells none.
    pub quantity: Option<Decimal>,
    /// What that costs, to the cent; `None` where the price is not known.
    pub cost: Option<Decimal>,
    /// What goes into the machine; `None` for what is not in sheets, and for sheets no part of the project is made of.
    pub plates: Option<Plates>,
}

/// Plates for one material. `plate` is the part of a sheet that goes on the bed, in whole millimetres.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plates {
    /// The project's parts laid out in rows: an estimate, for a person nests them better.
    Estimated {
        /// How many.
        plates: u64,
        /// Its sides.
        plate: [u32; 2],
    },
    /// From the quantity of one object, for the project does not tell the size of every part.
    Counted {
        /// How many.
        plates: u64,
        /// Its sides.
        plate: [u32; 2],
    },
    /// A part is larger than a plate.
    TooLarge {
        /// Its place in the project's parts.
        part: usize,
        /// The plate's sides.
        plate: [u32; 2],
    },
}

/// The time of one machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MachineQueue {
    /// Vocabulary `machines`.
    pub machine: String,
    /// How many there are, at least one.
    pub copies: u32,
    /// Minutes for one object.
    pub per_object: Decimal,
    /// Minutes until the last object is made, each machine set up once.
    pub minutes: u64,
    /// Sessions in which the machine runs.
    pub sessions: Sessions,
}

/// How many sessions something takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sessions {
    /// The length of a session was not told.
    NotTold,
    /// So many.
    Count(u64),
    /// Setting up and one object take longer than a session: the machine runs between the lessons.
    LongerThanOne,
}

/// The time with the class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// Minutes with the class.
    pub minutes: u64,
    /// Sessions they take.
    pub sessions: Sessions,
}

/// What the class costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassCost {
    /// All of it, to the cent.
    pub total: Decimal,
    /// Beside the budget; `None` where there is none.
    pub budget: Option<Budget>,
    /// What weighs most; `None` where not every material has a price.
    pub heaviest: Option<Heaviest>,
}

/// The cost beside the budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Budget {
    /// So much is left, possibly nothing.
    Within(Decimal),
    /// So much is missing.
    Over(Decimal),
}

/// The material that costs most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heaviest {
    /// Its id.
    pub material: String,
    /// What it costs.
    pub cost: Decimal,
    /// Its share of the whole, in percent.
    pub percent: u32,
}

/// What this class needs for this project, on these beds. Total: any numbers have an answer.
pub fn class_needs(project: &Project, plan: &ClassPlan, beds: &BedOf) -> ClassNeeds {
    let project = &plan.applied_to(project);
    let class = plan.size(project);
    let objects = class.groups();
    let last = class.pupils % class.group.max(1);
    let need = |material: &Material| material_need(project, material, class, beds);
    let materials: Vec<MaterialNeed> = project.materials.iter().map(need).collect();
    let cost = cost(project, plan, class, &materials);
    ClassNeeds {
        class,
        objects,
        last_group: (last > 0 && class.pupils > class.group).then_some(last),
        machines: machines(project, plan, objects),
        lesson: lesson(project, plan),
        materials,
        cost,
    }
}

fn material_need(
    project: &Project,
    material: &Material,
    class: ClassSize,
    beds: &BedOf,
) -> MaterialNeed {
    let quantity = class_quantity(material, class);
    let cost = quantity.zip(material.unit_cost);
    MaterialNeed {
        material: material.id.clone(),
        quantity,
        cost: cost.map(|(quantity, price)| quantity.times_decimal(price).to_cents()),
        plates: plates(project, material, class, beds.get(&material.id)),
    }
}

/// Plates of a material in sheets.
fn plates(
    project: &Project,
    material: &Material,
    class: ClassSize,
    bed: Option<&[u32; 2]>,
) -> Option<Plates> {
    if material.unit != "sheet" {
        return None;
    }
    let bed = bed.map(|sides| sides.map(|side| u64::from(side) * 10));
    let sheet = material.size.as_ref().and_then(flat).or(bed)?;
    let plate = bed.map_or(sheet, |bed| on_the_bed(sheet, bed));
    let shown = plate.map(|side| u32::try_from(side / 10).unwrap_or(u32::MAX));
    let own: Vec<(usize, Option<Pieces>)> = project
        .parts
        .iter()
        .enumerate()
        .filter(|(_, part)| part.count > 0 && part.material.as_deref() == Some(&material.id))
        .map(|(place, part)| {
            let count = spared(part.count, class.groups(), material.spare_percent);
            let sides = part.size.as_ref().and_then(flat);
            (place, sides.map(|sides| Pieces { sides, count }))
        })
        .collect();
    if own.is_empty() && bed.is_none() && !project.parts.is_empty() {
        // The project tells its parts, and none is of this: nothing is cut from it.
        return None;
    }
    let told: Option<Vec<Pieces>> = own.iter().map(|(_, pieces)| *pieces).collect();
    let Some(pieces) = told.filter(|pieces| !pieces.is_empty()) else {
        let sheets = class_quantity(material, class)?.ceil();
        return Some(Plates::Counted {
            plates: sheets.saturating_mul(plates_of_a_sheet(sheet, plate)),
            plate: shown,
        });
    };
    Some(match plates_for(&pieces, plate) {
        Ok(plates) => Plates::Estimated {
            plates,
            plate: shown,
        },
        Err(place) => Plates::TooLarge {
            part: own[place].0,
            plate: shown,
        },
    })
}

/// Pieces of all objects and some more, whole.
fn spared(count: u32, objects: u32, percent: Option<u32>) -> u64 {
    let all = u128::from(count) * u128::from(objects);
    let hundredths = all * (100 + u128::from(percent.unwrap_or(0)));
    u64::try_from(hundredths.div_ceil(100)).unwrap_or(u64::MAX)
}

fn machines(project: &Project, plan: &ClassPlan, objects: u32) -> Vec<MachineQueue> {
    let mut queues: Vec<(&str, Decimal, u64)> = Vec::new();
    for machine in project.machines.iter().filter(|one| !one.optional) {
        let each = machine.minutes_per_object.unwrap_or(Decimal::ZERO);
        let each = if each.is_negative() {
            Decimal::ZERO
        } else {
            each
        };
        let setup = u64::from(machine.setup_minutes.unwrap_or(0));
        match queues
            .iter_mut()
            .find(|(name, ..)| *name == machine.machine)
        {
            Some((_, known, known_setup)) => {
                *known = known.plus(each);
                *known_setup = known_setup.saturating_add(setup);
            }
            None => queues.push((&machine.machine, each, setup)),
        }
    }
    let timed = queues.into_iter().filter(|(_, each, _)| !each.is_zero());
    timed
        .map(|(machine, each, setup)| queue(machine, each, setup, plan, objects))
        .collect()
}

fn queue(machine: &str, each: Decimal, setup: u64, plan: &ClassPlan, objects: u32) -> MachineQueue {
    let copies = plan.copies(machine);
    let turns = objects.div_ceil(copies);
    let sessions = match plan.session_minutes.filter(|minutes| *minutes > 0) {
        None => Sessions::NotTold,
        Some(minutes) => {
            // Between two lessons the machine serves others: it is set up again.
            let left = u64::from(minutes).saturating_sub(setup);
            let left = Decimal::from_whole(u32::try_from(left).unwrap_or(u32::MAX));
            match left.whole_times(each) {
                0 => Sessions::LongerThanOne,
                fitting => Sessions::Count(u64::from(turns).div_ceil(fitting)),
            }
        }
    };
    MachineQueue {
        machine: machine.to_owned(),
        copies,
        per_object: each,
        minutes: each.times(turns).ceil().saturating_add(setup),
        sessions,
    }
}

fn lesson(project: &Project, plan: &ClassPlan) -> Option<Lesson> {
    let moments = project.session.iter().map(|part| u64::from(part.minutes));
    let minutes = match project.duration.class {
        0 => moments.sum(),
        told => u64::from(told),
    };
    let sessions = match plan.session_minutes.filter(|minutes| *minutes > 0) {
        None => Sessions::NotTold,
        Some(session) => Sessions::Count(minutes.div_ceil(u64::from(session))),
    };
    (minutes > 0).then_some(Lesson { minutes, sessions })
}

fn cost(
    project: &Project,
    plan: &ClassPlan,
    class: ClassSize,
    needs: &[MaterialNeed],
) -> Option<ClassCost> {
    let total = class_cost(project, class)?;
    let budget = plan.budget.map(|budget| {
        if total > budget {
            Budget::Over(total.minus(budget))
        } else {
            Budget::Within(budget.minus(total))
        }
    });
    let priced: Option<Vec<(&str, Decimal)>> = needs
        .iter()
        .map(|need| Some((need.material.as_str(), need.cost?)))
        .collect();
    let heaviest = priced.and_then(|priced| {
        let (material, cost) = priced.into_iter().max_by_key(|(_, cost)| *cost)?;
        (!cost.is_zero()).then(|| Heaviest {
            material: material.to_owned(),
            cost,
            percent: cost.percent_of(total),
        })
    });
    Some(ClassCost {
        total,
        budget,
        heaviest,
    })
}

#[cfg(test)]
mod tests;
