//! What rules are written in: paths to numbers, tests of them, effects on them, selectors and weighted reasons.

use crate::world::Kind;

/// How a row is found: given, or bound to a variable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Root {
    /// This row.
    Row(u16),
    /// What this variable is bound to. Variable 0 is the actor.
    Var(u8),
}

/// Which lane of a component.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lane {
    /// This one.
    Fixed(u8),
    /// The row that a variable is bound to.
    Var(u8),
    /// The row that a variable's reference points at: variable, component and lane of the reference.
    VarRef(u8, u8, u8),
}

/// The way to a number: a root, references to follow, and the number itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// Where it begins.
    pub root: Root,
    /// References to follow: component and lane.
    pub steps: Vec<(u8, u8)>,
    /// The component of the number.
    pub component: u8,
    /// Its lane.
    pub lane: Lane,
    /// The kind of thing that the number refers to, if it is a reference.
    pub refers: Option<Kind>,
}

/// A value that can be compared or written: mostly a reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operand {
    /// This value: a row, a state, or [`crate::world::NOTHING`].
    Const(i32),
    /// The row that a variable is bound to.
    Var(u8),
    /// The number at the end of a path.
    Path(Path),
}

/// What must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// At least.
    Min(Path, i32),
    /// At most.
    Max(Path, i32),
    /// Equal.
    Is(Operand, Operand),
    /// Not equal.
    IsNot(Operand, Operand),
    /// The first is at least the second.
    Over(Path, Path),
    /// The turn in the first is at least so many turns ago, and ever was.
    Ago(Path, i32),
    /// The month is one of these (bit n for month n).
    Months(u16),
    /// The two regions are the same or neighbours.
    Near(Operand, Operand),
    /// One holds.
    Any(Vec<Test>),
    /// All hold.
    All(Vec<Test>),
    /// It does not hold.
    Not(Box<Test>),
}

/// What happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Adds.
    Add(Path, i32),
    /// Adds the second's value times the third over the fourth.
    AddPer(Path, Path, i32, i32),
    /// Makes it this.
    Set(Path, i32),
    /// Makes a reference or state this.
    Put(Path, Operand),
    /// Moves up to so much.
    Transfer(Path, Path, i32),
    /// Pays on a clause.
    Pay(Root, i32),
    /// The first remembers something of the second: kind, amount.
    Opinion(Operand, Operand, u16, i32),
    /// A paper comes to lie in a region, held by a faction.
    Plant(Root, Operand, Operand),
    /// A paper is gone.
    Destroy(Root),
    /// A faction has at least this proof.
    Prove(Root, Operand, i32),
    /// A clause is breached.
    Breach(Root),
    /// Two factions are at war (1) or not (0).
    War(Operand, Operand, i32),
    /// A faction is told so many percent of a number by somebody: a faction's or person's row.
    Tell {
        /// Who is told.
        to: Operand,
        /// Of what.
        of: Path,
        /// Percent.
        percent: i32,
        /// Who tells: kind and operand.
        by: (Kind, Operand),
    },
    /// A block happens after so many turns.
    Later(i32, BlockId),
    /// A chance in hundredths between two lists. The number tells one chance from another in the same scenario.
    Chance(i32, Vec<Effect>, Vec<Effect>, u32),
    /// A condition between two lists.
    If(Vec<Test>, Vec<Effect>, Vec<Effect>),
    /// For each binding.
    Each(Selector, Vec<Effect>),
    /// A line that everybody hears: index into the lore's notes.
    Note(u32),
    /// A line that one faction hears.
    Whisper(Operand, u32),
    /// The player takes this faction's seat.
    Seat(Operand),
}

/// A compiled list of effects that can be under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct BlockId(pub u16);

/// Binds a variable to each thing of a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selector {
    /// Which variable.
    pub var: u8,
    /// Over what.
    pub kind: Kind,
    /// What must hold of it.
    pub when: Vec<Test>,
}

/// A weighted reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consideration {
    /// Which concern.
    pub concern: u16,
    /// Weight.
    pub weight: i32,
    /// Only when.
    pub when: Vec<Test>,
    /// Scaled by a number over 100.
    pub per: Option<Path>,
}
