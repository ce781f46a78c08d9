//! What many campaigns of a scenario come to, held against what its author says that they should.
//!
//! | File | Idea |
//! |---|---|
//! | [`measure`] | how often and when each figure came |
//! | [`verdict`] | whether a band is met |
//! | [`calibration`] | all that is measured of a scenario |
//! | [`guided`], [`guided_page`] | a player who weighs answers by forecasts: how he begins, how late he can turn a course |
//! | [`page`], `table` | that, as a page in Markdown |
//! | [`papers`], [`desk_page`] | what comes to the desk, how much there is to read, what never comes |
//! | [`sources`] | what everything rests on |

pub mod calibration;
pub mod desk_page;
pub mod guided;
pub mod guided_page;
pub mod measure;
pub mod page;
pub mod papers;
pub mod sources;
mod table;
pub mod verdict;
