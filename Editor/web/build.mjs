// Bundles the page into ../wwwroot, which is committed and embedded in the program: running the editor needs no Node.
import { build } from "esbuild";
import { copyFile, readFile, writeFile } from "node:fs/promises";

const here = new URL("./", import.meta.url).pathname;
const out = process.argv[2] ? `${process.argv[2]}/` : `${here}../wwwroot/`;
await build({
  absWorkingDir: here,
  entryPoints: { app: "src/main.ts" },
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
});
await copyFile(here + "src/index.html", out + "index.html");
await copyFile(here + "src/icon.svg", out + "icon.svg");
const license = await readFile(here + "node_modules/uplot/LICENSE", "utf8");
await writeFile(out + "notices.txt", `The editor's page contains uPlot (https://github.com/leeoniya/uPlot).\n\n${license.replaceAll("\r\n", "\n")}`);
