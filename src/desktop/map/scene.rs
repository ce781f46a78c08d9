//! The meshes of the map. The land is made when a campaign begins; realms are made anew when they change.

use bevy::camera::visibility::NoFrustumCulling;
use bevy::prelude::*;
use bevy::sprite_render::MeshMaterial2d;
use bevy_egui::egui::{self, Color32};
use bevy_egui::{EguiContexts, EguiPostUpdateSet, PrimaryEguiContext};
use geo::{Coord, MultiPolygon};

use super::amount::Scale;
use super::cells::{Shore, cells, is_seam, realm};
use super::ink::{Drawing, Silk, open, tint};
use super::land::land;
use super::projection::{Eye, Projection as Plane};
use super::{free_rect, terrain};
use crate::desktop::game::Game;
use crate::desktop::interface::{Interface, Mode, Screen};
use crate::desktop::palette::Palette;
use crate::desktop::theme;
use crate::scenario::raw::Pattern;
use crate::view::{MapView, PowerView, RegionView};

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Ground>().add_systems(Startup, lay_out).add_systems(
        PostUpdate,
        (draw_land, draw_realms, draw_halos, look)
            .chain()
            .after(EguiPostUpdateSet::EndPass)
            .before(TransformSystems::Propagate),
    );
}

/// The land of the campaign that is played.
#[derive(Resource, Default)]
struct Ground {
    scenario: String,
    cells: Vec<MultiPolygon<f32>>,
    shore: Option<Shore>,
    /// What the realms were last drawn from.
    drawn: Option<(Mode, Palette, Vec<Shade>)>,
}

/// A region's holder, and what the mode shows of it.
type Shade = (Option<u16>, i32);

/// A part of the map.
#[derive(Component)]
struct Part;

#[derive(Component)]
struct LandMesh;

#[derive(Component)]
struct RealmMesh;

#[derive(Component)]
struct HaloMesh;

#[derive(Resource)]
struct Inks(Handle<Silk>);

fn lay_out(mut commands: Commands, mut silks: ResMut<Assets<Silk>>, mut meshes: ResMut<Assets<Mesh>>) {
    commands.spawn((Camera2d, Msaa::Off, Camera { clear_color: theme_color(theme::LACQUER).into(), ..default() }));
    let silk = silks.add(Silk { scale: Vec4::splat(60.0) });
    let empty = |meshes: &mut Assets<Mesh>| meshes.add(Drawing::default().mesh());
    commands.spawn((
        LandMesh,
        Part,
        Mesh2d(empty(&mut meshes)),
        MeshMaterial2d(silk.clone()),
        NoFrustumCulling,
        Transform::from_xyz(0.0, 0.0, 0.0),
        Visibility::Hidden,
    ));
    commands.spawn((
        HaloMesh,
        Part,
        Mesh2d(empty(&mut meshes)),
        MeshMaterial2d(silk.clone()),
        NoFrustumCulling,
        Transform::from_xyz(0.0, 0.0, 2.0),
        Visibility::Hidden,
    ));
    commands.spawn((
        RealmMesh,
        Part,
        Mesh2d(empty(&mut meshes)),
        MeshMaterial2d(silk.clone()),
        NoFrustumCulling,
        Transform::from_xyz(0.0, 0.0, 1.0),
        Visibility::Hidden,
    ));
    commands.insert_resource(Inks(silk));
}

fn theme_color(color: Color32) -> Color {
    Color::srgb_u8(color.r(), color.g(), color.b())
}

fn draw_land(
    game: Res<Game>,
    mut ground: ResMut<Ground>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut mesh: Single<&mut Mesh2d, With<LandMesh>>,
) {
    let Some(playing) = &game.playing else { return };
    let scenario = playing.campaign.scenario();
    if ground.scenario == scenario.id {
        return;
    }
    let map = &playing.views.map;
    let plane = Plane::new(map.bounds);
    let land = land(map.bounds, &plane);
    let spots: Vec<_> = map.regions.iter().map(|region| plane.spot(region.at)).collect();
    *ground = Ground {
        scenario: scenario.id.clone(),
        cells: cells(&spots, plane.half(), land.as_ref()),
        shore: Some(Shore::new(land.as_ref())),
        drawn: None,
    };
    let mut drawing = Drawing::default();
    let silk = tint(theme::SILK, 1.0);
    match &land {
        Some(land) => {
            for polygon in &land.0 {
                let rings = std::iter::once((polygon.exterior(), false))
                    .chain(polygon.interiors().iter().map(|ring| (ring, true)));
                for (ring, hole) in rings {
                    for (width, cover) in [(22.0, 0.35), (9.0, 0.5)] {
                        drawing.edge(ring, hole, width, false, tint(theme::SHALLOWS, cover));
                    }
                }
            }
            drawing.silk(land, silk);
            for polygon in &land.0 {
                for ring in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
                    drawing.coast(ring, 1.25, tint(theme::COAST, 0.9));
                }
            }
        }
        None => {
            let (x, y) = (plane.half().0 * 6.0, plane.half().1 * 6.0);
            let all = geo::Rect::new(Coord { x: -x, y: -y }, Coord { x, y }).to_polygon();
            drawing.silk(&MultiPolygon(vec![all]), silk);
        }
    }
    for river in &map.rivers {
        terrain::river(&mut drawing, river, &plane, land.as_ref());
    }
    for range in &map.ranges {
        terrain::range(&mut drawing, range, &plane);
    }
    mesh.0 = meshes.add(drawing.mesh());
}

fn draw_realms(
    game: Res<Game>,
    interface: Res<Interface>,
    mut ground: ResMut<Ground>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut mesh: Single<&mut Mesh2d, With<RealmMesh>>,
) {
    let Some(playing) = &game.playing else { return };
    let (map, powers) = (&playing.views.map, &playing.views.powers);
    let wanted: Vec<_> =
        map.regions.iter().map(|region| (region.holder, shade(interface.mode, region, powers))).collect();
    let wanted = Some((interface.mode, interface.settings.palette, wanted));
    if ground.drawn == wanted {
        return;
    }
    let drawing = realms(&ground, map, powers, interface.mode);
    ground.drawn = wanted;
    mesh.0 = meshes.add(drawing.mesh());
}

/// What a mode shows of a region, from −100 to 100 or 0 to 100.
fn shade(mode: Mode, region: &RegionView, powers: &[PowerView]) -> i32 {
    match mode {
        Mode::Holder | Mode::Armies | Mode::Papers => 0,
        Mode::Claims => rival(region).map_or(-1, i32::from),
        Mode::Trust => {
            region.holder.and_then(|row| powers.iter().find(|power| power.row == row)).map_or(0, |power| power.trust)
        }
        Mode::Houses => region.houses,
        Mode::Unrest => region.unrest,
        Mode::Stores => region.stores,
    }
}

/// Who claims a region and does not hold it.
fn rival(region: &RegionView) -> Option<u16> {
    region.claims.iter().copied().find(|&row| region.holder != Some(row))
}

fn realms(ground: &Ground, map: &MapView, powers: &[PowerView], mode: Mode) -> Drawing {
    let mut drawing = Drawing::default();
    let holder = |row: u16| powers.iter().find(|power| power.row == row);
    let scale = Scale::of(mode, map);
    for (region, cell) in map.regions.iter().zip(&ground.cells) {
        let held = region.holder.and_then(holder);
        let color = held.map_or(theme::NOBODY, |power| theme::holder(power.row, power.color));
        let pattern = held.map_or(Pattern::Dashes, |power| power.pattern);
        let amount = shade(mode, region, powers);
        match mode {
            Mode::Holder | Mode::Armies | Mode::Papers => {
                let cover = if pattern == Pattern::Plain { 0.10 } else { 0.17 };
                drawing.wash(cell, pattern, tint(color, cover));
            }
            Mode::Claims => {
                drawing.wash(cell, Pattern::Plain, tint(color, 0.12));
                if let Some(claimant) = rival(region).and_then(holder) {
                    let color = theme::holder(claimant.row, claimant.color);
                    drawing.wash(cell, Pattern::Stripes, tint(color, 0.14));
                }
            }
            Mode::Trust => {
                let own = held.is_some_and(|power| power.own);
                let (color, pattern) = match (own, amount < 0) {
                    (true, _) => (theme::SILK, Pattern::Plain),
                    (false, true) => (theme::loss(), Pattern::Hatch),
                    (false, false) => (theme::gain(), Pattern::Plain),
                };
                drawing.wash(cell, pattern, tint(color, 0.06 + 0.4 * amount.abs() as f32 / 100.0));
            }
            Mode::Houses | Mode::Unrest | Mode::Stores => {
                let step = scale.map_or(0, |scale| scale.step(amount));
                let (pattern, cover) = Scale::ink(step);
                if step > 0 {
                    drawing.wash(cell, pattern, tint(theme::scale(), cover));
                }
            }
        }
    }
    borders(ground, map, powers, &mut drawing);
    let plane = Plane::new(map.bounds);
    let place = |row: u16| map.regions.iter().find(|region| region.row == row).map(|region| plane.spot(region.at));
    for &(from, to, _) in &map.routes {
        if let (Some(from), Some(to)) = (place(from), place(to)) {
            drawing.road(Coord { x: from.x, y: from.y }, Coord { x: to.x, y: to.y }, 1.1, tint(theme::COAST, 0.5));
        }
    }
    drawing
}

/// A band inside each realm, and a line where two realms meet.
fn borders(ground: &Ground, map: &MapView, powers: &[PowerView], drawing: &mut Drawing) {
    let mut earlier: Vec<Shore> = Vec::new();
    for power in powers {
        let held = map.regions.iter().zip(&ground.cells).filter(|(region, _)| region.holder == Some(power.row));
        let area = realm(held.map(|(_, cell)| cell));
        let color = theme::holder(power.row, power.color);
        for polygon in &area.0 {
            let rings =
                std::iter::once((polygon.exterior(), false)).chain(polygon.interiors().iter().map(|ring| (ring, true)));
            for (ring, hole) in rings {
                if ring.0.len() < 12 || is_seam(ring) {
                    continue;
                }
                drawing.edge(ring, hole, 16.0, true, tint(color, 0.42));
                let points = open(ring);
                let meets = |at: Coord<f32>| {
                    let coast = ground.shore.as_ref().is_some_and(|shore| shore.has(at));
                    !coast && earlier.iter().any(|other| other.has(at))
                };
                for run in runs(points, meets) {
                    drawing.border(&run, 1.4, tint(theme::INK2, 0.9));
                }
            }
        }
        earlier.push(Shore::new(Some(&area)));
    }
}

/// Stretches of a ring whose points all pass.
fn runs(points: &[Coord<f32>], pass: impl Fn(Coord<f32>) -> bool) -> Vec<Vec<Coord<f32>>> {
    let passes: Vec<bool> = points.iter().map(|&at| pass(at)).collect();
    let count = points.len();
    let Some(start) = passes.iter().position(|&pass| !pass) else {
        return vec![points.iter().chain(points.first()).copied().collect()];
    };
    let mut found = Vec::new();
    let mut run: Vec<Coord<f32>> = Vec::new();
    for step in 1..=count {
        let index = (start + step) % count;
        if passes[index] {
            run.push(points[index]);
        } else if run.len() > 1 {
            found.push(std::mem::take(&mut run));
        } else {
            run.clear();
        }
    }
    found
}

/// Lays a patch of silk beneath each name.
fn draw_halos(
    interface: Res<Interface>,
    mut drawn: Local<Vec<egui::Rect>>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut mesh: Single<&mut Mesh2d, With<HaloMesh>>,
    mut seen: Local<Option<Eye>>,
) {
    let Some(eye) = interface.eye else { return };
    if *drawn == interface.halos && *seen == Some(eye) {
        return;
    }
    let free = free_rect(interface.free);
    let mut drawing = Drawing::default();
    for halo in &interface.halos {
        let spot = eye.to_plane(free, halo.center());
        let half = (halo.width() / 2.0 + 9.0, halo.height() / 2.0 + 3.0);
        drawing.patch(Coord { x: spot.x, y: spot.y }, half, tint(theme::SILK, 0.72));
    }
    drawn.clone_from(&interface.halos);
    *seen = Some(eye);
    mesh.0 = meshes.add(drawing.mesh());
}

/// Points the camera so that the free part of the map shows what the eye looks at.
fn look(
    mut contexts: EguiContexts,
    game: Res<Game>,
    interface: Res<Interface>,
    inks: Res<Inks>,
    mut silks: ResMut<Assets<Silk>>,
    mut camera: Single<(&mut Transform, &mut bevy::camera::Projection, &mut Camera), With<PrimaryEguiContext>>,
    mut visible: Query<&mut Visibility, With<Part>>,
) -> Result {
    let shown = game.playing.is_some() && matches!(interface.screen, Screen::Table | Screen::Consequences);
    let wanted = if shown { Visibility::Visible } else { Visibility::Hidden };
    for mut visibility in &mut visible {
        visibility.set_if_neq(wanted);
    }
    let (transform, projection, view) = &mut *camera;
    let clear = if shown { theme_color(theme::SEA) } else { theme_color(theme::LACQUER) };
    if !matches!(view.clear_color, ClearColorConfig::Custom(color) if color == clear) {
        view.clear_color = clear.into();
    }
    let Some(eye) = interface.eye.filter(|_| shown) else { return Ok(()) };
    let ctx = contexts.ctx_mut()?;
    let zoom = ctx.zoom_factor();
    let window = ctx.viewport_rect();
    let off = window.center() - free_rect(interface.free).center();
    let at = Vec3::new(eye.centre.x + off.x / eye.scale, eye.centre.y - off.y / eye.scale, transform.translation.z);
    if transform.translation != at {
        transform.translation = at;
    }
    let scale = 1.0 / (eye.scale * zoom);
    if let bevy::camera::Projection::Orthographic(flat) = &**projection
        && flat.scale != scale
        && let bevy::camera::Projection::Orthographic(flat) = &mut **projection
    {
        flat.scale = scale;
    }
    if silks.get(&inks.0).is_some_and(|silk| silk.scale.x != eye.scale)
        && let Some(mut silk) = silks.get_mut(&inks.0)
    {
        silk.scale = Vec4::splat(eye.scale);
    }
    Ok(())
}
