//! What `state!` makes of a declaration: the component type, the addresses of its numbers, its entry in the registry, and
//! its share of the columns that are read, written and spawned. The names that it uses are those of the file that calls it.

macro_rules! width {
    (fields $($field:ident)+) => { [$(stringify!($field)),+].len() };
    (toward $($field:ident)+) => { MAX_FACTIONS };
    (own $($field:ident)+) => { MAX_OWN_QUANTITIES };
}

/// Functions that address each number of a component.
macro_rules! addresses {
    (fields $column:ident $($field:ident)+) => {
        #[allow(non_camel_case_types, reason = "one variant per field, named as the field")]
        #[repr(u8)]
        enum Lanes { $($field),+ }
        $(
            #[doc = concat!("Address of `", stringify!($field), "`.")]
            pub const fn $field(row: u16) -> Cell {
                Cell::new(Index::$column as u8, row, Lanes::$field as u8)
            }
        )+
    };
    ($lanes:ident $column:ident $($field:ident)+) => {
        $(
            #[doc = concat!("Address of `", stringify!($field), "` in a lane.")]
            pub const fn $field(row: u16, lane: u8) -> Cell {
                Cell::new(Index::$column as u8, row, lane)
            }
        )+
    };
}

macro_rules! state {
    ($(
        $(#[$doc:meta])*
        $shape:ident $kind:ident $believed:literal $component:ident $column:ident {
            $($(#[$field_doc:meta])* $field:ident : $meaning:expr, $min:literal ..= $max:literal, $sight:ident;)+
        }
    )+) => {
        $(
            $(#[$doc])*
            #[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
            pub struct $component {
                lanes: [i32; width!($shape $($field)+)],
            }
        )+

        #[allow(non_camel_case_types, clippy::enum_variant_names, reason = "one variant per column, named as the column")]
        #[derive(Clone, Copy)]
        #[repr(u8)]
        enum Index { $($column),+ }

        /// Addresses of the numbers that the engine itself reads and writes: `at::holding::walls(row)`.
        pub mod at {
            $(
                $(#[$doc])*
                pub mod $column {
                    use crate::world::cell::Cell;
                    use super::super::Index;
                    addresses!($shape $column $($field)+);
                }
            )+
        }

        /// How many components are registered.
        pub const COMPONENT_COUNT: usize = [$(stringify!($component)),+].len();

        /// Every component, in the order of its number.
        pub static COMPONENTS: [ComponentInfo; COMPONENT_COUNT] = [
            $(ComponentInfo {
                name: stringify!($component),
                kind: Kind::$kind,
                width: width!($shape $($field)+),
                believed: $believed,
                quantities: &[$(QuantityInfo {
                    name: stringify!($field),
                    meaning: $meaning,
                    min: $min,
                    max: $max,
                    sight: Sight::$sight,
                }),+],
                toward: matches!(stringify!($shape).as_bytes(), b"toward"),
                own: matches!(stringify!($shape).as_bytes(), b"own"),
            }),+
        ];

        /// Read access to every column, for who would check that the [`crate::world::mirror::Mirror`] tells the truth.
        #[derive(SystemParam)]
        pub struct Columns<'w, 's> {
            $($column: Query<'w, 's, &'static $component>,)+
        }

        impl Columns<'_, '_> {
            /// Every number in the order of the layout.
            pub fn numbers(&self) -> Vec<i32> {
                let mut flat = Vec::new();
                $(flat.extend(self.$column.iter().flat_map(|component| component.lanes));)+
                flat
            }
        }

        /// Write access to every column, for the applier alone.
        #[derive(SystemParam)]
        pub struct ColumnsMut<'w, 's> {
            $($column: Query<'w, 's, &'static mut $component>,)+
        }

        impl ColumnsMut<'_, '_> {
            /// The columns as slices that can be written. Change detection is not fed: the ledger tells what changed.
            pub(in crate::world) fn slices_mut(&mut self) -> SlicesMut<'_> {
                SlicesMut {
                    $($column: self.$column.contiguous_iter_mut().ok()
                        .and_then(|tables| tables.map(|column| ContiguousMut::bypass_change_detection_split(column).0)
                            .find(|column| !column.is_empty()))
                        .unwrap_or(&mut []),)+
                }
            }
        }

        /// Every column, to be written.
        pub struct SlicesMut<'a> {
            $($column: &'a mut [$component],)+
        }

        impl SlicesMut<'_> {
            /// The number at an address, to be written; none where there is none.
            #[inline]
            pub(in crate::world) fn at(&mut self, cell: Cell) -> Option<&mut i32> {
                let (row, lane) = (usize::from(cell.row), usize::from(cell.lane));
                match cell.component {
                    $(x if x == Index::$column as u8 => {
                        self.$column.get_mut(row).and_then(|component| component.lanes.get_mut(lane))
                    })+
                    _ => None,
                }
            }

            /// Overwrites every number from a flat array in the order of the layout.
            pub(in crate::world) fn copy_from(&mut self, mut flat: &[i32]) {
                $(for component in self.$column.iter_mut() {
                    let (head, tail) = flat.split_at(component.lanes.len());
                    component.lanes.copy_from_slice(head);
                    flat = tail;
                })+
                debug_assert!(flat.is_empty(), "a snapshot of another layout");
            }
        }

        /// Spawns one entity per thing of every kind, each with all components of its kind, zeroed. Intermediate
        /// archetypes stay empty, so each component's numbers lie in one table.
        pub(in crate::world) fn spawn_things(world: &mut World, rows: impl Fn(Kind) -> usize, believed: usize) {
            for kind in Kind::ALL {
                for _ in 0..rows(kind) {
                    let mut thing = world.spawn_empty();
                    if kind == Kind::Faction {
                        thing.insert(Belief { values: vec![0; believed], as_of: vec![0; believed] });
                    }
                    $(if Kind::$kind == kind {
                        thing.insert($component { lanes: [0; width!($shape $($field)+)] });
                    })+
                }
            }
        }

        /// The types of all registered components, for the test that looks for strangers.
        pub fn registered_types() -> Vec<std::any::TypeId> {
            vec![$(std::any::TypeId::of::<$component>()),+]
        }
    };
}
