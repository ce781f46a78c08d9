//! What is sought in the past, and what of it is found: the rows of the chronicle, the headings of what a turn brought.
//! Both are found anew only when something else is sought, not in a frame.

use std::collections::BTreeSet;

use crate::view::matter::{About, Matter, Spot};
use crate::view::{CauseGroup, ChangeLine, Chronicle, ChronicleRow, Consequences, Sign};
use crate::world::EntryId;

/// What is sought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sought {
    /// Words that all must stand in it.
    pub words: String,
    /// What sort of thing it must be; none is any.
    pub matter: Option<Matter>,
    /// What its changes must be.
    pub worth: Worth,
    /// Whom it must concern; none is anybody.
    pub about: Option<About>,
}

/// What changes are sought.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Worth {
    /// All.
    #[default]
    Any,
    /// Gains.
    Gains,
    /// Losses.
    Losses,
    /// What the player's own hand brought.
    Own,
}

impl Sought {
    /// Whether anything is.
    pub fn anything(&self) -> bool {
        *self != Self::default()
    }

    fn needles(&self) -> Vec<String> {
        self.words.split_whitespace().map(str::to_lowercase).collect()
    }

    fn is_about(&self, about: &[About]) -> bool {
        self.about.is_none_or(|sought| about.contains(&sought))
    }
}

fn holds(text: &str, needles: &[String]) -> bool {
    needles.iter().all(|needle| text.contains(needle.as_str()))
}

/// The chronicle as it was when its page was laid, and what of it is looked at.
#[derive(Debug, Clone, Default)]
pub struct Chronicled {
    /// All of it.
    pub chronicle: Chronicle,
    /// What is sought in it.
    pub sought: Sought,
    /// Whether the oldest stand first.
    pub oldest_first: bool,
    /// The rows found, those that are pinned on top.
    pub found: Vec<usize>,
    /// How many of them stand there because they are pinned.
    pub pinned: usize,
    /// Which of those found lies open.
    pub open: usize,
    /// Whether that is to be brought into sight.
    pub show: bool,
}

impl Chronicled {
    /// The row that lies open.
    pub fn row(&self) -> Option<&ChronicleRow> {
        self.found.get(self.open).and_then(|&row| self.chronicle.rows.get(row))
    }

    /// Finds the rows anew; the open one stays open if it is still among them.
    pub fn seek(&mut self, pins: &BTreeSet<Spot>) {
        let open = self.row().map(|row| (row.spot, self.open < self.pinned));
        let needles = self.sought.needles();
        let fits = |row: &ChronicleRow| {
            self.sought.matter.is_none_or(|matter| matter == row.matter)
                && self.sought.is_about(&row.about)
                && holds(&row.sought, &needles)
        };
        let rows = &self.chronicle.rows;
        let fitting = || rows.iter().enumerate().filter(|(_, row)| fits(row)).map(|(index, _)| index);
        self.found = fitting().filter(|&index| pins.contains(&rows[index].spot)).collect();
        self.pinned = self.found.len();
        if self.oldest_first {
            self.found.extend(fitting());
        } else {
            // Turns run backward; what one turn brought stays in its order.
            let all: Vec<usize> = fitting().collect();
            let turns = all.chunk_by(|&a, &b| rows[a].spot.turn == rows[b].spot.turn);
            self.found.extend(turns.rev().flatten());
        }
        let is_open = |at: usize, row: usize| Some((rows[row].spot, at < self.pinned)) == open;
        let again = self.found.iter().enumerate().position(|(at, &row)| is_open(at, row));
        let anywhere = || self.found.iter().position(|&row| Some(rows[row].spot) == open.map(|(spot, _)| spot));
        self.open = again.or_else(anywhere).unwrap_or(0);
        self.show = true;
    }
}

/// What is sought in what a turn brought, and found.
#[derive(Debug, Clone, Default)]
pub struct Sifted {
    /// What is sought.
    pub sought: Sought,
    /// The notes found.
    pub notes: Vec<usize>,
    /// The headings found, each with those of its lines that were.
    pub groups: Vec<(usize, Vec<usize>)>,
}

impl Sifted {
    /// Finds headings and lines anew.
    pub fn seek(&mut self, past: &Consequences) {
        let sought = &self.sought;
        let needles = sought.needles();
        let told = |note: &String| holds(&note.to_lowercase(), &needles);
        let bare = sought.worth == Worth::Any && sought.about.is_none();
        self.notes = (0..past.notes.len()).filter(|&note| bare && told(&past.notes[note])).collect();
        let lines = |group: &CauseGroup| -> Vec<usize> {
            if !sought.is_about(&group.about) || sought.worth == Worth::Own && !group.yours {
                return Vec::new();
            }
            let heading = format!("{}\n{}", group.title, group.detail).to_lowercase();
            let fits = |line: &ChangeLine| {
                let worth = match sought.worth {
                    Worth::Gains => line.sign == Sign::Gain,
                    Worth::Losses => line.sign == Sign::Loss,
                    Worth::Any | Worth::Own => true,
                };
                // Some of the words may stand in the heading, some in the line.
                worth && holds(&format!("{heading}\n{}\n{}", line.name, line.change).to_lowercase(), &needles)
            };
            (0..group.lines.len()).filter(|&line| fits(&group.lines[line])).collect()
        };
        let found = past.groups.iter().enumerate().map(|(index, group)| (index, lines(group)));
        self.groups = found.filter(|(_, lines)| !lines.is_empty()).collect();
    }

    /// The lines found that open to their causes: what opens each, its heading and its place under it.
    pub fn opening<'a>(&'a self, past: &'a Consequences) -> impl Iterator<Item = (EntryId, (usize, usize))> + 'a {
        let lines = self.groups.iter().flat_map(|(group, lines)| lines.iter().map(|line| (*group, *line)));
        lines.filter_map(|(group, line)| Some((past.groups.get(group)?.lines.get(line)?.entry?, (group, line))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::{CauseId, Kind};

    fn row(turn: i32, cause: u32, text: &str) -> ChronicleRow {
        let spot = Spot { turn, cause: CauseId(cause), ..Spot::default() };
        let matter = if cause.is_multiple_of(2) { Matter::Own } else { Matter::Deed };
        let about = vec![About { kind: Kind::Faction, row: (cause % 3) as u16 }];
        ChronicleRow { spot, matter, about, sought: text.to_lowercase(), ..ChronicleRow::default() }
    }

    fn chronicled() -> Chronicled {
        let rows = vec![
            row(1, 1, "Anna Bell 安娜"),
            row(1, 2, "The Elm pay"),
            row(2, 3, "安娜 flees"),
            row(2, 4, "An ELM envoy"),
        ];
        Chronicled { chronicle: Chronicle { rows, ..Chronicle::default() }, ..Chronicled::default() }
    }

    fn causes(of: &Chronicled) -> Vec<u32> {
        of.found.iter().map(|&row| of.chronicle.rows[row].spot.cause.0).collect()
    }

    #[test]
    fn words_are_found_in_either_script_whatever_their_case() {
        let mut past = chronicled();
        for (words, found) in [("", vec![3, 4, 1, 2]), ("elm", vec![4, 2]), ("安娜", vec![3, 1]), ("BELL 安", vec![1])]
        {
            past.sought.words = words.to_owned();
            past.seek(&BTreeSet::new());
            assert_eq!(causes(&past), found, "{words}");
        }
        past.sought = Sought { matter: Some(Matter::Own), ..Sought::default() };
        past.oldest_first = true;
        past.seek(&BTreeSet::new());
        assert_eq!(causes(&past), [2, 4]);
        past.sought = Sought { about: Some(About { kind: Kind::Faction, row: 1 }), ..Sought::default() };
        past.seek(&BTreeSet::new());
        assert_eq!(causes(&past), [1, 4]);
    }

    #[test]
    fn what_is_pinned_stands_on_top_too_and_the_open_row_stays_open() {
        let mut past = chronicled();
        past.seek(&BTreeSet::new());
        past.open = 3;
        let pins = BTreeSet::from([past.chronicle.rows[1].spot]);
        past.seek(&pins);
        assert_eq!((causes(&past), past.pinned, past.open), (vec![2, 3, 4, 1, 2], 1, 4));
        past.seek(&BTreeSet::new());
        assert_eq!((past.pinned, past.open), (0, 3));
    }

    #[test]
    fn gains_are_sifted_from_losses() {
        let line = |sign| ChangeLine { name: "Trust".to_owned(), sign, ..ChangeLine::default() };
        let group = |title: &str, yours, signs: &[Sign]| CauseGroup {
            title: title.to_owned(),
            yours,
            lines: signs.iter().copied().map(line).collect(),
            ..CauseGroup::default()
        };
        let groups = vec![group("Pay", true, &[Sign::Gain, Sign::Loss]), group("Raid", false, &[Sign::Loss])];
        let past = Consequences { groups, notes: vec!["A raid.".to_owned()], ..Consequences::default() };
        let mut sifted = Sifted::default();
        let mut found = |worth, words: &str| {
            sifted.sought = Sought { worth, words: words.to_owned(), ..Sought::default() };
            sifted.seek(&past);
            (sifted.notes.len(), sifted.groups.clone())
        };
        assert_eq!(found(Worth::Any, ""), (1, vec![(0, vec![0, 1]), (1, vec![0])]));
        assert_eq!(found(Worth::Gains, ""), (0, vec![(0, vec![0])]));
        assert_eq!(found(Worth::Losses, ""), (0, vec![(0, vec![1]), (1, vec![0])]));
        assert_eq!(found(Worth::Own, ""), (0, vec![(0, vec![0, 1])]));
        assert_eq!(found(Worth::Any, "RAID trust"), (0, vec![(1, vec![0])]));
        assert_eq!(found(Worth::Any, "raid"), (1, vec![(1, vec![0])]));
    }
}
