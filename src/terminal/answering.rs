//! Answers, orders and teams.

use std::io;

use super::line::{Line, line, place, tally, usage};
use super::page;
use super::page::attention;
use super::page::desk::way_name;
use super::request::{Request, Way, is_no, is_yes, read};
use super::session::Session;
use crate::campaign::Command;
use crate::locale::{Language, Locale};
use crate::view;
use crate::view::{Account, Address, Figure, OptionView, OrderView, PaperView, Part};

/// What the player decides before a secret order is sealed.
enum Sealed {
    Secretly,
    Openly,
    Aside,
}

impl Session<'_, '_> {
    /// Answers a paper with an option.
    pub(super) fn answer(&mut self, number: Option<usize>, option: usize, way: Option<Way>) -> io::Result<()> {
        let papers = self.papers();
        let Some(paper) = self.meant(&papers, number) else { return Ok(()) };
        let Some(answer) = paper.options.get(option) else {
            self.no_letter(paper);
            return Ok(());
        };
        let freed = match paper.answered {
            Some((_, true)) => self.campaign.answer_cost(true),
            Some((_, false)) => self.campaign.answer_cost(false),
            None => 0,
        };
        let Some(secret) = self.choose(answer, way, freed)? else { return Ok(()) };
        let command = Command::Answer { paper: paper.key.clone(), option: answer.id.clone(), secret };
        if self.give(command) {
            let how = way_name(&self.lore, secret);
            let label = Line::woven(&answer.label, &answer.figures);
            let left = self.left();
            self.screen.say(line![answer.letter.to_string(), ", ", label, format!(" ({how}). "), left]);
            self.what_waits();
        }
        Ok(())
    }

    /// "You have 2 audiences left."
    fn left(&mut self) -> Line {
        let top = view::top(&self.campaign);
        let opens = top.attention_opens.first().cloned();
        let left = Figure::count(top.attention.0, "", opens.unwrap_or_else(|| Address::rule(top.attention.0, "")));
        let told = line!["You have ", attention(self.lore.word("attention"), left), " left"];
        let mark = self.marks.behind(&[&told]);
        told.then(mark).then(".")
    }

    /// Shows an answer with all that is known of it.
    pub(super) fn weigh(&mut self, asked: &str) {
        let Request::Answer { paper, option, .. } = read(asked, &self.phrases) else {
            self.screen
                .say(usage("“weigh c” tells all of answer C to the open paper; “weigh 2 c” of the second paper’s."));
            return;
        };
        let papers = self.papers();
        let Some(paper) = self.meant(&papers, paper) else { return };
        match paper.options.get(option) {
            Some(answer) => {
                let marker = format!("{}.", answer.letter);
                page::option::show(&mut self.screen, &mut self.marks, &self.lore, &marker, answer);
            }
            None => self.no_letter(paper),
        }
    }

    fn no_letter(&mut self, paper: &PaperView) {
        let last = paper.options.last().map_or('A', |option| option.letter);
        self.screen.say(format!("That paper has answers A to {last}."));
    }

    /// The paper that is meant: by number, or the open one, or the only one.
    fn meant<'p>(&mut self, papers: &'p [PaperView], number: Option<usize>) -> Option<&'p PaperView> {
        let open = || papers.iter().find(|paper| Some(&paper.key) == self.open.as_ref());
        let found = match number {
            Some(number) => number.checked_sub(1).and_then(|index| papers.get(index)),
            None => open().or(match papers {
                [only] => Some(only),
                _ => None,
            }),
        };
        if found.is_none() {
            let text = match (papers.len(), number) {
                (0, _) => Line::from("No paper lies on the desk."),
                (_, None) => usage("No paper is open. A number opens one; “2 c” answers C to the second.").into(),
                (all, Some(_)) => line!["The papers are numbered ", place(1), " to ", place(all), "."],
            };
            self.screen.say(text);
        }
        found
    }

    /// Settles whether something goes openly or secretly; none if it does not go at all.
    fn choose(&mut self, answer: &OptionView, way: Option<Way>, freed: i32) -> io::Result<Option<bool>> {
        if let Some(refusal) = answer.refusals.first() {
            let told = line!["Not possible: ", page::option::words(refusal)];
            let mark = self.marks.behind(&[&told]);
            self.screen.say(told.then(mark));
            return Ok(None);
        }
        let secret = match way {
            Some(Way::Secret) => true,
            Some(Way::Open) => false,
            None => answer.open.is_none(),
        };
        let cost = if secret { answer.secret } else { answer.open };
        let Some(cost) = cost else {
            let [this, other] = [secret, !secret].map(|secret| way_name(&self.lore, secret));
            self.screen.say(format!("It cannot go so: {this}. It can go so: {other}."));
            return Ok(None);
        };
        let left = self.campaign.attention().0 + freed;
        if cost > left {
            let refusal =
                view::refusal::attention(Locale::of(Language::English), self.lore.word("attention"), cost, left);
            let told = page::option::words(&refusal);
            let mark = self.marks.behind(&[&told]);
            self.screen.say(told.then(mark));
            return Ok(None);
        }
        if !secret {
            return Ok(Some(false));
        }
        Ok(match self.seal(answer)? {
            Sealed::Secretly => Some(true),
            Sealed::Openly => Some(false),
            Sealed::Aside => {
                self.screen.say("Laid aside. Nothing has been sealed.");
                None
            }
        })
    }

    /// Shows the sheet and asks.
    fn seal(&mut self, answer: &OptionView) -> io::Result<Sealed> {
        let sheet = answer.sealing.clone().unwrap_or_default();
        page::sealing::show(&mut self.screen, &mut self.marks, &self.lore, answer, &sheet);
        let can_open = answer.open.is_some();
        let open = if can_open {
            format!(", “open” to send it openly ({})", way_name(&self.lore, false))
        } else {
            String::new()
        };
        let question = format!("Seal it? “yes”{open}, “no” to lay it aside.");
        loop {
            self.screen.say(&question);
            let Some(reply) = self.input.line("Seal it? ", &mut self.screen)? else { return Ok(Sealed::Aside) };
            self.screen.entered();
            let reply = reply.trim();
            if is_yes(reply) {
                return Ok(Sealed::Secretly);
            }
            if can_open && !reply.is_empty() && self.phrases.way(reply) == Some(Way::Open) {
                return Ok(Sealed::Openly);
            }
            if is_no(reply) {
                return Ok(Sealed::Aside);
            }
            // Whatever else is asked is done; the sheet can be had again.
            if !reply.is_empty() {
                self.ahead = Some(reply.to_owned());
                return Ok(Sealed::Aside);
            }
        }
    }

    fn what_waits(&mut self) {
        let waiting = self.papers().iter().filter(|paper| paper.answered.is_none()).count();
        let text = match waiting {
            0 => Line::from("Every paper has its answer. “end” ends the turn."),
            1 => Line::from("One paper waits. An empty line opens it."),
            many => line![tally(many, "paper"), " wait. An empty line opens the next."],
        };
        self.screen.say(text);
    }

    /// What a word that means no way could have been.
    pub(super) fn no_way(&mut self, word: &str) {
        let [open, secret] = [false, true].map(|secret| way_name(&self.lore, secret));
        self.screen.say(format!(
            "“{word}” is not understood there. After the letter you can say “open” ({open}) or “secret” ({secret})."
        ));
    }

    /// Lists orders, shows one, or gives it. An order has the same number all game long; where it can be about several
    /// things, a second number tells which.
    pub(super) fn order(&mut self, words: &[String]) -> io::Result<()> {
        let orders = view::orders(&self.campaign);
        let Some(number) = words.first().and_then(|word| word.parse::<usize>().ok()) else {
            page::orders::list(&mut self.screen, &self.lore, &orders, &words.join(" "));
            return Ok(());
        };
        let ways: Vec<&OrderView> = orders.iter().filter(|order| usize::from(order.row) + 1 == number).collect();
        let which = words.get(1).and_then(|word| word.parse::<usize>().ok());
        let (order, rest) = match (which, ways.as_slice()) {
            (_, []) => {
                let all = place(self.lore.orders.len());
                let told = match number {
                    number if (1..=self.lore.orders.len()).contains(&number) => {
                        "There is nothing that this order could be about, as things stand.".into()
                    }
                    _ => line!["The orders are numbered ", place(1), " to ", all, ". “orders” lists them."],
                };
                self.screen.say(told);
                return Ok(());
            }
            (Some(which), _) => (ways.iter().copied().find(|order| order.way == which), 2),
            (None, [only]) => (Some(*only), 1),
            (None, _) => {
                page::orders::ways(&mut self.screen, &ways);
                return Ok(());
            }
        };
        let Some(order) = order else {
            page::orders::ways(&mut self.screen, &ways);
            return Ok(());
        };
        match words.get(rest) {
            None => {
                page::orders::show(&mut self.screen, &mut self.marks, &self.lore, order);
                self.screen.gap();
                let typed = words.join(" ");
                let ways = [order.option.open.map(|_| "open"), order.option.secret.map(|_| "secret")];
                let ways: Vec<String> =
                    ways.into_iter().flatten().map(|way| format!("“order {typed} {way}”")).collect();
                self.screen.say(usage(format!("{} gives it.", ways.join(" or "))));
            }
            Some(word) => match self.phrases.way(word) {
                Some(way) => self.give_order(order, way)?,
                None => self.no_way(word),
            },
        }
        Ok(())
    }

    fn give_order(&mut self, order: &OrderView, way: Way) -> io::Result<()> {
        let Some(secret) = self.choose(&order.option, Some(way), 0)? else { return Ok(()) };
        let command = Command::Order { order: order.id.clone(), about: order.about.clone(), secret };
        if self.give(command) {
            let how = way_name(&self.lore, secret);
            let label = Line::woven(&order.option.label, &order.option.figures);
            let left = self.left();
            self.screen.say(line!["Ordered: ", label, format!(" ({how}). "), left]);
        }
        Ok(())
    }

    /// Lists tasks, or sets teams.
    pub(super) fn task(&mut self, words: &[String]) {
        let tasks = view::tasks(&self.campaign);
        let top = view::top(&self.campaign);
        let number = |index: usize| words.get(index).and_then(|word| word.parse::<usize>().ok());
        match (number(0), number(1)) {
            _ if words.is_empty() => page::tasks::show(&mut self.screen, &mut self.marks, &self.lore, &tasks, &top),
            (Some(task), Some(teams)) => match task.checked_sub(1).and_then(|index| tasks.get(index)) {
                Some(task) => {
                    let teams = i32::try_from(teams).unwrap_or(i32::MAX);
                    if self.give(Command::Assign { task: task.id.clone(), teams }) {
                        let account =
                            Account::of("Teams ordered", vec![Part::plain(teams, "as you ordered this turn")]);
                        let teams = page::plural(Figure::sum(teams, account), "team");
                        let told = line![&task.name, ": ", teams, " from now on"];
                        let mark = self.marks.behind(&[&told]);
                        self.screen.say(told.then(mark).then("."));
                    }
                }
                None => {
                    self.screen.say(line!["The tasks are numbered ", place(1), " to ", place(tasks.len()), "."]);
                }
            },
            _ => self.screen.say(usage("“task 2 3” sets three teams to the second task; “tasks” lists them.")),
        }
    }

    /// What has been decided this turn.
    pub(super) fn pending(&mut self) {
        let commands: Vec<Command> = self.campaign.pending().to_vec();
        if commands.is_empty() {
            self.screen.say("Nothing has been decided this turn.");
        }
        for (index, command) in commands.iter().enumerate() {
            let text = self.named(command);
            self.screen.item(0, &format!("{}.", index + 1), usage(format!("{}.", view::figure::capital(&text))));
        }
    }

    /// A command in words.
    pub(super) fn named(&self, command: &Command) -> String {
        match command {
            Command::Swear(vows) => {
                let name = |id: &String| self.lore.vows.iter().find(|vow| vow.id == *id).map(|vow| vow.name.clone());
                let names: Vec<String> = vows.iter().filter_map(name).collect();
                format!("the vows {}", view::figure::list(Locale::of(Language::English), &names))
            }
            Command::Answer { paper, option, secret } => {
                let papers = self.papers();
                let lying = papers.iter().find(|lying| lying.key == *paper);
                let answer = lying.and_then(|lying| lying.options.iter().find(|known| known.id == *option));
                let title = lying.map_or(paper.decision.as_str(), |lying| lying.title.as_str());
                let label = answer.map_or(option.as_str(), |answer| answer.label.as_str());
                format!("“{title}”, {label} ({})", way_name(&self.lore, *secret))
            }
            Command::Order { order, about, secret } => {
                let orders = view::orders(&self.campaign);
                let known = orders.iter().find(|known| known.id == *order && known.about == *about);
                let label = known.map_or(order.as_str(), |known| known.option.label.as_str());
                format!("the order “{label}” ({})", way_name(&self.lore, *secret))
            }
            Command::Assign { task, teams } => {
                let tasks = view::tasks(&self.campaign);
                let known = tasks.iter().find(|known| known.id == *task);
                let name = known.map_or(task.as_str(), |known| known.name.as_str());
                format!("{} at “{name}”", view::figure::plural(*teams, "team"))
            }
            Command::EndTurn => "the end of the turn".to_owned(),
        }
    }
}
