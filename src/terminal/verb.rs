//! The words that the game understands.

use strsim::damerau_levenshtein;

/// What a line begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verb {
    /// The desk: date, gauges, papers.
    Desk,
    /// Opens a paper.
    Paper,
    /// Opens the next unanswered paper.
    Next,
    /// Answers the open paper, or another.
    Answer,
    /// Shows an answer with all that is known of it.
    Weigh,
    /// Lists or gives orders.
    Order,
    /// Lists tasks or sets teams.
    Task,
    /// Powers and their trust.
    Powers,
    /// Treaties and clauses.
    Treaties,
    /// The map as a list.
    Map,
    /// People, groups at home and witnesses.
    Court,
    /// Questions before councils, and who leans how.
    Council,
    /// What the last turn brought.
    News,
    /// Why a numbered line is so.
    Why,
    /// Swears vows.
    Vow,
    /// How it ended.
    Records,
    /// What has been decided this turn.
    Pending,
    /// Takes the last command back.
    Undo,
    /// Ends the turn.
    End,
    /// Keeps the game.
    Save,
    /// Takes a kept game up.
    Load,
    /// The opening pages again.
    Opening,
    /// What can be typed.
    Help,
    /// Leaves.
    Quit,
}

/// How a verb is typed and explained.
pub struct Entry {
    /// The verb.
    pub verb: Verb,
    /// Its words, the first being the one that is shown.
    pub words: &'static [&'static str],
    /// How it is used.
    pub usage: &'static str,
    /// What it does.
    pub text: &'static str,
}

macro_rules! verbs {
    ($($verb:ident [$($word:literal)+] $usage:literal $text:literal;)+) => {
        /// Every verb, in the order in which help tells them.
        pub const VERBS: &[Entry] = &[$(Entry {
            verb: Verb::$verb, words: &[$($word),+], usage: $usage, text: $text,
        }),+];
    };
}

verbs! {
    Desk ["desk" "look" "papers" "l"] "desk" "What lies before you: the date, what you have, the papers.";
    Paper ["paper" "read" "p"] "paper 2, or only 2" "Opens a paper: what it says, the answers, who is for and against, what each would do.";
    Next ["next" "n"] "next, or an empty line" "Opens the next paper that has no answer yet.";
    Answer ["answer"] "c, or 2 c, or 2 c secret" "Answers the open paper or another with a letter, openly or secretly.";
    Weigh ["weigh" "consider"] "weigh c; weigh 2 c" "All that is known of an answer: every reason of every voice, all that it would bring.";
    Order ["order" "orders" "o"] "orders; orders march; order 3; order 3 secret; order 3 2 open" "Lists what you may order of your own accord, all or those with a word in them; shows one; gives it. A second number tells which of several things it is about.";
    Task ["task" "tasks" "assign" "teams" "t"] "tasks; task 2 3" "Lists the work of the administration, or sets three teams to the second task.";
    Powers ["powers" "trust"] "powers; powers NAME" "The powers, their trust in you and what it is made of.";
    Treaties ["treaties" "clauses"] "treaties; treaties 3" "What was sworn, what is due and when; with a number how each side reads a clause, and what its breach would bring.";
    Map ["map" "places" "m"] "map; map PLACE" "The places by holder, the armies, the ways between them.";
    Court ["court" "people" "audiences"] "court" "Those at home: how they feel, who advises you and what he foretold, the voices of the realm.";
    Council ["council" "councils" "motions"] "council; council NAME" "What the councils of the powers weigh: who leans how as far as you have heard, and what would move him.";
    News ["news" "consequences"] "news; news 3; news all" "What the last turn brought, or an earlier one; all of it with “all”.";
    Why ["why" "w"] "why 7; why 7 2; why trust NAME" "What a figure is made of, and the chain of causes back to the decisions that began it. The number is that in brackets; where it stands for several figures a second number opens one. A figure’s name opens it too.";
    Pending ["pending" "done"] "pending" "What you have decided this turn.";
    Undo ["undo" "u"] "undo" "Takes back the last thing, as long as nothing hidden has come of it.";
    End ["end" "dismiss"] "end; end now" "Ends the turn. Papers left lying are decided by those named for them.";
    Vow ["vow" "vows" "swear"] "vows; vow 1 3" "What can be sworn, and swearing it.";
    Records ["records" "reckoning" "ending"] "records; records historians" "How it ended, and the reckoning; with another word the historians, other courts, what came after, the truth, the course or the chain.";
    Save ["save" "s"] "save; save before the oath" "Keeps the game under a name.";
    Load ["load" "restore"] "load; load before the oath" "Lists kept games, or takes one up.";
    Opening ["opening" "intro"] "opening" "The opening pages again.";
    Help ["help" "commands" "h"] "help; help why" "What can be typed.";
    Quit ["quit" "exit" "bye" "q"] "quit" "Leaves; the game is kept.";
}

/// Why a word is not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unknown {
    /// It could be any of these.
    Ambiguous(Vec<&'static str>),
    /// Nothing begins so; these come nearest.
    Nothing(Option<&'static str>),
}

/// The verb that a word means: the word itself, or a beginning that only one verb has.
pub fn find(word: &str) -> Result<Verb, Unknown> {
    let word = word.to_lowercase();
    if word == "?" {
        return Ok(Verb::Help);
    }
    if let Some(entry) = VERBS.iter().find(|entry| entry.words.contains(&word.as_str())) {
        return Ok(entry.verb);
    }
    let begins = |entry: &&Entry| entry.words.iter().any(|known| known.starts_with(&word));
    let fitting: Vec<&Entry> = VERBS.iter().filter(begins).collect();
    match fitting.as_slice() {
        [one] => Ok(one.verb),
        [] => Err(Unknown::Nothing(nearest(&word))),
        several => Err(Unknown::Ambiguous(several.iter().map(|entry| meant(entry, &word)).collect())),
    }
}

/// The word of a verb that begins like this one.
fn meant(entry: &Entry, word: &str) -> &'static str {
    entry.words.iter().find(|known| known.starts_with(word)).copied().unwrap_or(entry.words[0])
}

fn nearest(word: &str) -> Option<&'static str> {
    let words = VERBS.iter().flat_map(|entry| entry.words.iter().copied());
    let near = words.map(|known| (damerau_levenshtein(word, known), known)).min()?;
    (near.0 <= 2 && near.0 < word.chars().count()).then_some(near.1)
}

/// The entry of a verb.
pub fn entry(verb: Verb) -> Option<&'static Entry> {
    VERBS.iter().find(|entry| entry.verb == verb)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_clear_beginnings_are_understood() {
        assert_eq!(find("desk"), Ok(Verb::Desk));
        assert_eq!(find("LOOK"), Ok(Verb::Desk));
        assert_eq!(find("tre"), Ok(Verb::Treaties));
        assert_eq!(find("q"), Ok(Verb::Quit));
        assert_eq!(find("w"), Ok(Verb::Why));
        assert_eq!(find("?"), Ok(Verb::Help));
    }

    #[test]
    fn an_unclear_beginning_names_what_it_could_be() {
        assert_eq!(find("ne"), Err(Unknown::Ambiguous(vec!["next", "news"])));
    }

    #[test]
    fn a_slip_names_the_nearest_word() {
        assert_eq!(find("tresties"), Err(Unknown::Nothing(Some("treaties"))));
        assert_eq!(find("xyzzy"), Err(Unknown::Nothing(None)));
    }
}
