//! The items of a scenario, sorted by what they are, in the order of files and places.

use super::raw::{self, Item};

macro_rules! items {
    ($($(#[$doc:meta])* $field:ident $variant:ident;)+) => {
        /// All items by kind.
        #[derive(Debug, Clone, Default)]
        pub(super) struct Items<'a> {
            $($(#[$doc])* pub $field: Vec<raw::$variant<'a>>,)+
            /// Heads; there should be one.
            pub heads: Vec<raw::Head<'a>>,
        }

        impl<'a> Items<'a> {
            pub(super) fn sort(list: Vec<Item<'a>>) -> Self {
                let mut items = Self::default();
                for item in list {
                    match item {
                        $(Item::$variant(item) => items.$field.push(item),)+
                        Item::Scenario(head) => items.heads.push(head),
                    }
                }
                items
            }
        }
    };
}

items! {
    /// Values by which actions are judged.
    concerns Concern;
    /// Vows.
    vows Vow;
    /// Powers.
    factions Faction;
    /// Groups at home.
    audiences Audience;
    /// Persons.
    persons Person;
    /// Places.
    regions Region;
    /// Ways between them.
    routes Route;
    /// Running water.
    rivers River;
    /// Mountains.
    ranges Range;
    /// Goods and purses.
    stocks Stock;
    /// Story variables.
    facts Fact;
    /// Quantities of the scenario's own.
    quantities Quantity;
    /// Kinds of opinion.
    opinions Opinion;
    /// Treaties.
    treaties Treaty;
    /// Armies.
    armies Army;
    /// Bodies of refugees.
    refugees Refugees;
    /// Papers that prove something.
    evidence Evidence;
    /// Tasks.
    tasks Task;
    /// Decisions.
    decisions Decision;
    /// Orders.
    orders Order;
    /// Moves.
    moves Move;
    /// Questions before councils.
    motions Motion;
    /// Hazards.
    hazards Hazard;
    /// Rules.
    rules Rule;
    /// Witnesses.
    witnesses Witness;
    /// Endings.
    endings Ending;
    /// Judgements.
    judgements Judgement;
    /// Historians.
    historians Historian;
    /// Policies.
    policies Policy;
    /// Sources.
    sources Source;
    /// Tests.
    tests Test;
    /// Disputed judgements.
    disputed Disputed;
    /// Figures.
    figures Figure;
    /// Dilemmas.
    dilemmas Dilemma;
    /// Terms explained.
    articles Article;
}

impl<'a> Items<'a> {
    /// Every clause with its treaty's row, in order.
    pub(super) fn clauses(&self) -> impl Iterator<Item = (usize, &raw::Clause<'a>)> {
        let treaties = self.treaties.iter().enumerate();
        treaties.flat_map(|(row, treaty)| treaty.clauses.iter().map(move |clause| (row, clause)))
    }

    /// Every voice, in order.
    pub(super) fn voices(&self) -> impl Iterator<Item = &raw::CouncilVoice<'a>> {
        self.motions.iter().flat_map(|motion| &motion.voices)
    }

    /// Every foretelling, in order: those of decisions before those of orders.
    pub(super) fn foretellings(&self) -> impl Iterator<Item = &raw::Foretelling<'a>> {
        let of_papers = self.decisions.iter().flat_map(|decision| &decision.options);
        let of_orders = self.orders.iter().map(|order| &order.act);
        of_papers.chain(of_orders).flat_map(|option| &option.foretells)
    }
}
