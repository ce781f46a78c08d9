//! Each folder of `tests/fixtures/broken` has one fault, named by its code, and `expected.txt` is what is said of it.
//!
//! A fixture's files are laid over those of `tests/fixtures/base`: a file of the same name takes its place.
//! `REWRITE=1 cargo test broken` writes the expected texts anew; read the difference before you keep it.

use std::fs;
use std::path::Path;

use fragile_peace::scenario::source::{SourceFile, read_folder};
use fragile_peace::scenario::{Checked, Severity, check_dir, check_sources, codes, load_dir, report};

use super::{folders, name, package};

/// Codes whose fault is not in a text, so that no fixture can have it; tested below.
const WITHOUT_FIXTURE: &[&str] = &["E001", "E002", "E003", "E008", "W112"];

fn files(folder: &Path) -> Vec<SourceFile> {
    let (files, problems) = read_folder(folder);
    assert_eq!(problems, [], "{}", folder.display());
    files
}

fn check_fixture(folder: &Path) -> Checked {
    let own = files(folder);
    let mut all = files(&package("tests/fixtures/base"));
    if name(folder).starts_with("E004") {
        all.retain(|file| file.name != "head.ron");
    }
    all.retain(|file| own.iter().all(|own| own.name != file.name));
    all.extend(own);
    all.sort_by(|a, b| a.name.cmp(&b.name));
    check_sources("base", all, Vec::new())
}

#[test]
fn the_base_is_sound() {
    let checked = check_dir(&package("tests/fixtures/base"));
    assert_eq!(report::render(&checked.problems, false), "");
    assert!(checked.scenario.is_some());
}

#[test]
fn each_broken_fixture_gives_exactly_its_problem() {
    let rewrite = std::env::var_os("REWRITE").is_some();
    let mut wrong = String::new();
    for folder in folders(&package("tests/fixtures/broken")) {
        let fixture = name(&folder);
        let checked = check_fixture(&folder);
        let said = report::render(&checked.problems, false);
        let code = fixture.split('_').next().unwrap();
        let found: Vec<_> = checked.problems.list.iter().map(|problem| problem.code).collect();
        let faulty = code.starts_with('E');
        let place = folder.join("expected.txt");
        if rewrite {
            fs::write(&place, &said).unwrap();
        }
        let expected = fs::read_to_string(&place).unwrap_or_default();
        if found != [code] || said != expected || checked.scenario.is_none() != faulty {
            wrong += &format!("{fixture} finds {found:?}:\n{said}expected:\n{expected}");
        }
    }
    assert!(wrong.is_empty(), "{wrong}see the head of this file");
}

#[test]
fn each_kind_of_problem_has_a_fixture() {
    let fixtures = folders(&package("tests/fixtures/broken"));
    for code in codes::ALL.iter().filter(|code| !WITHOUT_FIXTURE.contains(&code.id)) {
        assert!(fixtures.iter().any(|folder| name(folder).starts_with(code.id)), "{} {}", code.id, code.about);
    }
    let ids: Vec<_> = codes::ALL.iter().map(|code| code.id).collect();
    assert!(ids.is_sorted_by(|a, b| a < b), "codes stand in order, each once");
}

#[test]
fn one_fault_hides_no_other() {
    let mut all = files(&package("tests/fixtures/base"));
    let text = "[\n    Fact(id: \"a\", nam: \"one\"),\n    Fact(id: \"b\", name: ),\n    // 張覺\n    Fact(id: \"c\", name: \"three\", start: 9),\n    Rule(id: \"r\", name: \"all\", stage: Open, effects: [Add(\"fact.a\", 1), Add(\"fact.b\", 1), Add(\"fact.c\", 1)]),\n    Fact(id: \"d\"\n    Fact(id: \"e\", name: \"five\", start: 7),\n]\n";
    all.push(SourceFile { name: "faults.ron".to_owned(), text: text.to_owned() });
    let checked = check_sources("base", all, Vec::new());
    let faults = checked.problems.list.iter().filter(|problem| problem.severity == Severity::Fault);
    let found: Vec<_> = faults.map(|problem| (problem.code, problem.line)).collect();
    assert_eq!(found, [("E013", 2), ("E016", 3), ("E040", 5), ("E010", 7), ("E040", 8)], "{}", checked.problems);
}

#[test]
fn what_cannot_be_read_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let codes = |path: &Path| -> Vec<String> {
        load_dir(path)
            .unwrap_err()
            .list
            .iter()
            .map(|p| format!("{} {}:{}:{}", p.code, p.file, p.line, p.column))
            .collect()
    };
    assert_eq!(codes(&folder.path().join("nowhere")), ["E001 :0:0"]);
    assert_eq!(codes(folder.path()), ["E004 :0:0"]);
    fs::write(folder.path().join("a.ron"), b"[\n// \xe5\xbc\xb5\xff\n]").unwrap();
    assert_eq!(codes(folder.path()), ["E002 a.ron:2:5"]);
    fs::write(folder.path().join("a.ron"), vec![b' '; 1024 * 1024 + 1]).unwrap();
    assert_eq!(codes(folder.path()), ["E003 a.ron:0:0"]);
    fs::remove_file(folder.path().join("a.ron")).unwrap();
    for number in 0..257 {
        fs::write(folder.path().join(format!("{number}.ron")), "[]").unwrap();
    }
    assert_eq!(codes(folder.path()), ["E003 :0:0"]);
}

#[test]
fn a_flood_of_problems_is_cut_off() {
    let mut all = files(&package("tests/fixtures/base"));
    let rules: String = (0..600)
        .map(|n| format!("Fact(id: \"f{n}\", name: \"a\"), Rule(id: \"r{n}\", name: \"a\", stage: Open, effects: [Add(\"fact.g\", 1)]),\n"))
        .collect();
    all.push(SourceFile { name: "flood.ron".to_owned(), text: format!("[{rules}]") });
    let problems = check_sources("base", all, Vec::new()).problems;
    assert_eq!(problems.counts(), (501, 501));
    for code in ["E008", "W112"] {
        assert!(problems.list.iter().any(|problem| problem.code == code), "{code}");
    }
}

#[cfg(unix)]
#[test]
fn nothing_outside_the_folder_is_read() {
    let folder = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(package("tests/fixtures/base/head.ron"), folder.path().join("head.ron")).unwrap();
    let problems = load_dir(folder.path()).unwrap_err();
    assert_eq!(problems.list[0].code, "E001");
    assert_eq!(problems.list[0].file, "head.ron");
}
