//! Sheets of paper that lie on the table.

use bevy_egui::egui::{
    self, Color32, ColorImage, Id, Rect, Response, Sense, Shape, StrokeKind, TextureHandle, TextureOptions, Ui,
    UiBuilder, pos2, vec2,
};

use crate::desktop::theme;

/// Side of the tile of fibres.
const TILE: usize = 160;

/// Lays a sheet at a place and lets its content be drawn within the padding. Clicks on it do not reach what lies beneath.
pub fn paper<R>(
    ui: &mut Ui,
    rect: Rect,
    pad: f32,
    id: impl std::hash::Hash + std::fmt::Debug,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    let id = Id::new(("paper", id));
    let _: Response = ui.interact(rect, id, Sense::CLICK | Sense::DRAG);
    blank(ui, rect);
    let builder =
        UiBuilder::new().id_salt(id).max_rect(rect.shrink(pad)).layout(egui::Layout::top_down(egui::Align::Min));
    let mut child = ui.new_child(builder);
    child.shrink_clip_rect(rect);
    content(&mut child)
}

/// Paints a bare sheet: whatever lies beneath is still clicked through it.
pub fn blank(ui: &Ui, rect: Rect) {
    ui.painter().add(theme::SHADOW.as_shape(rect, theme::CORNER));
    ui.painter().rect_filled(rect, theme::CORNER, theme::PAPER);
    ui.painter().add(fibres(ui, rect));
    ui.painter().rect_stroke(rect, theme::CORNER, theme::edge(), StrokeKind::Inside);
}

/// The rest of the room as two columns with a gap between them.
pub fn halves(ui: &mut Ui, gap: f32) -> [Ui; 2] {
    let room = ui.available_rect_before_wrap();
    let (width, size) = ((room.width() - gap) / 2.0, room.size());
    [0.0, 1.0].map(|at| {
        let from = room.min + vec2(at * (width + gap), 0.0);
        let column = Rect::from_min_size(from, vec2(width, size.y));
        ui.new_child(UiBuilder::new().id_salt(("half", at as u8)).max_rect(column))
    })
}

/// A thin line across, with a little room.
pub fn ruled(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 13.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y.round() + 0.5, theme::rule());
}

fn fibres(ui: &Ui, rect: Rect) -> Shape {
    let texture = ui.ctx().data(|data| data.get_temp::<TextureHandle>(Id::new("fibres")));
    let texture = texture.unwrap_or_else(|| {
        let options = TextureOptions { wrap_mode: egui::TextureWrapMode::Repeat, ..TextureOptions::LINEAR };
        let texture = ui.ctx().load_texture("fibres", tile(), options);
        ui.ctx().data_mut(|data| data.insert_temp(Id::new("fibres"), texture.clone()));
        texture
    });
    let uv = Rect::from_min_max(pos2(0.0, 0.0), (rect.size() / TILE as f32).to_pos2());
    Shape::image(texture.id(), rect, uv, theme::UNTINTED)
}

/// Sparse short fibres, the same in every run.
fn tile() -> ColorImage {
    let mut image = ColorImage::filled([TILE, TILE], Color32::TRANSPARENT);
    let mut seed = 0x9E37_79B9_u32;
    let mut draw = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as f32 / (1 << 24) as f32
    };
    for _ in 0..22 {
        let (mut x, mut y) = (draw() * TILE as f32, draw() * TILE as f32);
        let mut angle = draw() * std::f32::consts::TAU;
        let bend = (draw() - 0.5) * 0.2;
        for _ in 0..(8.0 + draw() * 16.0) as usize {
            let (column, row) = ((x as usize) % TILE, (y as usize) % TILE);
            image[(column, row)] = theme::fibre(26);
            x = (x + angle.cos()).rem_euclid(TILE as f32);
            y = (y + angle.sin()).rem_euclid(TILE as f32);
            angle += bend;
        }
    }
    image
}
