//! Properties in the order the file format asks for. docx-rs writes them in one of its own, which most readers forgive and a
//! validator does not.

/// The properties of a paragraph, a run, a table and a cell, in the order of their schema; only those this document uses.
const ORDERS: [(&str, &[&str]); 4] = [
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:pBdr",
            "w:tabs",
            "w:spacing",
            "w:ind",
            "w:jc",
            "w:outlineLvl",
            "w:rPr",
        ],
    ),
    (
        "w:rPr",
        &[
            "w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:color", "w:sz", "w:szCs", "w:lang",
        ],
    ),
    (
        "w:tblPr",
        &[
            "w:tblStyle",
            "w:tblW",
            "w:jc",
            "w:tblInd",
            "w:tblBorders",
            "w:tblLayout",
            "w:tblCellMar",
        ],
    ),
    (
        "w:tcPr",
        &[
            "w:tcW",
            "w:gridSpan",
            "w:vMerge",
            "w:tcBorders",
            "w:shd",
            "w:tcMar",
            "w:vAlign",
        ],
    ),
];

/// The same XML with its properties in order, and without empty properties of runs.
pub(super) fn ordered(xml: &str) -> String {
    let mut result = String::with_capacity(xml.len());
    let mut rest = xml;
    while let Some((before, element, after)) = next(rest) {
        result.push_str(before);
        result.push_str(&element);
        rest = after;
    }
    result.push_str(rest);
    result
}

/// What stands before the next properties, they themselves in order, and what stands behind them.
fn next(xml: &str) -> Option<(&str, String, &str)> {
    let mut at = 0;
    loop {
        at += xml.get(at..)?.find("<w:")?;
        let (before, here) = xml.split_at_checked(at)?;
        let name = name(here);
        let known = ORDERS.iter().find(|(known, _)| *known == name);
        let Some((name, order)) = known else {
            at += "<w:".len();
            continue;
        };
        let (element, after) = first(here)?;
        if element.ends_with("/>") {
            let kept = if *name == "w:rPr" { "" } else { element };
            return Some((before, kept.to_owned(), after));
        }
        let content = element
            .strip_prefix(&format!("<{name}>"))?
            .strip_suffix(&format!("</{name}>"))?;
        return Some((before, sorted(name, order, content), after));
    }
}

fn sorted(name: &str, order: &[&str], mut content: &str) -> String {
    let mut children = Vec::new();
    while let Some((child, rest)) = first(content) {
        children.push(child);
        content = rest;
    }
    let place = |child: &&str| {
        let name = self::name(child);
        let place = order.iter().position(|known| *known == name);
        place.unwrap_or(order.len())
    };
    children.sort_by_key(place);
    let inner: String = children.into_iter().map(ordered).collect();
    format!("<{name}>{inner}</{name}>")
}

/// The name of the element `xml` starts with.
fn name(xml: &str) -> &str {
    let name = xml.trim_start_matches('<');
    name.split([' ', '>', '/']).next().unwrap_or_default()
}

/// The element `xml` starts with, and what follows it. No property holds another of its own name.
fn first(xml: &str) -> Option<(&str, &str)> {
    let tag = xml.find('>')? + 1;
    if xml.get(..tag)?.ends_with("/>") {
        return xml.split_at_checked(tag);
    }
    let close = format!("</{}>", name(xml));
    let end = xml.find(&close)? + close.len();
    xml.split_at_checked(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_stand_in_the_order_of_the_schema_and_words_stay_as_they_are() {
        let written = r#"<w:p w14:paraId="1"><w:pPr><w:rPr><w:sz w:val="2" /><w:rFonts w:ascii="A" /></w:rPr><w:jc w:val="right" /><w:pStyle w:val="S" /><w:pBdr><w:top w:val="single" /></w:pBdr><w:keepNext /></w:pPr><w:r><w:rPr><w:color w:val="0" /><w:b /></w:rPr><w:t xml:space="preserve">&lt;w:pPr&gt;</w:t></w:r><w:r><w:rPr /><w:tab /></w:r></w:p>"#;
        let expected = r#"<w:p w14:paraId="1"><w:pPr><w:pStyle w:val="S" /><w:keepNext /><w:pBdr><w:top w:val="single" /></w:pBdr><w:jc w:val="right" /><w:rPr><w:rFonts w:ascii="A" /><w:sz w:val="2" /></w:rPr></w:pPr><w:r><w:rPr><w:b /><w:color w:val="0" /></w:rPr><w:t xml:space="preserve">&lt;w:pPr&gt;</w:t></w:r><w:r><w:tab /></w:r></w:p>"#;
        assert_eq!(ordered(written), expected);
        assert_eq!(ordered(expected), expected);
    }

    #[test]
    fn what_is_no_element_is_left_alone() {
        for odd in ["", "words", "<w:tbl>", "</w:pPr>", "<w:pPr><w:jc", "<w:"] {
            assert_eq!(ordered(odd), odd);
        }
    }
}
