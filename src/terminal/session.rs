//! A game being played: a line in, a page out.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use super::input::Input;
use super::line::{Line, line, place, usage};
use super::mark::Marks;
use super::page;
use super::page::desk::way_name;
use super::request::{Phrases, Request, read};
use super::screen::Screen;
use super::verb::{Unknown, Verb};
use crate::campaign::{Campaign, Command, PaperKey};
use crate::scenario::Lore;
use crate::view::PaperView;
use crate::view::records::after::Aftermath;
use crate::view::records::courts::Courts;
use crate::view::records::narrows::Narrowing;

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
    /// A line that was typed where another was asked for, to be obeyed next.
    pub(super) ahead: Option<String>,
    /// How a thousand other courts fared, once it has been asked.
    pub(super) courts: Option<Courts>,
    /// What came after the end, once it has been asked.
    pub(super) aftermath: Option<Aftermath>,
    /// When the options narrowed most, once it was asked.
    pub(super) narrowing: Option<Narrowing>,
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
        Self {
            campaign,
            lore,
            input,
            screen,
            marks: Marks::default(),
            phrases,
            open: None,
            folder,
            warned: None,
            ahead: None,
            courts: None,
            aftermath: None,
            narrowing: None,
        }
    }

    /// The campaign as it stands.
    pub fn into_campaign(self) -> Campaign {
        self.campaign
    }

    /// The numbered lines of the turn.
    pub fn marks(&self) -> &Marks {
        &self.marks
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
            let line = match self.ahead.take() {
                Some(line) => line,
                None => {
                    let Some(line) = self.input.line("> ", &mut self.screen)? else {
                        self.part(true);
                        return Ok(Close::NoMoreLines);
                    };
                    self.screen.entered();
                    line
                }
            };
            if self.obey(&line)? {
                return Ok(Close::Quit);
            }
        }
    }

    /// Where a game that is begun or taken up stands.
    pub(super) fn arrive(&mut self) {
        self.wake();
        if self.campaign.ended().is_some() {
            self.records("");
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

    /// Changes are told since the last turn.
    fn wake(&mut self) {
        let now = self.campaign.turn();
        self.marks.morning = if self.campaign.ended().is_some() { now } else { now - 1 };
    }

    /// Does what a line asks; true to leave.
    fn obey(&mut self, line: &str) -> io::Result<bool> {
        self.wake();
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
            Verb::Answer => {
                self.screen.say(usage("Which? A letter answers the open paper; “2 c” answers C to the second."));
            }
            Verb::Weigh => self.weigh(&rest),
            Verb::Order => self.order(words)?,
            Verb::Task => self.task(words),
            Verb::Powers => self.powers(&rest),
            Verb::Treaties => self.treaties(words.first().and_then(|word| word.parse().ok())),
            Verb::Map => self.map(&rest),
            Verb::Court => self.court(),
            Verb::Council => self.council(&rest),
            Verb::News => {
                self.news(words.iter().find_map(|word| word.parse().ok()), words.iter().any(|word| word == "all"))
            }
            Verb::Why => self.why(&rest),
            Verb::Vow => self.vow(words),
            Verb::Records => self.records(&rest),
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
        self.screen.say(text);
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
                let all = place(self.lore.vows.len());
                self.screen.say(line!["The vows are numbered ", place(1), " to ", all, ". “vows” lists them."]);
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
                self.screen.say(usage(rejection.to_string()));
                false
            }
        }
    }

    fn undo(&mut self) {
        match self.campaign.undo() {
            Ok(command) => {
                let what = self.named(&command);
                self.screen.say(usage(format!("Taken back: {what}.")));
            }
            Err(rejection) => self.screen.say(usage(rejection.to_string())),
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
        // At both ends of a turn: with what was decided, and with what came of it.
        self.keep_automatically();
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
        let (vows, most) = &self.campaign.book().vows;
        let sworn = self.campaign.commands().iter().any(|command| matches!(command, Command::Swear(_)));
        let unsworn = self.campaign.turn() == 1 && *most > 0 && vows.len() >= *most && !sworn;
        let due = if could { due } else { Vec::new() };
        if (due.is_empty() && !unsworn) || self.warned == Some(self.campaign.revision()) {
            return false;
        }
        if unsworn {
            self.screen.say("You have sworn no vows, and after this turn none can be sworn. “vows” shows them.");
        }
        self.warned = Some(self.campaign.revision());
        for paper in &due {
            let takes = paper.delegate_takes.and_then(|index| paper.options.get(index));
            let takes = takes.map_or_else(String::new, |option| {
                // What can only be done secretly leaves its paper whoever seals it.
                let how =
                    if option.open.is_none() { format!(" ({})", way_name(&self.lore, true)) } else { String::new() };
                format!(": {}{how}", option.label)
            });
            let own = paper.options.iter().flat_map(|option| &option.figures);
            let figures: Vec<_> = paper.figures.iter().chain(own).cloned().collect();
            let told = format!("“{}” will be decided by {}{takes}.", paper.title, paper.delegate.name);
            self.screen.say(Line::woven(&told, &figures));
        }
        self.screen.say("Type “end” again to let it be so, or an empty line to read.");
        true
    }
}
