// The build of /graphiql, after the site's and beside it: nothing of it can reach the site's own files.
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { compressAll } from "./dist.ts";
import { WORDS } from "./graphiql-words.ts";

const FOLDER = "assets/graphiql";

/** GraphiQL's own words in Chinese; a word that is no longer there stops the build, so that none is lost unseen. */
function chinese(): Plugin {
  const left = new Set(Object.keys(WORDS));
  return {
    name: "xinyong-graphiql-words",
    transform(code, id) {
      if (!/node_modules\/(@graphiql|graphiql)\//.test(id) || !id.endsWith(".js")) return null;
      const translated = Object.entries(WORDS).reduce((text, [english, words]) => {
        if (!text.includes(english)) return text;
        left.delete(english);
        return text.split(english).join(words);
      }, code);
      return { code: translated, map: null };
    },
    buildEnd(error) {
      if (!error && left.size > 0) this.error(`GraphiQL no longer says: ${[...left].join(" · ")}`);
    },
  };
}

/** Its web fonts are data: URLs, which our Content-Security-Policy refuses; the site has none either. */
function withoutFonts(): Plugin {
  return {
    name: "xinyong-graphiql-fonts",
    enforce: "pre",
    transform(code, id) {
      return id.includes("graphiql/dist/style.css") ? { code: code.replace(/@font-face\s*\{[^}]*\}/g, ""), map: null } : null;
    },
  };
}

function twins(): Plugin {
  let out = "dist";
  return {
    name: "xinyong-graphiql-twins",
    configResolved(config) {
      out = config.build.outDir;
    },
    closeBundle() {
      compressAll(join(out, FOLDER));
    },
  };
}

export default defineConfig({
  plugins: [chinese(), withoutFonts(), react(), twins()],
  publicDir: false,
  build: {
    target: ["es2020", "chrome89"],
    cssTarget: "chrome89",
    emptyOutDir: false,
    assetsDir: FOLDER,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: "graphiql.html",
      checks: { pluginTimings: false },
      // its files carry "use no memo" for a compiler that we do not use
      onLog: (level, log, report) => log.code === "MODULE_LEVEL_DIRECTIVE" || report(level, log),
    },
  },
});
