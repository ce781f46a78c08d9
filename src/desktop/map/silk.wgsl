// Draws everything of the map that lies under its labels: silk, realms with their patterns, coast, borders. Widths are in
// points of the screen, whatever the zoom; patterns lie still on the silk.

#import bevy_sprite::mesh2d_functions::{get_world_from_local, mesh2d_position_local_to_world, mesh2d_position_world_to_clip}

// x: points of the screen for a unit of the plane.
@group(#{MATERIAL_BIND_GROUP}) @binding(0) var<uniform> view_scale: vec4<f32>;

struct Vertex {
    @builtin(instance_index) instance_index: u32,
    @location(0) position: vec3<f32>,
    // x: the kind of ink; y: how far across, 0 to 1 over a fading edge, -1 to 1 over a line; z: how far along a line, in
    // units of the plane.
    @location(1) ink: vec3<f32>,
    // Aside from the position, in points.
    @location(2) aside: vec2<f32>,
    @location(3) color: vec4<f32>,
};

struct Out {
    @builtin(position) position: vec4<f32>,
    @location(0) plane: vec2<f32>,
    @location(1) ink: vec3<f32>,
    @location(2) color: vec4<f32>,
};

@vertex
fn vertex(vertex: Vertex) -> Out {
    var out: Out;
    let scale = view_scale.x;
    let aside = vec3<f32>(vertex.aside / scale, 0.0);
    let world_from_local = get_world_from_local(vertex.instance_index);
    let world = mesh2d_position_local_to_world(world_from_local, vec4<f32>(vertex.position + aside, 1.0));
    out.position = mesh2d_position_world_to_clip(world);
    out.plane = world.xy * scale;
    out.ink = vertex.ink;
    if vertex.ink.x < 14.5 {
        out.ink.z = vertex.ink.z * scale;
    }
    out.color = vertex.color;
    return out;
}

// 1 within half a width of zero, soft over a point.
fn near(distance: f32, half_width: f32) -> f32 {
    return 1.0 - smoothstep(half_width - 0.5, half_width + 0.5, abs(distance));
}

// How far from the nearest multiple.
fn off(value: f32, period: f32) -> f32 {
    return (fract(value / period + 0.5) - 0.5) * period;
}

fn pattern(kind: i32, at: vec2<f32>) -> f32 {
    switch kind {
        case 1: { return near(off(at.x + at.y, 9.9) * 0.7071, 0.55); }
        case 2: { return near(length(vec2<f32>(off(at.x, 6.0), off(at.y, 6.0))), 0.9); }
        case 3: { return near(off(at.x, 8.0), 0.8); }
        case 4: {
            let row = floor(at.y / 7.0 + 0.5);
            let dash = step(abs(off(at.x + row * 5.0, 10.0)), 2.6);
            return near(off(at.y, 7.0), 0.6) * dash;
        }
        case 5: { return max(near(off(at.x + at.y, 11.0) * 0.7071, 0.5), near(off(at.x - at.y, 11.0) * 0.7071, 0.5)); }
        default: { return 0.0; }
    }
}

@fragment
fn fragment(in: Out) -> @location(0) vec4<f32> {
    let kind = i32(in.ink.x + 0.5);
    var color = in.color;
    if kind == 11 || kind == 12 || kind == 14 {
        // A line's own smooth sides: cheaper than asking the renderer for four samples of everything.
        color.a = color.a * clamp((1.0 - abs(in.ink.y)) / max(fwidth(in.ink.y), 0.001), 0.0, 1.0);
    }
    if kind < 10 {
        // A wash with the holder's pattern in it.
        color.a = max(color.a, pattern(kind, in.plane) * max(0.42, color.a + 0.22));
    } else if kind == 10 {
        // An edge that fades.
        let rest = 1.0 - in.ink.y;
        color.a = color.a * rest * rest;
    } else if kind == 12 {
        // Dash, dot, dash.
        let along = fract(in.ink.z / 15.0) * 15.0;
        let drawn = step(along, 7.5) + step(10.4, along) * step(along, 12.1);
        color.a = color.a * drawn;
    } else if kind == 13 {
        // Silk: a weave, nearly unseen.
        let weave = sin(in.plane.x * 2.6) * sin(in.plane.y * 2.6 + 1.3);
        color = vec4<f32>(color.rgb * (1.0 + weave * 0.012), color.a);
    } else if kind == 14 {
        // Short dashes: a road.
        color.a = color.a * step(fract(in.ink.z / 6.0), 0.5);
    } else if kind == 15 {
        // Silk laid beneath a name; y and z are how far aside, from -1 to 1.
        let across = 1.0 - smoothstep(0.72, 1.0, abs(in.ink.y));
        let upright = 1.0 - smoothstep(0.4, 1.0, abs(in.ink.z));
        color.a = color.a * across * upright;
    }
    return color;
}
