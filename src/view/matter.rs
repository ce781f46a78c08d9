//! What sort of thing a line of the past is, whom it concerns, and the spot by which it is found again.

use super::annals::Annals;
use super::eye::Eye;
use super::naming::Names;
use crate::locale::Locale;
use crate::say;
use crate::world::ledger::{Cause, CauseKind};
use crate::world::registry::COMPONENTS;
use crate::world::{CauseId, Cell, Kind, Known, at};

/// What sort of thing a line of the past is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Matter {
    /// The player decided.
    Own,
    /// What came later of what the player had decided.
    Came,
    /// What others did.
    Deed,
    /// Marches, battles, sieges.
    War,
    /// What chance brought.
    Hazard,
    /// What was reported.
    Report,
    /// What was told.
    News,
    /// What was foretold, and how it came.
    Foretold,
    /// What custom and time do.
    #[default]
    Course,
}

impl Matter {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Own,
        Self::Came,
        Self::Deed,
        Self::War,
        Self::Hazard,
        Self::Report,
        Self::News,
        Self::Foretold,
        Self::Course,
    ];

    /// What a cause of this kind brings.
    pub fn of(kind: CauseKind) -> Self {
        use CauseKind as Is;
        match kind {
            Is::Decision | Is::Order | Is::Assignment => Self::Own,
            Is::Delegated | Is::Move | Is::Way => Self::Deed,
            Is::Movement | Is::Battle | Is::Siege => Self::War,
            Is::Hazard => Self::Hazard,
            Is::Report | Is::Seen => Self::Report,
            Is::Foretold => Self::Foretold,
            Is::Start | Is::Rule | Is::Task | Is::Clause | Is::Fading => Self::Course,
            Is::Calendar | Is::Voice | Is::Debate | Is::Desk | Is::Ending | Is::Disputed => Self::Course,
        }
    }

    /// What it is called.
    pub fn name(self, locale: &Locale) -> String {
        match self {
            Self::Own => say!(locale, "matter-own"),
            Self::Came => say!(locale, "matter-came"),
            Self::Deed => say!(locale, "matter-deed"),
            Self::War => say!(locale, "matter-war"),
            Self::Hazard => say!(locale, "matter-hazard"),
            Self::Report => say!(locale, "matter-report"),
            Self::News => say!(locale, "matter-news"),
            Self::Foretold => say!(locale, "matter-foretold"),
            Self::Course => say!(locale, "matter-course"),
        }
    }
}

/// Where in the past a line stands: the same on every page that shows it, in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Spot {
    /// The turn to which it belongs.
    pub turn: i32,
    /// What was at work.
    pub cause: CauseId,
    /// Which of the lines of that cause.
    pub line: Line,
}

/// One of the lines that a cause may have in a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Line {
    /// What it did.
    #[default]
    Deed,
    /// Word that came by way of it.
    Word,
    /// A line that was told of it, by its place among those of the turn.
    Note(u16),
}

/// A power, a person or a place that a line of the past concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct About {
    /// A faction, a person or a region.
    pub kind: Kind,
    /// Its row.
    pub row: u16,
}

/// Names by which powers, persons and places are recognised in what is told.
pub struct Named {
    names: Vec<(About, String)>,
}

impl Named {
    /// Every name that these eyes' side uses, its own aside.
    pub fn of(eye: &Eye<'_>) -> Self {
        let each = |kind| (0..eye.book.layout.rows(kind) as u16).map(move |row| About { kind, row });
        let all = [Kind::Faction, Kind::Person, Kind::Region].into_iter().flat_map(each);
        let others = all.filter(|about| *about != About { kind: Kind::Faction, row: eye.seat });
        Self { names: others.map(|about| (about, bare(&eye.names(), about))).collect() }
    }

    /// Adds those whose names stand in a text.
    pub fn find(&self, text: &str, into: &mut Vec<About>) {
        for (about, name) in &self.names {
            if !into.contains(about) && stands_in(name, text) {
                into.push(*about);
            }
        }
    }
}

/// A name without its article.
fn bare(names: &Names<'_>, about: About) -> String {
    let name = names.thing(about.kind, i32::from(about.row));
    name.strip_prefix("The ").unwrap_or(&name).to_owned()
}

/// Whether a name stands in a text as a word of its own. One character of a script without spaces is no word yet.
fn stands_in(name: &str, text: &str) -> bool {
    let spaced = name.chars().all(|letter| letter < '\u{2e80}');
    if name.chars().count() < 2 {
        return false;
    }
    let letter = |near: Option<char>| near.is_some_and(char::is_alphabetic);
    let mut found = text.match_indices(name);
    found.any(|(at, _)| {
        !spaced || !letter(text[..at].chars().next_back()) && !letter(text[at + name.len()..].chars().next())
    })
}

/// Whom a cause and the numbers that it changed concern, as far as these eyes' side knows of it.
pub fn concerned(annals: &Annals<'_>, id: CauseId, cells: impl Iterator<Item = Cell>) -> Vec<About> {
    let eye = &annals.eye;
    let cause = annals.ledger.cause(id).filter(|_| annals.knows_of(id));
    let mut all: Vec<About> = cause.into_iter().flat_map(|cause| actors(eye, cause)).collect();
    all.extend(cells.flat_map(|cell| owners(eye, cell)));
    let mut concerned: Vec<About> = Vec::new();
    for about in all {
        if about != (About { kind: Kind::Faction, row: eye.seat }) && !concerned.contains(&about) {
            concerned.push(about);
        }
    }
    concerned
}

/// Who was at work, and where.
fn actors(eye: &Eye<'_>, cause: &Cause) -> Option<About> {
    use crate::turn::rulebook::Actor;
    let about = |kind, row: i32| u16::try_from(row).ok().map(|row| About { kind, row });
    match cause.kind {
        CauseKind::Delegated | CauseKind::Voice | CauseKind::Foretold | CauseKind::Report => {
            about(Kind::Person, cause.actor)
        }
        CauseKind::Debate | CauseKind::Way => about(Kind::Faction, cause.actor),
        CauseKind::Battle | CauseKind::Siege => about(Kind::Region, cause.subject),
        CauseKind::Move => {
            let made = usize::try_from(cause.subject).ok().and_then(|row| eye.book.moves.get(row))?;
            let person = u16::try_from(cause.actor).is_ok_and(|row| made.by.contains(&Actor::Person(row)));
            about(if person { Kind::Person } else { Kind::Faction }, cause.actor)
        }
        _ => None,
    }
}

/// Whose number it is.
fn owners(eye: &Eye<'_>, cell: Cell) -> Vec<About> {
    let component = &COMPONENTS[usize::from(cell.component)];
    let row = usize::from(cell.row);
    let power = |row| About { kind: Kind::Faction, row };
    let mut owners = match cell.kind() {
        kind @ (Kind::Faction | Kind::Person | Kind::Region) => vec![About { kind, row: cell.row }],
        Kind::Army => {
            let owner = u16::try_from(eye.get(at::allegiance::owner(cell.row)));
            owner.map(power).into_iter().collect()
        }
        Kind::Clause => eye
            .book
            .clauses
            .get(row)
            .map_or(Vec::new(), |clause| [clause.obligor, clause.beneficiary].map(power).to_vec()),
        Kind::Motion => eye.book.motions.get(row).map(|motion| power(motion.of)).into_iter().collect(),
        Kind::Voice | Kind::Foretelling => {
            let voice = eye.book.voices.get(row).filter(|_| cell.kind() == Kind::Voice).map(|voice| voice.person);
            let said = eye.book.foretellings.get(row).filter(|_| cell.kind() == Kind::Foretelling).map(|said| said.by);
            voice.or(said).map(|row| About { kind: Kind::Person, row }).into_iter().collect()
        }
        _ => Vec::new(),
    };
    if component.toward {
        owners.push(power(u16::from(cell.lane)));
    }
    owners
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_known_by_standing_alone() {
        assert!(stands_in("Elm", "Trust of the Elm in us"));
        assert!(!stands_in("Elm", "The Elmwood road"));
        assert!(stands_in("張覺", "聞張覺來降"));
        assert!(!stands_in("金", "金帛"), "one character is no name");
    }
}
