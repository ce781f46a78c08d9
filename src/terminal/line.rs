//! A line of text made of pieces, so that a figure is never mere text: it carries the address that opens it.
//!
//! Only here is it said what else may be a digit: a number in a list or in brackets, a date, what can be typed.

use crate::view::Figure;

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// The page's own words, without a digit.
    Words(&'static str),
    /// What the scenario's author wrote, or the views put together from it; without a digit that is not the author's.
    Told(String),
    /// A number of a list, of a line, or of how many lines there are.
    Place(String),
    /// A date, or the turn.
    Date(String),
    /// What can be typed.
    Usage(String),
    /// A figure of the world or of the rules.
    Figure(Figure),
    /// An amount of an account behind which nothing more is to be told; its line says what it is.
    Last(String),
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line(Vec<Piece>);

impl Line {
    /// Appends.
    pub fn push(&mut self, more: impl Into<Line>) {
        self.0.extend(more.into().0);
    }

    /// The line with more behind it.
    pub fn then(mut self, more: impl Into<Line>) -> Self {
        self.push(more);
        self
    }

    /// Its pieces.
    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }

    /// Its figures.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> + '_ {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Figure(figure) => Some(figure),
            _ => None,
        })
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|piece| piece.text().is_empty())
    }

    /// As it reads.
    pub fn text(&self) -> String {
        self.0.iter().map(Piece::text).collect()
    }

    /// Words with their figures among them: each figure stands where the words show it. Names come before their figures
    /// and may hold digits of their own, so figures are looked for from the end.
    pub fn woven(text: &str, figures: &[Figure]) -> Self {
        let mut left: Vec<&Figure> = figures.iter().collect();
        let mut found: Vec<(usize, usize, &Figure)> = Vec::new();
        for (from, to) in tokens(text).into_iter().rev() {
            let shown = &text[from..to];
            // A sign belongs to the figure only where the figure is shown with one.
            let unsigned = from + shown.find(|letter: char| letter.is_ascii_digit()).unwrap_or(0);
            let meant = [from, unsigned].into_iter().find_map(|from| {
                let index = left.iter().rposition(|figure| figure.shown == text[from..to])?;
                Some((from, to, left.remove(index)))
            });
            found.extend(meant);
        }
        let mut line = Self::default();
        let mut told = 0;
        for (from, to, figure) in found.into_iter().rev() {
            line.push(text[told..from].to_owned());
            line.push(figure.clone());
            told = to;
        }
        line.push(text[told..].to_owned());
        line
    }
}

/// Where figures stand in a text: digits with commas between them, and a sign before them.
fn tokens(text: &str) -> Vec<(usize, usize)> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let digit = |index: usize| letters.get(index).is_some_and(|(_, letter)| letter.is_ascii_digit());
    let mut found = Vec::new();
    let mut index = 0;
    while index < letters.len() {
        if !digit(index) {
            index += 1;
            continue;
        }
        let signed = index > 0 && matches!(letters[index - 1].1, '+' | '-' | '−');
        let from = letters[index - usize::from(signed)].0;
        while digit(index) || (letters.get(index).is_some_and(|(_, letter)| *letter == ',') && digit(index + 1)) {
            index += 1;
        }
        found.push((from, letters.get(index).map_or(text.len(), |(at, _)| *at)));
    }
    found
}

impl Piece {
    /// As it reads.
    pub fn text(&self) -> &str {
        match self {
            Self::Words(text) => text,
            Self::Told(text) | Self::Place(text) | Self::Date(text) | Self::Usage(text) | Self::Last(text) => text,
            Self::Figure(figure) => &figure.shown,
        }
    }
}

impl From<Piece> for Line {
    fn from(piece: Piece) -> Self {
        Self(vec![piece])
    }
}

impl From<&'static str> for Line {
    fn from(words: &'static str) -> Self {
        Piece::Words(words).into()
    }
}

impl From<String> for Line {
    fn from(told: String) -> Self {
        Piece::Told(told).into()
    }
}

impl From<&String> for Line {
    fn from(told: &String) -> Self {
        Piece::Told(told.clone()).into()
    }
}

impl From<Figure> for Line {
    fn from(figure: Figure) -> Self {
        Piece::Figure(figure).into()
    }
}

impl From<Option<Line>> for Line {
    fn from(line: Option<Line>) -> Self {
        line.unwrap_or_default()
    }
}

/// A number of a list, or of how many lines there are.
pub fn place(number: impl ToString) -> Piece {
    Piece::Place(number.to_string())
}

/// "3 papers": how many there are of what is listed.
pub fn tally(number: usize, one: &str) -> Piece {
    Piece::Place(crate::view::figure::plural(i32::try_from(number).unwrap_or(i32::MAX), one))
}

/// A date.
pub fn date(text: impl Into<String>) -> Piece {
    Piece::Date(text.into())
}

/// What can be typed.
pub fn usage(text: impl Into<String>) -> Piece {
    Piece::Usage(text.into())
}

/// A line from its parts, one behind the other.
macro_rules! line {
    ($($part:expr),* $(,)?) => {{
        let mut line = $crate::terminal::line::Line::default();
        $(line.push($part);)*
        line
    }};
}
pub(crate) use line;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::Address;

    #[test]
    fn figures_stand_where_the_words_show_them() {
        let figure = |shown: &str| Figure { shown: shown.into(), name: "it".into(), address: Address::rule(1, "it") };
        let line = Line::woven("It was +20 → −1,240, then 2", &[figure("−1,240"), figure("+20"), figure("7")]);
        assert_eq!(line.text(), "It was +20 → −1,240, then 2");
        let shown: Vec<&str> = line.figures().map(|figure| figure.shown.as_str()).collect();
        assert_eq!(shown, ["+20", "−1,240"]);
        assert!(matches!(line.pieces().last(), Some(Piece::Told(rest)) if rest == ", then 2"));
    }
}
