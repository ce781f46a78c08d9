//! What was sealed this turn and is on its way.

use super::{OptionView, OrderView, PaperView};
use crate::campaign::Command;

/// An answer or an order that waits for the end of the turn.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SentView {
    /// What it says.
    pub name: String,
    /// Chinese.
    pub zh: String,
    /// The title of the paper that it answers; empty for an order unasked.
    pub answers: String,
    /// Where it goes, if it goes to a place.
    pub place: Option<u16>,
    /// Whether secretly.
    pub secret: bool,
    /// Names of the papers that it will leave abroad.
    pub papers: Vec<String>,
}

/// Everything sealed this turn, in its order.
pub fn sent(desk: &[PaperView], orders: &[OrderView], pending: &[Command]) -> Vec<SentView> {
    let one = |command: &Command| match command {
        Command::Answer { paper, option, secret } => {
            let paper = desk.iter().find(|lying| lying.key == *paper)?;
            let option = paper.options.iter().find(|known| known.id == *option)?;
            Some(SentView { answers: paper.title.clone(), ..going(option, paper.place, *secret) })
        }
        Command::Order { order, about, secret } => {
            let order = orders.iter().find(|known| known.id == *order && known.about == *about)?;
            Some(going(&order.option, order.place, *secret))
        }
        _ => None,
    };
    pending.iter().filter_map(one).collect()
}

fn going(option: &OptionView, place: Option<u16>, secret: bool) -> SentView {
    let papers = option.sealing.as_ref().filter(|_| secret).map_or(&[][..], |sealing| &sealing.papers);
    SentView {
        name: option.label.clone(),
        zh: option.zh.clone(),
        answers: String::new(),
        // A paper goes where it will lie; what leaves none goes where its matter is.
        place: papers.iter().find_map(|paper| paper.place).or(place),
        secret,
        papers: papers.iter().map(|paper| paper.name.clone()).collect(),
    }
}
