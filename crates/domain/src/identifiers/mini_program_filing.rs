//! Filing number of a Mini Program, such as `粤ICP备12345678号-1X`: that of its subject, the number of the
//! service and `X`. An App ends in `A`, a website in the number alone.

use super::icp_number;
use super::judgement::{Judgement, Reason};

pub(super) fn examine(text: &str, judgement: &mut Judgement) {
    let Some(ending) = icp_number::examine_body(text, judgement) else { return };
    if icp_number::service(ending) != Some("X") {
        judgement.invalid(Reason::WrongEnding);
    }
}
