//! The gist of a chain of causes: what did it, and the choices and events with which that began, in three steps or four.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::why::{Why, WhyNode};

/// Stands on an edge for the steps between that are left out.
const BETWEEN: &str = "…";

impl Why {
    /// What was asked about, its direct causes, and behind them where each line of causes began, the player's own choices
    /// first; at most so many in a row of each. Of one row, only the direct causes are told. A single direct cause, such as a
    /// report, hides nothing where a third row is granted: its own causes are told, too. And how many steps are left out.
    pub fn gist(&self, most: usize, rows: usize) -> (Self, usize) {
        let into = |to: usize| self.edges.iter().filter(move |edge| edge.1 == to).map(|edge| edge.0);
        let mut spine = vec![0];
        let mut direct: Vec<usize> = into(0).collect();
        if rows > 2
            && let [only] = direct[..]
            && into(only).next().is_some()
        {
            spine.push(only);
            direct = into(only).collect();
        }
        let last = spine.len() - 1;
        direct.truncate(most);
        let mut began: Vec<usize> = (1..self.nodes.len())
            .filter(|at| !direct.contains(at) && !spine.contains(at))
            .filter(|at| self.nodes[*at].decision || into(*at).next().is_none())
            .collect();
        began.sort_by_key(|&at| (!self.nodes[at].decision, self.nodes[at].depth, at));
        let kept: BTreeSet<usize> = spine.iter().chain(&direct).copied().collect();
        let reached: Vec<(usize, BTreeMap<usize, usize>)> = began
            .into_iter()
            .map(|at| (at, self.leads_to(at, &kept)))
            .filter(|(_, reached)| !reached.is_empty())
            .take(if rows > 1 { most } else { 0 })
            .collect();

        let whole: Vec<usize> =
            spine.iter().copied().chain(direct.iter().copied()).chain(reached.iter().map(|(at, _)| *at)).collect();
        let place = |at: usize| whole.iter().position(|kept| *kept == at).unwrap_or(0);
        let depth = |at: usize| match spine.iter().position(|link| *link == at) {
            Some(depth) => depth,
            None => last + if direct.contains(&at) { 1 } else { 2 },
        };
        let nodes = whole.iter().map(|&at| WhyNode { depth: depth(at), ..self.nodes[at].clone() }).collect();
        let weight = |from: usize, to: usize| {
            let edge = self.edges.iter().find(|edge| (edge.0, edge.1) == (from, to));
            edge.map(|edge| edge.2.clone()).unwrap_or_default()
        };
        let along = spine.windows(2).map(|pair| (pair[1], pair[0]));
        let to_asked = along.chain(direct.iter().map(|&at| (at, spine[last])));
        let to_asked = to_asked.map(|(from, to)| (place(from), place(to), weight(from, to)));
        let behind = reached.iter().flat_map(|(from, reached)| {
            reached.iter().map(|(&to, &steps)| {
                let told = if steps == 1 { weight(*from, to) } else { BETWEEN.to_owned() };
                (place(*from), place(to), told)
            })
        });
        let edges = to_asked.chain(behind).collect();
        let left_out = self.nodes.len().saturating_sub(whole.len());
        (Self { title: self.title.clone(), nodes, edges }, left_out)
    }

    /// The nearest of some nodes to which a node leads, past any others, and in how many steps.
    fn leads_to(&self, from: usize, kept: &BTreeSet<usize>) -> BTreeMap<usize, usize> {
        let mut reached = BTreeMap::new();
        let mut seen = BTreeSet::from([from]);
        let mut open = VecDeque::from([(from, 0)]);
        while let Some((at, steps)) = open.pop_front() {
            for to in self.edges.iter().filter(|edge| edge.0 == at).map(|edge| edge.1) {
                if kept.contains(&to) {
                    reached.entry(to).or_insert(steps + 1);
                } else if seen.insert(to) {
                    open.push_back((to, steps + 1));
                }
            }
        }
        // What leads to a direct cause explains by that.
        if reached.len() > 1 {
            reached.remove(&0);
        }
        let nearest = reached.values().min().copied().unwrap_or(0);
        reached.retain(|_, steps| *steps == nearest);
        reached
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(edges: &[(usize, usize)], decisions: &[usize]) -> Why {
        let count = edges.iter().map(|(from, to)| from.max(to) + 1).max().unwrap_or(1);
        let node = |at| WhyNode { title: format!("{at}"), decision: decisions.contains(&at), ..WhyNode::default() };
        let edges = edges.iter().map(|&(from, to)| (from, to, format!("+{from}"))).collect();
        Why { title: String::new(), nodes: (0..count).map(node).collect(), edges }
    }

    fn told(gist: &Why) -> Vec<String> {
        let name = |at: usize| gist.nodes[at].title.as_str();
        gist.edges.iter().map(|(from, to, weight)| format!("{} {weight} {}", name(*from), name(*to))).collect()
    }

    #[test]
    fn a_short_chain_is_told_whole() {
        let (gist, left_out) = why(&[(1, 0), (2, 1)], &[2]).gist(4, 3);
        assert_eq!((told(&gist), left_out), (vec!["1 +1 0".to_owned(), "2 +2 1".to_owned()], 0));
        assert_eq!(gist.nodes.iter().map(|node| node.depth).collect::<Vec<_>>(), [0, 1, 2]);
    }

    #[test]
    fn steps_between_a_choice_and_what_it_did_are_left_out_and_counted() {
        // 5 is the player's choice, 6 an event; between them and the direct causes 1 and 2 lie 3 and 4.
        let (gist, left_out) = why(&[(1, 0), (2, 0), (3, 1), (4, 3), (5, 4), (6, 2)], &[5]).gist(4, 3);
        assert_eq!(told(&gist), ["1 +1 0", "2 +2 0", "5 … 1", "6 +6 2"]);
        assert_eq!(left_out, 2);
    }

    #[test]
    fn own_choices_come_first_where_room_is_short() {
        let (gist, left_out) = why(&[(1, 0), (5, 0), (2, 1), (3, 1), (4, 1)], &[4]).gist(1, 3);
        assert_eq!((told(&gist), left_out), (vec!["1 +1 0".to_owned(), "4 +4 1".to_owned()], 3));
    }

    #[test]
    fn behind_a_single_cause_its_own_causes_are_told() {
        let (gist, left_out) = why(&[(1, 0), (2, 1), (3, 1), (4, 2), (5, 4), (6, 5)], &[6]).gist(4, 3);
        assert_eq!(told(&gist), ["1 +1 0", "2 +2 1", "3 +3 1", "6 … 2"]);
        assert_eq!(gist.nodes.iter().map(|node| node.depth).collect::<Vec<_>>(), [0, 1, 2, 2, 3]);
        assert_eq!(left_out, 2);
    }

    #[test]
    fn of_fewer_rows_the_nearest_causes_are_told() {
        let whole = why(&[(1, 0), (2, 1), (3, 1), (4, 2), (5, 4), (6, 5)], &[6]);
        let (gist, left_out) = whole.gist(4, 2);
        assert_eq!((told(&gist), left_out), (vec!["1 +1 0".to_owned(), "6 … 1".to_owned(), "3 +3 1".to_owned()], 3));
        let (gist, left_out) = whole.gist(4, 1);
        assert_eq!((told(&gist), left_out), (vec!["1 +1 0".to_owned()], 5));
    }
}
