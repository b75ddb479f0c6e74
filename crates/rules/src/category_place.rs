//! The category at a place, looked up in the rule book.

use tongguan_domain::{Field, FieldPath, FieldValue};

use crate::facts::Bilingual;
use crate::lists::CategoryEntry;
use crate::place::Place;

impl Place<'_> {
    /// The entry of the catalogue that this item of the categories names.
    pub(crate) fn category(&self) -> Option<&CategoryEntry> {
        let [level1, level2, level3] = self.category_levels();
        let names = [level1.as_str(), level2.as_str(), level3.as_str()];
        self.book.lists.category(names, self.dossier.company.entity_type)
    }

    /// The names that were entered.
    pub(crate) fn category_name(&self) -> Bilingual {
        let levels = self.category_levels();
        levels
            .iter()
            .filter(|level| !level.is_empty())
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(" › ")
            .into()
    }

    /// The name of a category that is written as `level1-level2`.
    pub(crate) fn category_called(&self, written: &str) -> Bilingual {
        let mut categories = self.book.lists.categories.iter();
        let known = categories.find(|category| format!("{}-{}", category.level1, category.level2) == written);
        known.map_or_else(
            || written.into(),
            |category| {
                let english = format!("{} › {}", category.level1_en, category.level2_en);
                Bilingual::new(english, format!("{} › {}", category.level1, category.level2))
            },
        )
    }

    fn category_levels(&self) -> [String; 3] {
        [Field::CategoryLevel1, Field::CategoryLevel2, Field::CategoryLevel3].map(|level| {
            let path = self.path.index().map_or(FieldPath::of(level), |index| FieldPath::item(level, index));
            match self.read(path) {
                FieldValue::Text(text) => text.trim().to_owned(),
                _ => String::new(),
            }
        })
    }
}
