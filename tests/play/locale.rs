//! Languages: messages that every language has, and scenarios that speak another than they were written in.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fragile_peace::campaign::Campaign;
use fragile_peace::locale::Language;
use fragile_peace::scenario::source::SourceFile;
use fragile_peace::scenario::{Untranslated, load_bundled, load_dir, untranslated};
use fragile_peace::view;

/// The messages of a language, each with the variables in it.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locale").join(language.code());
    let mut found = BTreeMap::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let read = fluent_syntax::parser::parse(text.as_str());
        let resource = read.unwrap_or_else(|(_, faults)| panic!("{}: {faults:?}", path.display()));
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                let mut variables = BTreeSet::new();
                gather(message.value.as_ref().unwrap(), &mut variables);
                let twice = found.insert(message.id.name.to_owned(), variables);
                assert!(twice.is_none(), "{}: '{}' stands twice", path.display(), message.id.name);
            }
        }
    }
    found
}

fn gather(pattern: &Pattern<&str>, into: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                variants.iter().for_each(|variant| gather(&variant.value, into));
                selector
            }
        };
        if let InlineExpression::VariableReference { id } = inline {
            into.insert(id.name.to_owned());
        }
    }
}

/// The names of the messages for which the source asks.
fn asked(folder: &Path, into: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            asked(&path, into);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            for call in text.split("say!(").skip(1) {
                // The locale, then the name, on the next line where the call is long; the macro's own definition has none.
                let name = call.split_once('"').and_then(|(_, rest)| rest.split_once('"'));
                if let Some((name, _)) = name.filter(|(name, _)| !name.contains(['$', ' ', '\n', ',', '('])) {
                    into.insert(name.to_owned());
                }
            }
        }
    }
}

#[test]
fn every_language_has_every_message_with_the_same_variables() {
    let english = messages(Language::English);
    for language in Language::ALL {
        let own = messages(language);
        assert_eq!(own.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>(), "{language:?}");
        for (name, variables) in &own {
            // A language without plurals needs no number beside the figure.
            assert!(variables.is_subset(&english[name]), "{language:?}: '{name}' has {variables:?}");
        }
    }
}

#[test]
fn every_message_is_asked_for_and_there_is_every_message_that_is_asked_for() {
    let mut names = BTreeSet::new();
    asked(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut names);
    let there: BTreeSet<String> = messages(Language::English).into_keys().collect();
    assert_eq!(names.difference(&there).collect::<Vec<_>>(), Vec::<&String>::new(), "asked for and not there");
    assert_eq!(there.difference(&names).collect::<Vec<_>>(), Vec::<&String>::new(), "there and not asked for");
}

#[test]
fn a_scenario_speaks_another_language_and_stays_the_same() {
    let written = load_bundled("mini").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("mini");
    fs::create_dir_all(folder.join("zh")).unwrap();
    let files = fragile_peace::scenario::bundled().into_iter().find(|(id, _)| *id == "mini").unwrap().1;
    for file in files.iter().filter(|file| !file.name.contains('/')) {
        fs::write(folder.join(&file.name), &file.text).unwrap();
    }
    let campaign = Campaign::new(&written, 3);
    let title = view::desk(&campaign)[0].title.clone();
    fs::write(folder.join("zh/texts.ron"), "[(\"An envoy of {other}\", \"{other}來使\")]").unwrap();
    let mut spoken = load_dir(&folder).unwrap();
    assert_eq!(spoken.hash, written.hash, "a translation is no other scenario");
    spoken.speak(Language::Chinese);
    let paper = view::desk(&Campaign::new(&spoken, 3))[0].clone();
    assert_eq!(paper.title, "Cedar來使", "what the scenario calls things stands in it");
    let original = view::desk(&campaign)[0].clone();
    assert_eq!(paper.body, original.body, "what is not translated stands as it was written");
    spoken.speak(Language::English);
    assert_eq!(view::desk(&Campaign::new(&spoken, 3))[0].title, title);
}

#[test]
fn what_is_lacking_is_listed_until_it_is_translated() {
    let mut files = fragile_peace::scenario::bundled().into_iter().find(|(id, _)| *id == "mini").unwrap().1;
    files.retain(|file| !file.name.contains('/'));
    let lacking = untranslated(files.clone(), Language::Chinese);
    assert!(lacking.iter().any(|text| text.text == "An envoy of {other}"), "{lacking:?}");
    let places: Vec<&str> = lacking.iter().map(|text| text.file.as_str()).collect();
    assert!(places.iter().all(|file| files.iter().any(|known| known.name == **file)), "{places:?}");
    // Filled in, the list is a translation; what is left empty is still lacking.
    let pairs = |filled: usize| {
        let pair = |(index, text): (usize, &Untranslated)| {
            let translated = if index < filled { text.text.as_str() } else { "" };
            format!("({:?}, {translated:?}),\n", text.text)
        };
        let text = format!("[\n{}]\n", lacking.iter().enumerate().map(pair).collect::<String>());
        SourceFile { name: "zh/texts.ron".to_owned(), text }
    };
    let with = |filled: usize| {
        let files = files.iter().cloned().chain([pairs(filled)]).collect();
        untranslated(files, Language::Chinese)
    };
    assert_eq!(with(lacking.len()), Vec::new());
    assert_eq!(with(lacking.len() - 2), lacking[lacking.len() - 2..]);
}
