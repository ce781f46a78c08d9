//! No text is cut and nothing lies on what can be pressed, on any screen, page or sheet: found from what egui paints.

use std::collections::BTreeMap;

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::epaint::{ClippedShape, TextShape};
use bevy_egui::egui::{Event, Key, Modifiers, MouseWheelUnit, Rect, Shape, TouchPhase, WidgetRect, vec2};
use egui_kittest::kittest::NodeT;

use super::{Player, fullest};
use crate::desktop::act::Act;
use crate::desktop::interface::{Mode, Screen, Sheet};
use crate::desktop::page::Page;
use crate::desktop::window;
use crate::locale::Language;

/// What a window shows at its size and its size of text: so many points. Text is larger in it by as much as it is smaller.
const SIZES: [(f32, f32, u32); 4] =
    [(1280.0, 800.0, 100), (1280.0, 800.0, 150), (1920.0, 1080.0, 100), (1920.0, 1080.0, 150)];
/// Less than this is only a rounding.
const SLACK: f32 = 1.0;
/// What is clipped to less than this is no list that scrolls.
const LOW: f32 = 44.0;

/// What is as it should be, although it looks like a fault: part of it, and the reason.
const KNOWN: [(&str, &str); 2] =
    [("'Map. ", "The map lies under everything."), ("'舆图。", "The map lies under everything.")];

/// Faults, each with the first place where it was seen.
#[derive(Default)]
struct Faults(BTreeMap<String, (String, usize)>);

impl Faults {
    fn add(&mut self, fault: String, place: &str) {
        if !KNOWN.iter().any(|(known, _)| fault.contains(known)) {
            self.0.entry(fault).or_insert_with(|| (place.to_owned(), 0)).1 += 1;
        }
    }
}

/// What is painted, in order: texts, and the boxes on which they lie.
enum Painted<'a> {
    Text(&'a TextShape),
    Box(Rect),
}

fn painted<'a>(shape: &'a Shape, clip: Rect, into: &mut Vec<(Painted<'a>, Rect)>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| painted(shape, clip, into)),
        Shape::Text(text) if text.opacity_factor > 0.0 => into.push((Painted::Text(text), clip)),
        // What is lower than a line is a bar or a rule.
        Shape::Rect(shape) if shape.rect.height() > 14.0 && (shape.fill.is_opaque() || !shape.stroke.is_empty()) => {
            into.push((Painted::Box(shape.rect), clip));
        }
        _ => {}
    }
}

/// Letters and figures alone: what is seen and what is heard may differ in their signs.
fn letters(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).collect()
}

/// What a reader is told on this screen: where a text is cut on purpose, its whole must be heard.
fn heard(player: &Player) -> Vec<String> {
    let nodes = player.harness.root().children_recursive();
    nodes
        .flat_map(|node| [node.accesskit_node().label(), node.accesskit_node().value()])
        .flatten()
        .map(|text| letters(&text))
        .collect()
}

/// The lower edges of what scrolls sideways.
fn sideways(player: &Player) -> Vec<Rect> {
    let bars =
        player.harness.root().children_recursive().filter(|node| node.accesskit_node().role() == Role::ScrollBar);
    bars.map(|node| node.rect()).filter(|bar| bar.width() > bar.height()).collect()
}

fn cut_texts(player: &Player, place: &str, faults: &mut Faults) {
    let whole = player.harness.ctx.viewport_rect();
    let (heard, sideways) = (heard(player), sideways(player));
    let mut shapes = Vec::new();
    for ClippedShape { clip_rect, shape } in &player.harness.output().shapes {
        painted(shape, clip_rect.intersect(whole), &mut shapes);
    }
    let mut boxes = Vec::new();
    for (shape, clip) in shapes {
        let text = match shape {
            Painted::Box(rect) => {
                boxes.push(rect.intersect(clip));
                continue;
            }
            Painted::Text(text) => text,
        };
        let said = text.galley.text();
        let rows = text.galley.rows.windows(2).filter(|pair| !pair[0].ends_with_newline);
        if rows.filter_map(|pair| pair[1].glyphs.first()).any(|glyph| "，。、；：！？）》」』”’".contains(glyph.chr))
        {
            let short: String = said.chars().take(60).collect();
            faults.add(format!("a line begins with a comma or the like: '{short}'"), place);
        }
        let bounds = text.visual_bounding_rect();
        let seen = bounds.intersect(clip);
        if said.trim().is_empty() || seen.height() <= 0.0 {
            continue;
        }
        let short: String = said.chars().take(60).collect();
        let mut fault = |what: &str| faults.add(format!("{what}: '{short}'"), place);
        if text.galley.elided && !heard.iter().any(|name| name.contains(&letters(said))) {
            fault("elided, and not told in full");
        }
        // What scrolls sideways, such as a graph, is whole wherever one scrolls to.
        let scrolls = |bar: &Rect| clip.expand(12.0).contains(bar.center()) && clip.width() - bar.width() < 24.0;
        if sideways.iter().any(scrolls) {
            continue;
        }
        if (clip.left() - bounds.left()).max(bounds.right() - clip.right()) > SLACK {
            fault("cut at the side");
        }
        let (above, below) = (clip.top() - bounds.top(), bounds.bottom() - clip.bottom());
        if above.max(below) > SLACK && (clip.height() < LOW || clip.height() > whole.height() - SLACK) {
            fault("cut above or below");
        }
        let under = boxes.iter().rev().find(|rect| rect.contains(seen.left_center() + vec2(1.0, 0.0)));
        if under.is_some_and(|rect| seen.right() - rect.right() > SLACK || seen.bottom() - rect.bottom() > SLACK) {
            fault("runs over the edge of what it lies on");
        }
    }
}

/// What can be pressed and shares some room with something else that can, or with a line of text, unless the one lies wholly
/// within the other.
fn overlaps(player: &Player, place: &str, faults: &mut Faults) {
    let names: BTreeMap<_, (Role, String)> = player
        .harness
        .root()
        .children_recursive()
        .map(|node| (node.accesskit_node().locate().0, node.accesskit_node().role(), node.accesskit_node()))
        .filter_map(|(id, role, node)| Some((id, (role, node.label().or(node.value())?))))
        .collect();
    // Cards lie over what they tell of: each layer by itself.
    let layers: Vec<Vec<(Rect, bool, &str)>> = player.harness.ctx.viewport(|viewport| {
        let named = |widget: &WidgetRect| {
            let (role, name) = names.get(&widget.id.accesskit_id())?;
            let pressed = widget.sense.senses_click();
            (pressed || *role == Role::Label).then_some((widget.interact_rect, pressed, name.as_str()))
        };
        let seen = |widget: &&WidgetRect| widget.enabled && widget.interact_rect.is_positive();
        viewport
            .prev_pass
            .widgets
            .layers()
            .map(|(_, layer)| layer.iter().filter(seen).filter_map(named).collect())
            .collect()
    });
    for (layer, index) in layers.iter().flat_map(|layer| (0..layer.len()).map(move |index| (layer, index))) {
        let (first, pressed, name) = layer[index];
        for (second, other_pressed, other) in &layer[index + 1..] {
            let shared = first.intersect(*second);
            let apart = shared.width() <= SLACK || shared.height() <= SLACK || !(pressed || *other_pressed);
            // What a text names lies within it.
            let within = !*other_pressed && other.contains(name) || !pressed && name.contains(*other);
            if !apart && !within && !first.contains_rect(*second) && !second.contains_rect(first) {
                faults.add(format!("'{name}' and '{other}' overlap"), place);
            }
        }
    }
}

/// Looks at what is shown now.
fn look(player: &mut Player, place: &str, faults: &mut Faults) {
    player.step();
    player.step();
    cut_texts(player, place, faults);
    overlaps(player, place, faults);
}

/// Looks, and then at what is further down in all that scrolls.
fn look_through(player: &mut Player, place: &str, faults: &mut Faults) {
    look(player, place, faults);
    let bars =
        player.harness.root().children_recursive().filter(|node| node.accesskit_node().role() == Role::ScrollBar);
    let bars = bars.filter(|node| !node.accesskit_node().is_disabled()).map(|node| node.rect());
    let bars: Vec<Rect> = bars.filter(|bar| bar.height() > bar.width()).collect();
    for bar in bars {
        let to = bar.center() - vec2(30.0, 0.0);
        let wheel = Event::MouseWheel {
            unit: MouseWheelUnit::Page,
            delta: vec2(0.0, -40.0),
            phase: TouchPhase::Move,
            modifiers: Modifiers::NONE,
        };
        player.harness.input_mut().events.extend([Event::PointerMoved(to), wheel]);
        look(player, &format!("{place}, further down"), faults);
    }
}

fn at_the_table(player: &mut Player, turn: &str, faults: &mut Faults) {
    for paper in 0..player.views().desk.len() {
        player.perform(Act::Paper(paper));
        look(player, &format!("{turn}, paper {paper}"), faults);
        player.perform(Act::Choose(0));
        look(player, &format!("{turn}, paper {paper}, chosen"), faults);
    }
}

fn over_the_table(player: &mut Player, turn: &str, faults: &mut Faults) {
    for page in Page::all() {
        player.press(page.key());
        look_through(player, &format!("{turn}, {page:?}"), faults);
        player.press(Key::Escape);
    }
    for key in [Key::F1, Key::F2, Key::S, Key::L] {
        player.press(key);
        look(player, &format!("{turn}, {key:?}"), faults);
        player.press(Key::Escape);
    }
    player.press(Key::Escape);
    look(player, &format!("{turn}, leaving"), faults);
    player.press(Key::Escape);
}

/// Walks through everything in a language, in a window of a size.
fn walk(language: Language, (width, height, text): (f32, f32, u32)) -> Faults {
    let saves = tempfile::tempdir().unwrap();
    let mut faults = Faults::default();
    let zoom = window::zoom(width, height, text);
    let mut player = Player::new(saves.path(), (width / zoom, height / zoom));
    player.perform(Act::Speak(language));
    player.step();
    for scenario in 0..player.game().scenarios.len() {
        player.harness.state_mut().interface.form.scenario = scenario;
        look(&mut player, "title", &mut faults);
    }
    let index = player.game().scenarios.iter().position(|known| known.id == fullest()).unwrap();
    player.harness.state_mut().interface.form.scenario = index;
    player.press(Key::Enter);
    while let Screen::Opening(page) = player.interface().screen {
        look(&mut player, &format!("opening {page}"), &mut faults);
        player.press(Key::Enter);
    }
    player.press(Key::Num1);
    player.press(Key::Num2);
    look(&mut player, "vows", &mut faults);
    player.press(Key::Enter);
    assert_eq!(player.interface().screen, Screen::Table);
    at_the_table(&mut player, "turn 1", &mut faults);
    for mode in Mode::ALL {
        player.perform(Act::Mode(mode));
        look(&mut player, &format!("{mode:?}"), &mut faults);
    }
    for _ in 0..2 {
        player.press(Key::Period);
        look(&mut player, "a place", &mut faults);
    }
    player.perform(Act::Card(None));
    player.perform(Act::Paper(0));
    player.press(Key::C);
    player.press(Key::X);
    assert!(matches!(player.interface().sheet, Some(Sheet::Sealing(_))));
    look_through(&mut player, "sealing", &mut faults);
    player.press(Key::Escape);
    for _ in 0..4 {
        player.press(Key::Space);
        for _ in 0..3 {
            look(&mut player, "consequences", &mut faults);
            player.press(Key::ArrowDown);
        }
        player.press(Key::Space);
    }
    at_the_table(&mut player, "turn 5", &mut faults);
    over_the_table(&mut player, "turn 5", &mut faults);
    player.press(Key::G);
    for order in (0..player.views().orders.len()).step_by(3) {
        player.perform(Act::Order(order));
        look(&mut player, &format!("order {order}"), &mut faults);
    }
    player.press(Key::Escape);
    while player.views().ending.is_none() {
        player.press(Key::Space);
        player.press(Key::Space);
    }
    look_through(&mut player, "ending", &mut faults);
    player.press(Key::W);
    look(&mut player, "why it ended", &mut faults);
    faults
}

#[test]
fn nothing_is_cut() {
    let walks = Language::ALL.into_iter().flat_map(|language| SIZES.map(|size| (language, size)));
    let found = std::thread::scope(|scope| {
        let walking: Vec<_> =
            walks.map(|(language, size)| (language, size, scope.spawn(move || walk(language, size)))).collect();
        let lines = walking.into_iter().flat_map(|(language, (width, height, text), walk)| {
            let lines = walk.join().unwrap().0;
            lines.into_iter().map(move |(fault, (place, times))| {
                format!("{fault}  [{} {width}x{height} {text} %, {place}, {times} times]", language.code())
            })
        });
        lines.collect::<Vec<_>>()
    });
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}
