//! Languages: the interface's own words, with their plurals, out of message files.
//!
//! A message is asked for by its name with [`say!`](crate::say); what a scenario calls things is put into it. Scenarios bring
//! translations of their own texts ([`crate::scenario`]).

mod language;

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

pub use fluent_bundle::FluentValue;
pub use language::Language;

/// The interface's words in one language.
pub struct Locale {
    /// Which.
    pub language: Language,
    bundle: FluentBundle<FluentResource>,
}

static LOCALES: LazyLock<Vec<Locale>> = LazyLock::new(|| Language::ALL.into_iter().map(Locale::read).collect());

impl Locale {
    /// The words of a language.
    pub fn of(language: Language) -> &'static Self {
        // There is one for each language, in their order.
        &LOCALES[language as usize]
    }

    fn read(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // Texts are of one direction, and what stands in them is sought there letter by letter.
        bundle.set_use_isolating(false);
        for (_, text) in language.messages() {
            // A test reads every file: what cannot be read is left out, and its name shown in its place.
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(read, _)| read);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// A message by its name, with what stands in it. One that is missing is shown by its name.
    pub fn say(&self, name: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(name).and_then(|message| message.value()) else {
            debug_assert!(false, "no message '{name}' in {:?}", self.language);
            return name.to_owned();
        };
        let arguments: FluentArgs = arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
        let mut faults = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&arguments), &mut faults);
        debug_assert!(faults.is_empty(), "message '{name}' in {:?}: {faults:?}", self.language);
        text.into_owned()
    }
}

/// A message in a language: `say!(locale, name, count = 3)`, the name in quotes.
#[macro_export]
macro_rules! say {
    ($locale:expr, $name:literal $(, $key:ident = $value:expr)* $(,)?) => {
        $locale.say($name, &[$((stringify!($key), $crate::locale::FluentValue::from($value))),*])
    };
}
