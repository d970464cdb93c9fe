//! Data of line breaking, without the models that find words where a script writes no spaces.
//!
//! They are 310 KB of numbers for Thai, Lao, Khmer and Burmese, which the fonts of the sheets cannot
//! draw. The dictionaries, and the rules of words and sentences, are asked for by nobody here.
//! The two files of data are the published crate's own.

#![no_std]

include!("../data/segmenter_break_line_v1.rs.data");
include!("../data/segmenter_break_grapheme_cluster_v1.rs.data");

/// The version of the locales.
#[macro_export]
macro_rules! cldr_tag {
    () => {
        "49.0.0"
    };
}

/// The version of Unicode.
#[macro_export]
macro_rules! unicode_tag {
    () => {
        "18.0.0"
    };
}

/// The version of the models, were they here.
#[macro_export]
macro_rules! segmenter_lstm_tag {
    () => {
        "v0.1.0"
    };
}

/// Prepares the type that offers the data.
#[doc(hidden)]
#[macro_export]
macro_rules! __make_provider {
    ($provider:ty) => {
        impl $provider {
            #[allow(dead_code)]
            pub(crate) const MUST_USE_MAKE_PROVIDER_MACRO: () = ();
        }
        icu_provider::marker::impl_data_provider_never_marker!($provider);
    };
}
pub use __make_provider as make_provider;

/// Says that there is none of these data, which the segmenter provides for.
#[doc(hidden)]
#[macro_export]
macro_rules! __left_out {
    ($provider:ty, $marker:ident) => {
        const _: () = <$provider>::MUST_USE_MAKE_PROVIDER_MACRO;
        impl icu_provider::DataProvider<icu::segmenter::provider::$marker> for $provider {
            fn load(
                &self,
                request: icu_provider::DataRequest,
            ) -> Result<
                icu_provider::DataResponse<icu::segmenter::provider::$marker>,
                icu_provider::DataError,
            > {
                Err(icu_provider::DataErrorKind::IdentifierNotFound.with_req(
                    <icu::segmenter::provider::$marker as icu_provider::DataMarker>::INFO,
                    request,
                ))
            }
        }
    };
}

macro_rules! left_out {
    ($dollar:tt $($hidden:ident $name:ident $marker:ident;)*) => {
        $(
            #[doc(hidden)]
            #[macro_export]
            macro_rules! $hidden {
                ($dollar provider:ty) => {
                    $crate::__left_out!($dollar provider, $marker);
                };
            }
            pub use $hidden as $name;
        )*
    };
}
left_out! {
    $
    __impl_segmenter_lstm_auto_v1 impl_segmenter_lstm_auto_v1 SegmenterLstmAutoV1;
    __impl_segmenter_dictionary_auto_v2 impl_segmenter_dictionary_auto_v2 SegmenterDictionaryAutoV2;
    __impl_segmenter_dictionary_extended_v2 impl_segmenter_dictionary_extended_v2 SegmenterDictionaryExtendedV2;
    __impl_segmenter_break_word_override_v1 impl_segmenter_break_word_override_v1 SegmenterBreakWordOverrideV1;
    __impl_segmenter_break_sentence_override_v1 impl_segmenter_break_sentence_override_v1 SegmenterBreakSentenceOverrideV1;
}

/// The constructor of a segmenter nobody here calls needs rules to name: those of clusters.
macro_rules! never_asked {
    ($dollar:tt $($hidden:ident $name:ident $marker:ident $rules:ident;)*) => {
        $(
            #[doc(hidden)]
            #[macro_export]
            macro_rules! $hidden {
                ($dollar provider:ty) => {
                    $crate::__left_out!($dollar provider, $marker);
                    impl $dollar provider {
                        #[doc(hidden)]
                        pub const $rules: &'static <icu::segmenter::provider::$marker as icu_provider::DynamicDataMarker>::DataStruct =
                            Self::SINGLETON_SEGMENTER_BREAK_GRAPHEME_CLUSTER_V1;
                    }
                };
            }
            pub use $hidden as $name;
        )*
    };
}
never_asked! {
    $
    __impl_segmenter_break_word_v1 impl_segmenter_break_word_v1 SegmenterBreakWordV1 SINGLETON_SEGMENTER_BREAK_WORD_V1;
    __impl_segmenter_break_sentence_v1 impl_segmenter_break_sentence_v1 SegmenterBreakSentenceV1 SINGLETON_SEGMENTER_BREAK_SENTENCE_V1;
}
