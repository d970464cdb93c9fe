// The build sheet as a plain flow of titles, paragraphs, tables and steps: what those can set that know no templates.

const plain = (runs) => runs.map((run) => run.text ?? (run.runs ? plain(run.runs) : "\n")).join("");

export const paragraphs = (blocks) =>
  blocks.flatMap((block) =>
    block.block === "paragraph" ? [plain(block.runs)] : block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : "•"} ${plain(item)}`),
  );

export function flow(sheet) {
  const { words } = sheet;
  const blocks = [
    { kind: "small", text: sheet.kind_lines.build },
    { kind: "title", text: sheet.title },
    { kind: "text", text: sheet.summary },
  ];
  if (sheet.cover?.path) blocks.push({ kind: "picture", path: sheet.cover.path, alt: sheet.cover.alt, width: 64 });
  blocks.push({ kind: "table", head: sheet.facts.map((fact) => fact.label), rows: [sheet.facts.map((fact) => fact.value)] });
  if (sheet.safety.length) blocks.push({ kind: "heading", text: sheet.safety_title });
  for (const note of sheet.safety) {
    blocks.push({ kind: "strong", text: [note.word, note.hazard].filter(Boolean).join(" · ") });
    for (const text of [...paragraphs(note.text), note.meta].filter(Boolean)) blocks.push({ kind: "text", text });
  }
  const table = (title, head, rows) => rows.length && blocks.push({ kind: "heading", text: title }, { kind: "table", head, rows });
  const named = (row) => [row.name, row.details].filter(Boolean).join("\n");
  const shopping = sheet.shopping;
  table(shopping.title, [words.article, words.quantity], shopping.materials.map((row) => [named(row), row.quantity]));
  table(shopping.tools_title, [words.tool, words.quantity], shopping.tools.map((row) => [named(row), row.quantity]));
  table(
    sheet.parts.title,
    [words.part_letter, words.part_name, words.part_one, words.part_all],
    sheet.parts.rows.map((row) => [row.letter, named(row), row.one, row.all]),
  );
  table(sheet.files_title, [words.file, words.file_size], sheet.files.map((row) => [named({ ...row, details: row.title }), row.size]));
  for (const machine of sheet.machinery.machines) {
    table(machine.name, [words.setting, words.setting_author, words.setting_own], machine.settings.map((row) => [row.name, row.value, row.unit ?? ""]));
  }
  blocks.push({ kind: "heading", text: words.steps });
  for (const step of sheet.steps) {
    blocks.push({
      kind: "step",
      number: `${step.number}`,
      title: step.title,
      texts: [
        ...paragraphs(step.text),
        ...step.callouts.flatMap((note) => paragraphs(note.text).map((text) => `${note.word} ${text}`)),
        [step.meta, step.letters.join(" "), step.needs].filter(Boolean).join(" · "),
        `☐ ${step.check || words.done}`,
      ],
      picture: step.pictures.find((picture) => picture.path),
    });
  }
  if (sheet.further.length) blocks.push({ kind: "heading", text: sheet.further_title });
  for (const blocksOfOne of sheet.further) for (const text of paragraphs(blocksOfOne)) blocks.push({ kind: "text", text: `• ${text}` });
  if (sheet.vocabulary.length) blocks.push({ kind: "heading", text: sheet.vocabulary_title });
  for (const { term, definition } of sheet.vocabulary) blocks.push({ kind: "text", text: `${term} : ${definition}` });
  blocks.push({ kind: "heading", text: words.licence_title });
  for (const line of sheet.credit.lines) blocks.push({ kind: "text", text: plain(line) });
  return blocks;
}

export const foot = (sheet) => `${sheet.footers.build.title} · ${sheet.footers.build.rest}`;

// The two weights that all of them set texts in, from the gallery's own files.
export const FONTS = {
  normal: "/app/fonts/sheet/AtkinsonHyperlegibleNext_400Regular.ttf",
  bold: "/app/fonts/sheet/AtkinsonHyperlegibleNext_700Bold.ttf",
};

export const bytesOf = async (address) => new Uint8Array(await (await fetch(address)).arrayBuffer());

export function base64(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return btoa(text);
}
