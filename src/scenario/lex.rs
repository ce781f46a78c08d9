//! The signs of a RON file, as far as cutting it into items and finding a field's place need them.

use std::ops::Range;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}`.
    Close(char),
    /// `,`.
    Comma,
    /// `:`.
    Colon,
    /// A string or a character.
    Quoted,
    /// A word or number.
    Word,
    /// Any other sign.
    Other,
}

/// A token and its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub sign: Sign,
    /// Where it is.
    pub span: Range<usize>,
}

/// A string or comment that the file's end, or in [`Strings::OfOneLine`] the line's end, cuts off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unclosed {
    /// Where it begins.
    pub start: usize,
    /// `string` or `comment`.
    pub what: &'static str,
}

/// Whether strings may go over several lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strings {
    /// They may, as RON allows.
    OfManyLines,
    /// They may not: how a file is read once it is known that one is not closed.
    OfOneLine,
}

/// All tokens of a text, without white space and comments.
pub fn tokens(text: &str, strings: Strings) -> (Vec<Token>, Vec<Unclosed>) {
    let mut lexer = Lexer { text, at: 0, strings, tokens: Vec::new(), unclosed: Vec::new() };
    while lexer.at < text.len() {
        lexer.step();
    }
    (lexer.tokens, lexer.unclosed)
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    strings: Strings,
    tokens: Vec<Token>,
    unclosed: Vec<Unclosed>,
}

impl Lexer<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn step(&mut self) {
        let rest = self.rest();
        let Some(first) = rest.chars().next() else { return };
        match first {
            _ if first.is_whitespace() => self.at += first.len_utf8(),
            '/' if rest.starts_with("//") => self.at += rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => self.comment(),
            '"' => self.string(self.at),
            '\'' => self.character(),
            '(' | '[' | '{' => self.push(Sign::Open(first), 1),
            ')' | ']' | '}' => self.push(Sign::Close(first), 1),
            ',' => self.push(Sign::Comma, 1),
            ':' => self.push(Sign::Colon, 1),
            _ if is_word(first) => self.word(),
            _ => self.push(Sign::Other, first.len_utf8()),
        }
    }

    fn push(&mut self, sign: Sign, len: usize) {
        self.tokens.push(Token { sign, span: self.at..self.at + len });
        self.at += len;
    }

    fn word(&mut self) {
        let rest = self.rest();
        let len = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(len);
        let hashes = after.len() - after.trim_start_matches('#').len();
        match word {
            "r" | "br" if after[hashes..].starts_with('"') => self.raw_string(len, hashes),
            "b" if after.starts_with('"') => {
                let start = self.at;
                self.at += len;
                self.string(start);
            }
            _ => self.push(Sign::Word, len),
        }
    }

    /// A string whose opening quote is at `self.at`, its token beginning at `start`.
    fn string(&mut self, start: usize) {
        let body = self.at + 1;
        let mut escaped = false;
        for (offset, c) in self.text[body..].char_indices() {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => return self.quoted(start, body + offset + 1),
                '\n' if self.strings == Strings::OfOneLine => return self.cut_off(start, body + offset),
                _ => {}
            }
        }
        self.cut_off(start, self.text.len());
    }

    fn raw_string(&mut self, prefix: usize, hashes: usize) {
        let start = self.at;
        let body = start + prefix + hashes + 1;
        let end = format!("\"{}", "#".repeat(hashes));
        match self.text[body..].find(&end) {
            Some(offset) => self.quoted(start, body + offset + end.len()),
            None => self.cut_off(start, self.text.len()),
        }
    }

    fn quoted(&mut self, start: usize, end: usize) {
        self.tokens.push(Token { sign: Sign::Quoted, span: start..end });
        self.at = end;
    }

    fn cut_off(&mut self, start: usize, end: usize) {
        self.unclosed.push(Unclosed { start, what: "string" });
        self.quoted(start, end);
    }

    /// `'x'` or `'\n'`; any other apostrophe is a sign like others.
    fn character(&mut self) {
        let mut chars = self.rest().char_indices().skip(1);
        let closing = match chars.next() {
            Some((_, '\\')) => {
                let _escaped = chars.next();
                chars.take(10).find(|(_, c)| *c == '\'')
            }
            Some(_) => chars.next().filter(|(_, c)| *c == '\''),
            None => None,
        };
        match closing {
            Some((offset, _)) => self.quoted(self.at, self.at + offset + 1),
            None => self.push(Sign::Other, 1),
        }
    }

    fn comment(&mut self) {
        let start = self.at;
        let mut depth = 0;
        while self.at < self.text.len() {
            let rest = self.rest();
            if rest.starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if rest.starts_with("*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return;
                }
            } else {
                self.at += rest.chars().next().map_or(1, char::len_utf8);
            }
        }
        self.unclosed.push(Unclosed { start, what: "comment" });
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-' | '+' | '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text, Strings::OfManyLines).0.into_iter().map(|token| &text[token.span]).collect()
    }

    #[test]
    fn strings_and_comments_hide_their_brackets() {
        let text = r####"[A("]\"", r#"(" "#, ')', '\''), // ]
            /* [ /* ( */ ] */ 張]"####;
        assert_eq!(
            words(text),
            ["[", "A", "(", r#""]\"""#, ",", r###"r#"(" "#"###, ",", "')'", ",", r"'\''", ")", ",", "張", "]"]
        );
    }

    #[test]
    fn what_is_not_closed_is_told() {
        assert_eq!(tokens("[\"a", Strings::OfManyLines).1, [Unclosed { start: 1, what: "string" }]);
        assert_eq!(tokens("[ /* a", Strings::OfManyLines).1, [Unclosed { start: 2, what: "comment" }]);
        let (tokens, unclosed) = tokens("\"a\n,\"b\"", Strings::OfOneLine);
        assert_eq!((tokens.len(), unclosed.len()), (3, 1));
    }
}
