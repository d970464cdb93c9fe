//! Until licences are read in one place for every format.

use etabli_model::Problem;

pub(super) struct Licence {
    pub expression: String,
    pub problem: Option<Problem>,
}

pub(super) fn read_licence(text: &str) -> Licence {
    Licence {
        expression: "LicenseRef-unknown".to_owned(),
        problem: Some(Problem::UnknownLicence {
            found: text.to_owned(),
        }),
    }
}
