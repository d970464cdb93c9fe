//! The section of the form.

use super::preview::CreditPreview;
use super::signature::Signature;
use super::what_changed::WhatChanged;
use crate::components::editor::SectionHead;
use crate::components::licence::{LicenceField, LicenceOf, ParentLicences};
use crate::components::lineage::LineagePanel;
use crate::i18n::said;
use leptos::prelude::*;

/// Licence and credit.
#[component]
pub fn CreditSection() -> impl IntoView {
    view! {
        <SectionHead name="credit" title=Signal::derive(said("credit-title")) hint=Signal::derive(said("credit-lead"))>
            <ParentLicences/>
            <LicenceField of=LicenceOf::Texts/>
            <LicenceField of=LicenceOf::Files/>
            <WhatChanged/>
            <Signature/>
            <CreditPreview/>
            <LineagePanel/>
        </SectionHead>
    }
}
