//! A campaign that is spoken in Chinese says nothing of its own in English.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::fs;
use std::path::Path;

use fragile_peace::campaign::player::Player;
use fragile_peace::campaign::{Campaign, Command};
use fragile_peace::locale::Language;
use fragile_peace::scenario::load_bundled;
use fragile_peace::view::records::{after, courts, narrows};
use fragile_peace::view::{self, Account, Address, Figure};

/// How often what a number is made of is opened in turn.
const DEEP: usize = 2;

/// The texts that the views hold: what stands in quotes where they are printed for those who mend them.
fn quoted(view: &impl Debug, into: &mut BTreeSet<String>) {
    let printed = format!("{view:?}").replace("\\\"", " ");
    let texts = printed.split('"').collect::<Vec<_>>();
    for pair in texts.chunks_exact(2) {
        // The engine's own name of a state is not shown.
        if !pair[0].ends_with("standing: ") {
            into.insert(pair[1].to_owned());
        }
    }
}

/// An account with what it is made of, some steps deep.
fn account(accounts: &view::Accounts<'_>, address: &Address, deep: usize, into: &mut BTreeSet<String>) {
    let opened: Account = accounts.open(address);
    quoted(&opened, into);
    if deep > 0 {
        let parts = opened.from.iter().chain(&opened.parts);
        for address in parts.filter_map(|part| part.address.as_ref()) {
            account(accounts, address, deep - 1, into);
        }
    }
}

/// Every text of every screen.
fn texts(campaign: &Campaign, into: &mut BTreeSet<String>) {
    let (desk, orders, powers) = (view::desk(campaign), view::orders(campaign), view::powers(campaign));
    let (treaties, motions, top) = (view::treaties(campaign), view::motions(campaign), view::top(campaign));
    quoted(&(&desk, &orders, &powers, &treaties, &motions, &top), into);
    quoted(&(view::tasks(campaign), view::map(campaign), view::audiences(campaign), view::council(campaign)), into);
    quoted(&(view::foretellings(campaign), view::witnesses(campaign), view::judgements(campaign)), into);
    let accounts = view::accounts(campaign).unwrap();
    let mut figures: Vec<Figure> = desk.iter().flat_map(|paper| paper.figures.clone()).collect();
    figures.extend(treaties.iter().flat_map(|treaty| &treaty.clauses).flat_map(|clause| clause.figures.clone()));
    figures.extend(powers.iter().flat_map(|power| &power.modifiers).flat_map(|part| part.figures.clone()));
    figures.extend(motions.iter().flat_map(|motion| motion.figures.clone()));
    let options = desk.iter().flat_map(|paper| &paper.options).chain(orders.iter().map(|order| &order.option));
    for option in options {
        figures.extend(option.refusals.iter().flat_map(|refusal| refusal.figures.clone()));
        figures.extend(option.preview.iter().flat_map(|line| line.figures.clone()));
        figures.extend(option.foretold.iter().flat_map(|said| said.figures.clone()));
        for line in option.preview.iter().chain(&option.preview_secret) {
            into.insert(view::preview::words(campaign.scenario().lore.locale(), line));
        }
    }
    for turn in 1..=campaign.turn() {
        let brought = view::consequences(campaign, turn);
        quoted(&brought, into);
        for line in brought.groups.iter().flat_map(|group| &group.lines).take(20) {
            quoted(&line.entry.map(|entry| view::why_entry(campaign, entry)), into);
            figures.extend(line.figures.clone());
        }
    }
    for address in top.attention_opens.iter().chain(&top.teams_open).chain(figures.iter().map(|one| &one.address)) {
        account(&accounts, address, 1, into);
    }
    for (_, address) in accounts.named("").into_iter().take(60) {
        account(&accounts, &address, DEEP, into);
    }
}

/// A campaign in a language, played by chance: what is shown on its mornings, and in the records at its end.
fn shown(id: &str, language: Language, turns: i32) -> BTreeSet<String> {
    let mut scenario = load_bundled(id).unwrap();
    scenario.speak(language);
    let mut campaign = Campaign::new(&scenario, 5);
    let vows: Vec<String> =
        scenario.lore.vows.iter().take(scenario.rulebook.vows.1).map(|vow| vow.id.clone()).collect();
    if !vows.is_empty() {
        campaign.command(Command::Swear(vows)).unwrap();
    }
    let mut into = BTreeSet::new();
    for _ in 0..turns {
        Player::Random.decide(&mut campaign);
        texts(&campaign, &mut into);
        campaign.command(Command::EndTurn).unwrap();
    }
    Player::Random.play(&mut campaign);
    texts(&campaign, &mut into);
    let ending = view::ending(&campaign).unwrap();
    quoted(&ending, &mut into);
    let standing = courts::play(&scenario, 10, 1, &mut |_| {}).standing(&scenario, &ending);
    let after = after::play(&campaign, 4, 1, &mut |_| {}).unwrap().told(&scenario);
    let narrows = narrows::play(&campaign, 2, 1, &mut |_| {}).unwrap();
    quoted(&(&standing, &after, &narrows), &mut into);
    let accounts = view::accounts(&campaign).unwrap();
    let of_courts = standing.judgements.iter().flat_map(|(_, worse, alike)| [worse, alike]);
    let of_mornings = narrows.mornings.iter().map(|(_, _, figure)| figure);
    let of_records = ending.records.historians.iter().map(|historian| &historian.score);
    let of_left = ending.left.iter().map(|(_, papers)| papers);
    for figure in of_courts.chain(of_mornings).chain(of_records).chain(of_left).chain([&after.lasted, &after.stood]) {
        account(&accounts, &figure.address, DEEP, &mut into);
    }
    into
}

/// Words in lower case, each with whether it follows upon another with nothing but a space between them.
fn words(text: &str) -> Vec<(bool, String)> {
    let mut words: Vec<(bool, String)> = Vec::new();
    let mut follows = false;
    for piece in text.split(' ') {
        let word = piece.trim_start_matches(['“', '‘', '(']);
        let bare = word.trim_end_matches(['.', ',', ';', ':', '!', '?', '”', '’', ')', '…']);
        let plain = !bare.is_empty() && bare.chars().all(|letter| letter.is_ascii_lowercase() || letter == '\'');
        if plain {
            words.push((follows && word.len() == piece.len(), bare.to_owned()));
        }
        follows = plain && bare.len() == word.len();
    }
    words
}

/// The scenario's own texts, in lower case and without their marks.
fn authored(id: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(id);
    let mut all = String::from(" ");
    for file in fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).filter(|path| path.is_file()) {
        for word in fs::read_to_string(file)
            .unwrap()
            .to_lowercase()
            .split(|letter: char| !letter.is_alphabetic() && letter != '\'')
        {
            if !word.is_empty() {
                all.push_str(word);
                all.push(' ');
            }
        }
    }
    all
}

fn says_nothing_in_english(id: &str, turns: i32) {
    let (own, shown) = (authored(id), shown(id, Language::Chinese, turns));
    let is_own = |words: &str| own.contains(&format!(" {words} "));
    let mut faults: Vec<&String> = Vec::new();
    for text in &shown {
        let words = words(text);
        let strange = words.iter().any(|(_, word)| word.len() > 1 && !is_own(word));
        let sentence = words.windows(3).any(|three| {
            let joined = three.iter().map(|(_, word)| word.as_str()).collect::<Vec<_>>().join(" ");
            three[1].0 && three[2].0 && !is_own(&joined)
        });
        if strange || sentence {
            faults.push(text);
        }
    }
    let chinese = |letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter);
    let spoken = shown.iter().filter(|text| text.contains(chinese)).count();
    assert!(faults.is_empty(), "{} texts are in English: {faults:#?}", faults.len());
    assert!(spoken > 400, "only {spoken} of {} texts are in Chinese", shown.len());
}

#[test]
fn a_campaign_in_chinese_says_nothing_of_its_own_in_english() {
    says_nothing_in_english("mini", 6);
}

/// The flagship knows every kind of thing.
#[test]
fn the_flagship_in_chinese_says_nothing_of_its_own_in_english() {
    says_nothing_in_english("zhang_jue", 6);
}
