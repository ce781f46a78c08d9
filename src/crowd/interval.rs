//! How sure a figure of a sample is: intervals of 95 in 100.

/// Standard deviations within which a normal number lies 95 times in 100.
pub(super) const Z: f64 = 1.959_963_984_540_054;

/// Wilson's interval of a share: `hits` of `all`.
pub fn share(hits: usize, all: usize) -> (f64, f64) {
    if all == 0 {
        return (0.0, 1.0);
    }
    let (n, p) = (all as f64, hits as f64 / all as f64);
    let z2 = Z * Z;
    let middle = p + z2 / (2.0 * n);
    let half = Z * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    let whole = 1.0 + z2 / n;
    // At the ends the rounding of the square root must not leave a trace.
    let low = if hits == 0 { 0.0 } else { (middle - half) / whole };
    let high = if hits == all { 1.0 } else { (middle + half) / whole };
    (low, high)
}

/// Newcombe's hybrid interval of the difference of two shares, first less second, of independent samples.
pub fn difference(first: (usize, usize), second: (usize, usize)) -> (f64, f64) {
    let part = |(hits, all): (usize, usize)| if all == 0 { 0.0 } else { hits as f64 / all as f64 };
    let (p, q) = (part(first), part(second));
    let ((p_low, p_high), (q_low, q_high)) = (share(first.0, first.1), share(second.0, second.1));
    let difference = p - q;
    let down = ((p - p_low).powi(2) + (q_high - q).powi(2)).sqrt();
    let up = ((p_high - p).powi(2) + (q - q_low).powi(2)).sqrt();
    ((difference - down).max(-1.0), (difference + up).min(1.0))
}

/// Ranks from 0 of the two of so many ordered values between which the median of all lies, 95 times in 100 or more; the
/// first and the last where there are too few to be so sure. There must be one value at least.
pub fn median(values: usize) -> (usize, usize) {
    // The number of values below the median is binomial; the lower rank is the greatest at or below which it falls no more
    // than 2.5 times in 100. Its weights are reckoned from the middle outward, each from the last: no logarithm, which would
    // differ between platforms, and no number too small.
    let middle = values / 2;
    let mut weights = vec![1.0; middle + 1];
    for below in (0..middle).rev() {
        weights[below] = weights[below + 1] * (below + 1) as f64 / (values - below) as f64;
    }
    let half: f64 = weights.iter().sum();
    let all = if values.is_multiple_of(2) { 2.0 * half - 1.0 } else { 2.0 * half };
    let mut at_most = weights[0];
    let mut rank = 0;
    for (next, weight) in weights.iter().enumerate().take(values.div_ceil(2)).skip(1) {
        at_most += weight;
        if at_most > 0.025 * all {
            break;
        }
        rank = next;
    }
    (rank, values.saturating_sub(1 + rank))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: (f64, f64), expected: (f64, f64)) {
        let close = |a: f64, b: f64| (a - b).abs() < 0.000_05;
        assert!(close(found.0, expected.0) && close(found.1, expected.1), "{found:?} is not {expected:?}");
    }

    #[test]
    fn shares_are_those_of_the_literature() {
        // R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3.
        near(share(81, 263), (0.2553, 0.3662));
        near(share(15, 148), (0.0624, 0.1605));
        near(share(0, 20), (0.0, 0.1611));
        near(share(1, 29), (0.0061, 0.1718));
        assert_eq!(share(20, 20).1, 1.0);
        assert_eq!(share(0, 0), (0.0, 1.0));
    }

    #[test]
    fn differences_are_those_of_the_literature() {
        // The same, 873-890, table II, method 10.
        near(difference((56, 70), (48, 80)), (0.0524, 0.3339));
        near(difference((9, 10), (3, 10)), (0.1705, 0.8090));
        near(difference((5, 56), (0, 29)), (-0.0381, 0.1926));
        near(difference((0, 10), (0, 20)), (-0.1611, 0.2775));
    }

    #[test]
    fn medians_are_those_of_the_tables() {
        // Ranks from 1 in the tables of order statistics: 1 and 6, 2 and 9, 6 and 15, 40 and 61.
        for (values, low, high) in [(6, 1, 6), (10, 2, 9), (20, 6, 15), (100, 40, 61)] {
            assert_eq!(median(values), (low - 1, high - 1), "{values}");
        }
        assert_eq!(median(1), (0, 0));
        assert_eq!(median(5), (0, 4), "five are too few to be sure");
        let (low, high) = median(10_000);
        assert_eq!((low + 1, high + 1), (4_902, 5_099));
    }
}
