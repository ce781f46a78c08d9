//! Looking at things: the desk, a paper, the map, those at home, the news, the reckoning.

use super::page;
use super::session::Session;
use crate::view;
use crate::view::PaperView;
use crate::world::Kind;

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
                0 => "No paper lies on the desk.".to_owned(),
                1 => "One paper lies on the desk: number 1.".to_owned(),
                all => format!("The papers are numbered 1 to {all}."),
            };
            self.screen.say(&text);
            return;
        };
        self.open = Some(paper.key.clone());
        let place = paper.place.and_then(|row| self.lore.name(Kind::Region, i32::from(row)));
        let place = place.map(|name| name.en.clone());
        page::paper::show(&mut self.screen, &self.lore, paper, place.as_deref());
    }

    pub(super) fn powers(&mut self, asked: &str) {
        let powers = view::powers(&self.campaign);
        page::powers::show(&mut self.screen, &mut self.marks, &powers, asked);
    }

    pub(super) fn council(&mut self, asked: &str) {
        page::council::show(&mut self.screen, &mut self.marks, &view::motions(&self.campaign), asked);
    }

    pub(super) fn treaties(&mut self, clause: Option<usize>) {
        page::treaties::show(&mut self.screen, &view::treaties(&self.campaign), clause);
    }

    pub(super) fn map(&mut self, asked: &str) {
        let map = view::map(&self.campaign);
        if asked.is_empty() {
            page::map::show(&mut self.screen, &map);
            return;
        }
        match page::map::find(&map, asked) {
            Some(region) => page::map::place(&mut self.screen, &map, region),
            None => {
                let names: Vec<&str> = map.regions.iter().map(|region| region.name.as_str()).collect();
                let near = names.iter().min_by_key(|name| strsim::damerau_levenshtein(&name.to_lowercase(), asked));
                let near = near.map(|name| format!(" Did you mean {name}?")).unwrap_or_default();
                self.screen.say(&format!("There is no place called “{asked}” on the map.{near}"));
            }
        }
    }

    pub(super) fn court(&mut self) {
        page::court::audiences(&mut self.screen, &mut self.marks, &view::audiences(&self.campaign));
        page::court::council(&mut self.screen, &view::council(&self.campaign));
        page::foretold::all(&mut self.screen, &view::foretellings(&self.campaign));
        page::court::witnesses(&mut self.screen, &view::witnesses(&self.campaign));
    }

    pub(super) fn news(&mut self, turn: Option<i32>, whole: bool) {
        let now = self.campaign.turn();
        let latest = if self.campaign.ended().is_some() { now } else { now - 1 };
        let turn = turn.unwrap_or(latest);
        if turn < 1 || turn > latest {
            let text = match latest {
                ..=0 => "Nothing has happened yet; the first turn is not over.".to_owned(),
                1 => "There is news of turn 1 only.".to_owned(),
                _ => format!("There is news of turns 1 to {latest}."),
            };
            self.screen.say(&text);
            return;
        }
        let brought = view::consequences(&self.campaign, turn);
        page::consequences::show(&mut self.screen, &mut self.marks, &brought, whole);
    }

    pub(super) fn records(&mut self) {
        match view::ending(&self.campaign) {
            Some(ending) => {
                page::ending::show(&mut self.screen, &ending);
                self.screen.gap();
                self.screen.say("“why”, “news 3”, “powers” and “map” now show what was really so. “quit” leaves.");
            }
            None => {
                self.screen.title("The reckoning, if it came today, as you believe");
                page::court::judgements(&mut self.screen, &view::judgements(&self.campaign));
            }
        }
    }
}
