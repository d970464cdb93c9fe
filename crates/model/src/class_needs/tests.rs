//! What a class needs, by examples and by laws.

use super::*;
use crate::{Cost, Duration, Machine, Part, Per, Size};
use proptest::prelude::*;

fn decimal(text: &str) -> Decimal {
    text.parse().expect("test input is a decimal")
}

fn size(width: u32, height: u32) -> Option<Size> {
    Some(Size {
        width: Some(Decimal::from_whole(width)),
        height: Some(Decimal::from_whole(height)),
        ..Size::default()
    })
}

/// Plywood at 3.60 for objects of four parts, and a bag each.
fn project() -> Project {
    Project {
        duration: Duration {
            class: 100,
            ..Duration::default()
        },
        materials: vec![
            Material {
                id: "wood".to_owned(),
                quantity: Some(decimal("0.25")),
                unit: "sheet".to_owned(),
                size: size(600, 400),
                unit_cost: Some(decimal("3.6")),
                ..Material::default()
            },
            Material {
                id: "bag".to_owned(),
                quantity: Some(Decimal::ONE),
                unit: "piece".to_owned(),
                per: Per::Pupil,
                spare_percent: Some(10),
                unit_cost: Some(decimal("0.15")),
                ..Material::default()
            },
        ],
        parts: vec![Part {
            id: "a".to_owned(),
            material: Some("wood".to_owned()),
            count: 4,
            size: size(190, 120),
            ..Part::default()
        }],
        machines: vec![
            Machine {
                machine: "laser-cutter".to_owned(),
                minutes_per_object: Some(Decimal::from_whole(6)),
                setup_minutes: Some(10),
                ..Machine::default()
            },
            Machine {
                machine: "laser-cutter".to_owned(),
                minutes_per_object: Some(decimal("1.5")),
                ..Machine::default()
            },
            Machine {
                machine: "drill".to_owned(),
                minutes_per_object: Some(Decimal::from_whole(60)),
                optional: true,
                ..Machine::default()
            },
        ],
        ..Project::default()
    }
}

fn plan(pupils: u32, group: u32) -> ClassPlan {
    ClassPlan {
        pupils,
        group: Some(group),
        session_minutes: Some(55),
        ..ClassPlan::default()
    }
}

#[test]
fn counts_a_class_of_twenty_five_by_two() {
    let needs = class_needs(&project(), &plan(25, 2), &BedOf::new());
    assert_eq!((needs.objects, needs.last_group), (13, Some(1)));
    let quantities: Vec<_> = needs.materials.iter().map(|one| one.quantity).collect();
    // 13 × 0.25 = 3.25 sheets; 25 bags and a tenth more.
    assert_eq!(
        quantities,
        [Some(Decimal::from_whole(4)), Some(Decimal::from_whole(28))]
    );
    // Three by three to a sheet of 600 × 400: 52 parts take 6 sheets.
    assert_eq!(
        needs.materials[0].plates,
        Some(Plates::Estimated {
            plates: 6,
            plate: [600, 400]
        })
    );
    assert_eq!(needs.materials[1].plates, None);
    // 7.5 minutes an object and 10 to set up; six objects a session.
    assert_eq!(
        needs.machines,
        [MachineQueue {
            machine: "laser-cutter".to_owned(),
            copies: 1,
            per_object: decimal("7.5"),
            minutes: 108,
            sessions: Sessions::Count(3),
        }]
    );
    assert_eq!(
        needs.lesson,
        Some(Lesson {
            minutes: 100,
            sessions: Sessions::Count(2)
        })
    );
    let cost = needs.cost.expect("everything has a price");
    assert_eq!(cost.total, decimal("18.6"));
    assert_eq!(
        cost.heaviest,
        Some(Heaviest {
            material: "wood".to_owned(),
            cost: decimal("14.4"),
            percent: 77
        })
    );
}

#[test]
fn a_smaller_bed_takes_more_plates_or_is_too_small() {
    let on = |sides: [u32; 2]| {
        let beds = BedOf::from([("wood".to_owned(), sides)]);
        class_needs(&project(), &plan(25, 2), &beds).materials[0].plates
    };
    assert_eq!(
        on([300, 200]),
        // Turned, such a plate takes two.
        Some(Plates::Estimated {
            plates: 26,
            plate: [300, 200]
        })
    );
    assert_eq!(
        on([180, 180]),
        Some(Plates::TooLarge {
            part: 0,
            plate: [180, 180]
        })
    );
    assert_eq!(
        on([1000, 700]),
        on([600, 400]),
        "a sheet is no larger on a larger bed"
    );
}

#[test]
fn counts_plates_by_quantity_where_a_part_tells_no_size() {
    let mut project = project();
    project.parts[0].size = None;
    let plates = |beds: BedOf| class_needs(&project, &plan(25, 2), &beds).materials[0].plates;
    assert_eq!(
        plates(BedOf::new()),
        Some(Plates::Counted {
            plates: 4,
            plate: [600, 400]
        })
    );
    assert_eq!(
        plates(BedOf::from([("wood".to_owned(), [300, 400])])),
        Some(Plates::Counted {
            plates: 8,
            plate: [300, 400]
        })
    );
}

#[test]
fn only_what_parts_are_made_of_goes_into_the_machine() {
    let mut project = project();
    project.parts[0].material = Some("another".to_owned());
    let plates =
        |project: &Project| class_needs(project, &plan(25, 2), &BedOf::new()).materials[0].plates;
    assert_eq!(plates(&project), None);
    // A project that tells no parts at all may cut any of its sheets.
    project.parts.clear();
    assert!(matches!(
        plates(&project),
        Some(Plates::Counted { plates: 4, .. })
    ));
}

#[test]
fn says_what_is_left_of_the_budget_or_missing() {
    let with = |budget: &str| {
        let plan = ClassPlan {
            budget: Some(decimal(budget)),
            ..plan(25, 2)
        };
        let needs = class_needs(&project(), &plan, &BedOf::new());
        needs.cost.and_then(|cost| cost.budget)
    };
    assert_eq!(with("20"), Some(Budget::Within(decimal("1.4"))));
    assert_eq!(with("18.6"), Some(Budget::Within(Decimal::ZERO)));
    assert_eq!(with("10"), Some(Budget::Over(decimal("8.6"))));
}

#[test]
fn machines_side_by_side_and_objects_longer_than_a_session() {
    let mut project = project();
    project.machines[0].minutes_per_object = Some(Decimal::from_whole(540));
    let mut plan = plan(25, 2);
    plan.machines.insert("laser-cutter".to_owned(), 3);
    let needs = class_needs(&project, &plan, &BedOf::new());
    let queue = &needs.machines[0];
    // Five objects on the busiest of three: 5 × 541.5 + 10.
    assert_eq!((queue.copies, queue.minutes), (3, 2718));
    assert_eq!(queue.sessions, Sessions::LongerThanOne);
    plan.session_minutes = None;
    let needs = class_needs(&project, &plan, &BedOf::new());
    assert_eq!(needs.machines[0].sessions, Sessions::NotTold);
}

#[test]
fn the_plan_s_spare_is_for_materials_that_tell_none() {
    let plan = ClassPlan {
        spare_percent: Some(50),
        ..plan(24, 2)
    };
    let planned = plan.applied_to(&project());
    let spare: Vec<_> = planned.materials.iter().map(|m| m.spare_percent).collect();
    assert_eq!(spare, [Some(50), Some(10)]);
    assert_eq!(planned.group_size.map(|size| size.ideal), Some(2));
}

#[test]
fn costs_by_the_object_where_a_price_is_missing() {
    let mut project = project();
    project.materials[1].unit_cost = None;
    project.cost = Some(Cost {
        per_object: decimal("2.05"),
        ..Cost::default()
    });
    let cost = class_needs(&project, &plan(25, 2), &BedOf::new()).cost;
    let cost = cost.expect("the object has a price");
    assert_eq!((cost.total, cost.heaviest), (decimal("26.65"), None));
}

/// No session is more than any number of them.
fn order(sessions: Sessions) -> u64 {
    match sessions {
        Sessions::NotTold => 0,
        Sessions::Count(count) => count,
        Sessions::LongerThanOne => u64::MAX,
    }
}

fn count(plates: Option<Plates>) -> u64 {
    match plates {
        Some(Plates::Estimated { plates, .. } | Plates::Counted { plates, .. }) => plates,
        Some(Plates::TooLarge { .. }) | None => 0,
    }
}

proptest! {
    #[test]
    fn one_more_pupil_never_needs_less(
        pupils in 1_u32..300,
        group in 1_u32..12,
        session in 1_u32..240,
        spare in 0_u32..100,
        bed in (1_u32..900, 1_u32..900),
    ) {
        let plan = ClassPlan { session_minutes: Some(session), spare_percent: Some(spare), ..plan(pupils, group) };
        let more = ClassPlan { pupils: pupils + 1, ..plan.clone() };
        let beds = BedOf::from([("wood".to_owned(), [bed.0, bed.1])]);
        let (less, more) = (class_needs(&project(), &plan, &beds), class_needs(&project(), &more, &beds));
        prop_assert!(less.objects <= more.objects);
        for (one, other) in less.materials.iter().zip(&more.materials) {
            prop_assert!(one.quantity <= other.quantity);
            prop_assert!(count(one.plates) <= count(other.plates));
        }
        for (one, other) in less.machines.iter().zip(&more.machines) {
            prop_assert!(one.minutes <= other.minutes);
            prop_assert!(order(one.sessions) <= order(other.sessions));
        }
        prop_assert!(less.cost.map(|cost| cost.total) <= more.cost.map(|cost| cost.total));
    }

    #[test]
    fn never_less_than_the_class_uses(pupils in 1_u32..300, group in 1_u32..12) {
        let needs = class_needs(&project(), &plan(pupils, group), &BedOf::new());
        prop_assert!(needs.objects * group >= pupils);
        let wood = needs.materials[0].quantity.expect("it has one");
        prop_assert!(wood >= decimal("0.25").times(needs.objects));
        prop_assert!(needs.machines[0].minutes >= decimal("7.5").times(needs.objects).ceil());
    }

    #[test]
    fn any_numbers_have_an_answer(
        pupils in any::<u32>(),
        group in any::<u32>(),
        session in any::<u32>(),
        spare in any::<u32>(),
        count in any::<u32>(),
        copies in any::<u32>(),
        bed in (any::<u32>(), any::<u32>()),
        budget in -1_000_000_000_i64..1_000_000_000,
    ) {
        let mut project = project();
        project.parts[0].count = count;
        project.duration.class = count;
        project.machines[0].setup_minutes = Some(session);
        let plan = ClassPlan {
            pupils,
            group: Some(group),
            session_minutes: Some(session),
            spare_percent: Some(spare),
            budget: budget.to_string().parse().ok(),
            machines: BTreeMap::from([("laser-cutter".to_owned(), copies)]),
        };
        let beds = BedOf::from([("wood".to_owned(), [bed.0, bed.1])]);
        let _ = class_needs(&project, &plan, &beds);
    }
}
