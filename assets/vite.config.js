import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vite";

// The licences of what is bundled travel with it.
const licences = {
  name: "licences",
  generateBundle(_options, bundle) {
    const told = new Map();
    for (const chunk of Object.values(bundle)) {
      for (const id of Object.keys(chunk.modules ?? {})) {
        const name = id.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1];
        if (!name || told.has(name)) continue;
        const folder = join(import.meta.dirname, "node_modules", name);
        const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
        const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
        told.set(name, `${name} ${version}\n\n${file ? readFileSync(join(folder, file), "utf8").trim() : ""}\n`);
      }
    }
    const source = [...told.keys()].sort().map((name) => told.get(name)).join("\n---\n\n");
    this.emitFile({ type: "asset", fileName: "LICENCES.txt", source });
  },
};

export default defineConfig({
  base: "/static/built/",
  publicDir: false,
  plugins: [licences],
  json: { stringify: true },
  build: {
    outDir: "../src/dragoman/serve/static/built",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    rollupOptions: {
      input: "src/desk.js",
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].js", assetFileNames: "[name][extname]" },
    },
  },
});
