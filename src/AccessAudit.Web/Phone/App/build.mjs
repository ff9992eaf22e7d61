// Checks the phone app and puts it together: phone.js, scanner.js (loaded later), phone-worker.js, and asking.mjs for the tests.
// Usage: node build.mjs OUT
import { spawnSync } from "node:child_process";
import { mkdir, readdir, readFile, rename } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2];

const require = createRequire(import.meta.url);
const compiler = join(dirname(require.resolve("typescript/package.json")), "bin", "tsc");
for (const project of [here, join(here, "Worker")]) {
  const { status } = spawnSync(process.execPath, [compiler, "--noEmit", "--pretty", "false", "-p", project], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}

// Of the site's texts only those that the app says travel with it.
const said = async () => {
  const sources = await Promise.all(
    (await readdir(here)).filter((f) => /\.tsx?$/.test(f)).map((f) => readFile(join(here, f), "utf8")),
  );
  const source = sources.join("\n");
  const prefixes = [...source.matchAll(/`([a-z-]+\.[a-z.-]*)\$\{/g)].map((m) => m[1]);
  const languages = {};
  for (const language of ["kk", "ru", "en"]) {
    const all = JSON.parse(await readFile(join(here, "..", "..", "Texts", `web.${language}.json`), "utf8"));
    languages[language] = Object.fromEntries(
      Object.entries(all).filter(([key]) => source.includes(`"${key}"`) || prefixes.some((p) => key.startsWith(p))),
    );
  }
  return languages;
};

const texts = {
  name: "texts",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^texts$/ }, () => ({ path: "texts", namespace: "texts" }));
    onLoad({ filter: /.*/, namespace: "texts" }, async () => ({ contents: JSON.stringify(await said()), loader: "json" }));
  },
};

await mkdir(out, { recursive: true });
await build({
  absWorkingDir: here,
  entryPoints: { phone: "main.tsx", scanner: "scanner.ts", "phone-worker": "Worker/worker.ts", asking: "asking.ts" },
  outdir: out,
  bundle: true,
  minify: true,
  charset: "utf8",
  format: "esm",
  target: "es2022",
  jsx: "automatic",
  jsxImportSource: "preact",
  plugins: [texts],
  logLevel: "warning",
});
// The tests run it in Node.
await rename(join(out, "asking.js"), join(out, "asking.mjs"));
