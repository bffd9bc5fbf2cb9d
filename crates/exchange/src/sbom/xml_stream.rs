//! An XML document record by record. No document type, no entity but XML's own five, no external anything; elements that
//! are not read are passed over, and so is everything in a foreign namespace.
//!
//! Namespaces are followed no further than needed: an element is ours when it bears the root's prefix and does not bind
//! that prefix to something else. A full resolver costs time in proportion to what somebody declares.

use quick_xml::XmlVersion;
use quick_xml::errors::{Error as XmlError, SyntaxError};
use quick_xml::escape::{EscapeError, resolve_predefined_entity};
use quick_xml::events::attributes::AttrError;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

use super::model::SbomFormat;
use super::reading::Reading;
use super::text::place_of;
use crate::fault::{Counted, SbomFault, SbomFaultKind, excerpt};

/// More attributes than any element of the format has.
const ATTRIBUTES: usize = 64;

/// An element with what is read of it.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: &'static str,
    pub(super) text: String,
    pub(super) children: Vec<Element>,
    attributes: Vec<(&'static str, String)>,
    /// Where it begins, for faults.
    offset: usize,
}

/// What is wrong with an element.
#[derive(Debug)]
pub(super) struct ElementRefusal {
    kind: SbomFaultKind,
    offset: usize,
    path: Option<&'static str>,
}

impl Element {
    pub(super) fn refuse(&self, kind: SbomFaultKind) -> ElementRefusal {
        ElementRefusal {
            kind,
            offset: self.offset,
            path: Some(self.name),
        }
    }

    pub(super) fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The children of the element of that name, such as the `hash`es of `hashes`.
    pub(super) fn within(&self, name: &str) -> impl Iterator<Item = &Element> {
        self.child(name).into_iter().flat_map(|list| &list.children)
    }

    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let found = self.attributes.iter().find(|(known, _)| *known == name);
        found
            .map(|(_, value)| value.trim().to_owned())
            .filter(|value| !value.is_empty())
    }

    /// Its own text; a blank one counts as absent.
    pub(super) fn own_text(&self) -> Option<String> {
        Some(self.text.trim())
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
    }

    pub(super) fn text_of(&self, name: &str) -> Option<String> {
        self.child(name).and_then(Element::own_text)
    }
}

/// What of a document is read.
pub(super) struct WantedXml {
    /// Elements right below the root that are handed over whole.
    pub(super) whole: &'static [&'static str],
    /// Elements right below the root whose children are handed over one by one.
    pub(super) lists: &'static [&'static str],
    /// Elements of everything below.
    pub(super) below: &'static [&'static str],
    pub(super) attributes: &'static [&'static str],
}

/// The root element: its name, its namespace and its attributes.
pub(super) struct RootElement {
    pub(super) namespace: String,
    pub(super) element: Element,
}

struct Stream<'a> {
    text: &'a str,
    format: SbomFormat,
    wanted: &'a WantedXml,
    limits: &'a Reading<'a>,
    /// `bom` or, with a prefix, `c:bom`; what stands before the local name.
    prefix: String,
    namespace: String,
    /// Open elements that are read; the first is the root.
    open: Vec<Element>,
    /// Open elements within one that is passed over, itself included.
    passed: usize,
    values: usize,
}

/// Reads the document: the root first, then what is wanted below it.
///
/// # Errors
/// The first thing wrong with it, or that a sink refused.
pub(super) fn stream_xml<T>(
    text: &str,
    format: SbomFormat,
    wanted: &WantedXml,
    limits: &Reading<'_>,
    begin: impl FnOnce(&RootElement) -> Result<T, SbomFaultKind>,
    mut sink: impl FnMut(&mut T, &'static str, &Element) -> Result<(), ElementRefusal>,
) -> Result<T, SbomFault> {
    let mut stream = Stream {
        text,
        format,
        wanted,
        limits,
        prefix: String::new(),
        namespace: String::new(),
        open: Vec::new(),
        passed: 0,
        values: 0,
    };
    let mut begin = Some(begin);
    let mut result: Option<T> = None;
    let mut closed = false;
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    loop {
        let start = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let event = reader.read_event().map_err(|error| {
            let offset = usize::try_from(reader.error_position()).unwrap_or(start);
            stream.xml_fault(&error, offset)
        })?;
        match event {
            Event::DocType(_) => return Err(stream.fault(start, SbomFaultKind::DoctypeRefused)),
            Event::Start(tag) => {
                if closed {
                    return Err(stream.fault(start, SbomFaultKind::Syntax));
                }
                if result.is_none() {
                    let root = stream.root(&tag, start)?;
                    if let Some(begin) = begin.take() {
                        result = Some(begin(&root).map_err(|kind| stream.fault(start, kind))?);
                    }
                    stream.open.push(root.element);
                } else {
                    stream.start(&tag, start)?;
                }
            }
            Event::End(_) => {
                let Some((list, element)) = stream.end() else {
                    closed |= stream.open.is_empty();
                    continue;
                };
                if let Some(result) = &mut result {
                    sink(result, list, &element).map_err(|refusal| stream.refused(&refusal))?;
                }
            }
            Event::Text(piece) => {
                let piece = piece.xml10_content();
                let outside = result.is_none() || closed;
                if outside && !piece.trim().is_empty() {
                    return Err(stream.fault(start, SbomFaultKind::Syntax));
                }
                stream.text(&piece, start)?;
            }
            Event::CData(piece) => stream.text(&piece.xml10_content(), start)?,
            Event::GeneralRef(reference) => {
                let piece = stream.resolve(&reference, start)?;
                stream.text(&piece, start)?;
            }
            // With `expand_empty_elements` there is no `Empty`.
            Event::Empty(_) | Event::Comment(_) | Event::PI(_) | Event::Decl(_) => {}
            Event::Eof => break,
        }
    }
    match result {
        Some(result) if closed => Ok(result),
        _ => Err(stream.fault(text.len(), SbomFaultKind::Truncated)),
    }
}

impl Stream<'_> {
    fn path(&self) -> String {
        let names: Vec<&str> = self.open.iter().map(|element| element.name).collect();
        names.join("/")
    }

    fn fault(&self, offset: usize, kind: SbomFaultKind) -> SbomFault {
        SbomFault {
            format: Some(self.format),
            place: place_of(self.text, offset),
            path: self.path(),
            kind,
        }
    }

    /// A fault inside a record, which is no longer open.
    fn refused(&self, refusal: &ElementRefusal) -> SbomFault {
        let mut fault = self.fault(refusal.offset, refusal.kind.clone());
        if let Some(name) = refusal.path {
            fault.path = format!("{}/{name}", fault.path);
        }
        fault
    }

    fn xml_fault(&self, error: &XmlError, offset: usize) -> SbomFault {
        let kind = match error {
            XmlError::Syntax(
                SyntaxError::InvalidBangMarkup
                | SyntaxError::UnclosedPI
                | SyntaxError::UnclosedXmlDecl
                | SyntaxError::UnclosedComment
                | SyntaxError::UnclosedDoctype
                | SyntaxError::UnclosedCData
                | SyntaxError::UnclosedTag
                | SyntaxError::UnclosedSingleQuotedAttributeValue
                | SyntaxError::UnclosedDoubleQuotedAttributeValue,
            ) => SbomFaultKind::Truncated,
            XmlError::Escape(EscapeError::UnrecognizedEntity(_, name)) => {
                SbomFaultKind::EntityRefused(excerpt(name))
            }
            XmlError::InvalidAttr(AttrError::Duplicated(..)) => {
                SbomFaultKind::DuplicateField(String::new())
            }
            XmlError::Io(_)
            | XmlError::IllFormed(_)
            | XmlError::InvalidAttr(_)
            | XmlError::Encoding(_)
            | XmlError::Escape(_)
            | XmlError::Namespace(_) => SbomFaultKind::Syntax,
        };
        self.fault(offset, kind)
    }

    fn root(&mut self, tag: &BytesStart<'_>, start: usize) -> Result<RootElement, SbomFault> {
        let name = tag.name();
        let full = name.as_ref();
        let local = full.rsplit(':').next().unwrap_or(full);
        self.prefix = full.strip_suffix(local).unwrap_or_default().to_owned();
        if local != "bom" {
            return Err(self.fault(start, SbomFaultKind::UnknownFormat));
        }
        let (attributes, namespace) = self.attributes(tag, start)?;
        self.namespace = namespace.unwrap_or_default();
        Ok(RootElement {
            namespace: self.namespace.clone(),
            element: Element {
                name: "bom",
                attributes,
                offset: start,
                ..Element::default()
            },
        })
    }

    /// The attributes that are read, and the namespace bound to our prefix when this element binds it.
    #[expect(clippy::type_complexity, reason = "two results of one pass")]
    fn attributes(
        &self,
        tag: &BytesStart<'_>,
        start: usize,
    ) -> Result<(Vec<(&'static str, String)>, Option<String>), SbomFault> {
        let binding = match self.prefix.strip_suffix(':') {
            Some(prefix) => format!("xmlns:{prefix}"),
            None => "xmlns".to_owned(),
        };
        let mut kept: Vec<(&'static str, String)> = Vec::new();
        let mut namespace = None;
        // The reader's own check for repeated attributes compares each with each; ours covers those that are kept.
        for (index, attribute) in tag.attributes().with_checks(false).enumerate() {
            if index >= ATTRIBUTES {
                return Err(self.fault(
                    start,
                    SbomFaultKind::TooMany {
                        what: Counted::Attributes,
                        limit: ATTRIBUTES,
                    },
                ));
            }
            let attribute =
                attribute.map_err(|error| self.xml_fault(&XmlError::InvalidAttr(error), start))?;
            let key = attribute.key.as_ref();
            let known = self.wanted.attributes.iter().find(|name| **name == key);
            if key != binding && known.is_none() {
                continue;
            }
            let value = attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .map_err(|error| self.xml_fault(&error, start))?;
            self.check_text(value.len(), start)?;
            if key == binding {
                namespace = Some(value.into_owned());
            } else if let Some(known) = known {
                if kept.iter().any(|(name, _)| name == known) {
                    let kind = SbomFaultKind::DuplicateField(excerpt(known));
                    return Err(self.fault(start, kind));
                }
                kept.push((known, value.into_owned()));
            }
        }
        Ok((kept, namespace))
    }

    fn start(&mut self, tag: &BytesStart<'_>, start: usize) -> Result<(), SbomFault> {
        if self.open.len() + self.passed >= self.limits.depth {
            let limit = self.limits.depth;
            return Err(self.fault(start, SbomFaultKind::TooDeep { limit }));
        }
        if self.passed > 0 {
            self.passed += 1;
            return Ok(());
        }
        let name = tag.name();
        let known = name
            .as_ref()
            .strip_prefix(self.prefix.as_str())
            .and_then(|local| self.known(local));
        let Some(name) = known else {
            self.passed = 1;
            return Ok(());
        };
        let (attributes, namespace) = self.attributes(tag, start)?;
        if namespace.is_some_and(|namespace| namespace != self.namespace) {
            self.passed = 1;
            return Ok(());
        }
        self.values += 1;
        if self.values > self.limits.record {
            return Err(self.fault(
                start,
                SbomFaultKind::TooMany {
                    what: Counted::Values,
                    limit: self.limits.record,
                },
            ));
        }
        self.open.push(Element {
            name,
            attributes,
            offset: start,
            ..Element::default()
        });
        Ok(())
    }

    /// The name as we know it, where the element is read at this level.
    fn known(&self, local: &str) -> Option<&'static str> {
        let find = |names: &'static [&'static str]| names.iter().find(|name| **name == local);
        let found = if self.open.len() == 1 {
            find(self.wanted.whole).or_else(|| find(self.wanted.lists))
        } else {
            find(self.wanted.below)
        };
        found.copied()
    }

    /// Closes an element; what is to be handed over, with the element below the root it belongs to.
    fn end(&mut self) -> Option<(&'static str, Element)> {
        if self.passed > 0 {
            self.passed -= 1;
            return None;
        }
        let element = self.open.pop()?;
        let below_root = self.open.get(1).map(|list| list.name);
        match (self.open.len(), below_root) {
            (1, _) if self.wanted.whole.contains(&element.name) => {
                self.values = 0;
                Some((element.name, element))
            }
            (2, Some(list)) if self.wanted.lists.contains(&list) => {
                self.values = 0;
                Some((list, element))
            }
            (0 | 1, _) => None,
            _ => {
                if let Some(parent) = self.open.last_mut() {
                    parent.children.push(element);
                }
                None
            }
        }
    }

    fn text(&mut self, piece: &str, start: usize) -> Result<(), SbomFault> {
        if self.passed > 0 || self.open.len() < 3 {
            // Nothing at these levels has a text of its own.
            return Ok(());
        }
        let length = self.open.last().map_or(0, |element| element.text.len());
        // White space between children is no text.
        if piece.trim().is_empty() && length == 0 {
            return Ok(());
        }
        self.check_text(length + piece.len(), start)?;
        if let Some(element) = self.open.last_mut() {
            element.text.push_str(piece);
        }
        Ok(())
    }

    fn check_text(&self, length: usize, start: usize) -> Result<(), SbomFault> {
        let limit = self.limits.text;
        if length > limit {
            return Err(self.fault(start, SbomFaultKind::TextTooLong { length, limit }));
        }
        Ok(())
    }

    fn resolve(&self, reference: &BytesRef<'_>, start: usize) -> Result<String, SbomFault> {
        match reference.resolve_char_ref() {
            Ok(Some(character)) => return Ok(character.to_string()),
            Ok(None) => {}
            Err(error) => return Err(self.xml_fault(&error, start)),
        }
        let name = reference.xml10_content();
        match resolve_predefined_entity(&name) {
            Some(text) => Ok(text.to_owned()),
            None => Err(self.fault(start, SbomFaultKind::EntityRefused(excerpt(&name)))),
        }
    }
}
