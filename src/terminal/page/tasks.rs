//! The administration's work.

use crate::scenario::Lore;
use crate::terminal::screen::Screen;
use crate::view::TaskView;
use crate::view::figure::{capital, plural};

/// Prints every task.
pub fn show(screen: &mut Screen<'_>, lore: &Lore, tasks: &[TaskView], (idle, all): (i32, i32)) {
    screen.title(&capital(lore.word("capacity")));
    if tasks.is_empty() {
        screen.say("There is no administration to direct.");
        return;
    }
    for (index, task) in tasks.iter().enumerate() {
        let (at_work, arriving, most) = task.teams;
        let arriving = if arriving > 0 { format!(", {arriving} on the way") } else { String::new() };
        let ordered = task.ordered.map(|teams| format!(" Ordered: {teams} from now on.")).unwrap_or_default();
        let name = &task.name;
        let line = format!("{name}: {} at work{arriving}, of at most {most}.{ordered}", plural(at_work, "team"));
        screen.item(0, &format!("{}.", index + 1), &line);
        if !task.text.is_empty() {
            screen.inset(1, &task.text);
        }
    }
    screen.gap();
    screen.say(&format!("{} in all, {idle} idle. A team that is moved idles for a turn.", plural(all, "team")));
    screen.say("“task 2 3” sets three teams to the second task.");
}
