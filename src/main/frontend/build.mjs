// Bundles each island into one file of its own, so that a page loads only what it shows.
import { readFile, readdir, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const outdir = process.argv[2] ?? "../../../target/classes/static/assets";

const tasklist = `${outdir}/../../META-INF/resources/webjars/camunda/app/tasklist/scripts`;

const bundle = { bundle: true, format: "esm", target: "es2022", minify: true, legalComments: "none", metafile: true, logLevel: "warning" };

const built = await build({ ...bundle, entryPoints: ["src/page.ts", "src/diagram.ts"], outdir });

await build({ ...bundle, entryPoints: { tocsin: "src/tasklist.ts" }, outdir: tasklist });

/** The licences of everything that ended up in a bundle, as they ask for. */
async function licences(inputs) {
  const packages = new Set(inputs.map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1]).filter(Boolean));
  const texts = [...packages].sort().map(async (name) => {
    const folder = `node_modules/${name}`;
    const { version, license } = JSON.parse(await readFile(`${folder}/package.json`, "utf8"));
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? await readFile(`${folder}/${file}`, "utf8") : "";
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${"-".repeat(72)}\n\n`);
}

await writeFile(`${outdir}/licences.txt`, await licences(Object.keys(built.metafile.inputs)));
