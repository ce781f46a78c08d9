//! Chance without a hidden generator: every draw is a function of what it is for.
//!
//! A [`DrawKey`] names the campaign's seed, the purpose, the turn, who acts, on what, at which site of the scenario, and
//! which draw of several. The same reasons give the same draw in every branch of a campaign; another choice elsewhere
//! reshuffles nothing. Range, weighing and shuffling are our own, so that no library release can change a campaign; golden
//! vectors below pin them.

use std::sync::LazyLock;

use rand::{Rng, SeedableRng};
use rand_xoshiro::SplitMix64;

/// What a draw is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u64)]
pub enum Purpose {
    /// A chance written in a list of effects.
    Chance = 1,
    /// How a whim blurs a choice.
    Whim,
    /// Whether a hazard strikes.
    Hazard,
    /// Whether a paper is read.
    Way,
    /// Whether a report arrives.
    Report,
    /// How wrong it is.
    Error,
    /// The fortune of a battle.
    Battle,
    /// The fortune of a siege.
    Siege,
    /// Which wording a paper has.
    Wording,
    /// Which binding a paper is about.
    Binding,
    /// What a random player does.
    Player,
    /// Which reading of a disputed judgement a campaign has.
    Disputed,
    /// Which papers go first when the desk is full.
    Desk,
    /// Whether a paper reaches the seat in a campaign.
    Reach,
}

/// The reasons of a draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DrawKey {
    /// The campaign's seed.
    pub seed: u64,
    /// What for.
    pub purpose: Purpose,
    /// On which turn.
    pub turn: i32,
    /// Stable identity of who acts; 0 if nobody.
    pub actor: u64,
    /// Stable identity of what it is about; 0 if nothing.
    pub subject: u64,
    /// Where in the scenario it is written; 0 if by the engine.
    pub site: u64,
    /// Which of several.
    pub index: u64,
}

impl DrawKey {
    /// A key with nothing but its purpose.
    pub fn new(seed: u64, purpose: Purpose, turn: i32) -> Self {
        Self { seed, purpose, turn, actor: 0, subject: 0, site: 0, index: 0 }
    }

    /// The key of a draw by this actor.
    pub fn by(self, actor: u64) -> Self {
        Self { actor, ..self }
    }

    /// The key of a draw about this.
    pub fn on(self, subject: u64) -> Self {
        Self { subject, ..self }
    }

    /// The key of a draw written at this site.
    pub fn at(self, site: u64) -> Self {
        Self { site, ..self }
    }

    /// The key of the n-th draw.
    pub fn nth(self, index: u64) -> Self {
        Self { index, ..self }
    }

    fn mixed(self) -> u64 {
        self.series().of(self.subject, self.site, self.index).0
    }

    /// The draw of this key.
    pub fn draw(self) -> Draw {
        Draw(self.mixed())
    }

    /// The draws that one actor makes for one purpose in one turn: what they share is mixed once.
    pub fn series(self) -> Series {
        let shared = [self.purpose as u64, self.turn as u64, self.actor];
        Series(shared.into_iter().fold(mix(self.seed, 0x5eed), mix))
    }

    /// See [`Draw::below`].
    pub fn below(self, bound: u32) -> u32 {
        self.draw().below(bound)
    }

    /// See [`Draw::between`].
    pub fn between(self, low: i32, high: i32) -> i32 {
        self.draw().between(low, high)
    }

    /// See [`Draw::permille`].
    pub fn permille(self, chance: i32) -> bool {
        self.draw().permille(chance)
    }

    /// See [`Draw::gumbel`].
    pub fn gumbel(self) -> i32 {
        self.draw().gumbel()
    }
}

/// Keys that differ only in subject, site and index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Series(u64);

impl Series {
    /// The draw about this, written at this site, of this number.
    #[inline]
    pub fn of(self, subject: u64, site: u64, index: u64) -> Draw {
        Draw(mix(mix(mix(self.0, subject), site), index))
    }
}

/// One draw: its reasons, mixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Draw(u64);

impl Draw {
    #[inline]
    fn generator(self) -> SplitMix64 {
        SplitMix64::seed_from_u64(self.0)
    }

    /// A number from 0 to below `bound`, each alike; 0 if `bound` is 0. Multiplies and rejects, so it is without bias.
    #[inline]
    pub fn below(self, bound: u32) -> u32 {
        let mut generator = self.generator();
        let bound = u64::from(bound.max(1));
        loop {
            let product = u64::from(generator.next_u32()) * bound;
            let low = product & 0xffff_ffff;
            // The remainder is below the bound: mostly that tells enough, and spares the division.
            if low >= bound || low >= (1 << 32) % bound {
                return (product >> 32) as u32;
            }
        }
    }

    /// A number from `low` to `high`, both included.
    #[inline]
    pub fn between(self, low: i32, high: i32) -> i32 {
        low + self.below((high - low + 1).max(1) as u32) as i32
    }

    /// Whether a chance in thousandths comes true.
    #[inline]
    pub fn permille(self, chance: i32) -> bool {
        (self.below(1000) as i32) < chance
    }

    /// A Gumbel-distributed number in thousandths. The option with the greatest sum of value and this is chosen with the
    /// probability of a softmax, and a further option changes no other option's draw.
    pub fn gumbel(self) -> i32 {
        GUMBEL[self.generator().next_u32() as usize >> (32 - GUMBEL_BITS)]
    }
}

/// How finely the Gumbel table divides its quantiles.
const GUMBEL_BITS: u32 = 12;

/// Gumbel quantiles in thousandths, at the middle of each of 4096 equal steps.
///
/// Made once, in whole numbers: floating-point logarithms differ by platform.
static GUMBEL: LazyLock<Vec<i32>> = LazyLock::new(|| {
    let one = 1u64 << (GUMBEL_BITS + 1);
    (0..1u64 << GUMBEL_BITS)
        .map(|step| {
            // −ln(−ln u) for u = (step + ½) / 4096, with both logarithms in thousandths as Q16.
            let minus_ln = (ln_milli_q16(one) - ln_milli_q16(2 * step + 1)).max(1);
            ((ln_milli_q16(1000 << 16) - ln_milli_q16(minus_ln as u64)) >> 16) as i32
        })
        .collect()
});

/// Folds a word into a state: the finaliser of SplitMix64, a bijection of the state for every word.
fn mix(state: u64, word: u64) -> u64 {
    let mut z = state.wrapping_add(0x9e37_79b9_7f4a_7c15) ^ word.wrapping_mul(0xd6e8_feb8_6659_fd93);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// Mixes stable identities into one, in order.
pub fn identity(parts: impl IntoIterator<Item = u64>) -> u64 {
    parts.into_iter().fold(0x1dea, mix)
}

/// The natural logarithm of a whole number in thousandths, as Q16: by squaring, exact to the last bits on every machine.
fn ln_milli_q16(x: u64) -> i64 {
    let x = x.max(1);
    let whole = u64::from(63 - x.leading_zeros());
    // Mantissa in [1, 2) as Q31; each squaring yields one bit of the binary logarithm.
    let mut mantissa = if whole >= 31 { x >> (whole - 31) } else { x << (31 - whole) };
    let mut fraction = 0;
    for _ in 0..16 {
        mantissa = (mantissa * mantissa) >> 31;
        fraction <<= 1;
        if mantissa >= 1 << 32 {
            mantissa >>= 1;
            fraction |= 1;
        }
    }
    let log2_q16 = (whole << 16) | fraction;
    // ln 2 = 0.693147…, in thousandths.
    (log2_q16 * 693_147 / 1000) as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(index: u64) -> DrawKey {
        DrawKey::new(7, Purpose::Chance, 3).by(11).on(13).at(17).nth(index)
    }

    #[test]
    fn draws_are_pinned() {
        let drawn: Vec<u32> = (0..8).map(|index| key(index).below(1000)).collect();
        assert_eq!(drawn, GOLDEN_BELOW);
        let gumbel: Vec<i32> = (0..8).map(|index| key(index).gumbel()).collect();
        assert_eq!(gumbel, GOLDEN_GUMBEL);
    }

    const GOLDEN_BELOW: [u32; 8] = [350, 336, 34, 167, 265, 69, 821, 555];
    const GOLDEN_GUMBEL: [i32; 8] = [-47, -87, -1218, -582, -283, -983, 1624, 530];

    #[test]
    fn every_part_of_a_key_matters() {
        let base = key(0);
        let others = [
            DrawKey { seed: 8, ..base },
            DrawKey { purpose: Purpose::Whim, ..base },
            DrawKey { turn: 4, ..base },
            base.by(12),
            base.on(14),
            base.at(18),
            base.nth(1),
        ];
        for other in others {
            assert_ne!(base.mixed(), other.mixed(), "{other:?}");
        }
    }

    #[test]
    fn ranges_are_even_and_kept() {
        let mut counts = [0; 7];
        for index in 0..70_000 {
            counts[key(index).below(7) as usize] += 1;
            assert!((-3..=3).contains(&key(index).between(-3, 3)));
        }
        // Ten thousand expected, standard deviation about 93: five of them leave room for chance and no more.
        assert!(counts.iter().all(|count: &i32| (count - 10_000).abs() < 465), "{counts:?}");
    }

    #[test]
    fn gumbel_has_the_mean_and_spread_it_should() {
        let n = 20_000;
        let draws: Vec<f64> = (0..n).map(|index| f64::from(key(index).gumbel()) / 1000.0).collect();
        let mean = draws.iter().sum::<f64>() / n as f64;
        let variance = draws.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / n as f64;
        assert!((mean - 0.5772).abs() < 0.05, "mean {mean}");
        assert!((variance - 1.6449).abs() < 0.15, "variance {variance}");
    }
}
