//! Routes, and the shortest way from anywhere to anywhere.

use crate::scenario::compile::Compiler;
use crate::scenario::lore::RouteLore;
use crate::scenario::problem::code;
use crate::turn::rulebook::Leg;
use crate::world::Kind;

impl<'a> Compiler<'a> {
    pub(super) fn roads(&mut self) {
        let regions = self.items.regions.len();
        let mut neighbours: Vec<Vec<Leg>> = vec![Vec::new(); regions];
        for raw in &self.items.routes {
            self.here = raw.between.0.0;
            let (a, b) = (self.row(Kind::Region, raw.between.0), self.row(Kind::Region, raw.between.1));
            self.within(raw.between.0.0, raw.days, (1, 365), "the days of march");
            let (Some(a), Some(b)) = (a, b) else { continue };
            if a == b {
                self.report.at(code::SELF_TREATY, raw.between.1.0, "a route joins two different regions");
                continue;
            }
            if neighbours[usize::from(a)].iter().any(|leg| leg.to == b) {
                let message = format!("`{}` and `{}` are joined twice", raw.between.0.0, raw.between.1.0);
                self.report.at(code::DUPLICATE, raw.between.0.0, message);
                continue;
            }
            neighbours[usize::from(a)].push(Leg { to: b, days: raw.days });
            neighbours[usize::from(b)].push(Leg { to: a, days: raw.days });
            self.lore.routes.push(RouteLore { between: (a, b), days: raw.days, pass: raw.pass });
        }
        for (region, raw) in neighbours.iter().zip(&self.items.regions) {
            if region.is_empty() && regions > 1 {
                self.report.at(code::CUT_OFF, raw.id.0, format!("no route leads to `{}`", raw.id.0));
            }
        }
        self.rulebook.next_hop = next_hops(&neighbours);
        self.rulebook.neighbours = neighbours;
    }
}

/// The next region on the shortest way, by Floyd and Warshall; of ways of equal length the one found first.
fn next_hops(neighbours: &[Vec<Leg>]) -> Vec<u16> {
    let n = neighbours.len();
    let mut days = vec![i32::MAX; n * n];
    let mut next = vec![u16::MAX; n * n];
    for from in 0..n {
        days[from * n + from] = 0;
        next[from * n + from] = from as u16;
        for leg in &neighbours[from] {
            days[from * n + usize::from(leg.to)] = leg.days;
            next[from * n + usize::from(leg.to)] = leg.to;
        }
    }
    for via in 0..n {
        for from in 0..n {
            for to in 0..n {
                let detour = days[from * n + via].saturating_add(days[via * n + to]);
                if detour < days[from * n + to] {
                    days[from * n + to] = detour;
                    next[from * n + to] = next[from * n + via];
                }
            }
        }
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shortest_way_is_found() {
        // 0 – 1 – 2 are two days; 0 – 2 directly are five. 3 is an island.
        let leg = |to, days| Leg { to, days };
        let neighbours =
            [vec![leg(1, 1), leg(2, 5)], vec![leg(0, 1), leg(2, 1)], vec![leg(1, 1), leg(0, 5)], Vec::new()];
        let next = next_hops(&neighbours);
        assert_eq!(next[2], 1);
        assert_eq!(next[2 * 4], 1);
        assert_eq!(next[3], u16::MAX);
        assert_eq!(next[3 * 4 + 3], 3);
    }
}
