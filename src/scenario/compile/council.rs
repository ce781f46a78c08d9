//! Motions with their voices, and what is foretold of options.

use crate::scenario::compile::action::key;
use crate::scenario::compile::{Compiler, Scope};
use crate::scenario::lore::{MotionLore, Name};
use crate::scenario::parse;
use crate::scenario::problem::code;
use crate::scenario::raw::{self, PersonState};
use crate::turn::rulebook::{Foretelling, Motion, Voice};
use crate::world::{Kind, at};

impl<'a> Compiler<'a> {
    pub(super) fn motions(&mut self) {
        for (row, raw) in self.items.motions.iter().enumerate() {
            self.here = raw.id.0;
            let of = self.row(Kind::Faction, raw.of);
            self.fits("pace", raw.pace, (1, 200));
            self.count("voices", raw.voices.len(), 1, 40, "voices");
            let when = self.tests(&raw.when, &Scope::of(Kind::Faction));
            let source = self.source(raw.source);
            let name = Name { text: self.plain(&raw.text), ..self.named(raw.id, &raw.name, &raw.zh) };
            let first = self.rulebook.voices.len() as u16;
            for (index, voice) in raw.voices.iter().enumerate() {
                if raw.voices[..index].iter().any(|other| other.person == voice.person) {
                    let message = format!("`{}` has two voices in this motion", voice.person.0);
                    self.report.at(code::DUPLICATE, voice.person.0, message);
                }
                self.voice(row as u16, raw, of, voice, &name.name);
            }
            let motion = Motion {
                key: key("motion", raw.id.0),
                of: of.unwrap_or_default(),
                when,
                pace: raw.pace,
                voices: first..self.rulebook.voices.len() as u16,
            };
            self.start_share(row as u16, &motion);
            self.rulebook.motions.push(motion);
            self.cited(raw.id, raw.mark, raw.source.is_some());
            self.lore.motions.push(MotionLore { mark: raw.mark, source });
            self.name(Kind::Motion, name);
        }
    }

    fn voice(
        &mut self,
        motion: u16,
        of: &'a raw::Motion<'a>,
        faction: Option<u16>,
        raw: &'a raw::CouncilVoice<'a>,
        asked: &str,
    ) {
        self.here = raw.id.0;
        let person = self.row(Kind::Person, raw.person);
        let serves = person.map(|person| self.items.persons[usize::from(person)].faction);
        if let (Some(serves), true) = (serves, faction.is_some())
            && serves != of.of
        {
            let message = format!("`{}` serves `{}`, not `{}`", raw.person.0, serves.0, of.of.0);
            let help = "a voice is of somebody who serves the motion's faction at the start";
            self.report.helped(code::NOT_OF_FACTION, raw.person.0, message, help);
        }
        self.fits("base", raw.base, (-100, 100));
        let start = raw.start.unwrap_or(raw.base);
        if raw.start.is_some() {
            self.within(parse::field(self.report, raw.id.0, "start"), start, (-100, 100), "the start");
        }
        let (considerations, because) = self.considerations(&raw.considerations, &Scope::of(Kind::Person));
        let row = self.rulebook.voices.len();
        self.start.set(Kind::Voice, row, "leaning", start);
        self.start.unheard(at::leaning::leaning(row as u16), faction.unwrap_or_default());
        let voice = Voice {
            key: key("voice", raw.id.0),
            motion,
            person: person.unwrap_or_default(),
            base: raw.base,
            considerations,
        };
        self.rulebook.voices.push(voice);
        self.lore.voices.push(because);
        let speaker = person
            .map(|person| self.words(&self.items.persons[usize::from(person)].name).to_owned())
            .unwrap_or_default();
        let name = format!("{speaker} on {asked}");
        self.name(Kind::Voice, Name { id: raw.id.0.to_owned(), name, ..Name::default() });
    }

    /// How much of the council is for a motion at the start.
    fn start_share(&mut self, row: u16, motion: &Motion) {
        let (mut inclined, mut all) = (0, 0);
        for (voice, raw) in motion.voices.clone().zip(&self.items.motions[usize::from(row)].voices) {
            let person = &self.items.persons[usize::from(self.rulebook.voices[usize::from(voice)].person)..];
            let Some(person) = person.first().filter(|person| person.state == PersonState::Active) else { continue };
            all += person.influence;
            inclined += if raw.start.unwrap_or(raw.base) > 0 { person.influence } else { 0 };
        }
        self.start.set(Kind::Motion, usize::from(row), "share", crate::turn::council::share(inclined, all));
        self.start.unheard(at::debate::share(row), motion.of);
    }

    /// The rows of what is foretold of an option.
    pub(super) fn foretellings(&mut self, list: &'a [raw::Foretelling<'a>], scope: &Scope<'a>) -> Vec<u16> {
        let option = self.here;
        self.count("foretells", list.len(), 0, 6, "foretellings");
        let mut rows = Vec::new();
        for raw in list {
            self.here = raw.id.0;
            let by = self.row(Kind::Person, raw.by).unwrap_or_default();
            self.fits("within", raw.within, (1, 1_000));
            self.count("comes", raw.comes.len(), 1, 24, "conditions");
            self.at_most(&raw.text, 30, "the text");
            let text = self.template(&raw.text, scope);
            let comes = self.tests(&raw.comes, scope);
            rows.push(self.rulebook.foretellings.len() as u16);
            let key = key("foretelling", raw.id.0);
            self.rulebook.foretellings.push(Foretelling { key, by, within: raw.within, comes, never: raw.never });
            self.lore.foretellings.push(text);
            self.name(
                Kind::Foretelling,
                Name { id: raw.id.0.to_owned(), name: self.words(&raw.text).to_owned(), ..Name::default() },
            );
        }
        self.here = option;
        rows
    }
}
