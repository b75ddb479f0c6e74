//! `tongguan schema`.

use super::Call;
use crate::output::{Failure, Outcome, result};

/// Prints a JSON Schema.
pub(crate) fn schema(call: &Call<'_>) -> Outcome {
    let name = call.text("schema").unwrap_or_default();
    let schema = tongguan_desk::schema::schema(name).ok_or(Failure::Usage("cli-usage-other"))?;
    result(&format!("{schema:#}"))?;
    Ok(0)
}
