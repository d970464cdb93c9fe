//! From one object to a class: how much to buy.

use crate::{Decimal, Material, Per, Project};

/// A class: pupils, and how many share one object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClassSize {
    /// Pupils in the class, at least 1.
    pub pupils: u32,
    /// Pupils who share one object, at least 1.
    pub group: u32,
}

impl ClassSize {
    /// A class of `pupils` in groups of the size the project recommends (else one each).
    pub fn for_project(project: &Project, pupils: u32) -> Self {
        let group = project.group_size.map_or(1, |size| size.ideal.max(1));
        Self {
            pupils: pupils.max(1),
            group,
        }
    }

    /// Groups, the last one possibly smaller.
    pub const fn groups(self) -> u32 {
        let group = if self.group == 0 { 1 } else { self.group };
        self.pupils.div_ceil(group)
    }
}

/// How much of a material the class needs: an object a group, spare added, and whole pieces and
/// sheets. `None` when the material has no quantity.
pub fn class_quantity(material: &Material, class: ClassSize) -> Option<Decimal> {
    let one = material.quantity?;
    let count = match material.per {
        Per::Object | Per::Group => class.groups(),
        Per::Pupil => class.pupils,
        Per::Class => 1,
    };
    let needed = one
        .times(count)
        .with_spare(material.spare_percent.unwrap_or(0));
    let whole = matches!(material.unit.as_str(), "piece" | "sheet");
    Some(if whole {
        Decimal::from_whole(u32::try_from(needed.ceil()).unwrap_or(u32::MAX))
    } else {
        needed
    })
}

/// What the class costs: materials at their price where every one has it, else the cost of one
/// object times the groups. `None` when neither is known.
pub fn class_cost(project: &Project, class: ClassSize) -> Option<Decimal> {
    let priced = |material: &Material| {
        Some(class_quantity(material, class)?.times_decimal(material.unit_cost?))
    };
    let sum = project
        .materials
        .iter()
        .map(priced)
        .try_fold(Decimal::ZERO, |sum, cost| cost.map(|cost| sum.plus(cost)));
    match sum {
        Some(sum) if !sum.is_zero() => Some(sum.to_cents()),
        _ => project
            .cost
            .as_ref()
            .map(|cost| cost.per_object.times(class.groups()).to_cents()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn material(quantity: &str, unit: &str, per: Per) -> Material {
        Material {
            quantity: quantity.parse().ok(),
            unit: unit.to_owned(),
            per,
            ..Material::default()
        }
    }

    #[test]
    fn scales_each_way_of_counting() {
        let class = ClassSize {
            pupils: 25,
            group: 2,
        };
        let cases = [
            ("0.12", "sheet", Per::Object, "2"),
            ("1", "piece", Per::Pupil, "25"),
            ("2", "piece", Per::Group, "26"),
            ("4", "sheet", Per::Class, "4"),
            ("12.5", "g", Per::Object, "162.5"),
        ];
        for (quantity, unit, per, expected) in cases {
            let found = class_quantity(&material(quantity, unit, per), class);
            assert_eq!(
                found.map(|one| one.to_string()).as_deref(),
                Some(expected),
                "{quantity} {unit} {per:?}"
            );
        }
    }

    #[test]
    fn adds_spare_before_rounding_to_whole_pieces() {
        let spare = Material {
            spare_percent: Some(10),
            ..material("1", "piece", Per::Pupil)
        };
        let class = ClassSize {
            pupils: 24,
            group: 1,
        };
        assert_eq!(class_quantity(&spare, class), Some(Decimal::from_whole(27)));
    }
}
