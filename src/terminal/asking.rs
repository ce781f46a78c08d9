//! Asking why: by a number in brackets, by two, or by the name of a figure.

use super::line::{Line, Piece, line, place, usage};
use super::mark::Mark;
use super::page;
use super::session::Session;
use crate::view;
use crate::view::{Address, Figure};

/// The most names that are listed when a name could mean several.
const NAMES: usize = 9;

impl Session<'_, '_> {
    /// What stands behind a number, or behind a figure by its name: what it is made of, and what led there.
    pub(super) fn why(&mut self, asked: &str) {
        let numbers: Option<Vec<usize>> = asked
            .split([' ', '.'])
            .map(|word| word.trim_matches(['(', ')']))
            .filter(|word| !word.is_empty())
            .map(|word| word.parse().ok())
            .collect();
        match numbers.as_deref() {
            Some([]) => self.why_what(),
            Some([line, rest @ ..]) => self.why_number(*line, rest.first().copied()),
            None => self.why_name(asked),
        }
    }

    fn why_number(&mut self, number: usize, which: Option<usize>) {
        let Some(mark) = self.marks.get(number).cloned() else { return self.why_what() };
        let figure = |which: usize| mark.figures.get(which.checked_sub(1)?);
        match (which, &mark.opens, mark.figures.as_slice()) {
            (Some(which), ..) => match figure(which) {
                Some(figure) => self.open_figure(&figure.address.clone()),
                None => {
                    let all = place(mark.figures.len());
                    self.screen.say(line!["Its figures are numbered ", place(1), " to ", all, "."]);
                }
            },
            (None, Some(opens), _) => self.open_figure(&opens.clone()),
            (None, None, [one]) => self.open_figure(&one.address.clone()),
            (None, None, _) => self.list_figures(number, &mark),
        }
    }

    /// The figures of a line that has several.
    fn list_figures(&mut self, number: usize, mark: &Mark) {
        let Some(accounts) = view::accounts(&self.campaign) else { return };
        let names: Vec<String> = mark
            .figures
            .iter()
            .map(|figure| match figure.name.as_str() {
                "" => accounts.open(&figure.address).title,
                name => name.to_owned(),
            })
            .collect();
        self.screen.title("The figures behind it");
        for (index, (figure, name)) in mark.figures.iter().zip(names).enumerate() {
            // The name stands as it is told on the figure's own page.
            let name: Line = Piece::Usage(name).into();
            self.screen.item(0, &format!("{}.", index + 1), line![name, ": ", figure.clone()]);
        }
        self.screen.gap();
        self.screen.say(usage(format!("“why {number} 1” opens the first.")));
    }

    fn open_figure(&mut self, address: &Address) {
        let account = view::accounts(&self.campaign).map(|accounts| accounts.open(address));
        match account {
            Some(account) => page::why::account(&mut self.screen, &mut self.marks, &account),
            None => self.screen.say("Nothing is known of that."),
        }
    }

    /// A figure by words of its name: the one that the words name whole, or a list of those that they could mean.
    fn why_name(&mut self, asked: &str) {
        let Some(accounts) = view::accounts(&self.campaign) else { return };
        let mut found = accounts.named(asked);
        drop(accounts);
        let whole = found.iter().position(|(name, _)| name.to_lowercase() == asked.trim().to_lowercase());
        if let Some(index) = whole {
            found = vec![found.swap_remove(index)];
        }
        match found.as_slice() {
            [] => self.why_what(),
            [(_, address)] => self.open_figure(&address.clone()),
            several => {
                let figures: Vec<(String, Address)> = several.iter().take(NAMES).cloned().collect();
                let more = several.len().saturating_sub(NAMES);
                self.screen.say("Which of these?");
                for (name, address) in figures {
                    let value = self.value_of(&address);
                    let told = line![name.clone(), ": ", Figure { shown: value, name, address }];
                    let mark = self.marks.behind(&[&told]);
                    self.screen.item(0, "-", told.then(mark));
                }
                if more > 0 {
                    self.screen.say("And others; more words tell them apart.");
                }
            }
        }
    }

    /// A number's value as it is shown.
    fn value_of(&self, address: &Address) -> String {
        let account = view::accounts(&self.campaign).map(|accounts| accounts.open(address));
        account.and_then(|account| account.figures.into_iter().next()).map(|figure| figure.shown).unwrap_or_default()
    }

    fn why_what(&mut self) {
        match self.marks.len() {
            0 => self.screen.say(usage(
                "Why what? “why 3” opens the line with that number in brackets; “why trust NAME” a figure by its name.",
            )),
            all => {
                let told = line![
                    "Why what? The lines with a number in brackets are numbered ",
                    place(1),
                    " to ",
                    place(all),
                    " by now; a figure’s name opens it too, such as “why trust NAME”."
                ];
                self.screen.say(told);
            }
        }
    }
}
