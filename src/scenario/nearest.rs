//! The nearest of the names that would have been right.

/// The most like `wrong`, if any is like enough to be what was meant.
pub fn of<'a>(wrong: &str, right: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let scored = right.into_iter().map(|name| (strsim::damerau_levenshtein(wrong, name), name));
    let (distance, name) = scored.min_by_key(|(distance, _)| *distance)?;
    let enough = wrong.chars().count().max(3) / 3;
    if distance <= enough {
        return Some(name);
    }
    // A name that only lacks a part of itself, such as `yaoshi` for `guo_yaoshi`, is not near letter by letter.
    (wrong.len() >= 3 && (name.contains(wrong) || wrong.contains(name)) && name.len() >= 3).then_some(name)
}

/// Some of the names that would have been right, for a message.
pub fn list<'a>(right: impl IntoIterator<Item = &'a str>) -> String {
    const SHOWN: usize = 12;
    let all: Vec<&str> = right.into_iter().collect();
    let shown = all.iter().take(SHOWN).map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    match all.len() {
        0 => "there are none".to_owned(),
        n if n > SHOWN => format!("expected one of {shown} and {} more", n - SHOWN),
        _ => format!("expected one of {shown}"),
    }
}

/// Both: the nearest, then what is expected.
pub fn help<'a>(wrong: &str, right: impl IntoIterator<Item = &'a str> + Clone) -> String {
    match of(wrong, right.clone()) {
        Some(near) => format!("did you mean `{near}`? {}", list(right)),
        None => list(right),
    }
}
