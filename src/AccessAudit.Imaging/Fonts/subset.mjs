// Cuts a font down to the characters of our three languages. A PDF embeds the whole file of each font it uses, so a sheet
// with full fonts weighs eight times as much.
// Usage: node subset.mjs FROM.ttf TO.ttf, or TO.woff2 for pages
import { readFile, rename, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";

const range = (first, last) => {
  let text = "";
  for (let code = first; code <= last; code++) text += String.fromCodePoint(code);
  return text;
};

const characters =
  range(0x20, 0x7e) + range(0xa0, 0xff) + // Latin
  range(0x400, 0x45f) + "ӘәҒғҚқҢңӨөҰұҮүҺһ" + // Cyrillic, and the Kazakh letters beyond it
  "№₸€≤≥≠≈−–—…«»“”„‘’×±·•°%‰←↑→↓✓✗" +
  "\u2009\u202f"; // thin spaces inside numbers

const [from, to] = process.argv.slice(2);
const font = await subsetFont(await readFile(from), characters, {
  targetFormat: to.endsWith(".woff2") ? "woff2" : "sfnt",
  noLayoutClosure: true,
});

// Written beside and moved, so that a build that is stopped leaves no half font behind.
await writeFile(`${to}.part`, font);
await rename(`${to}.part`, to);
