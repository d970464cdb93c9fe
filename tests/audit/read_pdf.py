"""Asks both checkers of PDF/UA-1 about each file named on standard input, and reads it as a screen reader does.

One line of JSON answers one line: `faults`, `headings`, `rows` (the cells of each row of a table), `pages` (all that is
written on each), `bare` (pages without words or pictures of the sheet), `stranded` (pages that end with a heading).
Starting both programs takes ten times as long as asking them: one process asks about thousands.
"""

import json
import sys

import outloud
import page
from outloud.model import Document


def faults(path):
    report = page.validate_pdf(path, profile="ua1")
    found = [f"page-validation: {one.rule_id} {one.message}" for one in report.failures]
    if not report.is_compliant and not found:
        found.append("page-validation: not compliant, without a reason")
    result = outloud.check(path, layers={"conformance"})
    if result.error:
        found.append(f"outloud: {result.error}")
    for one in result.findings:
        if one.severity == "error":
            found.append(f"outloud: {one.rule} page {one.page}: {one.message}")
    return found


def words(element, contents):
    own = [contents[ref.page].mcid_text.get((ref.stream, ref.mcid), "") for ref in element.mcrefs if ref.page is not None]
    return " ".join(own + [words(child, contents) for child in element.children])


def rows(document, contents):
    for row in document.elements_of("TR"):
        yield [words(cell, contents) for cell in row.logical_children]


def in_heading(element):
    while element is not None:
        if element.is_heading:
            return True
        element = element.parent
    return False


def ends_with_heading(document, content):
    """Whether the lowest words of a page, its foot left aside, are those of a heading."""
    tagged = [run for run in content.runs if run.mcid is not None and run.text.strip()]
    if not tagged:
        return False
    lowest = min(tagged, key=lambda run: run.bbox[1])
    owners = document.mc_owners.get((content.page, lowest.stream, lowest.mcid), [])
    return any(in_heading(owner) for owner in owners)


def reading(path):
    document = Document(path)
    try:
        contents = [document.content(number) for number in range(len(document.pages))]
        return {
            "headings": [words(one, contents) for one in document.elements if one.is_heading],
            "rows": list(rows(document, contents)),
            "pages": [content.text for content in contents],
            "bare": [
                number + 1
                for number, content in enumerate(contents)
                if not content.images and not any(run.mcid is not None and run.text.strip() for run in content.runs)
            ],
            "stranded": [number + 1 for number, content in enumerate(contents) if ends_with_heading(document, content)],
        }
    finally:
        document.close()


for line in sys.stdin:
    path = line.rstrip("\n")
    answer = {"faults": faults(path)}
    answer.update(reading(path))
    print(json.dumps(answer), flush=True)
