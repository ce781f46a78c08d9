//! Councils and prophecies as they are shown: what was told and no more, what would move somebody, chains that reach him.

use fragile_peace::campaign::Campaign;
use fragile_peace::terminal::{Input, Screen, Session};
use fragile_peace::view;
use fragile_peace::view::matter::Matter;
use fragile_peace::world::{Target, at};

use super::council::{PAPER, scenario};
use super::proving::{answer, end_turns};

/// On the third evening the player hears of one voice; the prize has lain open since the first morning.
const TOLD: &str = r#"Rule(id: "lure", name: "a lure", stage: Open, cooldown: 0, effects: [Set("fact.prize", 1),
    Later(2, [Tell(to: "north", of: "voice.marshal_war.leaning", percent: 90, by: "envoy")])]),"#;

fn shown(campaign: Campaign, script: &str) -> String {
    let mut out = Vec::new();
    let mut session = Session::new(campaign, Input::script(script), Screen::new(&mut out, 80), None);
    session.play().unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn a_council_is_shown_as_far_as_it_was_heard_of() {
    let mut campaign = Campaign::new(&scenario(TOLD), 1);
    let motions = view::motions(&campaign);
    let [motion] = motions.as_slice() else { panic!("{motions:?}") };
    assert_eq!((motion.power_name.as_str(), motion.own, motion.share.clone()), ("South", false, None));
    assert_eq!(motion.counted, (0, 0, 100));
    assert!(motion.voices.iter().all(|voice| voice.leans.is_none()), "nothing is known");
    end_turns(&mut campaign, 3);
    let motion = view::motions(&campaign).pop().unwrap();
    assert_eq!(motion.counted, (40, 0, 60));
    let marshal = motion.voices.iter().find(|voice| voice.person.name == "The Marshal").unwrap();
    let leans = marshal.leans.as_ref().unwrap();
    assert_eq!((leans.leaning, leans.word.as_str(), leans.as_of.as_str()), (45, "for it", "as of March 1"));
    assert_eq!(marshal.comes_to, 50);
    assert_eq!(marshal.reasons, [(80, "The prize lies open.".to_owned()), (-30, "his own bent".to_owned())]);
    let elder = motion.voices.iter().find(|voice| voice.person.name == "The Elder").unwrap();
    assert_eq!(elder.would_move, [], "what rests on a secret of theirs one cannot know of");
}

#[test]
fn what_would_move_somebody_comes_from_the_conditions_that_fail() {
    let campaign = Campaign::new(&scenario(""), 1);
    let motion = view::motions(&campaign).pop().unwrap();
    let voice = |name: &str| motion.voices.iter().find(|voice| voice.person.name == name).unwrap();
    let shifts: Vec<(i32, &str)> =
        voice("The Marshal").would_move.iter().map(|shift| (shift.worth, shift.reason.as_str())).collect();
    assert_eq!(shifts, [(80, "The prize lies open."), (50, "He knows what he cannot know.")]);
    let [shift] = voice("The Prince").would_move.as_slice() else { panic!() };
    assert_eq!((shift.worth, shift.reason.as_str()), (-60, "We have bled enough."));
    assert_eq!(shift.needs[0].would_change, "Needs 1 more.");
    assert_eq!(voice("The Elder").comes_to, -50);
}

#[test]
fn the_chain_of_a_war_leads_through_the_share_and_the_voices_to_what_moved_them() {
    let scenario = scenario(
        r#"Rule(id: "bleed", name: "bleeding", stage: Open, cooldown: 0, effects: [Set("fact.loss", 5), Set("fact.prize", 1),
            Later(3, [Set("fact.loss", 0)])]),"#,
    );
    let mut campaign = Campaign::new(&scenario, 1);
    while campaign.ended().is_none() {
        end_turns(&mut campaign, 1);
    }
    let why = view::why_target(&campaign, Target::truth(at::war::war(1, 0)));
    let depth = |title: &str| {
        let node = why.nodes.iter().find(|node| node.title.contains(title));
        node.unwrap_or_else(|| panic!("no {title}: {why:#?}")).depth
    };
    assert_eq!(depth("Declares war"), 1);
    assert_eq!(depth("The council of South on war on the North"), 2);
    assert_eq!(depth("The Prince weighed it anew: war on the North"), 3);
    assert_eq!(depth("Bleeding"), 4);
}

#[test]
fn a_council_of_ones_own_is_seen_as_it_is() {
    let text =
        r#"Motion(id: "peace", of: "north", name: "peace", voices: [(id: "clerk_peace", person: "clerk", base: 70)]),"#;
    let campaign = Campaign::new(&scenario(text), 1);
    let motions = view::motions(&campaign);
    assert_eq!(motions.iter().map(|motion| motion.own).collect::<Vec<_>>(), [false, true], "one's own last");
    let leans = motions[1].voices[0].leans.clone().unwrap();
    assert_eq!((leans.leaning, leans.word.as_str(), leans.as_of.as_str()), (70, "bent on it", ""));
    assert_eq!(motions[1].share, Some((0, String::new())), "a clerk without influence weighs nothing");
}

#[test]
fn what_is_foretold_stands_with_the_answer_and_what_came_of_it_in_the_news() {
    let mut campaign = Campaign::new(&scenario(PAPER), 1);
    let desk = view::desk(&campaign);
    let foretold = &desk[0].options[0].foretold;
    assert_eq!(foretold.len(), 4);
    assert_eq!((foretold[0].text.as_str(), foretold[0].date.as_str()), ("It will be seen.", "within 3 turns"));
    assert_eq!(foretold[0].person.record, "", "nothing has been settled");
    campaign.command(answer("offer", "take", false)).unwrap();
    end_turns(&mut campaign, 1);
    assert!(view::foretellings(&campaign).iter().all(|said| said.state == "open"));
    let told = |campaign: &Campaign, turn| -> Vec<String> {
        view::consequences(campaign, turn).groups.iter().map(|group| group.title.clone()).collect()
    };
    assert!(told(&campaign, 1).iter().all(|title| !title.contains("foretold")), "that it was said is no news");
    end_turns(&mut campaign, 2);
    assert!(told(&campaign, 2).contains(&"What the Envoy foretold proved wrong".to_owned()));
    assert!(told(&campaign, 3).contains(&"What the Clerk foretold proved right".to_owned()));
    let list = view::foretellings(&campaign);
    let shown: Vec<_> = list.iter().map(|said| (said.text.as_str(), said.state.as_str(), said.date.as_str())).collect();
    assert_eq!(shown[3], ("Within a month.", "wrong", "in February 1"));
    assert_eq!(list[0].person.record, "right 2 of 2");
    let envoy = view::council(&campaign).into_iter().find(|person| person.person.name == "The Envoy").unwrap();
    assert_eq!(envoy.record, (0, 2));
}

#[test]
fn what_was_foretold_is_told_with_when_it_was_said_and_opens_to_what_settled_it() {
    let mut campaign = Campaign::new(&scenario(PAPER), 1);
    campaign.command(answer("offer", "take", false)).unwrap();
    end_turns(&mut campaign, 3);
    for said in view::foretellings(&campaign) {
        assert_eq!(said.said, "said in January 1, of ‘Take it’");
        let why = view::why_cause(&campaign, said.cause.unwrap());
        let came = if said.standing == "right" { "proved right" } else { "proved wrong" };
        assert!(said.standing == "open" || why.nodes[0].title.contains(came), "{why:?}");
    }
    let foretold = view::chronicle(&campaign).rows;
    let foretold: Vec<_> = foretold.iter().filter(|row| row.matter == Matter::Foretold).collect();
    assert_eq!(foretold.iter().filter(|row| row.title.ends_with("foretold of it")).count(), 4, "{foretold:#?}");
    assert!(foretold.iter().any(|row| row.title == "What the Envoy foretold proved wrong"));
}

#[test]
fn the_court_keeps_who_has_no_say_any_more() {
    let falls = r#"Rule(id: "fall", name: "a fall", stage: Open, cooldown: 0, when: [Min("clock.turn", 2)],
        effects: [Put("person.clerk.state", "dismissed")]),"#;
    let mut campaign = Campaign::new(&scenario(falls), 1);
    let council = view::council(&campaign);
    assert_eq!(view::court(&campaign), council, "all of them sit");
    end_turns(&mut campaign, 2);
    let court = view::court(&campaign);
    assert_eq!(court.len(), council.len());
    let last = court.last().unwrap();
    assert_eq!((last.person.name.as_str(), last.state.as_str()), ("The Clerk", "out of office"));
    assert!(view::council(&campaign).iter().all(|sits| sits.person.name != "The Clerk" && sits.state.is_empty()));
}

#[test]
fn the_terminal_tells_councils_and_prophecies() {
    let campaign = Campaign::new(&scenario(&format!("{TOLD}{PAPER}")), 1);
    let text = shown(
        campaign,
        "1 a\ncouncil\ncouncil prince\nend\nend now\nend now\nnews 3\ncourt\ncouncil marshal\ncouncil nobody\n",
    );
    for line in [
        "The Marshal, Marshal: influence 40. Nothing is known of what he leans to.",
        "The Prince, Prince: influence 40. Nothing is known of what he leans to.",
        "- -60 We have bled enough. A loss is 0; it must be at least 1. Needs 1 more.",
        "The Clerk, Clerk: influence 0; foretold right 1 of 2 (",
        "The Envoy: “Within a month.” Wrong in February 1.",
        "The Marshal, Marshal: influence 40. For it, +45, as of March 1",
        "- +80 The prize lies open.",
        "Nobody of a council, and no question before one, is called “nobody”.",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
}

#[test]
fn a_persuasion_of_which_nothing_is_known_is_foreseen_as_a_step() {
    let order = r#"Order(id: "gift", group: "G", act: (id: "gift", label: "A gift", effects: [Add("voice.elder_war.leaning", 30)])),"#;
    let campaign = Campaign::new(&scenario(order), 1);
    let preview = &view::orders(&campaign)[0].option.preview;
    assert_eq!(
        (preview[0].name.as_str(), preview[0].change.as_str()),
        ("Leaning of the Elder on war on the North", "+30")
    );
}

#[test]
fn an_answer_that_brings_a_report_says_of_what_and_not_what() {
    let order = r#"Order(id: "ask", group: "G", act: (id: "ask", label: "Ask", effects: [
        Later(2, [Tell(to: "north", of: "voice.marshal_war.leaning", percent: 90, by: "envoy")])])),"#;
    let campaign = Campaign::new(&scenario(order), 1);
    let preview = &view::orders(&campaign)[0].option.preview;
    let told: Vec<_> = preview.iter().map(|line| (line.name.as_str(), line.change.as_str(), line.after)).collect();
    assert_eq!(told, [("We will hear of Leaning of the Marshal on war on the North", "a report", Some(2))]);
}
