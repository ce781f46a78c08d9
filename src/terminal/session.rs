//! A game being played: a line in, a page out.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use super::input::Input;
use super::mark::Marks;
use super::page;
use super::request::{Phrases, Request, read};
use super::screen::Screen;
use super::verb::{Unknown, Verb};
use crate::campaign::{Campaign, Command, PaperKey};
use crate::scenario::Lore;
use crate::view;
use crate::view::PaperView;

/// How a session closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Close {
    /// The player left.
    Quit,
    /// There were no more lines.
    NoMoreLines,
}

/// A game being played.
pub struct Session<'a, 'o> {
    pub(super) campaign: Campaign,
    pub(super) lore: Arc<Lore>,
    pub(super) input: Input<'a>,
    pub(super) screen: Screen<'o>,
    pub(super) marks: Marks,
    pub(super) phrases: Phrases,
    pub(super) open: Option<PaperKey>,
    pub(super) folder: Option<PathBuf>,
    /// The revision at which the player was warned that papers will be decided for him.
    warned: Option<u64>,
}

impl<'a, 'o> Session<'a, 'o> {
    /// A session over a campaign. Games are kept in the folder, if there is one.
    pub fn new(campaign: Campaign, input: Input<'a>, screen: Screen<'o>, folder: Option<PathBuf>) -> Self {
        let lore = campaign.scenario().lore.clone();
        let phrase = |sober: &str| match lore.word(sober) {
            word if word == sober => String::new(),
            phrase => phrase.to_owned(),
        };
        let phrases = Phrases { open: phrase("open"), secret: phrase("secret") };
        Self { campaign, lore, input, screen, marks: Marks::default(), phrases, open: None, folder, warned: None }
    }

    /// The campaign as it stands.
    pub fn into_campaign(self) -> Campaign {
        self.campaign
    }

    /// Plays from the opening until the player leaves or there are no more lines.
    pub fn play(&mut self) -> io::Result<Close> {
        if self.campaign.turn() == 1 && self.campaign.commands().is_empty() {
            self.opening()?;
            self.vows();
        }
        self.arrive();
        loop {
            if let Some(fault) = self.screen.fault() {
                return Err(fault);
            }
            self.screen.gap();
            let Some(line) = self.input.line("> ", &mut self.screen)? else {
                self.part(true);
                return Ok(Close::NoMoreLines);
            };
            self.screen.entered();
            if self.obey(&line)? {
                return Ok(Close::Quit);
            }
        }
    }

    /// Where a game that is begun or taken up stands.
    pub(super) fn arrive(&mut self) {
        if self.campaign.ended().is_some() {
            self.records();
        } else {
            self.desk();
        }
    }

    fn opening(&mut self) -> io::Result<()> {
        page::opening::title(&mut self.screen, &self.lore, self.campaign.seed());
        for text in &self.lore.opening {
            if self.input.is_attended() {
                self.screen.gap();
                self.input.line("(Enter turns the page) ", &mut self.screen)?;
            }
            page::opening::page(&mut self.screen, text);
        }
        Ok(())
    }

    /// Does what a line asks; true to leave.
    fn obey(&mut self, line: &str) -> io::Result<bool> {
        match read(line, &self.phrases) {
            Request::Empty => self.next(),
            Request::Answer { paper, option, way } => self.answer(paper, option, way)?,
            Request::Paper(number) => self.paper(Some(number)),
            Request::NoWay(word) => self.no_way(&word),
            Request::Unknown(word, unknown) => self.unknown(&word, &unknown),
            Request::Do(Verb::Quit, _) => {
                self.part(false);
                return Ok(true);
            }
            Request::Do(verb, words) => self.act(verb, &words)?,
        }
        Ok(false)
    }

    fn act(&mut self, verb: Verb, words: &[String]) -> io::Result<()> {
        let rest = words.join(" ");
        match verb {
            Verb::Desk => self.desk(),
            Verb::Paper => self.paper(words.first().and_then(|word| word.parse().ok())),
            Verb::Next => self.next(),
            Verb::Answer => self.screen.say("Which? A letter answers the open paper; “2 c” answers C to the second."),
            Verb::Weigh => self.weigh(&rest),
            Verb::Order => self.order(words)?,
            Verb::Task => self.task(words),
            Verb::Powers => {
                let powers = view::powers(&self.campaign);
                page::powers::show(&mut self.screen, &mut self.marks, &powers, &rest);
            }
            Verb::Treaties => page::treaties::show(
                &mut self.screen,
                &view::treaties(&self.campaign),
                words.first().and_then(|word| word.parse().ok()),
            ),
            Verb::Map => self.map(&rest),
            Verb::Court => self.court(),
            Verb::News => {
                self.news(words.iter().find_map(|word| word.parse().ok()), words.iter().any(|word| word == "all"))
            }
            Verb::Why => self.why(&rest),
            Verb::Vow => self.vow(words),
            Verb::Records => self.records(),
            Verb::Pending => self.pending(),
            Verb::Undo => self.undo(),
            Verb::End => self.end(rest == "now"),
            Verb::Save => self.save(&rest),
            Verb::Load => self.load(&rest),
            Verb::Opening => self.opening()?,
            Verb::Help => page::help::show(&mut self.screen, &self.lore, words.first().map(String::as_str)),
            Verb::Quit => {}
        }
        Ok(())
    }

    fn unknown(&mut self, word: &str, unknown: &Unknown) {
        let text = match unknown {
            Unknown::Ambiguous(words) => {
                let words: Vec<String> = words.iter().map(|word| format!("“{word}”")).collect();
                format!("“{word}” could be {}.", words.join(" or "))
            }
            Unknown::Nothing(Some(near)) => format!("“{word}” is not understood. Did you mean “{near}”?"),
            Unknown::Nothing(None) => {
                format!("“{word}” is not understood. “help” lists what is; “desk” shows what lies before you.")
            }
        };
        self.screen.say(&text);
    }

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
    fn next(&mut self) {
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
    fn paper(&mut self, number: Option<usize>) {
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
        let place = paper.place.and_then(|row| self.lore.name(crate::world::Kind::Region, i32::from(row)));
        let place = place.map(|name| name.en.clone());
        page::paper::show(&mut self.screen, &self.lore, paper, place.as_deref());
    }

    fn map(&mut self, asked: &str) {
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

    fn court(&mut self) {
        page::court::audiences(&mut self.screen, &mut self.marks, &view::audiences(&self.campaign));
        page::court::council(&mut self.screen, &view::council(&self.campaign));
        page::court::witnesses(&mut self.screen, &view::witnesses(&self.campaign));
    }

    fn news(&mut self, turn: Option<i32>, whole: bool) {
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

    fn vows(&mut self) {
        let most = self.campaign.book().vows.1;
        if most > 0 && !self.lore.vows.is_empty() {
            page::opening::vows(&mut self.screen, &self.lore, most);
        }
    }

    fn vow(&mut self, words: &[String]) {
        if self.campaign.book().vows.1 == 0 {
            self.screen.say("Nothing is to be sworn here.");
            return;
        }
        if words.is_empty() {
            self.vows();
            return;
        }
        let chosen: Option<Vec<String>> = words.iter().map(|word| self.vow_id(word)).collect();
        match chosen {
            Some(ids) => {
                if self.give(Command::Swear(ids)) {
                    self.screen.say("It is sworn.");
                }
            }
            None => {
                self.screen.say(&format!("The vows are numbered 1 to {}. “vows” lists them.", self.lore.vows.len()))
            }
        }
    }

    fn vow_id(&self, word: &str) -> Option<String> {
        let number = word.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let by_id = || self.lore.vows.iter().position(|vow| vow.id == word);
        self.lore.vows.get(number.or_else(by_id)?).map(|vow| vow.id.clone())
    }

    /// Gives a command; if it is refused, says why and what would be right.
    pub(super) fn give(&mut self, command: Command) -> bool {
        match self.campaign.command(command) {
            Ok(()) => true,
            Err(rejection) => {
                self.screen.say(&rejection.to_string());
                false
            }
        }
    }

    fn undo(&mut self) {
        match self.campaign.undo() {
            Ok(command) => {
                let what = self.named(&command);
                self.screen.say(&format!("Taken back: {what}."));
            }
            Err(rejection) => self.screen.say(&rejection.to_string()),
        }
    }

    fn end(&mut self, at_once: bool) {
        if self.campaign.ended().is_some() {
            self.screen.say("It has ended. “records” shows how.");
            return;
        }
        if !at_once && self.warns() {
            return;
        }
        let turn = self.campaign.turn();
        if !self.give(Command::EndTurn) {
            return;
        }
        self.open = None;
        self.marks.clear();
        self.keep_automatically();
        self.news(Some(turn), false);
        self.arrive();
    }

    /// Says once what will be decided for the player, if he could still decide it himself.
    fn warns(&mut self) -> bool {
        let (left, _) = self.campaign.attention();
        let due: Vec<PaperView> =
            self.papers().into_iter().filter(|paper| paper.answered.is_none() && paper.patience <= 1).collect();
        let could = left >= self.campaign.answer_cost(false).min(self.campaign.answer_cost(true));
        if due.is_empty() || !could || self.warned == Some(self.campaign.revision()) {
            return false;
        }
        self.warned = Some(self.campaign.revision());
        for paper in &due {
            let takes = paper.delegate_takes.and_then(|index| paper.options.get(index));
            let takes = takes.map_or_else(String::new, |option| format!(": {}", option.label));
            self.screen.say(&format!("“{}” will be decided by {}{takes}.", paper.title, paper.delegate.name));
        }
        self.screen.say("Type “end” again to let it be so, or an empty line to read.");
        true
    }
}
