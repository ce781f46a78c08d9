//! Inks of the map: a mesh of washes, edges and lines, and the material that draws it.

use bevy::asset::{Asset, RenderAssetUsages, uuid_handle};
use bevy::mesh::{Indices, MeshVertexBufferLayoutRef, PrimitiveTopology};
use bevy::prelude::*;
use bevy::reflect::TypePath;
use bevy::render::render_resource::{AsBindGroup, RenderPipelineDescriptor, SpecializedMeshPipelineError};
use bevy::shader::{Shader, ShaderRef};
use bevy::sprite_render::{AlphaMode2d, Material2d, Material2dKey, Material2dPlugin};
use bevy_egui::egui::Color32;
use geo::{Coord, LineString, MultiPolygon, TriangulateEarcut};

use crate::scenario::raw::Pattern;

const SHADER: Handle<Shader> = uuid_handle!("5e0b4a5e-3a34-4a39-9a0c-6d1b6f6a7b11");

/// The kinds of ink, as the shader knows them; below ten they are a holder's pattern.
mod kind {
    pub const EDGE: f32 = 10.0;
    pub const LINE: f32 = 11.0;
    pub const BORDER: f32 = 12.0;
    pub const SILK: f32 = 13.0;
    pub const ROAD: f32 = 14.0;
    pub const PATCH: f32 = 15.0;
}

pub(super) fn plugin(app: &mut App) {
    let shader = Shader::from_wgsl(include_str!("silk.wgsl"), "silk.wgsl");
    // A fresh identifier cannot be taken, so this cannot fail.
    let _ = app.world_mut().resource_mut::<Assets<Shader>>().insert(&SHADER, shader);
    app.add_plugins(Material2dPlugin::<Silk>::default());
}

/// The material of the map.
#[derive(Asset, TypePath, AsBindGroup, Debug, Clone)]
pub struct Silk {
    /// In `x`, points of the screen for a unit of the plane.
    #[uniform(0)]
    pub scale: Vec4,
}

impl Material2d for Silk {
    fn vertex_shader() -> ShaderRef {
        ShaderRef::Handle(SHADER)
    }

    fn fragment_shader() -> ShaderRef {
        ShaderRef::Handle(SHADER)
    }

    fn alpha_mode(&self) -> AlphaMode2d {
        AlphaMode2d::Blend
    }

    fn specialize(
        descriptor: &mut RenderPipelineDescriptor,
        layout: &MeshVertexBufferLayoutRef,
        _: Material2dKey<Self>,
    ) -> Result<(), SpecializedMeshPipelineError> {
        descriptor.vertex.buffers = vec![layout.0.get_layout(&[
            Mesh::ATTRIBUTE_POSITION.at_shader_location(0),
            Mesh::ATTRIBUTE_NORMAL.at_shader_location(1),
            Mesh::ATTRIBUTE_UV_0.at_shader_location(2),
            Mesh::ATTRIBUTE_COLOR.at_shader_location(3),
        ])?];
        Ok(())
    }
}

/// A colour with so much cover, as the shader mixes it.
pub fn tint(color: Color32, cover: f32) -> [f32; 4] {
    let color = Color::srgb_u8(color.r(), color.g(), color.b()).to_linear();
    [color.red, color.green, color.blue, cover]
}

/// A drawing that becomes a mesh; what is drawn later lies above.
#[derive(Default)]
pub struct Drawing {
    positions: Vec<[f32; 3]>,
    inks: Vec<[f32; 3]>,
    asides: Vec<[f32; 2]>,
    colors: Vec<[f32; 4]>,
    indices: Vec<u32>,
}

impl Drawing {
    fn point(&mut self, at: Coord<f32>, ink: [f32; 3], aside: [f32; 2], color: [f32; 4]) -> u32 {
        self.positions.push([at.x, at.y, 0.0]);
        self.inks.push(ink);
        self.asides.push(aside);
        self.colors.push(color);
        self.positions.len() as u32 - 1
    }

    fn fill(&mut self, area: &MultiPolygon<f32>, kind: f32, color: [f32; 4]) {
        for polygon in &area.0 {
            let cut = polygon.earcut_triangles_raw();
            let first = self.positions.len() as u32;
            for &[x, y] in &cut.vertices {
                self.point(Coord { x, y }, [kind, 0.0, 0.0], [0.0, 0.0], color);
            }
            self.indices.extend(cut.triangle_indices.iter().map(|&index| first + index as u32));
        }
    }

    /// Silk over an area.
    pub fn silk(&mut self, area: &MultiPolygon<f32>, color: [f32; 4]) {
        self.fill(area, kind::SILK, color);
    }

    /// A wash with a pattern over an area.
    pub fn wash(&mut self, area: &MultiPolygon<f32>, pattern: Pattern, color: [f32; 4]) {
        let pattern = match pattern {
            Pattern::Plain => 0.0,
            Pattern::Hatch => 1.0,
            Pattern::Dots => 2.0,
            Pattern::Stripes => 3.0,
            Pattern::Dashes => 4.0,
            Pattern::Cross => 5.0,
        };
        self.fill(area, pattern, color);
    }

    /// An edge along a ring that fades over so many points: outwards over water, or inwards over land.
    pub fn edge(&mut self, ring: &LineString<f32>, hole: bool, width: f32, inwards: bool, color: [f32; 4]) {
        let points = open(ring);
        if points.len() < 3 {
            return;
        }
        let turn = if (signed_area(points) > 0.0) == hole { -1.0 } else { 1.0 } * if inwards { -1.0 } else { 1.0 };
        let normals = even(normals(points, true), points);
        let first = self.positions.len() as u32;
        for (at, normal) in points.iter().zip(&normals) {
            let aside = [normal.x * width * turn, normal.y * width * turn];
            self.point(*at, [kind::EDGE, 0.0, 0.0], [0.0, 0.0], color);
            self.point(*at, [kind::EDGE, 1.0, 0.0], aside, color);
        }
        self.strip(first, points.len(), true);
    }

    /// A border, dashed and dotted.
    pub fn border(&mut self, points: &[Coord<f32>], width: f32, color: [f32; 4]) {
        self.line(points, false, width, kind::BORDER, color);
    }

    /// A road, in short dashes.
    pub fn road(&mut self, from: Coord<f32>, to: Coord<f32>, width: f32, color: [f32; 4]) {
        self.line(&[from, to], false, width, kind::ROAD, color);
    }

    /// A patch around a place, reaching so many points to each side, and fading there.
    pub fn patch(&mut self, at: Coord<f32>, half: (f32, f32), color: [f32; 4]) {
        let first = self.positions.len() as u32;
        for (x, y) in [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)] {
            self.point(at, [kind::PATCH, x, y], [x * half.0, y * half.1], color);
        }
        self.indices.extend([first, first + 1, first + 2, first + 2, first + 1, first + 3]);
    }

    /// A stroke of ink through points, so wide at each of them.
    pub fn stroke(&mut self, points: &[Coord<f32>], width: impl Fn(usize) -> f32, color: [f32; 4]) {
        self.ribbon(points, false, width, kind::LINE, color);
    }

    /// A triangle of silk that hides what lies behind, or of ink that fades from its first corner.
    pub fn slope(&mut self, corners: [Coord<f32>; 3], colors: [[f32; 4]; 3]) {
        let first = self.positions.len() as u32;
        for (at, color) in corners.into_iter().zip(colors) {
            self.point(at, [kind::SILK, 0.0, 0.0], [0.0, 0.0], color);
        }
        self.indices.extend([first, first + 1, first + 2]);
    }

    fn line(&mut self, points: &[Coord<f32>], closed: bool, width: f32, kind: f32, color: [f32; 4]) {
        self.ribbon(points, closed, |_| width, kind, color);
    }

    fn ribbon(
        &mut self,
        points: &[Coord<f32>],
        closed: bool,
        width: impl Fn(usize) -> f32,
        kind: f32,
        color: [f32; 4],
    ) {
        if points.len() < 2 {
            return;
        }
        let normals = normals(points, closed);
        let first = self.positions.len() as u32;
        let mut along = 0.0;
        let count = points.len() + usize::from(closed);
        for index in 0..count {
            let at = points[index % points.len()];
            if index > 0 {
                let before = points[index - 1];
                along += (at.x - before.x).hypot(at.y - before.y);
            }
            let normal = normals[index % points.len()];
            // Half a point more on each side, over which the shader lets it fade.
            let reach = width(index % points.len()) / 2.0 + 0.5;
            for side in [-1.0, 1.0] {
                let aside = [normal.x * reach * side, normal.y * reach * side];
                self.point(at, [kind, side, along], aside, color);
            }
        }
        self.strip(first, count, false);
    }

    /// The ring of a coast.
    pub fn coast(&mut self, ring: &LineString<f32>, width: f32, color: [f32; 4]) {
        self.line(open(ring), true, width, kind::LINE, color);
    }

    fn strip(&mut self, first: u32, count: usize, closed: bool) {
        let count = count as u32;
        for step in 0..if closed { count } else { count.saturating_sub(1) } {
            let (a, b) = (first + step * 2, first + (step + 1) % count * 2);
            self.indices.extend([a, a + 1, b, b, a + 1, b + 1]);
        }
    }

    /// The mesh of it.
    pub fn mesh(self) -> Mesh {
        Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
            .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, self.positions)
            .with_inserted_attribute(Mesh::ATTRIBUTE_NORMAL, self.inks)
            .with_inserted_attribute(Mesh::ATTRIBUTE_UV_0, self.asides)
            .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, self.colors)
            .with_inserted_indices(Indices::U32(self.indices))
    }
}

/// Turns neighbouring normals toward each other, so that an edge does not fold over itself at every notch of a coast.
fn even(mut normals: Vec<Vec2>, points: &[Coord<f32>]) -> Vec<Vec2> {
    let count = points.len();
    for normal in &mut normals {
        *normal = normal.normalize_or_zero();
    }
    for _ in 0..8 {
        let before = normals.clone();
        for (index, normal) in normals.iter_mut().enumerate() {
            *normal = (before[(index + count - 1) % count] + before[index] + before[(index + 1) % count]) / 3.0;
        }
    }
    normals
}

/// A ring without its last point, which repeats the first.
pub fn open(ring: &LineString<f32>) -> &[Coord<f32>] {
    match &ring.0[..] {
        [points @ .., last] if points.first() == Some(last) => points,
        points => points,
    }
}

fn signed_area(points: &[Coord<f32>]) -> f32 {
    (0..points.len())
        .map(|index| {
            let (a, b) = (points[index], points[(index + 1) % points.len()]);
            a.x * b.y - b.x * a.y
        })
        .sum()
}

/// The mitred normal to the right at each point, never longer than two.
fn normals(points: &[Coord<f32>], closed: bool) -> Vec<Vec2> {
    let count = points.len();
    let side = |from: usize, to: usize| {
        let (a, b) = (points[from], points[to]);
        Vec2::new(b.y - a.y, a.x - b.x).normalize_or_zero()
    };
    (0..count)
        .map(|index| {
            let before = if index > 0 || closed { side((index + count - 1) % count, index) } else { Vec2::ZERO };
            let after = if index + 1 < count || closed { side(index, (index + 1) % count) } else { Vec2::ZERO };
            let sum = (before + after).normalize_or_zero();
            let along = sum.dot(if after == Vec2::ZERO { before } else { after }).max(0.5);
            sum / along
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square() -> LineString<f32> {
        LineString::from(vec![(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)])
    }

    #[test]
    fn an_outward_edge_leaves_the_land_whichever_way_its_ring_runs() {
        let backwards = LineString(square().0.into_iter().rev().collect());
        for ring in [square(), backwards] {
            let mut drawing = Drawing::default();
            drawing.edge(&ring, false, 10.0, false, [0.0; 4]);
            for (at, aside) in drawing.positions.iter().zip(&drawing.asides).skip(1).step_by(2) {
                let away = (at[0] - 0.5) * aside[0] + (at[1] - 0.5) * aside[1];
                assert!(away > 0.0, "{at:?} goes {aside:?}");
            }
        }
    }

    #[test]
    fn a_line_is_as_wide_as_asked() {
        let mut drawing = Drawing::default();
        let points = [Coord { x: 0.0, y: 0.0 }, Coord { x: 2.0, y: 0.0 }];
        drawing.road(points[0], points[1], 3.0, [0.0; 4]);
        assert_eq!(drawing.asides, [[0.0, 2.0], [0.0, -2.0], [0.0, 2.0], [0.0, -2.0]]);
        assert_eq!(drawing.indices.len(), 6);
    }
}
