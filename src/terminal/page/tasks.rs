//! The administration's work.

use super::plural;
use crate::scenario::Lore;
use crate::terminal::line::{line, usage};
use crate::terminal::mark::Marks;
use crate::terminal::screen::Screen;
use crate::view::figure::capital;
use crate::view::{Account, Address, Figure, Part, TaskView, TopBar};
use crate::world::at;

/// Prints every task.
pub fn show(screen: &mut Screen<'_>, marks: &mut Marks, lore: &Lore, tasks: &[TaskView], top: &TopBar) {
    screen.title(capital(lore.word("capacity")));
    if tasks.is_empty() {
        screen.say("There is no administration to direct.");
        return;
    }
    for (index, task) in tasks.iter().enumerate() {
        let (at_work, arriving, most) = task.teams;
        let mut told = line![&task.name, ": "];
        told.push(plural(Figure::known(at::teams::teams(task.row), at_work), "team"));
        told.push(" at work");
        if arriving > 0 {
            told.push(line![", ", Figure::known(at::teams::arriving(task.row), arriving), " on the way"]);
        }
        told.push(line![", of at most ", Figure::rule(most, format!("The most that can be of use: {}", task.name))]);
        if let Some(ordered) = task.ordered {
            let account = Account::of("Teams ordered", vec![Part::plain(ordered, "as you ordered this turn")]);
            told.push(line![". Ordered: ", plural(Figure::sum(ordered, account), "team"), " from now on"]);
        }
        let mark = marks.behind(&[&told]);
        screen.item(0, &format!("{}.", index + 1), told.then(mark).then("."));
        if !task.text.is_empty() {
            screen.inset(1, &task.text);
        }
    }
    screen.gap();
    let figure = |index: usize, value: i32| {
        let opens = top.teams_open.get(index).cloned();
        Figure::count(value, "", opens.unwrap_or_else(|| Address::rule(value, "Teams")))
    };
    let told = line![plural(figure(1, top.teams.1), "team"), " in all, ", figure(0, top.teams.0), " idle"];
    let mark = marks.behind(&[&told]);
    screen.say(
        told.then(mark)
            .then(". A team that is moved idles for a turn; one that is set to nothing goes back to what it did."),
    );
    screen.say(usage("“task 2 3” sets three teams to the second task."));
}
