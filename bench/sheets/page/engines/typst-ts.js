// typst.ts's compiler with the same templates and files as ours.

import init, { TypstCompilerBuilder } from "@myriaddreamin/typst-ts-web-compiler";
import { bytesOf } from "../flow.js";

export async function open() {
  const wasm = fetch("/peers/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm");
  const list = await (await fetch("/app/fonts/sheet/fonts.json")).json();
  const fonts = await Promise.all(list.map((name) => bytesOf(`/app/fonts/sheet/${name}`)));
  await init({ module_or_path: await wasm });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  return {
    async pdf({ files }) {
      for (const [path, bytes] of files) {
        if (path.endsWith(".typ")) compiler.add_source(path, new TextDecoder().decode(bytes));
        else compiler.map_shadow(path, bytes);
      }
      const { result, diagnostics, hasError } = compiler.compile("/main.typ", null, "pdf", 3);
      if (hasError || !result) throw new Error(JSON.stringify(diagnostics));
      return result;
    },
  };
}
