//! Amounts on the map: four steps, each told by its pattern, by how dark it is, and by the figures in the legend.

use crate::desktop::interface::Mode;
use crate::scenario::raw::Pattern;
use crate::view::figure::count;
use crate::view::{MapView, RegionView};

/// The greatest amount of each step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale([i32; 4]);

impl Scale {
    /// The scale of a mode that shows an amount. Unrest has its own bounds; of houses and grain the most that there is
    /// anywhere bounds the last step, and the steps grow, for a few places have much and many have little.
    pub fn of(mode: Mode, map: &MapView) -> Option<Self> {
        let most = |amount: fn(&RegionView) -> i32| map.regions.iter().map(amount).max().unwrap_or(0);
        match mode {
            Mode::Unrest => Some(Self([10, 25, 40, 100])),
            Mode::Houses => Some(Self::up_to(most(|region| region.houses))),
            Mode::Stores => Some(Self::up_to(most(|region| region.stores))),
            _ => None,
        }
    }

    fn up_to(most: i32) -> Self {
        let mut bounds = [0; 4];
        for (step, bound) in bounds.iter_mut().enumerate() {
            let share = ((step + 1) as f32 / 4.0).powi(2);
            *bound = round((most as f32 * share) as i32).max(step as i32 + 1);
        }
        Self(bounds)
    }

    /// The step of an amount, from 1; 0 is nothing.
    pub fn step(&self, amount: i32) -> usize {
        if amount <= 0 { 0 } else { self.0.iter().position(|bound| amount <= *bound).unwrap_or(3) + 1 }
    }

    /// How a step is drawn: its pattern, and how much of the silk it covers.
    pub fn ink(step: usize) -> (Pattern, f32) {
        match step {
            0 => (Pattern::Plain, 0.0),
            1 => (Pattern::Plain, 0.12),
            2 => (Pattern::Dots, 0.2),
            3 => (Pattern::Hatch, 0.3),
            _ => (Pattern::Cross, 0.44),
        }
    }

    /// What a step spans: "11–25".
    pub fn span(&self, step: usize) -> String {
        let least = if step <= 1 { 1 } else { self.0[step - 2] + 1 };
        let most = self.0[step.clamp(1, 4) - 1];
        if least >= most { count(most) } else { format!("{}\u{2013}{}", count(least), count(most)) }
    }
}

/// Up to a number of at most two figures before its noughts.
fn round(number: i32) -> i32 {
    let mut unit = 1;
    while number / unit >= 100 {
        unit *= 10;
    }
    (number + unit - 1) / unit * unit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_amount_has_its_step_and_the_legend_names_it() {
        let scale = Scale::up_to(6_300);
        assert_eq!(scale, Scale([400, 1_600, 3_600, 6_300]));
        for (amount, step) in [(0, 0), (1, 1), (400, 1), (401, 2), (6_300, 4), (9_999, 4)] {
            assert_eq!(scale.step(amount), step, "{amount}");
        }
        assert_eq!([1, 2, 4].map(|step| scale.span(step)), ["1–400", "401–1,600", "3,601–6,300"]);
    }

    #[test]
    fn a_map_on_which_there_is_nearly_nothing_still_has_four_steps() {
        for most in 0..20 {
            let Scale(bounds) = Scale::up_to(most);
            assert!(bounds.windows(2).all(|pair| pair[0] < pair[1]), "{bounds:?}");
        }
    }
}
