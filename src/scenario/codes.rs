//! Every kind of problem that the loader can find, with its code. `E` is a fault, `W` a warning.

use super::problem::Severity;

/// A kind of problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// Letter and number.
    pub id: &'static str,
    /// What it means.
    pub about: &'static str,
}

impl Code {
    /// How bad it is.
    pub fn severity(self) -> Severity {
        if self.id.starts_with('W') { Severity::Warning } else { Severity::Fault }
    }
}

macro_rules! codes {
    ($($name:ident $id:literal $about:literal;)+) => {
        $(
            #[doc = $about]
            pub const $name: Code = Code { id: $id, about: $about };
        )+

        /// Every code, in order.
        pub const ALL: &[Code] = &[$($name),+];
    };
}

codes! {
    UNREADABLE "E001" "A file or folder cannot be read.";
    NOT_UTF8 "E002" "A file is not UTF-8 text.";
    TOO_LARGE "E003" "A file is too large, or there are too many files or things.";
    NO_HEAD "E004" "No file declares the `Scenario`.";
    TWO_HEADS "E005" "The `Scenario` is declared twice.";
    FORMAT "E006" "The format version is not one that this program reads.";
    WRONG_FOLDER "E007" "The scenario's id is not its folder's name.";
    MORE_FAULTS "E008" "There are more faults than are listed.";

    BRACKETS "E010" "A bracket, string or comment is not closed, or closed by the wrong sign.";
    NOT_A_LIST "E011" "A file is not one list of items.";
    SYNTAX "E012" "Something cannot be read as RON.";
    UNKNOWN_FIELD "E013" "A thing has no field of this name.";
    UNKNOWN_WORD "E014" "There is no item, condition, effect or choice of this name.";
    MISSING_FIELD "E015" "A field is missing.";
    WRONG_TYPE "E016" "A value is of another type than expected.";
    TWICE "E017" "A field is given twice.";

    BAD_ID "E020" "An id is not of small letters, digits and `_`, or is a word of the format.";
    DUPLICATE "E021" "An id is declared twice.";
    UNKNOWN_NAME "E022" "Nothing of the expected kind has this id.";
    AMBIGUOUS "E023" "A name could mean two things.";
    UNKNOWN_VARIABLE "E024" "No selector binds this variable here.";
    VARIABLE_TWICE "E025" "A variable is bound twice, or has a name that the format uses.";
    TOO_MANY_VARIABLES "E026" "More variables are bound than there is room for, or they have too many combinations.";

    UNKNOWN_KIND "E030" "A path begins with a word that is not a kind.";
    UNKNOWN_QUANTITY "E031" "Things of this kind have no such number.";
    SHORT_PATH "E032" "A path names a thing where a number is expected.";
    LONG_PATH "E033" "A path goes on after its number.";
    NOT_A_NUMBER "E034" "A reference or state stands where a number is expected.";
    NOT_A_REFERENCE "E035" "A number stands where a reference or state is expected.";
    OTHER_KIND "E036" "A reference is of another kind than expected.";
    UNKNOWN_STATE "E037" "There is no state of this name.";
    READ_ONLY "E038" "A number that only the engine writes.";
    BAD_PATH "E039" "A path is not written as one.";

    OUT_OF_RANGE "E040" "A number is outside its range.";
    COUNT "E041" "There are too few or too many of something.";
    NOT_FIVE "E042" "There must be exactly five words.";
    BAD_COLOR "E043" "A colour is not of the form RRGGBB.";
    BAD_PACE "E044" "Time does not pass as it should.";

    BAD_TEXT "E050" "A place for a name or number in a text is not closed or empty.";

    NOT_OF_COUNCIL "E060" "A delegate or sponsor does not sit in the council.";
    NO_CHANNEL "E061" "An option does something for a channel that it does not have.";
    BAD_POLICY "E062" "A policy chooses what the decision does not offer.";
    SELF_TREATY "E063" "A thing is set in relation to itself.";
    PAYMENT "E064" "A payment lacks its stock, amount or date, or the stock is not the obligor's.";
    UNREACHED_ENDING "E065" "An ending has no conditions, and the scenario's `last` is another.";
    NOT_OF_FACTION "E066" "A voice is of a person who does not serve the faction before whose council the motion is.";
    BAD_FIGURE "E067" "A figure measures nothing, or has a band in which nothing can lie.";
    BAD_DRAW "E068" "The draw of a disputed judgement has values that do not rise, or shares that do not make 100.";

    LONG_TEXT "W101" "A text has more words than players will read.";
    FEW_WORDINGS "W102" "A generated decision has fewer than three wordings.";
    UNUSED "W103" "A fact or kind of opinion is declared and never used.";
    NEVER_READ "W104" "A fact is written and nothing reads it.";
    IDLE_CONDITION "W105" "A condition always or never holds.";
    BRACES "W106" "Braces in a text in which nothing is filled in.";
    OFF_MAP "W107" "A region lies outside the map.";
    CUT_OFF "W108" "A region has no route.";
    IDLE_OPTION "W109" "An option does nothing or has nothing to be said for or against it.";
    NO_PARTY "W110" "A clause binds a faction that is no party of its treaty.";
    TWO_HISTORIES "W111" "Two options of a decision are marked as what was done.";
    MORE_WARNINGS "W112" "There are more warnings than are listed.";
    UNSOURCED "W113" "Something is marked as attested or disputed and cites no source.";
    UNTRANSLATED "W114" "A translation lacks texts of the scenario.";
    STALE_TRANSLATION "W115" "A translation has a text that the scenario does not have.";
}
