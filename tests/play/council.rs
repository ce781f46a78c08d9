//! Councils that lean and ministers who foretell, each rule played in a scenario of a few lines.

use fragile_peace::campaign::{Campaign, Command, save};
use fragile_peace::scenario::Scenario;
use fragile_peace::turn::foretelling::state;
use fragile_peace::world::{Cell, Kind, LedgerMode, at};

use super::proving::{answer, end_turns, get, load, row};

/// A seat and a rival whose council of three weighs a war, and what the test adds.
pub(super) fn scenario(more: &str) -> Scenario {
    let text = format!(
        r#"[
    Scenario(id: "table", format: 1, title: "Table", blurb: "A proving ground.", seat: "north", start: (1, 1, 1),
        pace: [(turns: 12, months: 1)], attention: 3, last: "over", map: ((0.0, 0.0), (3.0, 3.0))),
    Concern(id: "gain", name: "gain"),
    Concern(id: "rest", name: "rest"),
    Faction(id: "north", name: "North", color: "336699", sight: 100),
    Faction(id: "south", name: "South", color: "993333", sight: 0),
    Person(id: "clerk", name: "the Clerk", faction: "north", office: "Clerk", council: true),
    Person(id: "envoy", name: "the Envoy", faction: "north", office: "Envoy", council: true),
    Person(id: "marshal", name: "the Marshal", faction: "south", office: "Marshal", influence: 40,
        leanings: [("gain", 10)]),
    Person(id: "prince", name: "the Prince", faction: "south", office: "Prince", influence: 40,
        leanings: [("rest", 10), ("gain", 5)]),
    Person(id: "elder", name: "the Elder", faction: "south", office: "Elder", influence: 20, leanings: [("rest", 10)]),
    Region(id: "hill", name: "Hill", at: (1.0, 1.0), rank: Capital, holder: "north"),
    Fact(id: "prize", name: "a prize within reach", range: (0, 100)),
    Fact(id: "loss", name: "a loss", range: (0, 100)),
    Fact(id: "hidden", name: "what nobody in the south knows", range: (0, 100), known_to: Only("north")),
    Fact(id: "plan", name: "what only the south means", range: (0, 100), known_to: Only("south")),
    Motion(id: "war", of: "south", name: "war on the North", when: [Max("fact.loss", 50)], pace: 20, voices: [
        (id: "marshal_war", person: "marshal", base: -30, start: 10, considerations: [
            (concern: "gain", weight: 80, when: [Min("fact.prize", 1)], because: "The prize lies open."),
            (concern: "gain", weight: 50, when: [Min("fact.hidden", 1)], because: "He knows what he cannot know."),
        ]),
        (id: "prince_war", person: "prince", base: 15, considerations: [
            (concern: "rest", weight: -60, when: [Min("fact.loss", 1)], because: "We have bled enough."),
        ]),
        (id: "elder_war", person: "elder", base: -50, considerations: [
            (concern: "rest", weight: 10, when: [Min("fact.plan", 1)], because: "It was long meant."),
        ]),
    ]),
    Move(id: "declare", by: ["south"], name: "declares war", base: 10, cooldown: 0,
        when: [Min("motion.war.share", 51)], effects: [War("south", "north")]),
    Ending(id: "over", title: "Over", text: "It is over.", because: "faction.south.war.north"),
    {more}
]"#
    );
    load("table", &text)
}

fn leaning(campaign: &Campaign, id: &str) -> i32 {
    get(campaign, at::leaning::leaning(row(campaign, Kind::Voice, id)))
}

fn share(campaign: &Campaign) -> i32 {
    get(campaign, at::debate::share(row(campaign, Kind::Motion, "war")))
}

fn at_war(campaign: &Campaign) -> bool {
    get(campaign, at::war::war(1, 0)) == 1
}

fn believed(campaign: &Campaign, faction: usize, cell: Cell) -> (i32, i32) {
    campaign.look(|eye| {
        let belief = &eye.beliefs[faction];
        (belief.value(&eye.book.layout, cell), belief.as_of(&eye.book.layout, cell))
    })
}

#[test]
fn a_voice_moves_by_its_pace_toward_what_its_side_believes() {
    let mut campaign = Campaign::new(&scenario(""), 1);
    assert_eq!(share(&campaign), 80, "the Marshal at 10 and the Prince at 15, not the Elder");
    let mut seen = Vec::new();
    for _ in 0..4 {
        end_turns(&mut campaign, 1);
        seen.push((leaning(&campaign, "marshal_war"), leaning(&campaign, "prince_war"), share(&campaign)));
    }
    assert_eq!(seen, [(-10, 15, 40), (-30, 15, 40), (-30, 15, 40), (-30, 15, 40)]);
    assert!(!at_war(&campaign), "it was counted before anybody moved");
}

#[test]
fn a_reason_that_comes_carries_the_council_and_what_is_not_known_moves_nobody() {
    let hidden =
        scenario(r#"Rule(id: "know", name: "k", stage: Open, cooldown: 0, effects: [Set("fact.hidden", 1)]),"#);
    let mut campaign = Campaign::new(&hidden, 1);
    end_turns(&mut campaign, 4);
    assert_eq!(leaning(&campaign, "marshal_war"), -30, "the south does not know it");
    let open = scenario(r#"Rule(id: "lure", name: "l", stage: Open, cooldown: 0, effects: [Set("fact.prize", 1)]),"#);
    let mut campaign = Campaign::new(&open, 1);
    end_turns(&mut campaign, 1);
    assert_eq!((leaning(&campaign, "marshal_war"), share(&campaign)), (30, 80));
    assert!(at_war(&campaign), "the move acts on the count of the same turn");
    end_turns(&mut campaign, 2);
    assert_eq!(leaning(&campaign, "marshal_war"), 50, "base −30 and 10 × 80 / 10");
}

#[test]
fn the_share_crosses_when_a_reason_falls_away() {
    let scenario = scenario(
        r#"Rule(id: "bleed", name: "bleeding", stage: Open, cooldown: 0, effects: [Set("fact.loss", 5), Set("fact.prize", 1),
            Later(3, [Set("fact.loss", 0)])]),"#,
    );
    let mut campaign = Campaign::new(&scenario, 1);
    let mut shares = Vec::new();
    for _ in 0..6 {
        end_turns(&mut campaign, 1);
        shares.push((leaning(&campaign, "prince_war"), share(&campaign), at_war(&campaign)));
    }
    let quiet = [(-5, 40, false), (-25, 40, false), (-45, 40, false), (-45, 40, false)];
    assert_eq!(shares[..4], quiet, "what falls away on the fourth evening is weighed on the fifth");
    assert_eq!(shares[4..], [(-25, 40, false), (-5, 40, false)]);
    end_turns(&mut campaign, 1);
    assert_eq!((leaning(&campaign, "prince_war"), share(&campaign), at_war(&campaign)), (15, 80, true));
}

#[test]
fn who_is_dead_or_dismissed_or_gone_has_no_weight() {
    for put in [
        r#"Put("person.marshal.state", "dead")"#,
        r#"Put("person.marshal.state", "dismissed")"#,
        r#"Put("person.marshal.faction", "north")"#,
    ] {
        let scenario = scenario(&format!(
            r#"Rule(id: "fall", name: "a fall", stage: Open, cooldown: 0, effects: [{put}, Set("fact.prize", 1)]),"#
        ));
        let mut campaign = Campaign::new(&scenario, 1);
        end_turns(&mut campaign, 1);
        assert_eq!((leaning(&campaign, "marshal_war"), share(&campaign)), (10, 66), "{put}: 40 of 60");
    }
}

#[test]
fn persuasion_drifts_back_and_a_council_that_is_not_debating_stands_still() {
    let persuade = r#"Order(id: "gift", group: "G", act: (id: "gift", label: "A gift", effects: [Add("voice.elder_war.leaning", 70)])),"#;
    let gift = Command::Order { order: "gift".to_owned(), about: Vec::new(), secret: true };
    let mut campaign = Campaign::new(&scenario(persuade), 1);
    campaign.command(gift.clone()).unwrap();
    let mut seen = Vec::new();
    for _ in 0..4 {
        end_turns(&mut campaign, 1);
        seen.push(leaning(&campaign, "elder_war"));
    }
    assert_eq!(seen, [0, -20, -40, -50], "a secret gift comes before the council sits, and loses its pace at once");
    let lost = format!(
        "{persuade} Rule(id: \"l\", name: \"l\", stage: Open, cooldown: 0, effects: [Set(\"fact.loss\", 60)]),"
    );
    let mut campaign = Campaign::new(&scenario(&lost), 1);
    campaign.command(gift).unwrap();
    end_turns(&mut campaign, 3);
    assert_eq!(leaning(&campaign, "elder_war"), 20, "nobody debates it");
    assert_eq!(share(&campaign), 100, "the share is counted all the same: all three lean for it");
}

#[test]
fn the_player_knows_nothing_of_a_council_until_he_is_told() {
    let told = scenario(
        r#"Rule(id: "lure", name: "l", stage: Open, cooldown: 0, effects: [Set("fact.prize", 1),
            Later(2, [Tell(to: "north", of: "voice.marshal_war.leaning", percent: 90, by: "envoy")])]),"#,
    );
    let mut campaign = Campaign::new(&told, 1);
    let cell = at::leaning::leaning(row(&campaign, Kind::Voice, "marshal_war"));
    let counted = at::debate::share(0);
    assert_eq!(
        (believed(&campaign, 0, cell), believed(&campaign, 0, counted)),
        ((0, 0), (0, 0)),
        "sight of 100 or not"
    );
    assert_eq!((believed(&campaign, 1, cell), believed(&campaign, 1, counted)), ((10, 0), (80, 0)));
    end_turns(&mut campaign, 2);
    assert_eq!(believed(&campaign, 0, cell), (0, 0));
    assert_eq!(believed(&campaign, 1, cell).0, leaning(&campaign, "marshal_war"));
    end_turns(&mut campaign, 1);
    assert_eq!(leaning(&campaign, "marshal_war"), 50);
    assert_eq!(believed(&campaign, 0, cell), (45, 3), "nine tenths of it, as of the third turn");
    assert_eq!(believed(&campaign, 0, counted), (0, 0));
}

pub(super) const PAPER: &str = r#"
    Decision(id: "offer", title: "An offer", body: ["Somebody offers something."], when: [], delegate: "clerk", patience: 3,
        options: [
            (id: "take", label: "Take it", effects: [Later(2, [Set("fact.prize", 7)])], foretells: [
                (id: "seen", by: "clerk", text: "It will be seen.", within: 3, comes: [Min("fact.prize", 5)]),
                (id: "late", by: "envoy", text: "Within a month.", within: 1, comes: [Min("fact.prize", 5)]),
                (id: "not", by: "envoy", text: "It will not be seen.", within: 4, comes: [Min("fact.prize", 5)], never: true),
                (id: "safe", by: "clerk", text: "They bear it.", within: 2, comes: [Is("faction.south.war.north", "1")],
                    never: true),
            ]),
            (id: "leave", label: "Leave it", effects: [], foretells: [
                (id: "other", by: "clerk", text: "Nothing comes of it.", within: 2, comes: [Max("fact.prize", 0)]),
            ]),
        ]),
"#;

fn foretold(campaign: &Campaign, id: &str) -> i32 {
    get(campaign, at::foretold::state(row(campaign, Kind::Foretelling, id)))
}

fn record(campaign: &Campaign, id: &str) -> (i32, i32) {
    let person = row(campaign, Kind::Person, id);
    (get(campaign, at::record::right(person)), get(campaign, at::record::wrong(person)))
}

#[test]
fn what_is_foretold_comes_right_or_wrong_and_is_counted() {
    let mut campaign = Campaign::new(&scenario(PAPER), 1);
    campaign.command(answer("offer", "take", false)).unwrap();
    assert_eq!(foretold(&campaign, "seen"), state("none"), "nothing is taken before the turn ends");
    let ids = ["seen", "late", "not", "safe", "other"];
    let states = |campaign: &Campaign| ids.map(|id| foretold(campaign, id));
    end_turns(&mut campaign, 1);
    let [none, open, right, wrong] = ["none", "open", "right", "wrong"].map(state);
    assert_eq!(states(&campaign), [open, open, open, open, none]);
    end_turns(&mut campaign, 1);
    assert_eq!(states(&campaign), [open, wrong, open, open, none], "its month has passed");
    end_turns(&mut campaign, 1);
    assert_eq!(states(&campaign), [right, wrong, wrong, right, none]);
    assert_eq!((record(&campaign, "clerk"), record(&campaign, "envoy")), ((2, 0), (0, 2)));
    let cell = at::record::right(row(&campaign, Kind::Person, "clerk"));
    assert_eq!(believed(&campaign, 0, cell).0, 2, "everybody knows it the same evening");
    end_turns(&mut campaign, 3);
    assert_eq!((record(&campaign, "clerk"), record(&campaign, "envoy")), ((2, 0), (0, 2)), "it is settled once");
}

#[test]
fn who_cannot_speak_foretells_nothing_and_the_delegate_opens_it_too() {
    let fallen = format!(
        "{PAPER} Rule(id: \"f\", name: \"f\", stage: Open, cooldown: 0, effects: [Put(\"person.envoy.state\", \"captive\")]),"
    );
    let mut campaign = Campaign::new(&scenario(&fallen), 1);
    end_turns(&mut campaign, 3);
    let options = ["seen", "other"].map(|id| foretold(&campaign, id));
    assert!(options.contains(&state("open")), "the paper was decided in his place: {options:?}");
    let mut campaign = Campaign::new(&scenario(&fallen), 1);
    campaign.command(answer("offer", "take", false)).unwrap();
    end_turns(&mut campaign, 1);
    assert_eq!([foretold(&campaign, "seen"), foretold(&campaign, "late")], [state("open"), state("none")]);
}

#[test]
fn the_ledger_and_the_saves_hold_councils_and_prophecies_too() {
    let scenario = scenario(&format!(
        "{PAPER} Rule(id: \"lure\", name: \"l\", stage: Sentiment, effects: [Add(\"fact.loss\", 9), \
         Tell(to: \"north\", of: \"voice.elder_war.leaning\", percent: 80, by: \"clerk\")]),"
    ));
    let dir = tempfile::tempdir().unwrap();
    let mut campaign = Campaign::new(&scenario, 3);
    let mut thin = Campaign::with_mode(&scenario, 3, LedgerMode::Thin);
    campaign.command(answer("offer", "take", false)).unwrap();
    thin.command(answer("offer", "take", false)).unwrap();
    while campaign.ended().is_none() {
        save::save(&mut campaign, dir.path(), "slot").unwrap();
        let mut loaded = save::load(&scenario, &save::slot_path(dir.path(), "slot")).unwrap().campaign;
        assert_eq!(loaded.hash(), campaign.hash());
        end_turns(&mut campaign, 1);
        end_turns(&mut loaded, 1);
        end_turns(&mut thin, 1);
        assert_eq!((loaded.hash(), thin.hash()), (campaign.hash(), campaign.hash()));
        let mut told = campaign.book().start.clone();
        for (_, entry) in campaign.ledger().entries() {
            told.replay(entry, &campaign.book().layout);
        }
        told.counts = campaign.ledger().counts();
        assert!(told == campaign.snapshot(), "turn {}", campaign.turn());
    }
    assert_ne!(record(&campaign, "clerk"), (0, 0));
}
