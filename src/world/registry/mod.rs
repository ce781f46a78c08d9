//! Every component of the world, declared once.
//!
//! `state!` makes from each declaration the component type, its place in the registry, and its share of the column
//! access by which the applier writes ([`SlicesMut`]). A component that is not declared
//! here cannot be captured, hashed or saved, and a test that walks the world's archetypes fails on it.

#[macro_use]
mod declaration;
mod component;

pub use component::{ComponentInfo, QuantityInfo};

use bevy::ecs::change_detection::ContiguousMut;
use bevy::ecs::prelude::*;
use bevy::ecs::system::SystemParam;

use crate::world::belief::Belief;
use crate::world::cell::Cell;
use crate::world::kind::{CLAUSE_STATES, FORETELLING_STATES, Kind, Meaning, PERSON_STATES, Sight};
use crate::world::{MAX_FACTIONS, MAX_OWN_QUANTITIES};

/// Every quantity that a path can name, with its component and lane (the first lane, for rows).
pub fn quantities(kind: Kind) -> impl Iterator<Item = (u8, u8, &'static QuantityInfo)> {
    COMPONENTS
        .iter()
        .enumerate()
        .filter(move |(_, component)| component.kind == kind && !component.own)
        .flat_map(|(index, component)| {
            component.quantities.iter().enumerate().map(move |(lane, info)| (index as u8, lane as u8, info))
        })
        .filter(|(_, _, info)| info.meaning != Meaning::Internal)
}

/// The component of a kind that carries the scenario's own quantities.
pub fn own_component(kind: Kind) -> Option<u8> {
    COMPONENTS.iter().position(|component| component.kind == kind && component.own).map(|index| index as u8)
}

/// The index of a component by its type's name.
pub fn component_of(name: &str) -> Option<u8> {
    COMPONENTS.iter().position(|component| component.name == name).map(|index| index as u8)
}

use Meaning::{Internal, Number, Ref, State, Turn};

// shape, kind, whether believed, component, column
state! {
    /// Where a power sits and how well it hears.
    fields Faction true Realm realm {
        /// Chance in hundredths that a report of a foreign thing reaches it in a turn.
        sight: Number, 0..=100, Owner;
        /// Where its ruler sits.
        capital: Ref(Kind::Region), -1..=65535, Public;
    }
    /// Trust in each other faction: base and living modifiers together.
    toward Faction true Trust trust { trust: Number, -100..=100, Owner; }
    /// Awe of each other faction.
    toward Faction true Awe awe { awe: Number, 0..=100, Owner; }
    /// Whether it is at war with each other faction.
    toward Faction true War war { war: Number, 0..=1, Public; }
    /// The scenario's own quantities of factions.
    own Faction true FactionOwn faction_own { own: Number, -1_000_000..=1_000_000, Owner; }

    /// How a group at home feels.
    fields Audience true Mood mood { mood: Number, -100..=100, Owner; }
    /// Whose home it is at.
    fields Audience true Home home { of: Ref(Kind::Faction), -1..=65535, Public; }
    /// The scenario's own quantities of audiences.
    own Audience true AudienceOwn audience_own { own: Number, -1_000_000..=1_000_000, Owner; }

    /// Whom a person serves, where, and with what weight.
    fields Person true Office office {
        /// The faction served.
        faction: Ref(Kind::Faction), -1..=65535, Public;
        /// Where he is.
        place: Ref(Kind::Region), -1..=65535, Owner;
        /// Weight in council.
        influence: Number, 0..=100, Owner;
        /// Whether he can act.
        state: State(PERSON_STATES), 0..=3, Public;
    }
    /// How often what a person foretold came right or wrong.
    fields Person true Record record { right: Number, 0..=1_000, Public; wrong: Number, 0..=1_000, Public; }
    /// The scenario's own quantities of persons.
    own Person true PersonOwn person_own { own: Number, -1_000_000..=1_000_000, Owner; }

    /// Who holds a place, and the siege it is under.
    fields Region true Holding holding {
        holder: Ref(Kind::Faction), -1..=65535, Public;
        walls: Number, 0..=100, Public;
        /// How far a siege has come.
        siege: Number, 0..=100, Public;
        besieger: Ref(Kind::Faction), -1..=65535, Public;
    }
    /// What is inside a place.
    fields Region true Town town {
        garrison: Number, 0..=1_000_000, Owner;
        stores: Number, 0..=1_000_000, Owner;
        unrest: Number, 0..=100, Owner;
        houses: Number, 0..=1_000_000, Owner;
    }
    /// The scenario's own quantities of regions.
    own Region true RegionOwn region_own { own: Number, -1_000_000..=1_000_000, Owner; }

    /// Goods in one purse.
    fields Stock true Purse purse {
        amount: Number, 0..=1_000_000, Owner;
        owner: Ref(Kind::Faction), -1..=65535, Public;
    }

    /// A number of the scenario's own. Its range and who knows it are the scenario's.
    fields Fact true Value fact_value { value: Number, -1_000_000..=1_000_000, Owner; }

    /// How a clause stands.
    fields Clause true Obligation obligation {
        state: State(CLAUSE_STATES), 0..=7, Public;
        /// The turn by whose end it is due.
        due: Turn, 0..=10_000, Public;
        amount: Number, 0..=1_000_000, Public;
        paid: Number, 0..=1_000_000, Public;
        /// Turns that it has been late.
        late: Number, 0..=1_000, Public;
    }

    /// What an army can do.
    fields Army true Force force {
        strength: Number, 0..=500_000, Owner;
        quality: Number, 1..=100, Owner;
        loyalty: Number, 0..=100, Owner;
        unpaid: Number, 0..=60, Owner;
        stores: Number, 0..=60, Owner;
    }
    /// Whose an army is.
    fields Army true Allegiance allegiance {
        owner: Ref(Kind::Faction), -1..=65535, Public;
        paymaster: Ref(Kind::Faction), -1..=65535, Owner;
        commander: Ref(Kind::Person), -1..=65535, Public;
    }
    /// Where an army is and where it goes.
    fields Army true March march {
        place: Ref(Kind::Region), -1..=65535, Owner;
        goal: Ref(Kind::Region), -1..=65535, Owner;
        progress: Number, 0..=10_000, Owner;
    }
    /// The scenario's own quantities of armies.
    own Army true ArmyOwn army_own { own: Number, -1_000_000..=1_000_000, Owner; }

    /// A body of refugees.
    fields Refugees true Exodus exodus {
        place: Ref(Kind::Region), -1..=65535, Public;
        origin: Ref(Kind::Region), -1..=65535, Public;
        number: Number, 0..=10_000_000, Owner;
        registered: Number, 0..=10_000_000, Owner;
        claimant: Ref(Kind::Faction), -1..=65535, Public;
    }
    /// The scenario's own quantities of refugees.
    own Refugees true RefugeesOwn refugees_own { own: Number, -1_000_000..=1_000_000, Owner; }

    /// Where a paper is, if it is.
    fields Evidence true Document document {
        exists: Number, 0..=1, Owner;
        place: Ref(Kind::Region), -1..=65535, Owner;
        holder: Ref(Kind::Faction), -1..=65535, Owner;
        author: Ref(Kind::Faction), -1..=65535, Public;
        deniable: Number, 0..=100, Owner;
    }
    /// What each faction can prove by it: 0 nothing, 1 suspicion, 2 proof, 3 read in public.
    toward Evidence true Proof proof { proof: Number, 0..=3, Lane; }

    /// Teams set to a task.
    fields Task true Teams teams {
        teams: Number, 0..=100, Owner;
        /// Idle this turn, at work from the next.
        arriving: Number, 0..=100, Owner;
    }

    /// How much of a council is for a motion: influence in hundredths.
    fields Motion true Debate debate { share: Number, 0..=100, Owner; }
    /// What a person leans to in a motion.
    fields Voice true Leaning leaning { leaning: Number, -100..=100, Owner; }
    /// How something foretold stands.
    fields Foretelling true Foretold foretold {
        state: State(FORETELLING_STATES), 0..=3, Public;
        /// The turn by whose end it must have come.
        due: Turn, 0..=10_000, Public;
    }

    /// The calendar.
    fields Clock false Calendar calendar {
        turn: Number, 0..=10_000, Public;
        year: Number, -10_000..=10_000, Public;
        month: Number, 0..=12, Public;
        day: Number, 0..=31, Public;
        /// Days that the current turn lasts.
        days: Number, 0..=10_000, Public;
    }
    /// Whose seat the player has, what it can decide, and how the game ended.
    fields Clock false Course course {
        seat: Ref(Kind::Faction), -1..=65535, Public;
        /// What the seat can decide in a turn; not saved up.
        attention: Number, 0..=12, Public;
        /// The ending's number from 1; 0 while the game goes on.
        ended: Internal, 0..=10_000, Engine;
    }
    /// How often and when a decision was answered.
    fields Decision false Answered answered {
        times: Number, 0..=10_000, Public;
        last: Turn, 0..=10_000, Public;
        /// The option last taken, from 1.
        choice: Number, 0..=100, Public;
        /// The turn on which it last came to the desk.
        laid: Turn, 0..=10_000, Public;
    }
    /// How often and when an order was given.
    fields Order false Ordered ordered { times: Number, 0..=10_000, Public; last: Turn, 0..=10_000, Public; }
    /// How often and when a move was made.
    fields Move false Moved moved { times: Number, 0..=10_000, Public; last: Turn, 0..=10_000, Public; }
    /// How often and when a hazard struck.
    fields Hazard false Struck struck { times: Number, 0..=10_000, Public; last: Turn, 0..=10_000, Public; }
    /// How often and when a rule worked.
    fields Rule false Worked worked { times: Number, 0..=10_000, Public; last: Turn, 0..=10_000, Public; }
    /// What the variables of something foretold are bound to.
    fields Foretelling false Foreseen foreseen {
        v0: Internal, -1..=65535, Engine;
        v1: Internal, -1..=65535, Engine;
        v2: Internal, -1..=65535, Engine;
        v3: Internal, -1..=65535, Engine;
        v4: Internal, -1..=65535, Engine;
        v5: Internal, -1..=65535, Engine;
    }
    /// A living opinion modifier; free when `kind` is 0.
    fields Opinion false Modifier modifier {
        /// The declared kind, from 1.
        kind: Internal, 0..=65535, Engine;
        holder: Internal, -1..=65535, Engine;
        about: Internal, -1..=65535, Engine;
        amount: Internal, -200..=200, Engine;
        since: Internal, 0..=10_000, Engine;
    }
    /// Something under way; free when `block` is 0.
    fields Dispatch false Errand errand {
        /// The compiled list of effects, from 1.
        block: Internal, 0..=65535, Engine;
        /// The turn on which it lands.
        due: Internal, 0..=10_000, Engine;
        /// Whether it lands with the swift.
        swift: Internal, 0..=1, Engine;
        /// The cause that sent it.
        cause: Internal, 0..=2_147_483_647, Engine;
        /// Provenance, for draws.
        key: Internal, -2_147_483_648..=2_147_483_647, Engine;
        v0: Internal, -1..=65535, Engine;
        v1: Internal, -1..=65535, Engine;
        v2: Internal, -1..=65535, Engine;
        v3: Internal, -1..=65535, Engine;
        v4: Internal, -1..=65535, Engine;
        v5: Internal, -1..=65535, Engine;
    }
    /// A paper on the desk; free when `decision` is 0.
    fields Paper false Lying lying {
        /// The decision, from 1.
        decision: Internal, 0..=65535, Engine;
        since: Internal, 0..=10_000, Engine;
        wording: Internal, 0..=1_000, Engine;
        /// The cause that laid it.
        cause: Internal, 0..=2_147_483_647, Engine;
        v0: Internal, -1..=65535, Engine;
        v1: Internal, -1..=65535, Engine;
        v2: Internal, -1..=65535, Engine;
        v3: Internal, -1..=65535, Engine;
        v4: Internal, -1..=65535, Engine;
        v5: Internal, -1..=65535, Engine;
    }
}
