// react-pdf: boxes laid out as on a page of the web; pictures as dots.

import { Document, Font, Image, Page, Text, View, pdf } from "@react-pdf/renderer";
import { createElement as h } from "react";
import { FONTS, flow, foot } from "../flow.js";

const sizes = { title: 24, heading: 13, strong: 10, small: 8.6, text: 10 };

function block(pictures, one, key) {
  if (one.kind === "picture") return h(Image, { key, src: pictures.get(one.path).png, style: { width: 180 } });
  if (one.kind === "table") {
    const share = (at) => (at === (one.head.length > 2 && one.head.length < 5 ? 1 : 0) ? 3 : 1);
    const row = (cells, line) =>
      h(
        View,
        { key: line, wrap: false, style: { flexDirection: "row", borderBottom: "0.5pt solid #777", paddingVertical: 2 } },
        cells.map((cell, at) => h(Text, { key: at, style: { flex: share(at), fontWeight: line ? 400 : 700, paddingRight: 4 } }, cell)),
      );
    return h(View, { key }, [one.head, ...one.rows].map(row));
  }
  if (one.kind === "step") {
    return h(View, { key, wrap: false, style: { flexDirection: "row", marginVertical: 6 } }, [
      h(Text, { key: 0, style: { width: 30, fontSize: 16, fontWeight: 700 } }, one.number),
      h(View, { key: 1, style: { flex: 1, paddingRight: 8 } }, [
        h(Text, { key: "t", style: { fontSize: 11.5, fontWeight: 700 } }, one.title),
        ...one.texts.map((text, at) => h(Text, { key: at, style: { marginVertical: 2 } }, text)),
      ]),
      one.picture && h(Image, { key: 2, src: pictures.get(one.picture.path).png, style: { width: 136, objectFit: "contain", objectPosition: "top" } }),
    ]);
  }
  const bold = one.kind === "text" || one.kind === "small" ? 400 : 700;
  const style = { fontSize: sizes[one.kind], fontWeight: bold, marginTop: one.kind === "heading" ? 12 : 2, marginBottom: 2 };
  return h(Text, { key, style, minPresenceAhead: one.kind === "heading" ? 60 : 0 }, one.text);
}

export async function open() {
  Font.register({ family: "Atkinson", fonts: [{ src: FONTS.normal, fontWeight: 400 }, { src: FONTS.bold, fontWeight: 700 }] });
  return {
    async pdf({ sheet, pictures }) {
      const footer = h(View, { key: "foot", fixed: true, style: { position: "absolute", bottom: 20, left: 42, right: 42, flexDirection: "row", fontSize: 7.6 } }, [
        h(Text, { key: 0, style: { flex: 1 } }, foot(sheet)),
        h(Text, { key: 1, render: ({ pageNumber, totalPages }) => `${pageNumber} / ${totalPages}` }),
      ]);
      const page = h(
        Page,
        { size: "A4", style: { fontFamily: "Atkinson", fontSize: 10, paddingHorizontal: 42, paddingTop: 40, paddingBottom: 54 } },
        [...flow(sheet).map((one, key) => block(pictures, one, key)), footer],
      );
      const whole = h(Document, { title: sheet.document_title, language: sheet.language, pdfVersion: "1.7" }, page);
      return new Uint8Array(await (await pdf(whole).toBlob()).arrayBuffer());
    },
  };
}
