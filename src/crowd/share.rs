//! Shares and means with the intervals in which they lie in 95 of 100 cases.

use super::interval;

/// How many of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// In how many it came.
    pub came: u32,
    /// Of how many.
    pub of: u32,
}

impl Share {
    /// Counts one more.
    pub fn count(&mut self, came: bool) {
        self.came += u32::from(came);
        self.of += 1;
    }

    /// The share, 0 to 1; 0 of none.
    pub fn value(self) -> f64 {
        if self.of == 0 { 0.0 } else { f64::from(self.came) / f64::from(self.of) }
    }

    /// Wilson's interval, which is right for few and for rare ones too.
    pub fn interval(self) -> (f64, f64) {
        interval::share(self.came as usize, self.of as usize)
    }
}

/// The mean of whole numbers, with what its interval needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mean {
    sum: i64,
    squares: i64,
    of: u32,
}

impl Mean {
    /// Counts one more.
    pub fn count(&mut self, value: i32) {
        let value = i64::from(value);
        self.sum += value;
        self.squares += value * value;
        self.of += 1;
    }

    /// The mean; 0 of none.
    pub fn value(self) -> f64 {
        if self.of == 0 { 0.0 } else { self.sum as f64 / f64::from(self.of) }
    }

    /// The interval of the mean, by the normal approximation.
    pub fn interval(self) -> (f64, f64) {
        let (n, mean) = (f64::from(self.of.max(1)), self.value());
        let variance = (self.squares as f64 / n - mean * mean).max(0.0) * n / (n - 1.0).max(1.0);
        let spread = interval::Z * (variance / n).sqrt();
        (mean - spread, mean + spread)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(left: f64, right: f64) -> bool {
        (left - right).abs() < 5e-4
    }

    #[test]
    fn wilsons_interval_is_the_known_one() {
        let (low, high) = Share { came: 8, of: 10 }.interval();
        assert!(near(low, 0.4902) && near(high, 0.9433), "{low} {high}");
        let (low, high) = Share { came: 0, of: 20 }.interval();
        assert!(near(low, 0.0) && near(high, 0.1611), "{low} {high}");
        assert_eq!(Share::default().interval(), (0.0, 1.0));
    }

    #[test]
    fn a_mean_lies_in_the_middle_of_its_interval() {
        let mut mean = Mean::default();
        [2, 4, 6].into_iter().for_each(|value| mean.count(value));
        let (low, high) = mean.interval();
        assert!(near(mean.value(), 4.0) && near(low + high, 8.0) && near(high - 4.0, 2.2632), "{low} {high}");
    }
}
