//! What a typed line asks for.

use super::verb::{Unknown, Verb, find};

/// How an answer goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// On the record.
    Open,
    /// Secretly.
    Secret,
}

/// The scenario's phrases for the two ways, such as "through the hall" and "by night".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrases {
    /// For the open way.
    pub open: String,
    /// For the secret way.
    pub secret: String,
}

/// What a line asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// Nothing was typed.
    Empty,
    /// An answer by its letter, to the paper of this number or to the open one.
    Answer {
        /// Number on the desk, from 1.
        paper: Option<usize>,
        /// Option, from 0.
        option: usize,
        /// How, if it was said.
        way: Option<Way>,
    },
    /// The paper of this number.
    Paper(usize),
    /// A verb and what follows it.
    Do(Verb, Vec<String>),
    /// The words after an answer mean no way.
    NoWay(String),
    /// The first word is not understood.
    Unknown(String, Unknown),
}

impl Phrases {
    /// The way that a word means: `open` or `secret`, a beginning of these, or a word of the scenario's phrases.
    pub fn way(&self, word: &str) -> Option<Way> {
        let word = word.to_lowercase();
        let known = |sober: &str, phrase: &str| {
            let mut words = phrase.split(' ').filter(|part| part.chars().count() > 3);
            sober.starts_with(&word) || words.any(|part| part.to_lowercase() == word)
        };
        if known("secretly", &self.secret) {
            Some(Way::Secret)
        } else if known("openly", &self.open) {
            Some(Way::Open)
        } else {
            None
        }
    }
}

/// The most answers that a paper can have.
const LETTERS: &str = "abcde";

/// Option A to E from a single letter.
fn letter(word: &str) -> Option<usize> {
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        (Some(one), None) => LETTERS.find(one.to_ascii_lowercase()),
        _ => None,
    }
}

/// Reads a line.
pub fn read(line: &str, phrases: &Phrases) -> Request {
    let words: Vec<&str> = line.split_whitespace().map(|word| word.trim_matches(['.', ',', '!', '"'])).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    match words.as_slice() {
        [] => Request::Empty,
        [first, rest @ ..] => {
            if let Some(option) = letter(first) {
                return answer(None, option, rest, phrases);
            }
            if let Ok(number) = first.parse::<usize>() {
                return match rest.split_first() {
                    None => Request::Paper(number),
                    Some((second, rest)) => match letter(second) {
                        Some(option) => answer(Some(number), option, rest, phrases),
                        None => Request::NoWay((*second).to_owned()),
                    },
                };
            }
            match find(first) {
                Ok(Verb::Answer) => match read(&rest.join(" "), phrases) {
                    Request::Empty | Request::Do(..) => Request::Do(Verb::Answer, Vec::new()),
                    request => request,
                },
                Ok(verb) => Request::Do(verb, rest.iter().map(|word| (*word).to_owned()).collect()),
                Err(unknown) => Request::Unknown((*first).to_owned(), unknown),
            }
        }
    }
}

fn answer(paper: Option<usize>, option: usize, rest: &[&str], phrases: &Phrases) -> Request {
    // "c at night", "c by night": the first word that means a way counts, little words before it do not.
    let mut way = None;
    for word in rest {
        match phrases.way(word) {
            Some(found) => {
                way = Some(found);
                break;
            }
            None if word.chars().count() <= 3 && word.chars().all(char::is_alphabetic) && letter(word).is_none() => {}
            None => return Request::NoWay((*word).to_owned()),
        }
    }
    Request::Answer { paper, option, way }
}

/// Whether a reply means yes.
pub fn is_yes(reply: &str) -> bool {
    let reply = reply.trim().to_lowercase();
    !reply.is_empty() && ["yes", "seal"].iter().any(|word| word.starts_with(&reply))
}

/// Whether a reply means no; an empty one does.
pub fn is_no(reply: &str) -> bool {
    let reply = reply.trim().to_lowercase();
    ["no", "aside", "undo", "quit"].iter().any(|word| word.starts_with(&reply))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrases() -> Phrases {
        Phrases { open: "through the hall".into(), secret: "by night".into() }
    }

    #[test]
    fn answers_are_read() {
        let answer = |paper, option, way| Request::Answer { paper, option, way };
        assert_eq!(read("a", &phrases()), answer(None, 0, None));
        assert_eq!(read("1 C", &phrases()), answer(Some(1), 2, None));
        assert_eq!(read("1 c secret", &phrases()), answer(Some(1), 2, Some(Way::Secret)));
        assert_eq!(read("2 b by night", &phrases()), answer(Some(2), 1, Some(Way::Secret)));
        assert_eq!(read("answer 2 b openly", &phrases()), answer(Some(2), 1, Some(Way::Open)));
        assert_eq!(read("d hall", &phrases()), answer(None, 3, Some(Way::Open)));
        assert_eq!(read("c loudly", &phrases()), Request::NoWay("loudly".into()));
        assert_eq!(read("a 1", &phrases()), Request::NoWay("1".into()));
        assert_eq!(read("1 a b", &phrases()), Request::NoWay("b".into()));
    }

    #[test]
    fn other_lines_are_read() {
        assert_eq!(read("  ", &phrases()), Request::Empty);
        assert_eq!(read("3", &phrases()), Request::Paper(3));
        assert_eq!(read("why 7", &phrases()), Request::Do(Verb::Why, vec!["7".into()]));
        assert!(matches!(read("dsek", &phrases()), Request::Unknown(_, Unknown::Nothing(Some("desk")))));
    }
}
