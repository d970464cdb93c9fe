//! Pieces of the page where a class and its fablab are told.

mod aside;
mod bed_fields;
mod class_form;
mod kept_state;
mod laser_form;
mod machine_form;
mod material_form;
mod tick;

pub use aside::Aside;
pub use class_form::ClassForm;
pub use kept_state::KeptState;
pub use laser_form::LaserForm;
pub use machine_form::MachineForm;
pub use material_form::MaterialForm;
