//! What bevy_egui leaves out of egui's input: a screen reader's presses, and an input method that gives up half-way.

use bevy::a11y::ActionRequest;
use bevy::prelude::*;
use bevy::window::Ime;
use bevy_egui::input::EguiInputEvent;
use bevy_egui::{EguiInputSet, PrimaryEguiContext, egui};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PreUpdate,
        (forward_presses, forget_half_typed)
            .after(EguiInputSet::ReadBevyMessages)
            .before(EguiInputSet::WriteEguiEvents),
    );
}

/// Nothing else forwards these: without, a reader sees buttons that it cannot press.
fn forward_presses(
    mut requests: MessageReader<ActionRequest>,
    contexts: Query<Entity, With<PrimaryEguiContext>>,
    mut events: MessageWriter<EguiInputEvent>,
) {
    for ActionRequest(request) in requests.read() {
        events.write_batch(
            contexts
                .iter()
                .map(|context| EguiInputEvent { context, event: egui::Event::AccessKitActionRequest(request.clone()) }),
        );
    }
}

/// bevy_egui ignores that an input method was switched off, which would leave its unfinished text in the field.
fn forget_half_typed(
    mut changes: MessageReader<Ime>,
    contexts: Query<Entity, With<PrimaryEguiContext>>,
    mut events: MessageWriter<EguiInputEvent>,
) {
    for change in changes.read() {
        if matches!(change, Ime::Disabled { .. }) {
            let nothing = || egui::ImeEvent::Preedit { text: String::new(), active_range_chars: None };
            events.write_batch(
                contexts.iter().map(|context| EguiInputEvent { context, event: egui::Event::Ime(nothing()) }),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_readers_press_reaches_egui() {
        use egui::accesskit::{Action, ActionRequest as Wanted, NodeId, TreeId};
        let mut app = App::new();
        app.add_message::<ActionRequest>().add_message::<EguiInputEvent>().add_systems(Update, forward_presses);
        app.world_mut().spawn(PrimaryEguiContext);
        let wanted = Wanted { action: Action::Click, target_tree: TreeId::ROOT, target_node: NodeId(7), data: None };
        app.world_mut().write_message(ActionRequest(wanted.clone()));
        app.update();
        let events: Vec<_> = app.world_mut().resource_mut::<Messages<EguiInputEvent>>().drain().collect();
        assert!(
            matches!(&events[..], [EguiInputEvent { event: egui::Event::AccessKitActionRequest(request), .. }] if *request == wanted)
        );
    }

    #[test]
    fn an_input_method_that_stops_leaves_no_half_typed_text() {
        let mut app = App::new();
        app.add_message::<Ime>().add_message::<EguiInputEvent>().add_systems(Update, forget_half_typed);
        let context = app.world_mut().spawn(PrimaryEguiContext).id();
        app.world_mut().write_message(Ime::Disabled { window: context });
        app.update();
        let events: Vec<_> = app.world_mut().resource_mut::<Messages<EguiInputEvent>>().drain().collect();
        assert!(
            matches!(&events[..], [EguiInputEvent { event: egui::Event::Ime(egui::ImeEvent::Preedit { text, .. }), .. }] if text.is_empty())
        );
    }
}
