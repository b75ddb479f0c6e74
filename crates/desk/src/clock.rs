//! The one place that asks what time it is.

use chrono::{DateTime, FixedOffset, Local, NaiveDate, SubsecRound as _};

/// Tells the time. Tests bring one that stands still.
pub trait Clock: Send {
    /// Now to the second, with the offset of the officer's own time zone.
    fn now(&self) -> DateTime<FixedOffset>;

    /// Today in the officer's own time zone.
    fn today(&self) -> NaiveDate {
        self.now().date_naive()
    }
}

/// The clock of the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct MachineClock;

impl Clock for MachineClock {
    fn now(&self) -> DateTime<FixedOffset> {
        Local::now().trunc_subsecs(0).fixed_offset()
    }
}
