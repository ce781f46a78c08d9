//! Looking at things: the desk, a paper, the map, those at home, the news, the reckoning.

use super::line::{Line, line, place, tally};
use super::page;
use super::screen::Screen;
use super::session::Session;
use crate::crowd::processors;
use crate::view;
use crate::view::records::after::CONTINUATIONS;
use crate::view::records::courts::COURTS;
use crate::view::records::narrows::{FUTURES, tasks};
use crate::view::{EndingView, PaperView, records};
use crate::world::Kind;

/// So often is told how far many campaigns have come.
const PARTS: usize = 4;

impl Session<'_, '_> {
    pub(super) fn papers(&self) -> Vec<PaperView> {
        view::desk(&self.campaign)
    }

    pub(super) fn desk(&mut self) {
        if self.campaign.ended().is_some() {
            self.screen.say("The game is over. “records” shows how it ended, “why” and “news” what led there.");
            return;
        }
        let top = view::top(&self.campaign);
        let papers = self.papers();
        page::desk::show(&mut self.screen, &mut self.marks, &self.lore, &top, &papers);
        self.screen.gap();
        self.hint(&papers);
    }

    fn hint(&mut self, papers: &[PaperView]) {
        let text = if papers.iter().any(|paper| paper.answered.is_none()) {
            "A number opens a paper; an empty line opens the next; “end” ends the turn; “help” tells the rest."
        } else {
            "“orders” lists what you may do unasked; “end” ends the turn; “help” tells the rest."
        };
        self.screen.say(text);
    }

    /// The next paper without an answer.
    pub(super) fn next(&mut self) {
        let papers = self.papers();
        let current = papers.iter().position(|paper| Some(&paper.key) == self.open.as_ref());
        let after = current.map_or(0, |index| index + 1);
        let unanswered = |(index, paper): &(usize, &PaperView)| paper.answered.is_none() && *index >= after;
        let first = || papers.iter().position(|paper| paper.answered.is_none());
        let next = papers.iter().enumerate().find(unanswered).map(|(index, _)| index).or_else(first);
        match next {
            Some(index) => self.paper(Some(index + 1)),
            None if self.campaign.ended().is_some() => self.desk(),
            None => {
                self.screen.say("Every paper has its answer. “end” ends the turn; “orders” lists what else you may do.")
            }
        }
    }

    /// Opens a paper by its number on the desk; without one, the open paper again.
    pub(super) fn paper(&mut self, number: Option<usize>) {
        let papers = self.papers();
        let index = match number {
            Some(number) => number.checked_sub(1),
            None => papers.iter().position(|paper| Some(&paper.key) == self.open.as_ref()).or(Some(0)),
        };
        let Some(paper) = index.and_then(|index| papers.get(index)) else {
            let text = match papers.len() {
                0 => Line::from("No paper lies on the desk."),
                1 => line!["One paper lies on the desk: number ", place(1), "."],
                all => line!["The papers are numbered ", place(1), " to ", place(all), "."],
            };
            self.screen.say(text);
            return;
        };
        self.open = Some(paper.key.clone());
        let place = paper.place.and_then(|row| self.lore.name(Kind::Region, i32::from(row)));
        let place = place.map(|name| name.en.clone());
        page::paper::show(&mut self.screen, &mut self.marks, &self.lore, paper, place.as_deref());
    }

    pub(super) fn powers(&mut self, asked: &str) {
        let powers = view::powers(&self.campaign);
        page::powers::show(&mut self.screen, &mut self.marks, &powers, asked);
    }

    pub(super) fn council(&mut self, asked: &str) {
        page::council::show(&mut self.screen, &mut self.marks, &view::motions(&self.campaign), asked);
    }

    pub(super) fn treaties(&mut self, clause: Option<usize>) {
        page::treaties::show(&mut self.screen, &mut self.marks, &view::treaties(&self.campaign), clause);
    }

    pub(super) fn map(&mut self, asked: &str) {
        let map = view::map(&self.campaign);
        if asked.is_empty() {
            page::map::show(&mut self.screen, &mut self.marks, &map);
            return;
        }
        match page::map::find(&map, asked) {
            Some(region) => page::map::place(&mut self.screen, &mut self.marks, &map, region),
            None => {
                let names: Vec<&str> = map.regions.iter().map(|region| region.name.as_str()).collect();
                let near = names.iter().min_by_key(|name| strsim::damerau_levenshtein(&name.to_lowercase(), asked));
                let near = near.map(|name| format!(" Did you mean {name}?")).unwrap_or_default();
                self.screen.say(format!("There is no place called “{asked}” on the map.{near}"));
            }
        }
    }

    pub(super) fn court(&mut self) {
        page::court::audiences(&mut self.screen, &mut self.marks, &view::audiences(&self.campaign));
        page::court::council(&mut self.screen, &mut self.marks, &view::council(&self.campaign));
        page::foretold::all(&mut self.screen, &mut self.marks, &view::foretellings(&self.campaign));
        page::court::witnesses(&mut self.screen, &mut self.marks, &view::witnesses(&self.campaign));
    }

    pub(super) fn news(&mut self, turn: Option<i32>, whole: bool) {
        let now = self.campaign.turn();
        let latest = if self.campaign.ended().is_some() { now } else { now - 1 };
        let turn = turn.unwrap_or(latest);
        if turn < 1 || turn > latest {
            let text = match latest {
                ..=0 => Line::from("Nothing has happened yet; the first turn is not over."),
                1 => line!["There is news of turn ", place(1), " only."],
                _ => line!["There is news of turns ", place(1), " to ", place(latest), "."],
            };
            self.screen.say(text);
            return;
        }
        let brought = view::consequences(&self.campaign, turn);
        page::consequences::show(&mut self.screen, &mut self.marks, &brought, whole);
    }

    /// The records, or one of their pages.
    pub(super) fn records(&mut self, asked: &str) {
        let Some(ending) = view::ending(&self.campaign) else {
            self.screen.title("The reckoning, if it came today, as you believe");
            let judgements = view::judgements(&self.campaign);
            page::court::judgements(&mut self.screen, &mut self.marks, &judgements);
            return;
        };
        let (screen, marks) = (&mut self.screen, &mut self.marks);
        match page::records::Page::named(asked) {
            Some(page::records::Page::Overview) => page::ending::show(screen, marks, &ending),
            Some(page::records::Page::Historians) => page::records::historians(screen, marks, &ending.records),
            Some(page::records::Page::Truth) => page::records::truth(screen, marks, &ending.records),
            Some(page::records::Page::Course) => page::ending::course(screen, marks, &ending),
            Some(page::records::Page::Chain) => page::why::show(screen, marks, &ending.why),
            Some(page::records::Page::Courts) => self.other_courts(&ending),
            Some(page::records::Page::After) => self.after(),
            Some(page::records::Page::Narrows) => self.narrows(),
            None => screen.say(format!("The records have no page called “{asked}”.")),
        }
        self.screen.gap();
        self.screen.say(page::records::Page::list());
    }

    /// How a thousand other courts fared, played when it is first asked.
    fn other_courts(&mut self, ending: &EndingView) {
        let courts = match self.courts.take() {
            Some(courts) => courts,
            None => {
                self.screen.say("Other courts are called to the same seat; it takes a little while.");
                let mut progress = told_in_parts(&mut self.screen, COURTS, "court", " have had their day.");
                records::courts::play(self.campaign.scenario(), COURTS, processors(), &mut progress)
            }
        };
        let standing = courts.standing(self.campaign.scenario(), ending);
        page::records::courts(&mut self.screen, &mut self.marks, &standing, &ending.title);
        self.courts = Some(courts);
    }

    /// When the options narrowed most, played when it is first asked.
    fn narrows(&mut self) {
        if self.narrowing.is_none() {
            self.screen.say("Futures are played from every morning; it takes a little while.");
            let all = tasks(&self.campaign, FUTURES);
            let mut progress = told_in_parts(&mut self.screen, all.max(1), "future", " have run their course.");
            self.narrowing = records::narrows::play(&self.campaign, FUTURES, processors(), &mut progress);
        }
        if let Some(narrowing) = &self.narrowing {
            page::records::narrows(&mut self.screen, &mut self.marks, narrowing);
        }
    }

    /// What came after, played when it is first asked.
    fn after(&mut self) {
        if self.aftermath.is_none() {
            self.screen.say("The game goes on from its last day; it takes a little while.");
            let mut progress =
                told_in_parts(&mut self.screen, CONTINUATIONS, "continuation", " have run their course.");
            self.aftermath = records::after::play(&self.campaign, CONTINUATIONS, processors(), &mut progress);
        }
        if let Some(aftermath) = &self.aftermath {
            let after = aftermath.told(self.campaign.scenario());
            page::records::after(&mut self.screen, &mut self.marks, &after);
        }
    }
}

/// Tells how many are done, a few times on the way.
fn told_in_parts<'a>(
    screen: &'a mut Screen<'_>,
    all: usize,
    one: &'static str,
    done: &'static str,
) -> impl FnMut(usize) + 'a {
    let mut told = 0;
    move |played| {
        if played * PARTS / all > told {
            told = played * PARTS / all;
            screen.say(line![tally(told * all / PARTS, one), done]);
        }
    }
}
