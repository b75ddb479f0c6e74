//! The structure tree in the PDF: elements, the pieces of pages they consist of, and the way back.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::PaperError;
use super::structure::{Element, Kind, MarkedContent, Structure, Tag};

/// What is what on the pages.
pub(crate) struct Tagged<'a> {
    pub(crate) structure: &'a Structure,
    pub(crate) marked: &'a [MarkedContent],
}

/// Adds the tree and returns its root.
///
/// # Errors
/// [`PaperError::Unwritable`] when the document has not the pages that were written.
pub(crate) fn tree(document: &mut Document, tagged: &Tagged<'_>) -> Result<ObjectId, PaperError> {
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let root = document.new_object_id();
    let ids: BTreeMap<Tag, ObjectId> =
        tagged.structure.elements().map(|(tag, _)| (tag, document.new_object_id())).collect();

    let mut children: BTreeMap<Tag, Vec<Object>> = BTreeMap::new();
    for (tag, element) in tagged.structure.elements() {
        if let (Some(parent), Some(id)) = (element.parent, ids.get(&tag)) {
            children.entry(parent).or_default().push(Object::Reference(*id));
        }
    }
    let mut owners: Vec<Vec<Object>> = pages.iter().map(|_| Vec::new()).collect();
    for content in tagged.marked {
        let (page, owner) = (pages.get(content.sheet), owners.get_mut(content.sheet));
        let (Some(page), Some(owner), Some(id)) = (page, owner, ids.get(&content.tag)) else {
            return Err(PaperError::Unwritable);
        };
        let number = i64::try_from(content.number).map_err(|_| PaperError::Unwritable)?;
        let piece = dictionary! { "Type" => "MCR", "Pg" => *page, "MCID" => number };
        children.entry(content.tag).or_default().push(piece.into());
        owner.push(Object::Reference(*id));
    }

    for (tag, element) in tagged.structure.elements() {
        let Some(id) = ids.get(&tag) else { continue };
        let parent = element.parent.and_then(|parent| ids.get(&parent)).copied().unwrap_or(root);
        let mut entry = described(element);
        entry.set("P", parent);
        entry.set("K", children.remove(&tag).unwrap_or_default());
        document.set_object(*id, entry);
    }

    let mut numbers = Vec::new();
    for (number, (page, owner)) in (0_i64..).zip(pages.iter().zip(owners)) {
        let page = document.get_dictionary_mut(*page).map_err(|_| PaperError::Unwritable)?;
        page.set("StructParents", number);
        let owner = document.add_object(owner);
        numbers.extend([Object::Integer(number), Object::Reference(owner)]);
    }
    let parents = document.add_object(dictionary! { "Nums" => numbers });
    let first = ids.get(&Structure::ROOT).copied().ok_or(PaperError::Unwritable)?;
    document
        .set_object(root, dictionary! { "Type" => "StructTreeRoot", "K" => first, "ParentTree" => parents });
    Ok(root)
}

fn described(element: &Element) -> Dictionary {
    let mut entry = dictionary! { "Type" => "StructElem", "S" => element.kind.name() };
    if element.english {
        entry.set("Lang", Object::string_literal("en"));
    }
    let scope = match element.kind {
        Kind::RowHead => Some("Row"),
        Kind::ColumnHead => Some("Column"),
        _ => None,
    };
    if let Some(scope) = scope {
        entry.set("A", dictionary! { "O" => "Table", "Scope" => scope });
    }
    entry
}
