//! Terms that the encyclopedia explains.

use crate::scenario::compile::Compiler;
use crate::scenario::lore::{ArticleLore, Name};

/// The most words of an article.
const WORDS: usize = 80;

impl<'a> Compiler<'a> {
    pub(super) fn articles(&mut self) {
        for raw in &self.items.articles {
            self.here = raw.id.0;
            self.at_most(&raw.text, WORDS, "the article");
            let source = self.source(raw.source);
            let name = Name { text: self.plain(&raw.text), source, ..self.named(raw.id, &raw.name, &raw.zh) };
            let also = raw.also.iter().map(|word| self.plain(word)).collect();
            self.lore.articles.push(ArticleLore { name, also, mark: raw.mark });
        }
    }
}
