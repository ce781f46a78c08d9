//! Every figure on every page of the terminal game opens to causes that sum to it.
//!
//! A page can only print a digit as a piece that says what it is. Here every page of random games is shown, its pieces are
//! looked through for digits that hide in words, and every figure is opened, and what it is made of is opened in turn.

use std::collections::BTreeSet;

use fragile_peace::campaign::Campaign;
use fragile_peace::campaign::player::Player;
use fragile_peace::scenario::{self, Scenario};
use fragile_peace::terminal::line::{Line, Piece};
use fragile_peace::terminal::{Input, Screen, Session};
use fragile_peace::view::{self, Account, Accounts, Address, Figure};

/// How often what a figure is made of is opened in turn.
const DEEP: usize = 2;

/// Texts of the scenario's author that hold digits, longest first.
fn authored(id: &str) -> Vec<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(id);
    let mut texts = BTreeSet::new();
    // Translations lie in folders of their own.
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).filter(|path| path.is_file());
    for file in files {
        let text = std::fs::read_to_string(file).unwrap();
        let mut inside = text.split('"').skip(1).step_by(2);
        texts.extend(inside.by_ref().flat_map(|text| text.split(['{', '}', '\n'])).map(|text| text.trim().to_owned()));
    }
    // A name at the beginning of a line has a capital, whatever its author wrote.
    let mut texts: Vec<String> =
        texts.into_iter().filter(|text| is_text(text)).map(|text| text.chars().skip(1).collect()).collect();
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    texts
}

/// Whether it is words with digits among them, and no mere value.
fn is_text(text: &str) -> bool {
    holds_digit(text) && text.chars().filter(|letter| letter.is_alphabetic()).count() > 3
}

fn holds_digit(text: &str) -> bool {
    text.contains(|letter: char| letter.is_ascii_digit())
}

/// Every date of a scenario's calendar.
fn dates(campaign: &Campaign) -> BTreeSet<String> {
    (1..=campaign.book().turns())
        .map(|turn| view::figure::date(campaign.scenario().lore.locale(), campaign.book(), turn))
        .collect()
}

/// Everything that can be looked at, as a script.
fn pages(campaign: &Campaign) -> String {
    let mut script = "desk\n".to_owned();
    let mut say = |line: &str| {
        script.push_str(line);
        script.push('\n');
    };
    for (index, paper) in view::desk(campaign).iter().enumerate() {
        say(&format!("{}", index + 1));
        for option in &paper.options {
            say(&format!("weigh {} {}", index + 1, option.letter));
        }
        say(&format!("{} a secret\nno\n{} a open", index + 1, index + 1));
    }
    for line in ["desk", "pending", "undo", "powers", "treaties", "map", "court", "tasks", "task 1 2", "tasks", "desk"]
    {
        say(line);
    }
    for line in ["orders", "records", "opening", "vows", "help", "help why", "news", "news all", "why", "why 1"] {
        say(line);
    }
    say("council");
    for voice in view::motions(campaign).iter().flat_map(|motion| &motion.voices) {
        say(&format!("council {}", voice.person.name));
    }
    for power in view::powers(campaign) {
        say(&format!("powers {}", power.name));
    }
    let clauses: usize = view::treaties(campaign).iter().map(|treaty| treaty.clauses.len()).sum();
    for clause in 1..=clauses {
        say(&format!("treaties {clause}"));
    }
    for region in view::map(campaign).regions {
        say(&format!("map {}", region.name));
    }
    for order in 1..=view::orders(campaign).len().min(30) {
        say(&format!("order {order}"));
    }
    for turn in 1..campaign.turn() {
        say(&format!("news {turn}\nnews {turn} all"));
    }
    for number in [3, 9, 17, 25, 40, 60] {
        say(&format!("why {number}\nwhy {number} 2"));
    }
    for page in ["", " historians", " truth", " course", " chain"] {
        say(&format!("records{page}"));
    }
    say("why trust\nwhy strength\nwhy mood");
    script
}

/// What all pages of a campaign show, and the campaign with the numbered lines.
fn shown(campaign: Campaign) -> (Vec<Line>, Vec<Address>, Campaign) {
    let script = pages(&campaign);
    let mut out = Vec::new();
    let mut screen = Screen::new(&mut out, 80);
    let shown = screen.keep_shown();
    let mut session = Session::new(campaign, Input::script(&script), screen, None);
    session.play().unwrap();
    let lines = shown.borrow().clone();
    let figures = lines.iter().flat_map(Line::figures);
    let unreached: Vec<Address> =
        figures.filter(|figure| !session.marks().reach(&figure.address)).map(|figure| figure.address.clone()).collect();
    (lines, unreached, session.into_campaign())
}

/// The figure as a number: "−1,240", "+4.5" in hundredths.
fn number(shown: &str) -> i64 {
    let plain: String = shown.replace('−', "-").replace([',', '+'], "");
    plain.parse().unwrap_or_else(|_| panic!("no figure: {shown}"))
}

struct Opened<'a> {
    accounts: Accounts<'a>,
    seen: Vec<Address>,
    count: usize,
    faults: Vec<String>,
    where_it_was: String,
}

impl Opened<'_> {
    fn open(&mut self, figure: &Figure) {
        let account = self.accounts.open(&figure.address);
        let meant = if figure.shown.contains('.') { None } else { Some(number(&figure.shown)) };
        let lost = matches!(figure.address, Address::Since { .. });
        let tells = meant.is_none_or(|meant| account.tells(meant) || (lost && account.tells(-meant)));
        self.hold(tells, || format!("{} of “{}” opens to {account:?}", figure.shown, figure.name));
        self.in_turn(&figure.address, &account, DEEP);
    }

    fn hold(&mut self, holds: bool, fault: impl FnOnce() -> String) {
        if !holds {
            self.faults.push(format!("{}: {}", self.where_it_was, fault()));
        }
    }

    fn in_turn(&mut self, address: &Address, account: &Account, deep: usize) {
        if deep == 0 || self.seen.contains(address) {
            return;
        }
        self.seen.push(address.clone());
        self.count += 1;
        self.hold(!account.title.is_empty(), || format!("{address:?} has no title"));
        self.hold(account.unexplained == 0, || {
            format!("not all of {} is explained: {address:?}, {account:?}", account.title)
        });
        for part in account.from.iter().chain(&account.parts) {
            self.hold(!part.name.is_empty(), || format!("a part of {} has no name", account.title));
            let Some(address) = &part.address else { continue };
            let opened = self.accounts.open(address);
            self.hold(opened.total == part.amount, || format!("{part:?} opens to {opened:?}"));
            self.in_turn(address, &opened, deep - 1);
        }
    }
}

/// Digits that stand in words as if they were no figures.
fn strays(lines: &[Line], authored: &[String], dates: &BTreeSet<String>) -> Vec<String> {
    let mut strays = Vec::new();
    let mut dates: Vec<&String> = dates.iter().collect();
    dates.sort_by_key(|date| std::cmp::Reverse(date.len()));
    for piece in lines.iter().flat_map(Line::pieces) {
        match piece {
            Piece::Words(words) if holds_digit(words) => strays.push((*words).to_owned()),
            Piece::Told(told) if holds_digit(told) => {
                // A title may hold a date, and a title's words may look like the end of one.
                let authored: Vec<&String> = authored.iter().collect();
                let without = |first: &[&String], then: &[&String]| {
                    let known = first.iter().chain(then);
                    holds_digit(&known.fold(told.clone(), |rest, known| rest.replace(known.as_str(), "")))
                };
                if without(&authored, &dates) && without(&dates, &authored) {
                    strays.push(told.clone());
                }
            }
            _ => {}
        }
    }
    strays.sort();
    strays.dedup();
    strays
}

fn look_through(scenario: &Scenario, seed: u64, turns: usize) -> (usize, Vec<String>) {
    let mut campaign = Campaign::new(scenario, seed);
    for _ in 0..turns {
        if campaign.ended().is_none() {
            Player::Random.play_turn(&mut campaign);
        }
    }
    let where_it_was = format!("{} of seed {seed} on turn {}", scenario.id, campaign.turn());
    let (lines, unreached, campaign) = shown(campaign);
    let strays = strays(&lines, &authored(&scenario.id), &dates(&campaign));
    let strays = strays.iter().map(|stray| format!("{where_it_was}: a figure that opens to nothing: {stray}"));
    let unreached = unreached.iter().map(|address| format!("{where_it_was}: a figure without a number: {address:?}"));
    let faults: Vec<String> = strays.chain(unreached).collect();
    let mut figures: Vec<&Figure> = Vec::new();
    for figure in lines.iter().flat_map(Line::figures) {
        if !figures.iter().any(|known| known.address == figure.address && known.shown == figure.shown) {
            figures.push(figure);
        }
    }
    assert!(figures.len() > 40, "{where_it_was}: only {} figures", figures.len());
    let Some(accounts) = view::accounts(&campaign) else { panic!("no records") };
    let mut opened = Opened { accounts, seen: Vec::new(), count: 0, faults, where_it_was };
    for figure in figures {
        opened.open(figure);
    }
    (opened.count, opened.faults)
}

#[test]
fn every_figure_on_every_page_opens_to_causes_that_sum_to_it() {
    let mut count = 0;
    let mut faults: Vec<String> = Vec::new();
    for (id, _) in scenario::bundled() {
        let scenario = scenario::load_bundled(id).unwrap_or_else(|problems| panic!("{id}: {problems}"));
        let looks: &[(u64, usize)] = match id {
            "zhang_jue" => &[(1, 0), (2, 3), (3, 9), (4, 40)],
            _ => &[(1, 0), (5, 3), (6, 30)],
        };
        for (seed, turns) in looks {
            let (opened, found) = look_through(&scenario, *seed, *turns);
            count += opened;
            faults.extend(found);
        }
    }
    for fault in faults.iter().take(40) {
        println!("{}", fault.chars().take(900).collect::<String>());
    }
    assert!(faults.is_empty(), "{} faults among {count} figures", faults.len());
    assert!(count > 2000, "only {count} figures");
}
