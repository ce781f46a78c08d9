//! The program as it is typed: its answers, its exit codes, its files.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn typed(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_fragile-peace")).args(words).output().unwrap()
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap() + &String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_run_is_told_in_words_and_as_json() {
    let words = typed(&["run", "july_1914", "--policy", "history", "--seed", "3"]);
    assert!(words.status.success(), "{}", text(&words));
    let json = typed(&["run", "july_1914", "--policy", "history", "--seed", "3", "--json"]);
    let report: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert!(text(&words).contains(report["hash"].as_str().unwrap()), "both tell the same campaign");
    assert!(text(&words).contains(report["ending"].as_str().unwrap()));
    assert_eq!(report["seed"], 3);
    assert!(report["trust"].as_object().is_some_and(|trust| !trust.is_empty()));
}

#[test]
fn a_sweep_is_the_same_to_the_byte_on_any_number_of_threads() {
    let folder = tempfile::tempdir().unwrap();
    let swept = |threads: &str, name: &str| {
        let file = folder.path().join(name);
        let path = file.to_str().unwrap();
        let words = ["sweep", "mini", "--policy", "random", "--seeds", "0..70", "--threads", threads, "--out", path];
        let output = typed(&words);
        assert!(output.status.success(), "{}", text(&output));
        fs::read(Path::new(path)).unwrap()
    };
    let (one, three) = (swept("1", "one.csv"), swept("3", "three.csv"));
    assert!(one == three, "the tables differ");
    let table = String::from_utf8(one).unwrap();
    assert_eq!(table.lines().count(), 71, "a head and a row a seed");
    assert!(table.starts_with("seed,ending,survives,turn,"), "{table}");
}

#[test]
fn a_sweep_plays_what_a_run_plays() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("table.csv");
    let output = typed(&["sweep", "mini", "--policy", "random", "--seeds", "5..=6", "--out", file.to_str().unwrap()]);
    assert!(output.status.success(), "{}", text(&output));
    let table = fs::read_to_string(&file).unwrap();
    let hash = table.lines().last().and_then(|row| row.rsplit(',').next()).unwrap();
    let run = typed(&["run", "mini", "--policy", "random", "--seed", "6"]);
    assert!(text(&run).contains(hash), "{}\n{table}", text(&run));
}

#[test]
fn why_not_names_the_condition() {
    let output = typed(&["why-not", "july_1914", "lutzow", "--seed", "1"]);
    assert_eq!(output.status.code(), Some(2), "{}", text(&output));
    assert!(text(&output).contains("has no decision 'lutzow'"), "{}", text(&output));
    let ids: Vec<String> = {
        let scenario = fragile_peace::scenario::load_bundled("july_1914").unwrap();
        let decisions = &scenario.lore.names[fragile_peace::world::Kind::Decision as usize];
        decisions.iter().map(|name| name.id.clone()).collect()
    };
    for id in ids {
        let output = typed(&["why-not", "july_1914", &id, "--policy", "random", "--seed", "2"]);
        assert!(output.status.success(), "{}", text(&output));
        assert!(text(&output).contains("Turn"), "{}", text(&output));
    }
}

#[test]
fn what_is_not_there_is_a_usage_fault_with_the_nearest_name() {
    let scenario = typed(&["run", "july_1941"]);
    assert_eq!(scenario.status.code(), Some(2));
    assert!(text(&scenario).contains("did you mean 'july_1914'?"), "{}", text(&scenario));
    let policy = typed(&["run", "mini", "--policy", "historie"]);
    assert_eq!(policy.status.code(), Some(2));
    assert!(text(&policy).contains("did you mean 'history'?"), "{}", text(&policy));
    assert_eq!(typed(&["sweep", "mini", "--seeds", "9..3", "--out", "x"]).status.code(), Some(2));
    assert_eq!(typed(&["dance"]).status.code(), Some(2));
}

#[test]
fn a_script_is_played_from_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let script = folder.path().join("script");
    fs::write(&script, "# a remark\n1 a\nend now\n").unwrap();
    let saves = folder.path().join("saves");
    let words = [
        "play",
        "mini",
        "--terminal",
        "--seed",
        "3",
        "--script",
        script.to_str().unwrap(),
        "--save-dir",
        saves.to_str().unwrap(),
    ];
    let output = typed(&words);
    assert!(output.status.success(), "{}", text(&output));
    assert!(text(&output).contains("> end now"), "commands are repeated");
    assert!(text(&output).contains("The script has ended."), "{}", text(&output));
    assert!(saves.join("last.peace").exists() && saves.join("autosave-1.peace").exists());
    let again = [
        "play",
        "mini",
        "--terminal",
        "--load",
        "last",
        "--script",
        "/dev/null",
        "--save-dir",
        saves.to_str().unwrap(),
    ];
    let again = typed(&again);
    assert!(text(&again).contains("February 1000. Turn 2 of 20"), "{}", text(&again));
}
