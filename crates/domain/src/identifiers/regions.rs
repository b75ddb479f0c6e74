//! Administrative regions by their six-digit code (GB/T 2260), with the years they were in force.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

use super::lists::rows;

const LIST: &str = include_str!("../../../../assets/rulebook/lists/regions.tsv");

/// The code in which nation-wide registrations are kept; not a place, and not in the list.
pub(super) const NATIONAL: u32 = 100_000;

/// Entries that only gather districts or counties and are no place of their own.
const GATHERING: [&str; 3] = ["市辖区", "县", "市"];

/// A province, prefecture or county.
#[derive(Debug, PartialEq, Eq)]
pub struct Region {
    /// Six digits as a number.
    pub code: u32,
    /// Six digits as written.
    pub digits: &'static str,
    /// Its own name; empty for a few old codes whose name the sources do not give.
    pub name: &'static str,
    /// Its name with those of prefecture and province before it.
    pub place: String,
    /// First year in force; `None` when it is older than the list.
    pub first_year: Option<u16>,
    /// Last year in force; `None` while it is.
    pub last_year: Option<u16>,
    /// Whether residents are registered under this very code: counties, and the few prefecture-level
    /// cities without any, such as Dongguan.
    pub is_county: bool,
}

impl Region {
    const fn is_province(&self) -> bool {
        self.code.is_multiple_of(10_000)
    }

    fn is_named_county(&self) -> bool {
        !self.code.is_multiple_of(100) && !self.name.is_empty() && !GATHERING.contains(&self.name)
    }
}

/// The codes stand apart from the rest so that a search stays within the fastest cache.
struct Table {
    /// Sorted by code.
    regions: Vec<Region>,
    /// The codes of `regions`, in the same order.
    codes: Vec<u32>,
    /// Where the codes of a two-digit province begin and end.
    provinces: Vec<Range<usize>>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut regions: Vec<Region> = rows(LIST).filter_map(read).collect();
    regions.sort_unstable_by_key(|region| region.code);
    name_places(&mut regions);
    find_counties(&mut regions);
    let codes: Vec<u32> = regions.iter().map(|region| region.code).collect();
    let before = |province: u32| codes.partition_point(|code| *code < province * 10_000);
    let provinces = (0..100).map(|province| before(province)..before(province + 1)).collect();
    Table { provinces, regions, codes }
});

fn read([code, years, name]: [&'static str; 3]) -> Option<Region> {
    // Several periods are one for our purpose: numbers given out in any of them stay.
    let first = years.split(',').next()?.split_once('-')?.0;
    let last = years.split(',').next_back()?.split_once('-')?.1;
    let year = |text: &str| if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) };
    Some(Region {
        code: code.parse().ok()?,
        digits: code,
        name,
        place: String::new(),
        first_year: year(first)?,
        last_year: year(last)?,
        is_county: false,
    })
}

fn name_places(regions: &mut [Region]) {
    let names: BTreeMap<u32, &str> = regions.iter().map(|region| (region.code, region.name)).collect();
    let gathers = |name: &&str| GATHERING.contains(name) || name.contains("直辖");
    let name = |code: u32| names.get(&code).copied().filter(|name| !gathers(name)).unwrap_or_default();
    for region in regions {
        let above = [region.code / 10_000 * 10_000, region.code / 100 * 100];
        let above: String = above.into_iter().filter(|code| *code != region.code).map(name).collect();
        region.place = above + region.name;
    }
}

fn find_counties(regions: &mut [Region]) {
    let with_counties: BTreeSet<u32> =
        regions.iter().filter(|region| region.is_named_county()).map(|region| region.code / 100).collect();
    for region in regions {
        let without_counties = !with_counties.contains(&(region.code / 100));
        region.is_county = !region.code.is_multiple_of(100) || (!region.is_province() && without_counties);
    }
}

fn of_province(province: u32) -> Range<usize> {
    TABLE.provinces.get(province as usize).cloned().unwrap_or_default()
}

/// The region with that code, in force or abolished.
#[must_use]
pub fn region(code: u32) -> Option<&'static Region> {
    let siblings = of_province(code / 10_000);
    let start = siblings.start;
    let place = TABLE.codes.get(siblings)?.binary_search(&code).ok()?;
    TABLE.regions.get(start + place)
}

/// Every county that is in force, by code.
pub fn counties_in_force() -> impl Iterator<Item = &'static Region> {
    TABLE.regions.iter().filter(|region| region.is_county && region.last_year.is_none())
}

/// Every province and prefecture that is in force and is a place of its own, by code.
pub fn provinces_and_cities() -> impl Iterator<Item = &'static Region> {
    let gathers = |name: &str| GATHERING.contains(&name) || name.contains("直辖");
    let in_force = TABLE.regions.iter().filter(|region| region.last_year.is_none());
    in_force.filter(move |region| region.code.is_multiple_of(100) && !gathers(region.name))
}

/// Whether a two-digit province has counties in which residents are registered. Hong Kong, Macao and
/// Taiwan have none in this standard.
pub(super) fn has_counties(province: u32) -> bool {
    of_province(province).len() > 1
}

/// Whether a two-digit number is a province or special administrative region at all.
pub(super) fn is_province(province: u32) -> bool {
    // Taiwan is 71 in the standard, which lists no region under it.
    province == 71 || !of_province(province).is_empty()
}

#[cfg(test)]
mod tests {
    use super::{LIST, TABLE, has_counties, is_province, region};
    use crate::identifiers::lists::count;

    #[test]
    fn every_row_of_the_list_is_read() {
        assert_eq!(TABLE.regions.len(), count(LIST));
        assert!(TABLE.regions.is_sorted_by(|one, next| one.code < next.code));
    }

    #[test]
    fn a_place_is_named_from_the_province_down() {
        assert_eq!(region(110_105).unwrap().place, "北京市朝阳区");
        assert_eq!(region(440_305).unwrap().place, "广东省深圳市南山区");
        assert_eq!(region(441_900).unwrap().place, "广东省东莞市");
        assert_eq!(region(429_004).unwrap().place, "湖北省仙桃市");
    }

    #[test]
    fn cities_without_counties_count_as_counties() {
        for code in [441_900, 442_000, 620_200, 460_400] {
            assert!(region(code).unwrap().is_county, "{code}");
        }
        for code in [440_300, 110_000, 810_000] {
            assert!(!region(code).unwrap().is_county, "{code}");
        }
    }

    #[test]
    fn provinces_are_told_from_numbers_never_given_to_one() {
        assert!(has_counties(11) && has_counties(65));
        assert!(!has_counties(81) && is_province(81) && is_province(71));
        assert!(!is_province(16) && !is_province(99) && !is_province(4_000));
    }
}
