//! The engine's rules, each played in a scenario of a few lines.

use fragile_peace::campaign::{Campaign, Command};
use fragile_peace::scenario::Scenario;
use fragile_peace::turn::enact::clause_state;
use fragile_peace::world::{Kind, at};

use super::proving::{answer, end_turns, get, load, row};

/// Two powers, three places in a row, an army each, a treaty with a payment, and what the test adds.
fn scenario(more: &str) -> Scenario {
    let text = format!(
        r#"[
    Scenario(id: "range", format: 1, title: "Range", blurb: "A proving range.", seat: "north", start: (1, 1, 1),
        pace: [(turns: 12, months: 1)], attention: 3, last: "over", map: ((0.0, 0.0), (3.0, 3.0))),
    Concern(id: "gain", name: "gain"),
    Faction(id: "north", name: "North", color: "336699", capital: "hill", sight: 0),
    Faction(id: "south", name: "South", color: "993333", capital: "port", sight: 0, trust: [("north", 10)],
        leanings: [("gain", 10)]),
    Person(id: "clerk", name: "the Clerk", faction: "north", office: "Clerk", council: true, leanings: [("gain", 10)]),
    Region(id: "hill", name: "Hill", at: (1.0, 1.0), rank: Capital, holder: "north", walls: 0, garrison: 0),
    Region(id: "ford", name: "Ford", at: (1.0, 2.0), rank: Town, holder: "south", walls: 50, garrison: 1000),
    Region(id: "port", name: "Port", at: (1.0, 3.0), rank: Capital, holder: "south", walls: 0, garrison: 0),
    Route(between: ("hill", "ford"), days: 40),
    Route(between: ("ford", "port"), days: 10),
    Army(id: "guard", name: "the Guard", owner: "north", place: "hill", strength: 10000, quality: 50),
    Army(id: "fleet", name: "the Fleet", owner: "south", place: "port", strength: 1000, quality: 50),
    Stock(id: "coin", name: "coin", owner: "north", unit: "coins", amount: 100),
    Opinion(id: "dues", name: "dues unpaid", fade: 2, cap: 30),
    Fact(id: "mark", name: "a mark", range: (0, 100)),
    Fact(id: "hidden", name: "a hidden thing", range: (0, 100), known_to: Only("south")),
    Treaty(id: "pact", name: "the Pact", parties: ["north", "south"], clauses: [
        (id: "toll", kind: Pay, obligor: "north", beneficiary: "south", text: "North pays 60.", due: 2, every: 4,
            amount: 60, stock: "coin", on_late: [Opinion("south", "north", "dues", -5)],
            on_met: [Opinion("south", "north", "dues", 3)], on_breach: [Add("fact.mark", 50)]),
    ]),
    Ending(id: "over", title: "Over", text: "It is over.", because: "fact.mark"),
    {more}
]"#
    );
    load("range", &text)
}

fn fact(campaign: &Campaign, id: &str) -> i32 {
    get(campaign, at::fact_value::value(row(campaign, Kind::Fact, id)))
}

#[test]
fn an_army_marches_by_days_and_lays_siege_where_an_enemy_holds_walls() {
    let scenario = scenario(
        r#"Rule(id: "go", name: "orders", stage: Open, cooldown: 0,
            effects: [War("north", "south"), March("army.guard", "region.ford")]),"#,
    );
    let mut campaign = Campaign::new(&scenario, 1);
    let guard = row(&campaign, Kind::Army, "guard");
    let [hill, ford] = ["hill", "ford"].map(|id| i32::from(row(&campaign, Kind::Region, id)));
    end_turns(&mut campaign, 1);
    assert_eq!(get(&campaign, at::march::place(guard)), hill, "31 days of a march of 40");
    assert_eq!(get(&campaign, at::march::progress(guard)), 31);
    end_turns(&mut campaign, 1);
    assert_eq!(get(&campaign, at::march::place(guard)), ford, "it stops where the enemy holds the place");
    assert!(get(&campaign, at::holding::siege(ford as u16)) > 0);
    assert_eq!(get(&campaign, at::holding::besieger(ford as u16)), 0);
    while get(&campaign, at::holding::holder(ford as u16)) != 0 {
        assert!(campaign.turn() < 8, "10,000 men take a town of 1,000 townsmen in months");
        end_turns(&mut campaign, 1);
    }
    assert_eq!(get(&campaign, at::town::garrison(ford as u16)), 0);
}

#[test]
fn a_greater_army_beats_a_lesser_in_the_open_and_the_open_place_falls() {
    let scenario = scenario(
        r#"Rule(id: "go", name: "orders", stage: Open, cooldown: 0, effects: [War("north", "south"),
            Put("army.guard.place", "port")]),"#,
    );
    let mut campaign = Campaign::new(&scenario, 1);
    let (fleet, port) = (row(&campaign, Kind::Army, "fleet"), row(&campaign, Kind::Region, "port"));
    end_turns(&mut campaign, 1);
    assert!(get(&campaign, at::force::strength(fleet)) < 800, "the loser pays at least two tenths");
    assert_ne!(get(&campaign, at::march::place(fleet)), i32::from(port), "and leaves the field");
    end_turns(&mut campaign, 1);
    assert_eq!(get(&campaign, at::holding::holder(port)), 0);
}

#[test]
fn a_payment_is_late_then_breached_and_falls_due_again() {
    let mut campaign = Campaign::new(&scenario(""), 1);
    let toll = row(&campaign, Kind::Clause, "toll");
    let state = |campaign: &Campaign| get(campaign, at::obligation::state(toll));
    end_turns(&mut campaign, 1);
    assert_eq!(state(&campaign), clause_state("pending"));
    end_turns(&mut campaign, 1);
    assert_eq!(state(&campaign), clause_state("late"));
    let trust = get(&campaign, at::trust::trust(1, 0));
    assert_eq!(trust, 10 - 5, "late once");
    end_turns(&mut campaign, 2);
    assert_eq!(state(&campaign), clause_state("breached"));
    assert_eq!(fact(&campaign, "mark"), 50, "its breach has its consequence");
    end_turns(&mut campaign, 1);
    assert_eq!(state(&campaign), clause_state("pending"), "it falls due again");
    assert_eq!(get(&campaign, at::obligation::due(toll)), 6);
}

#[test]
fn a_payment_in_time_is_met_and_never_takes_more_than_is_owed() {
    let scenario = scenario(r#"Rule(id: "pay", name: "pays", stage: Open, effects: [Pay("toll", 40)]),"#);
    let mut campaign = Campaign::new(&scenario, 1);
    end_turns(&mut campaign, 1);
    let (toll, coin) = (row(&campaign, Kind::Clause, "toll"), row(&campaign, Kind::Stock, "coin"));
    assert_eq!(get(&campaign, at::obligation::paid(toll)), 60);
    assert_eq!(get(&campaign, at::purse::amount(coin)), 40);
    end_turns(&mut campaign, 1);
    assert_eq!(get(&campaign, at::obligation::state(toll)), clause_state("met"));
    assert_eq!(get(&campaign, at::trust::trust(1, 0)), 13, "remembered, and fresh on its first turn");
    end_turns(&mut campaign, 1);
    assert_eq!(get(&campaign, at::trust::trust(1, 0)), 11);
}

#[test]
fn trust_returns_when_what_is_remembered_has_faded() {
    let scenario = scenario(
        r#"Rule(id: "slight", name: "a slight", stage: Open, cooldown: 0,
            effects: [Opinion("south", "north", "dues", -9), Put("clause.toll.state", "waived")]),"#,
    );
    let mut campaign = Campaign::new(&scenario, 1);
    let trust = |campaign: &Campaign| get(campaign, at::trust::trust(1, 0));
    assert_eq!(trust(&campaign), 1);
    let mut seen = Vec::new();
    for _ in 0..6 {
        end_turns(&mut campaign, 1);
        seen.push(trust(&campaign));
    }
    assert_eq!(seen, [1, 3, 5, 7, 9, 10], "2 a turn from the turn after, and no further than nothing");
}

const PAPER: &str = r#"
    Decision(id: "offer", title: "An offer", body: ["Somebody offers something."], when: [], delegate: "clerk",
        options: [
            (id: "take", label: "Take it", effects: [Add("fact.mark", 1)], secretly: [Plant("note", "port", "south")],
                considerations: [(concern: "gain", weight: 10, because: "It is a gain.")]),
            (id: "leave", label: "Leave it", effects: [Add("fact.mark", 10)], cost: [("stock.coin", 70)]),
            (id: "both", label: "Buy it", when: [Min("fact.mark", 5)], cost: [("stock.coin", 1000)]),
        ]),
    Evidence(id: "note", name: "the note", proves: "that you took it", author: "north", against: "south",
        ways: [(text: "If they look", reader: "south", when: [Is("evidence.note.place", "port")])],
        on_read: [Opinion("$reader", "north", "dues", -20)]),
    Move(id: "watch", by: ["south"], name: "watches", base: 1, when: [Min("fact.mark", 1)], cooldown: 0,
        effects: [AddPer("fact.hidden", "fact.mark", 1, 1)]),
"#;

#[test]
fn a_secret_order_lands_before_the_rivals_an_open_one_after() {
    let scenario = scenario(PAPER);
    for (secret, seen_by_rival) in [(true, 1), (false, 0)] {
        let mut campaign = Campaign::new(&scenario, 1);
        campaign.command(answer("offer", "take", secret)).unwrap();
        assert_eq!(fact(&campaign, "mark"), 0, "nothing happens before the turn ends");
        end_turns(&mut campaign, 1);
        assert_eq!(fact(&campaign, "mark"), 1);
        assert_eq!(fact(&campaign, "hidden"), seen_by_rival);
        let note = row(&campaign, Kind::Evidence, "note");
        assert_eq!(get(&campaign, at::document::exists(note)), i32::from(secret), "only the secret way leaves a paper");
        assert_eq!(get(&campaign, at::proof::proof(note, 1)), if secret { 2 } else { 0 });
        let before = if secret { 10 - 20 } else { 10 };
        assert_eq!(get(&campaign, at::trust::trust(1, 0)), before);
    }
}

#[test]
fn a_paper_that_comes_to_somebody_in_several_ways_is_read_once() {
    let more = r#"Evidence(id: "draft", name: "the draft", proves: "that it was meant", author: "north", against: "south",
        ways: [
            (text: "If a clerk talks", reader: "south", when: [], proof: 1),
            (text: "If they look", reader: "south", when: [], proof: 2),
            (text: "If it is cried out", reader: "south", when: [], proof: 3),
        ],
        on_read: [Add("fact.mark", 7)]),
    Rule(id: "write", name: "is written", stage: Open, cooldown: 0, effects: [Plant("draft", "hill", "north")]),"#;
    let mut campaign = Campaign::new(&scenario(more), 1);
    end_turns(&mut campaign, 2);
    assert_eq!(get(&campaign, at::proof::proof(row(&campaign, Kind::Evidence, "draft"), 1)), 3);
    assert_eq!(fact(&campaign, "mark"), 7, "what a reading does is done once");
}

#[test]
fn teams_that_are_set_to_nothing_go_back_to_what_they_did() {
    let more = r#"
    Task(id: "dig", name: "Dig", text: "They dig.", teams: 3, most: 4, each: [Add("fact.mark", 1)]),
    Task(id: "carry", name: "Carry", text: "They carry.", teams: 1, most: 4, each: []),"#;
    let mut campaign = Campaign::new(&scenario(more), 1);
    let teams = |campaign: &Campaign| [0, 1].map(|task| get(campaign, at::teams::teams(task)));
    campaign.command(Command::Assign { task: "dig".to_owned(), teams: 0 }).unwrap();
    campaign.command(Command::Assign { task: "carry".to_owned(), teams: 2 }).unwrap();
    end_turns(&mut campaign, 2);
    assert_eq!(teams(&campaign), [2, 2], "one was moved; nobody dismissed the others");
}

#[test]
fn what_is_left_lying_the_delegate_decides_and_gains_by_it() {
    let mut campaign = Campaign::new(&scenario(PAPER), 1);
    let (offer, clerk) = (row(&campaign, Kind::Decision, "offer"), row(&campaign, Kind::Person, "clerk"));
    assert_eq!(campaign.papers().len(), 1);
    end_turns(&mut campaign, 1);
    assert_eq!(get(&campaign, at::answered::choice(offer)), 1, "the one that he values");
    assert_eq!(get(&campaign, at::office::influence(clerk)), 2);
    assert!(campaign.papers().is_empty());
}

#[test]
fn a_refusal_says_why_and_changes_nothing() {
    let mut campaign = Campaign::new(&scenario(PAPER), 1);
    let before = campaign.hash();
    let why = |result: Result<(), fragile_peace::campaign::Rejection>| result.unwrap_err().to_string();
    assert!(why(campaign.command(answer("offre", "take", false))).contains("offer"));
    assert!(why(campaign.command(answer("offer", "tka", false))).contains("take, leave, both"));
    assert!(why(campaign.command(answer("offer", "both", false))).contains("not possible"));
    campaign.command(answer("offer", "leave", false)).unwrap();
    assert_eq!(campaign.attention(), (2, 3));
    campaign.command(answer("offer", "take", true)).unwrap();
    assert_eq!(campaign.attention(), (1, 3), "a second answer takes the place of the first");
    assert_eq!(campaign.pending().len(), 1);
    campaign.undo().unwrap();
    assert_eq!(campaign.pending(), [answer("offer", "leave", false)], "the first answer stands again");
    campaign.undo().unwrap();
    assert!(why(campaign.undo().map(|_| ())).contains("Nothing has been done"));
    assert_eq!(campaign.hash(), before);
}

#[test]
fn nobody_is_registered_who_is_not_there() {
    let more = r#"Refugees(id: "drift", name: "the Driven", origin: "ford", place: "hill", number: 500, registered: 400),
        Rule(id: "leave", name: "they leave", stage: Open, cooldown: 0, effects: [Add("refugees.drift.number", -300)]),
        Rule(id: "count", name: "a count", stage: Open, when: [Min("clock.turn", 2)],
            effects: [Add("refugees.drift.registered", 90)]),"#;
    let mut campaign = Campaign::new(&scenario(more), 1);
    let drift = row(&campaign, Kind::Refugees, "drift");
    let people =
        |campaign: &Campaign| (get(campaign, at::exodus::number(drift)), get(campaign, at::exodus::registered(drift)));
    assert_eq!(people(&campaign), (200, 200), "who is gone is struck out, for the same cause");
    end_turns(&mut campaign, 1);
    assert_eq!(people(&campaign), (200, 200), "and nobody is written down twice");
}

#[test]
fn a_new_council_may_decide_more_in_a_turn() {
    let more = r#"Rule(id: "accede", name: "accedes", stage: Open, when: [Min("clock.turn", 2), Max("clock.attention", 3)],
        effects: [Set("clock.attention", 5)]),"#;
    let mut campaign = Campaign::new(&scenario(more), 1);
    assert_eq!(campaign.attention(), (3, 3));
    end_turns(&mut campaign, 1);
    assert_eq!(campaign.attention(), (5, 5));
    assert_eq!(Campaign::new(&scenario(more), 2).attention(), (3, 3), "it is the campaign's, not the scenario's");
}

#[test]
fn what_is_hidden_is_not_believed_and_what_is_public_is() {
    let scenario = scenario(
        r#"Rule(id: "happen", name: "happens", stage: Open, effects: [Add("fact.hidden", 7), Add("fact.mark", 7),
            Add("army.fleet.strength", 500)]),"#,
    );
    let mut campaign = Campaign::new(&scenario, 1);
    end_turns(&mut campaign, 3);
    let [mark, hidden] = ["mark", "hidden"].map(|id| at::fact_value::value(row(&campaign, Kind::Fact, id)));
    let fleet = at::force::strength(row(&campaign, Kind::Army, "fleet"));
    campaign.look(|eye| {
        let believes = |faction: usize, cell| eye.beliefs[faction].value(&eye.book.layout, cell);
        assert_eq!((believes(0, mark), believes(1, mark)), (28, 28), "this morning's too");
        assert_eq!((believes(0, hidden), believes(1, hidden)), (0, 28), "only the south knows it");
        assert_eq!((believes(0, fleet), believes(1, fleet)), (1000, 3000), "without sight no report of it comes");
    });
}

#[test]
fn what_is_under_way_lands_on_its_day_with_its_cause() {
    let scenario = scenario(
        r#"Order(id: "send", group: "G", cooldown: 0, act: (id: "send", label: "Send", effects: [
            Later(2, [Add("fact.mark", 3), Later(1, [Add("fact.mark", 30)])])])),"#,
    );
    let mut campaign = Campaign::new(&scenario, 1);
    let order = Command::Order { order: "send".to_owned(), about: Vec::new(), secret: false };
    assert_eq!(campaign.attention().0, 3);
    campaign.command(order.clone()).unwrap();
    assert_eq!(campaign.attention().0, 1, "an open order costs one, and one more without a sponsor");
    let mut marks = Vec::new();
    for _ in 0..5 {
        end_turns(&mut campaign, 1);
        marks.push(fact(&campaign, "mark"));
    }
    assert_eq!(marks, [0, 0, 3, 83, 83], "sent on turn 1; on turn 4 the breach of the unpaid toll adds its 50");
    assert!(campaign.command(order).unwrap_err().to_string().contains("once only"));
}
