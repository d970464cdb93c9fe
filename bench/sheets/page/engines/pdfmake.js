// pdfmake: its own tables and columns, SVG as it is, tags as far as it has them.

import pdfMake from "pdfmake/build/pdfmake.js";
import { FONTS, base64, bytesOf, flow, foot } from "../flow.js";

const blockOf = (pictures) => (block) => {
  switch (block.kind) {
    case "title":
      return { text: block.text, fontSize: 24, bold: true, margin: [0, 4, 0, 4] };
    case "heading":
      return { text: block.text, fontSize: 13, bold: true, margin: [0, 12, 0, 4] };
    case "strong":
      return { text: block.text, bold: true, margin: [0, 4, 0, 0] };
    case "small":
      return { text: block.text, fontSize: 8.6 };
    case "picture":
      return { svg: pictures.get(block.path).svg, width: 180 };
    case "table":
      return {
        layout: "lightHorizontalLines",
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: block.head.map((_, at) => (at === (block.head.length > 2 && block.head.length < 5 ? 1 : 0) ? "*" : "auto")),
          body: [block.head.map((text) => ({ text, bold: true })), ...block.rows],
        },
      };
    case "step":
      return {
        unbreakable: true,
        margin: [0, 6, 0, 6],
        columns: [
          { width: 30, text: block.number, fontSize: 16, bold: true },
          { width: "*", stack: [{ text: block.title, bold: true, fontSize: 11.5 }, ...block.texts.map((text) => ({ text, margin: [0, 2, 0, 2] }))] },
          ...(block.picture ? [{ width: 136, svg: pictures.get(block.picture.path).svg }] : []),
        ],
        columnGap: 10,
      };
    default:
      return { text: block.text, margin: [0, 2, 0, 2] };
  }
};

export async function open() {
  for (const [name, address] of Object.entries(FONTS)) {
    pdfMake.virtualfs.writeFileSync(`${name}.ttf`, base64(await bytesOf(address)), "base64");
  }
  pdfMake.setFonts({ Atkinson: { normal: "normal.ttf", bold: "bold.ttf", italics: "normal.ttf", bolditalics: "bold.ttf" } });
  return {
    async pdf({ sheet, pictures }) {
      const definition = {
        pageSize: "A4",
        pageMargins: [42, 40, 42, 54],
        info: { title: sheet.document_title },
        language: sheet.language,
        displayTitle: true,
        tagged: true,
        subset: "PDF/UA",
        version: "1.7",
        defaultStyle: { font: "Atkinson", fontSize: 10 },
        footer: (page, pages) => ({ columns: [{ text: foot(sheet), fontSize: 7.6 }, { text: `${page} / ${pages}`, width: 40, fontSize: 7.6 }], margin: [42, 10] }),
        content: flow(sheet).map(blockOf(pictures)),
      };
      return new Uint8Array(await pdfMake.createPdf(definition).getBuffer());
    },
  };
}
