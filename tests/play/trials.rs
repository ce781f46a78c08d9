//! What the authors of the bundled scenarios state about them holds.

use fragile_peace::campaign::trial;
use fragile_peace::scenario;

#[test]
fn what_authors_state_holds() {
    let mut failed = Vec::new();
    let mut run = 0;
    for (id, _) in scenario::bundled() {
        let scenario = scenario::load_bundled(id).unwrap_or_else(|problems| panic!("{id}: {problems}"));
        for test in &scenario.tests {
            run += 1;
            for failure in trial::run(&scenario, test).failures {
                failed.push(format!("{id}, '{}': {failure}", test.name));
            }
        }
    }
    assert!(run >= 10, "the bundled scenarios state {run} checks");
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
