// jsPDF: words are placed by hand, line by line; pictures as dots.

import { jsPDF } from "jspdf";
import { FONTS, base64, bytesOf, flow, foot } from "../flow.js";

const [LEFT, RIGHT, TOP, BOTTOM] = [15, 195, 14, 278];

class Writer {
  constructor(document, pictures) {
    Object.assign(this, { document, pictures, at: TOP });
  }
  room(height) {
    if (this.at + height <= BOTTOM) return;
    this.document.addPage();
    this.at = TOP;
  }
  lines(text, size, bold, width) {
    this.document.setFont("Atkinson", bold ? "bold" : "normal").setFontSize(size);
    return this.document.splitTextToSize(text, width);
  }
  height(text, size, bold, width) {
    return this.lines(text, size, bold, width).length * size * 0.43;
  }
  text(text, size = 10, bold = false, left = LEFT, width = RIGHT - LEFT) {
    for (const line of this.lines(text, size, bold, width)) {
      this.room(size * 0.43);
      this.at += size * 0.43;
      this.document.text(line, left, this.at);
    }
    this.at += 1;
  }
  picture(path, left, top, width) {
    const { png, ratio } = this.pictures.get(path);
    this.document.addImage(png, "PNG", left, top, width, width * ratio, path, "FAST");
    return width * ratio;
  }
  table({ head, rows }) {
    const shares = head.map((_, at) => (at === (head.length > 2 && head.length < 5 ? 1 : 0) ? 3 : 1));
    const unit = (RIGHT - LEFT) / shares.reduce((sum, share) => sum + share);
    for (const [number, row] of [head, ...rows].entries()) {
      const bold = number === 0;
      const cells = row.map((cell, at) => this.lines(cell, 9.6, bold, unit * shares[at] - 2));
      const height = Math.max(...cells.map((cell) => cell.length)) * 4.1 + 1.6;
      this.room(height);
      let left = LEFT;
      for (const [at, cell] of cells.entries()) {
        this.document.text(cell, left, this.at + 3.6);
        left += unit * shares[at];
      }
      this.at += height;
      this.document.line(LEFT, this.at, RIGHT, this.at);
    }
    this.at += 3;
  }
  step({ number, title, texts, picture }) {
    const width = picture ? 110 : 160;
    const height = this.height(title, 11.5, true, width) + texts.reduce((sum, text) => sum + this.height(text, 10, false, width) + 1, 6);
    this.room(Math.min(Math.max(height, 40), BOTTOM - TOP - 1));
    const top = this.at;
    if (picture) this.picture(picture.path, RIGHT - 48, top, 48);
    this.text(number, 16, true, LEFT, 12);
    this.at = top;
    this.text(title, 11.5, true, LEFT + 15, width);
    for (const text of texts) this.text(text, 10, false, LEFT + 15, width);
    if (picture && this.at > top) this.at = Math.max(this.at, top + 34);
    this.at += 4;
  }
  block(block) {
    if (block.kind === "title") this.text(block.text, 24, true);
    else if (block.kind === "heading") (this.room(16), (this.at += 4), this.text(block.text, 13, true));
    else if (block.kind === "strong") this.text(block.text, 10, true);
    else if (block.kind === "picture") this.at += this.picture(block.path, LEFT, this.at, block.width) + 2;
    else if (block.kind === "table") this.table(block);
    else if (block.kind === "step") this.step(block);
    else this.text(block.text, block.kind === "small" ? 8.6 : 10);
  }
}

export async function open() {
  const fonts = {};
  for (const [name, address] of Object.entries(FONTS)) fonts[name] = base64(await bytesOf(address));
  return {
    async pdf({ sheet, pictures }) {
      const document = new jsPDF({ unit: "mm", format: "a4", compress: true });
      for (const [name, font] of Object.entries(fonts)) {
        document.addFileToVFS(`${name}.ttf`, font);
        document.addFont(`${name}.ttf`, "Atkinson", name);
      }
      document.setProperties({ title: sheet.document_title }).setLanguage(sheet.language).viewerPreferences({ DisplayDocTitle: true });
      const writer = new Writer(document, pictures);
      for (const block of flow(sheet)) writer.block(block);
      const pages = document.getNumberOfPages();
      for (let page = 1; page <= pages; page += 1) {
        document.setPage(page).setFontSize(7.6);
        document.text(document.splitTextToSize(foot(sheet), 160), LEFT, 284);
        document.text(`${page} / ${pages}`, RIGHT - 10, 284);
      }
      return new Uint8Array(document.output("arraybuffer"));
    },
  };
}
