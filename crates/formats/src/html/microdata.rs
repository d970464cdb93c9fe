//! What a page says to machines: its scripts of data, and its microdata as the nodes JSON-LD would hold.
//!
//! Microdata is read as the standard says, but for `itemref`: a property stands inside its item.

use super::tokens::{Tag, Token, Tokens};
use serde_json::{Map, Value};

/// Elements in elements are followed so far; deeper ones are words of those around them.
const DEEPEST: usize = 256;
/// Properties in properties.
const DEEPEST_ITEM: usize = 32;
/// Nodes of one page.
const MOST: usize = 20_000;

/// Elements without an end.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];
/// Elements that stand on lines of their own.
const BLOCKS: [&str; 14] = [
    "p", "div", "li", "ul", "ol", "br", "tr", "table", "h1", "h2", "h3", "h4", "section", "article",
];

/// The contents of scripts of a media type, as they stand.
pub(crate) fn scripts<'a>(html: &'a str, media_type: &str) -> Vec<&'a str> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = position(rest, "<script") {
        rest = &rest[at + "<script".len()..];
        let Some(end) = rest.find('>') else {
            break;
        };
        let (attributes, inside) = (&rest[..end], &rest[end + 1..]);
        let close = position(inside, "</script").unwrap_or(inside.len());
        if position(attributes, media_type).is_some() {
            found.push(&inside[..close]);
        }
        rest = &inside[close..];
    }
    found
}

/// Where a word stands, whatever its case.
fn position(text: &str, word: &str) -> Option<usize> {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    text.windows(word.len())
        .position(|part| part.eq_ignore_ascii_case(word))
}

/// The items of a page that are no property of another.
pub(crate) fn microdata(html: &str) -> Vec<Value> {
    if position(html, "itemscope").is_none() {
        return Vec::new();
    }
    let mut page = Page::default();
    for token in Tokens::new(html) {
        match token {
            Token::Text(text) => page.text(&text),
            Token::Open(tag) => page.open(&tag),
            Token::Close(name) => page.close(&name),
        }
    }
    while page.pop() {}
    page.items
}

#[derive(Default)]
struct Page {
    /// Items that are done.
    items: Vec<Value>,
    nodes: usize,
    elements: Vec<Element>,
}

/// An element that is open.
struct Element {
    name: String,
    /// The names of the property it is the value of; empty for none.
    properties: Vec<String>,
    value: Said,
}

enum Said {
    /// It only holds others.
    Nothing,
    /// What stands in it.
    Words(String),
    /// What an attribute says.
    Attribute(String),
    Item(Map<String, Value>),
}

impl Page {
    fn text(&mut self, text: &str) {
        // The nearest property takes the words; those around take them when it ends.
        let open = self.elements.iter_mut().rev();
        let takes = open.filter_map(|element| match &mut element.value {
            Said::Words(words) => Some(Some(words)),
            Said::Item(_) => Some(None),
            _ => None,
        });
        if let Some(Some(words)) = takes.into_iter().next() {
            words.push_str(text);
        }
    }

    fn open(&mut self, tag: &Tag<'_>) {
        let name = tag.name.as_str();
        if BLOCKS.contains(&name) {
            self.text("\n");
        }
        self.end_of_the_one_before(name);
        let deep = self.elements.len() >= DEEPEST;
        let items = self
            .elements
            .iter()
            .filter(|one| matches!(one.value, Said::Item(_)))
            .count();
        if deep || items >= DEEPEST_ITEM || self.nodes >= MOST {
            return;
        }
        let properties = tag.attribute("itemprop").unwrap_or_default();
        let properties: Vec<String> = properties.split_whitespace().map(str::to_owned).collect();
        let value = if tag.attribute("itemscope").is_some() {
            self.nodes += 1;
            Said::Item(item(tag))
        } else if properties.is_empty() {
            Said::Nothing
        } else {
            self.nodes += 1;
            attribute(tag).map_or_else(|| Said::Words(String::new()), Said::Attribute)
        };
        self.elements.push(Element {
            name: name.to_owned(),
            properties,
            value,
        });
        if VOID.contains(&name) {
            self.pop();
        }
    }

    /// An item of a list ends where the next one of the same list begins, though nothing says so.
    fn end_of_the_one_before(&mut self, name: &str) {
        let around: &[&str] = match name {
            "li" => &["ul", "ol", "menu"],
            "dt" | "dd" => &["dl"],
            "tr" | "td" | "th" => &["table"],
            "p" => &["li", "div", "section", "article", "blockquote", "td"],
            _ => return,
        };
        let mut open = self.elements.iter();
        let at = open.rposition(|one| one.name == name || around.contains(&one.name.as_str()));
        if let Some(at) = at.filter(|at| self.elements[*at].name == name) {
            while self.elements.len() > at {
                self.pop();
            }
        }
    }

    fn close(&mut self, name: &str) {
        if BLOCKS.contains(&name) {
            self.text("\n");
        }
        let Some(at) = self
            .elements
            .iter()
            .rposition(|element| element.name == name)
        else {
            return;
        };
        while self.elements.len() > at {
            self.pop();
        }
    }

    /// Ends the innermost element; false when there is none.
    fn pop(&mut self) -> bool {
        let Some(element) = self.elements.pop() else {
            return false;
        };
        let words = match element.value {
            Said::Nothing => return true,
            Said::Words(words) => {
                // Words of a property inside another are words of that one too.
                self.text(&words);
                Value::from(words.trim())
            }
            Said::Attribute(value) => Value::from(value),
            Said::Item(fields) => Value::Object(fields),
        };
        let around = self
            .elements
            .iter_mut()
            .rev()
            .find_map(|open| match &mut open.value {
                Said::Item(fields) => Some(fields),
                _ => None,
            });
        match around {
            Some(fields) => {
                for property in &element.properties {
                    add(fields, property, words.clone());
                }
            }
            None if words.is_object() => self.items.push(words),
            None => {}
        }
        true
    }
}

/// A second value of a property makes a list of it.
fn add(fields: &mut Map<String, Value>, property: &str, value: Value) {
    match fields.get_mut(property) {
        Some(Value::Array(values)) => values.push(value),
        Some(first) => {
            let first_value = first.take();
            *first = Value::Array(vec![first_value, value]);
        }
        None => {
            fields.insert(property.to_owned(), value);
        }
    }
}

fn item(tag: &Tag<'_>) -> Map<String, Value> {
    let types = tag.attribute("itemtype").unwrap_or_default();
    let types: Vec<Value> = types.split_whitespace().map(Value::from).collect();
    let mut fields = Map::from_iter([("@type".to_owned(), Value::Array(types))]);
    if let Some(id) = tag.attribute("itemid") {
        fields.insert("@id".to_owned(), id.into());
    }
    fields
}

/// The value of a property whose element says it in an attribute.
fn attribute(tag: &Tag<'_>) -> Option<String> {
    let named = match tag.name.as_str() {
        "a" | "area" | "link" => "href",
        "audio" | "embed" | "iframe" | "img" | "source" | "track" | "video" => "src",
        "object" => "data",
        "data" | "meter" => "value",
        "time" => "datetime",
        _ => "content",
    };
    // Many pages write `content` on any element.
    tag.attribute("content").or_else(|| tag.attribute(named))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn items_and_their_properties_come_out_as_nodes() {
        let page = "<div itemscope itemtype='https://schema.org/HowTo'><h1 itemprop=name>Un <b>cadran</b></h1>\
            <meta itemprop=totalTime content=PT30M><img itemprop=image src=a.png alt=x>\
            <ol><li itemprop=step itemscope itemtype='https://schema.org/HowToStep'><p itemprop=text>Coupe&nbsp;!\
            <li itemprop=step itemscope itemtype='https://schema.org/HowToStep'><p itemprop=text>Colle.</p></ol>\
            <a itemprop='license url' href='https://e.org/l'>L</a></div><p itemprop=name>ailleurs</p>";
        let expected = json!([{
            "@type": ["https://schema.org/HowTo"], "name": "Un cadran", "totalTime": "PT30M", "image": "a.png",
            "step": [
                {"@type": ["https://schema.org/HowToStep"], "text": "Coupe\u{a0}!"},
                {"@type": ["https://schema.org/HowToStep"], "text": "Colle."}
            ],
            "license": "https://e.org/l", "url": "https://e.org/l"
        }]);
        assert_eq!(Value::from(microdata(page)), expected);
    }

    #[test]
    fn scripts_of_data_are_found_however_they_are_written() {
        let page = "<SCRIPT Type='application/ld+json'>{1}</Script><script>x</script>\
            <script type=application/ld+json id=a>{2}";
        assert_eq!(scripts(page, "application/ld+json"), ["{1}", "{2}"]);
    }

    proptest! {
        #[test]
        fn no_page_breaks_the_reader(page in "(<(/?(div|li|p|a|br)( itemscope| itemprop=[ab]| itemtype=x)*>)|[a-z<>&; ]){0,60}") {
            let _ = microdata(&page);
            let _ = scripts(&page, "x");
        }
    }
}
