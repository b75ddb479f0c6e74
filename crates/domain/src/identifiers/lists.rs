//! Reading the lists of `assets/rulebook/lists`: tab-separated rows under a head of `#` lines.

/// The columns of every row of a list. A row with another number of columns is left out; a test
/// holds each list to losing none.
pub(super) fn rows<const COLUMNS: usize>(
    list: &'static str,
) -> impl Iterator<Item = [&'static str; COLUMNS]> {
    list.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut columns = line.split('\t');
        let mut row = [""; COLUMNS];
        for place in &mut row {
            *place = columns.next()?;
        }
        columns.next().is_none().then_some(row)
    })
}

/// How many rows a list has, whatever their columns.
#[cfg(test)]
pub(super) fn count(list: &str) -> usize {
    list.lines().filter(|line| !line.starts_with('#')).count()
}
