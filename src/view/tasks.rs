//! The administration's teams and what they are at.

use super::figure::capital;
use super::model::TaskView;
use super::reading::Reading;
use crate::campaign::Command;
use crate::world::{Kind, Known, at};

/// Every task.
pub fn tasks(reading: &Reading<'_>) -> Vec<TaskView> {
    let eye = &reading.eye;
    let rows = 0..eye.book.layout.rows(Kind::Task) as u16;
    let task = |row: u16| {
        let name = eye.lore.name(Kind::Task, i32::from(row));
        let id = name.map(|name| name.id.clone()).unwrap_or_default();
        let ordered = ordered(reading, &id);
        let most = eye.book.tasks.get(usize::from(row)).map_or(0, |task| task.most);
        TaskView {
            name: capital(&eye.names().thing(Kind::Task, i32::from(row))),
            text: name.map(|name| name.text.clone()).unwrap_or_default(),
            teams: (eye.get(at::teams::teams(row)), eye.get(at::teams::arriving(row)), most),
            ordered,
            id,
        }
    };
    rows.map(task).collect()
}

/// The last number that was ordered this turn.
fn ordered(reading: &Reading<'_>, id: &str) -> Option<i32> {
    reading.campaign.pending().iter().rev().find_map(|command| match command {
        Command::Assign { task, teams } if task == id => Some(*teams),
        _ => None,
    })
}

/// Teams that no task wants, and all of them.
pub fn idle(reading: &Reading<'_>) -> (i32, i32) {
    let tasks = tasks(reading);
    let there = |task: &TaskView| task.teams.0 + task.teams.1;
    let all: i32 = tasks.iter().map(there).sum();
    let wanted: i32 = tasks.iter().map(|task| task.ordered.unwrap_or_else(|| there(task))).sum();
    ((all - wanted).max(0), all)
}
