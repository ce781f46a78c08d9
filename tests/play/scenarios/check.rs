//! The command `check`, as one types it.

use std::fs;
use std::process::Command;

use super::package;

/// Exit code and what is printed.
fn check(arguments: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_fragile-peace")).arg("check").args(arguments).output().unwrap();
    (output.status.code(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn its_exit_code_tells_how_it_went() {
    let sound = package("tests/fixtures/base");
    let sound = sound.to_str().unwrap();
    let (code, said) = check(&[sound, "mini"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("no faults, no warnings") && said.lines().count() == 2, "{said}");
    assert_eq!(check(&["mini", "no_such_scenario"]).0, Some(1));
    assert_eq!(check(&[]).0, Some(2));
    assert_eq!(check(&["--no-such-flag", "mini"]).0, Some(2));
}

#[test]
fn it_plays_what_the_author_states_and_tells_how_it_stands_instead() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("base");
    fs::create_dir(&folder).unwrap();
    for name in ["head.ron", "things.ron"] {
        fs::copy(package("tests/fixtures/base").join(name), folder.join(name)).unwrap();
    }
    let stated = |walls: i32| {
        let test = format!(
            "[Test(name: \"a keep that is walled\", seed: 1, turns: 1, given: [Set(\"region.keep.walls\", 40)], \
             expect: [Min(\"region.keep.walls\", {walls})])]"
        );
        fs::write(folder.join("stated.ron"), test).unwrap();
        check(&[folder.to_str().unwrap()])
    };
    let (code, said) = stated(40);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.ends_with("1 test\n"), "{said}");
    let (code, said) = stated(50);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("'a keep that is walled': expectation 1 does not hold"), "{said}");
    assert!(said.contains("40") && said.ends_with("1 test, of which 1 does not hold\n"), "{said}");
}

#[test]
fn it_points_behind_chinese_text() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("base");
    fs::create_dir(&folder).unwrap();
    for name in ["head.ron", "things.ron"] {
        fs::copy(package("tests/fixtures/base").join(name), folder.join(name)).unwrap();
    }
    let army = "[\n    // 燕山府\n    Army(id: \"levy\", name: \"鄉兵\", zh: \"義勝軍\", owner: \"nroth\", place: \"keep\", strength: 1, quality: 1),\n]";
    fs::write(folder.join("levy.ron"), army).unwrap();
    let (code, said) = check(&[folder.to_str().unwrap()]);
    assert_eq!(code, Some(1));
    assert!(said.contains("error[E022]: there is no faction `nroth`"), "{said}");
    assert!(said.contains("levy.ron:3:53"), "{said}");
    // A Chinese sign is two columns wide: the caret stands below the word as a terminal shows it.
    let lines: Vec<&str> = said.lines().collect();
    let at = lines.iter().position(|line| line.contains("nroth\"")).unwrap();
    let wide = |text: &str| text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>();
    let (source, caret) = (lines[at], lines[at + 1]);
    assert_eq!(wide(&source[..source.find("nroth").unwrap()]), caret.find("^^^^^").unwrap(), "{said}");
    assert!(said.ends_with("1 fault, no warnings\n"), "{said}");
}
