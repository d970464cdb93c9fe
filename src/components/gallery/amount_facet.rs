//! An amount: how many projects there are in each bin, and from where to where they are wanted.
//!
//! Two lists say the limits, for they are read by every screen reader and moved by every keyboard; the bars show what they
//! take. A range begins and ends where a bin does.

use super::facet_group::Counts;
use super::labels::amount_label;
use crate::components::{Icon, IconName};
use crate::i18n::{said, text};
use crate::platform::focus;
use crate::state::query::GalleryQuery;
use etabli_search::{Facet, Query, Range};
use leptos::html;
use leptos::prelude::*;

/// One end of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    /// More than so much.
    Above,
    /// At most so much.
    To,
}

impl Side {
    const fn of(self, range: Range) -> Option<u32> {
        match self {
            Self::Above => range.above,
            Self::To => range.to,
        }
    }

    /// The range with this end moved; the other gives way where they would cross.
    fn moved(self, range: Range, end: Option<u32>) -> Range {
        let crosses = |above: Option<u32>, to: Option<u32>| matches!((above, to), (Some(above), Some(to)) if above >= to);
        match self {
            Self::Above => Range {
                above: end,
                to: range.to.filter(|to| !crosses(end, Some(*to))),
            },
            Self::To => Range {
                above: range.above.filter(|above| !crosses(Some(*above), end)),
                to: end,
            },
        }
    }
}

/// The bars and the limits.
#[component]
pub fn AmountFacet(
    /// Which amount.
    facet: Facet,
    /// The gallery's question.
    query: GalleryQuery,
    /// Projects in each bin.
    counts: Memo<Counts>,
) -> impl IntoView {
    let range = Memo::new(move |_| query.with(|query| range_of(query, facet)));
    let first = NodeRef::<html::Select>::new();
    let reset = move |_| {
        query.change(|query| with_range(query, facet, Range::default()));
        if let Some(first) = first.get_untracked() {
            focus::to(&first);
        }
    };
    let idle = move || range.get() == Range::default();
    view! {
        <Histogram facet range counts/>
        <div class="amount">
            <Limit facet query range side=Side::Above node=first/>
            <Limit facet query range side=Side::To node=NodeRef::new()/>
            <button type="button" class="button button--icon button--ghost amount__reset" class:amount__reset--idle=idle
                aria-label=said("amount-reset") title=said("amount-reset") on:click=reset>
                <Icon name=IconName::Close/>
            </button>
        </div>
    }
}

/// A bar for each bin, with its two ends in words: a drawing of what the counts beside the results say.
#[component]
fn Histogram(
    /// Which amount.
    facet: Facet,
    /// What is wanted.
    range: Memo<Range>,
    /// Projects in each bin.
    counts: Memo<Counts>,
) -> impl IntoView {
    let bins = Range::bins(facet);
    let end =
        |bin: Option<&Range>, side: Side| bin.and_then(|bin| side.of(*bin)).unwrap_or_default();
    let (least, most) = (end(bins.first(), Side::To), end(bins.last(), Side::Above));
    let bar = |bin: Range| {
        let value = bin.to_value(facet);
        let share = move || {
            let share = counts.with(|counts| share(counts.of_value(&value), counts.greatest()));
            format!("--share:{share}%")
        };
        let out = move || !range.get().holds_bin(bin);
        view! { <span class="histogram__bar" class:histogram__bar--out=out style=share></span> }
    };
    view! {
        <div class="histogram" aria-hidden="true">
            <div class="histogram__bars">{bins.into_iter().map(bar).collect_view()}</div>
            <div class="histogram__ends">
                <span>{move || amount_label(facet, least)}</span>
                <span>{move || amount_label(facet, most)}" +"</span>
            </div>
        </div>
    }
}

#[component]
fn Limit(
    /// Which amount.
    facet: Facet,
    /// The gallery's question.
    query: GalleryQuery,
    /// What is wanted.
    range: Memo<Range>,
    /// Which end.
    side: Side,
    /// The list.
    node: NodeRef<html::Select>,
) -> impl IntoView {
    let name = match side {
        Side::Above => "amount-above",
        Side::To => "amount-to",
    };
    let option = move |end: Option<u32>| {
        let words = move || end.map_or_else(|| text("amount-any"), |end| amount_label(facet, end));
        let value = end.map_or_else(String::new, |end| end.to_string());
        view! { <option value=value prop:selected=move || side.of(range.get()) == end>{words}</option> }
    };
    let choose = move |event| {
        let end = event_target_value(&event).parse().ok();
        query.change(|query| {
            let range = side.moved(range_of(&query, facet), end);
            with_range(query, facet, range)
        });
    };
    let ends = Range::bins(facet).into_iter().filter_map(|bin| bin.to);
    let ends = std::iter::once(None).chain(ends.map(Some));
    view! {
        <label class="amount__limit">
            <span class="amount__name">{said(name)}</span>
            <select class="field__input" node_ref=node on:change=choose>{ends.map(option).collect_view()}</select>
        </label>
    }
}

/// What is wanted of an amount; the first, where an address holds several.
fn range_of(query: &Query, facet: Facet) -> Range {
    let values = query.filters.get(&facet).into_iter().flatten();
    values
        .filter_map(|value| Range::from_value(facet, value))
        .next()
        .unwrap_or_default()
}

/// The query with one range for an amount, or none where it is all there is.
fn with_range(mut query: Query, facet: Facet, range: Range) -> Query {
    query.filters.remove(&facet);
    query.with(facet, &range.to_value(facet))
}

/// How high a bar stands, in percent; one project is always seen.
fn share(count: usize, greatest: usize) -> usize {
    if count == 0 {
        return 0;
    }
    (count * 100).div_ceil(greatest.max(1)).clamp(6, 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_that_crosses_the_other_takes_its_place() {
        let range = |above, to| Range { above, to };
        for (before, side, end, after) in [
            (range(None, None), Side::To, Some(30), range(None, Some(30))),
            (
                range(None, Some(30)),
                Side::Above,
                Some(10),
                range(Some(10), Some(30)),
            ),
            (
                range(None, Some(30)),
                Side::Above,
                Some(60),
                range(Some(60), None),
            ),
            (
                range(Some(60), None),
                Side::To,
                Some(60),
                range(None, Some(60)),
            ),
            (
                range(Some(10), Some(30)),
                Side::To,
                None,
                range(Some(10), None),
            ),
        ] {
            assert_eq!(
                side.moved(before, end),
                after,
                "{before:?} {side:?} {end:?}"
            );
        }
    }

    #[test]
    fn a_range_takes_the_place_of_the_one_before() {
        let query = Query::parse("duration=-30&kind=tool");
        let wanted = Range {
            above: Some(30),
            to: Some(60),
        };
        let query = with_range(query, Facet::Duration, wanted);
        assert_eq!(query.to_query_string(), "kind=tool&duration=30-60");
        let query = with_range(query, Facet::Duration, Range::default());
        assert_eq!(query.to_query_string(), "kind=tool");
    }

    #[test]
    fn the_least_bar_is_seen_and_none_passes_the_top() {
        for (count, greatest, expected) in [
            (0, 9, 0),
            (1, 1_000, 6),
            (5, 10, 50),
            (10, 10, 100),
            (0, 0, 0),
        ] {
            assert_eq!(share(count, greatest), expected);
        }
    }
}
