//! The nearest of the names that would have been right.

/// The most like `wrong`, if any is like enough to be what was meant.
pub fn of<'a>(wrong: &str, right: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // A name that only lacks a part of itself, such as `guard` for `old_guard`, is not near letter by letter.
    let part = |name: &str| wrong.len() >= 3 && name.len() >= 3 && (name.contains(wrong) || wrong.contains(name));
    let enough = wrong.chars().count().max(3) / 3;
    right
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(wrong, name), name))
        .filter(|(distance, name)| *distance <= enough || part(name))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// Some of the names that would have been right, for a message.
pub fn list<'a>(right: impl IntoIterator<Item = &'a str>) -> String {
    const SHOWN: usize = 12;
    let all: Vec<&str> = right.into_iter().collect();
    let shown = all.iter().take(SHOWN).map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    match all.len() {
        0 => "there are none".to_owned(),
        1 => format!("expected {shown}"),
        n if n > SHOWN => format!("expected one of {shown} and {} more", n - SHOWN),
        _ => format!("expected one of {shown}"),
    }
}

/// Both: the nearest, then what is expected.
pub fn help<'a>(wrong: &str, right: impl IntoIterator<Item = &'a str> + Clone) -> String {
    match of(wrong, right.clone()) {
        Some(near) if right.clone().into_iter().count() == 1 => format!("did you mean `{near}`?"),
        Some(near) => format!("did you mean `{near}`? {}", list(right)),
        None => list(right),
    }
}
