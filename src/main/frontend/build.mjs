// Bundles each island into one file of its own, so that a page loads only what it shows.
import { build } from "esbuild";

await build({
  entryPoints: ["src/page.ts", "src/diagram.ts"],
  outdir: process.argv[2] ?? "../../../target/classes/static/assets",
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  legalComments: "linked",
  loader: { ".css": "css" },
  logLevel: "warning",
});
