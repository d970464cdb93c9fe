//! The section of the form.

use super::preview::CreditPreview;
use super::signature::Signature;
use super::what_changed::WhatChanged;
use crate::components::licence::{LicenceField, LicenceOf, ParentLicences};
use crate::components::lineage::LineagePanel;
use crate::i18n::said;
use leptos::prelude::*;

/// Licence and credit.
#[component]
pub fn CreditSection() -> impl IntoView {
    view! {
        <section class="form-section" id="section-credit" aria-labelledby="heading-credit">
            <div class="form-section__head">
                <h2 id="heading-credit">{said("credit-title")}</h2>
                <p>{said("credit-lead")}</p>
            </div>
            <ParentLicences/>
            <LicenceField of=LicenceOf::Texts/>
            <LicenceField of=LicenceOf::Files/>
            <WhatChanged/>
            <Signature/>
            <CreditPreview/>
            <LineagePanel/>
        </section>
    }
}
