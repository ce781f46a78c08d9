//! The vocabulary reference, made from the types that read scenarios and from the registry of numbers.
//!
//! `docs/vocabulary.md` is this text; a test fails when it is not.

use std::fmt::Write;

use serde_json::{Map, Value};

use super::codes;
use super::raw::Item;
use crate::world::{Kind, Meaning, Sight, quantities, registry};

/// The whole reference in Markdown.
pub fn markdown() -> String {
    let schema = schemars::schema_for!(Item<'static>).to_value();
    let none = Map::new();
    let types = schema.get("$defs").and_then(Value::as_object).unwrap_or(&none);
    let items = variants(&schema);
    let mut text = String::from(INTRODUCTION);
    paths(&mut text);
    text.push_str("\n## Items\n\nWhat a file lists. A field without an entry under *If not given* must be given.\n");
    let mut told = Vec::new();
    for (word, about, shape) in &items {
        let name = reference(shape);
        let _ = write!(text, "\n### {word}\n\n{}\n", about.trim());
        if let Some(of) = name.and_then(|name| types.get(name)) {
            told.extend(name);
            section(&mut text, of, Some(about));
        }
    }
    text.push_str("\n## Parts of items\n");
    for (name, of) in types.iter().filter(|(name, _)| !told.contains(&name.as_str())) {
        let heading = match name.as_str() {
            "Name" => "*name*",
            "Prose" => "*text*",
            other => other,
        };
        let _ = write!(text, "\n### {heading}\n\n");
        section(&mut text, of, None);
    }
    problems(&mut text);
    text
}

const INTRODUCTION: &str = "\
# Vocabulary of scenarios

<!-- Made from the sources. Do not edit: `fragile-peace vocabulary > docs/vocabulary.md` writes it anew. -->

A scenario is a folder of `.ron` files. Each file is one list, `[ Item(…), Item(…) ]`; any item may stand in any file. \
Things of one kind keep the order of the files' names and of their places in them. `fragile-peace check FOLDER` finds every \
fault, and plays the checks (`Test`) that the author states.

An id begins with a small letter and goes on with small letters, digits and `_`. A field that may be left out is given \
plainly, without `Some`.

";

/// What is shown of a type: its words, its fields, or its variants.
fn section(text: &mut String, of: &Value, said: Option<&str>) {
    let about = about(of);
    if said.is_none_or(|said| said.trim() != about.trim()) && !about.is_empty() {
        let _ = writeln!(text, "{about}");
    }
    if let Some(fields) = of.get("properties").and_then(Value::as_object) {
        fields_table(text, of, fields);
        return;
    }
    let variants = variants(of);
    if variants.is_empty() {
        if of.get("type").and_then(Value::as_str) != Some("string") {
            let _ = writeln!(text, "\nWritten `{}`.", shape(of));
        }
        return;
    }
    text.push_str("\n| Written | Meaning |\n|---|---|\n");
    for (word, about, inner) in variants {
        let written = match inner {
            Value::Null => word,
            inner => match shape(&inner) {
                list if list.starts_with('(') => format!("{word}{list}"),
                one => format!("{word}({one})"),
            },
        };
        let _ = writeln!(text, "| `{written}` | {} |", cell(&about));
    }
}

fn fields_table(text: &mut String, of: &Value, fields: &Map<String, Value>) {
    let required: Vec<&str> =
        of.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    text.push_str("\n| Field | Value | If not given | Meaning |\n|---|---|---|---|\n");
    for (name, field) in fields {
        let default = if required.contains(&name.as_str()) { String::new() } else { default(field) };
        let _ = writeln!(text, "| `{name}` | {} | {default} | {} |", shape(field), cell(&about(field)));
    }
}

fn default(field: &Value) -> String {
    match field.get("default") {
        Some(Value::Array(list)) => {
            let list: Vec<String> = list.iter().map(Value::to_string).collect();
            format!("({})", list.join(", "))
        }
        Some(Value::Null) => "none".to_owned(),
        Some(Value::String(word)) => format!("`{word}`"),
        Some(value) => value.to_string(),
        None if about(field).contains("not given") => "see meaning".to_owned(),
        None if field.get("type").and_then(Value::as_str) == Some("array") => "empty".to_owned(),
        None if reference(field) == Some("Prose") => "empty".to_owned(),
        None => "none".to_owned(),
    }
}

/// The variants of a type: word, meaning, and what stands in the brackets.
fn variants(of: &Value) -> Vec<(String, String, Value)> {
    let mut list = Vec::new();
    for variant in of.get("oneOf").and_then(Value::as_array).into_iter().flatten() {
        if let Some(word) = variant.get("const").and_then(Value::as_str) {
            list.push((word.to_owned(), about(variant), Value::Null));
        }
        for (word, inner) in variant.get("properties").and_then(Value::as_object).into_iter().flatten() {
            list.push((word.clone(), about(variant), inner.clone()));
        }
    }
    list
}

/// A type in few words.
fn shape(of: &Value) -> String {
    if let Some(name) = reference(of) {
        return match name {
            "Name" => "name".to_owned(),
            "Prose" => "text".to_owned(),
            other => other.to_owned(),
        };
    }
    if let Some(parts) = of.get("prefixItems").and_then(Value::as_array) {
        return format!("({})", parts.iter().map(shape).collect::<Vec<_>>().join(", "));
    }
    if let Some(choices) = of.get("anyOf").and_then(Value::as_array) {
        let real = choices.iter().find(|choice| choice.get("type").and_then(Value::as_str) != Some("null"));
        return real.map(shape).unwrap_or_default();
    }
    if let Some(fields) = of.get("properties").and_then(Value::as_object) {
        let fields: Vec<String> = fields.iter().map(|(name, field)| format!("{name}: {}", shape(field))).collect();
        return format!("({})", fields.join(", "));
    }
    let kind = of.get("type").map(|kind| match kind {
        Value::Array(kinds) => kinds.first().and_then(Value::as_str).unwrap_or_default(),
        kind => kind.as_str().unwrap_or_default(),
    });
    match kind {
        Some("integer") => "number".to_owned(),
        Some("number") => "decimal".to_owned(),
        Some("boolean") => "true or false".to_owned(),
        Some("array") => format!("[{}]", of.get("items").map(shape).unwrap_or_default()),
        Some("string") => "text".to_owned(),
        _ => String::new(),
    }
}

fn reference(of: &Value) -> Option<&str> {
    of.get("$ref")?.as_str()?.rsplit('/').next()
}

fn about(of: &Value) -> String {
    of.get("description").and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn cell(text: &str) -> String {
    text.replace('\n', " ").replace('|', "\\|")
}

/// Every number that a path can name.
fn paths(text: &mut String) {
    text.push_str("## Paths\n\n`kind.id.number`, or `$variable.number` for what a selector binds. A reference can be ");
    text.push_str("followed by a number of what it points at. *Toward* means that the path ends with a faction: ");
    text.push_str("`faction.a.trust.b`. `stock.id` and `fact.id` alone are their amount and value. What the engine ");
    text.push_str("counts, and the rows of war, effects cannot write directly.\n");
    text.push_str("\n| Path | What it is | Range | Who sees it untold |\n|---|---|---|---|\n");
    for kind in Kind::ALL {
        let id = if kind == Kind::Clock { String::new() } else { ".id".to_owned() };
        for (component, _, info) in quantities(kind) {
            let toward = if registry::COMPONENTS[usize::from(component)].toward { ".faction" } else { "" };
            let (what, range) = match info.meaning {
                Meaning::Ref(to) => (format!("reference to {}", super::with_article(to)), String::new()),
                Meaning::State(states) => (format!("state: {}", states.join(", ")), String::new()),
                Meaning::Turn => ("turn, 0 never".to_owned(), format!("{} to {}", info.min, info.max)),
                Meaning::Number | Meaning::Internal => ("number".to_owned(), format!("{} to {}", info.min, info.max)),
            };
            let what = if toward.is_empty() { what } else { format!("{what}, toward a faction") };
            let range = if kind == Kind::Fact { "as declared".to_owned() } else { range };
            let sight = match (kind, info.sight) {
                (Kind::Fact, _) => "as declared",
                (_, Sight::Public) => "everybody",
                (_, Sight::Owner) => "its owner",
                (_, Sight::Lane) => "its owner and that faction",
                (_, Sight::Engine) => "nobody",
            };
            let _ = writeln!(text, "| `{}{id}.{}{toward}` | {what} | {range} | {sight} |", kind.word(), info.name);
        }
        if registry::own_component(kind).is_some() {
            let _ = writeln!(text, "| `{}{id}.…` | a `Quantity` of your own | as declared | its owner |", kind.word());
        }
    }
}

fn problems(text: &mut String) {
    text.push_str(
        "\n## What `check` finds\n\n`E` is a fault, with which the scenario cannot be played; `W` a warning.\n",
    );
    text.push_str("\n| Code | Meaning |\n|---|---|\n");
    for code in codes::ALL {
        let _ = writeln!(text, "| {} | {} |", code.id, code.about);
    }
}
