//! The one button: a label, perhaps Chinese beside it, the key that presses it, and what it costs in attention.

use bevy_egui::egui::{Color32, Key, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{mark, text};
use crate::desktop::bindings;
use crate::desktop::theme::{self, size};

/// How a button looks.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub enum Face {
    /// Paper on paper.
    #[default]
    Plain,
    /// The player's hand: at most one on screen.
    Hand,
    /// Lies on lacquer, and calls.
    Raised,
    /// Lies on lacquer, quietly.
    Lacquer,
}

/// A button to be shown.
pub struct Button<'a> {
    label: &'a str,
    zh: &'a str,
    key: &'a str,
    face: Face,
    dots: i32,
    enabled: bool,
    width: Option<f32>,
    height: f32,
    large: bool,
    chosen: bool,
}

impl<'a> Button<'a> {
    /// With this label.
    pub fn new(label: &'a str) -> Self {
        Self {
            label,
            zh: "",
            key: "",
            face: Face::Plain,
            dots: 0,
            enabled: true,
            width: None,
            height: theme::BUTTON,
            large: false,
            chosen: false,
        }
    }

    /// Chinese beside the label.
    pub fn zh(mut self, zh: &'a str) -> Self {
        self.zh = zh;
        self
    }

    /// The key that presses it too.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }

    /// How it looks.
    pub fn face(mut self, face: Face) -> Self {
        self.face = face;
        self
    }

    /// What it costs in attention, as dots.
    pub fn dots(mut self, dots: i32) -> Self {
        self.dots = dots;
        self
    }

    /// Whether it can be pressed.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Its width; else as wide as its text.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Its height.
    pub fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// Bold serif, larger.
    pub fn large(mut self) -> Self {
        self.large = true;
        self
    }

    /// Whether it stands for what is shown now.
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }

    /// How wide it is by its text alone.
    pub fn natural(&self, ui: &Ui) -> f32 {
        let wide = |text: &str, font| ui.painter().layout_no_wrap(text.to_owned(), font, theme::INK).size().x;
        let font = match (self.large, self.face) {
            (true, _) => theme::serif_bold(size::HEAD),
            (false, Face::Lacquer) => theme::sans(size::BODY),
            (false, _) => theme::sans_bold(size::BODY),
        };
        let key = if self.key.is_empty() {
            0.0
        } else {
            wide(&bindings::shown(ui, self.key), theme::sans(size::CAPTION)) + 18.0
        };
        wide(self.label, font) + key + self.dots as f32 * 13.0 + 26.0
    }

    /// Shows it.
    pub fn show(self, ui: &mut Ui) -> Response {
        let (mut fill, mut stroke, mut ink, focus) = match self.face {
            Face::Plain => (theme::SLIP, Stroke::new(1.0, theme::INK2), theme::INK, theme::FOCUS),
            Face::Hand => {
                (theme::VERMILION, Stroke::new(1.0, theme::VERMILION_TEXT), theme::ON_VERMILION, theme::FOCUS)
            }
            Face::Raised => (theme::RAISED, Stroke::new(1.5, theme::LACQUER_EDGE), theme::INK, theme::FOCUS_ON_LACQUER),
            Face::Lacquer => (
                Color32::TRANSPARENT,
                Stroke::new(1.0, theme::LACQUER_LINE),
                theme::LACQUER_TEXT2,
                theme::FOCUS_ON_LACQUER,
            ),
        };
        if self.chosen {
            (fill, stroke, ink) = match self.face {
                Face::Lacquer => (theme::RAISED, Stroke::NONE, theme::INK),
                _ => (theme::RAISED, theme::selected(), theme::INK),
            };
        }
        if !self.enabled {
            (fill, ink) = match self.face {
                Face::Lacquer => (Color32::TRANSPARENT, theme::LACQUER_LINE),
                _ => (theme::PAPER, theme::INK3),
            };
            stroke = Stroke::new(1.0, theme::RULE);
        }
        let font = match (self.large, self.face) {
            (true, _) => theme::serif_bold(size::HEAD),
            (false, Face::Hand) => theme::sans_bold(size::BODY),
            (false, _) => theme::sans(size::BODY),
        };
        let zh_font = theme::serif(if self.large { size::HEAD } else { size::NAME });
        let key =
            ui.painter().layout_no_wrap(bindings::shown(ui, self.key).into_owned(), theme::sans(size::CAPTION), ink);
        let zh = ui.painter().layout_no_wrap(self.zh.to_owned(), zh_font, ink);
        let mut key_width = if self.key.is_empty() { 0.0 } else { key.size().x + 18.0 };
        let zh_width = if self.zh.is_empty() { 0.0 } else { zh.size().x + 8.0 };
        let dots_width = if self.dots == 0 { 0.0 } else { self.dots as f32 * 13.0 + 6.0 };
        // The label is worth more than the key, which the sheet of keys lists, too.
        let natural = ui.painter().layout_no_wrap(self.label.to_owned(), font.clone(), ink).size().x;
        if self.width.is_some_and(|width| natural + key_width + zh_width + dots_width + 6.0 > width) {
            key_width = 0.0;
        }
        let beside = key_width + zh_width + dots_width;
        let room = self.width.map_or(f32::INFINITY, |width| width - beside - 6.0);
        let galley = text::fit(ui, self.label, font, ink, room);
        let width = self.width.unwrap_or(galley.size().x + beside + 26.0);
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let (rect, mut response) = ui.allocate_exact_size(vec2(width, self.height), sense);
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(WidgetType::Button, self.enabled && ui.is_enabled(), self.label);
            info.selected = self.chosen.then_some(true);
            info
        });
        if !ui.is_rect_visible(rect) {
            return response;
        }
        if galley.elided {
            response = response.on_hover_text(self.label);
        }
        let lit = self.enabled && (response.hovered() || response.has_focus()) && !self.chosen;
        if lit && self.face == Face::Plain {
            fill = theme::RAISED;
        }
        if lit && self.face == Face::Lacquer {
            stroke = Stroke::new(1.0, theme::LACQUER_EDGE);
        }
        let painter = ui.painter();
        painter.rect(rect, theme::CORNER, fill, stroke, StrokeKind::Inside);
        if response.is_pointer_button_down_on() && self.enabled {
            painter.rect_stroke(rect.shrink(1.5), theme::CORNER, Stroke::new(1.5, ink), StrokeKind::Inside);
        }
        let mut x = rect.center().x - (galley.size().x + beside) / 2.0;
        let middle = rect.center().y;
        painter.galley(pos2(x, middle - galley.size().y / 2.0), galley.clone(), ink);
        x += galley.size().x + 8.0;
        if !self.zh.is_empty() {
            painter.galley(pos2(x, middle - zh.size().y / 2.0), zh, ink);
            x += zh_width;
        }
        for dot in 0..self.dots {
            painter.circle_filled(pos2(x + 5.0 + dot as f32 * 13.0, middle), 4.0, ink);
        }
        x += dots_width;
        if key_width > 0.0 {
            let cap = bevy_egui::egui::Rect::from_center_size(
                pos2(x + (key.size().x + 10.0) / 2.0, middle),
                vec2(key.size().x + 10.0, 17.0),
            );
            painter.rect_stroke(cap, theme::CORNER, Stroke::new(1.0, ink.gamma_multiply(0.6)), StrokeKind::Inside);
            painter.galley(cap.center() - key.size() / 2.0, key, ink);
        }
        mark::ring(ui, &response, focus);
        response
    }
}

/// Whether this key was pressed without modifiers and nobody is typing.
pub fn struck(ui: &Ui, key: Key) -> bool {
    !ui.text_edit_focused() && ui.input(|input| input.modifiers.is_none() && input.key_pressed(key))
}
