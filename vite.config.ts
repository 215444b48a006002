import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer, defineConfig, type Plugin } from 'vite';

/** No inline script or style, nothing from elsewhere but the data and images a timeline names. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https: data:",
  "connect-src 'self' https: http:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // The one address that a script may name to the browser: that of the worker for large files.
  'trusted-types sourceline-worker',
].join('; ');

/** Puts the timelines of data/ beside the page; the dev server serves them from the root itself. */
function shipData(): Plugin {
  let folder = '';
  return {
    name: 'ship-data',
    apply: 'build',
    configResolved({ root }) {
      folder = join(root, 'data');
    },
    generateBundle() {
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
        this.emitFile({
          type: 'asset',
          fileName: `data/${name}`,
          source: readFileSync(join(folder, name)),
        });
      }
    },
  };
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Puts text in place of a part of the page that must be there. */
function put(html: string, part: string, text: string): string {
  if (!html.includes(part)) throw new Error(`index.html has no ${part}`);
  return html.replace(part, () => text);
}

/** Writes the list of events into the page at build time. */
function prerender(): Plugin {
  let root = '';
  return {
    name: 'prerender',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        const server = await createServer({
          root,
          configFile: false,
          plugins: [svelte()],
          server: { middlewareMode: true, ws: false, watch: null },
          appType: 'custom',
          logLevel: 'error',
          optimizeDeps: { noDiscovery: true },
        });
        try {
          const page = (await server.ssrLoadModule('/src/prerender.ts')) as {
            prerender: () => Promise<{
              head: string;
              frame: string;
              list: string;
              lang: string;
              description: string;
            }>;
          };
          const { head, frame, list, lang, description } = await page.prerender();
          const meta = `<meta name="description" content="${escapeHtml(description)}" />`;
          const withLanguage = put(html, '<html lang="en">', `<html lang="${escapeHtml(lang)}">`);
          const withHead = put(withLanguage, '</head>', `${head}${meta}</head>`);
          return put(put(withHead, '<!--frame-->', frame), '<!--list-->', list);
        } finally {
          await server.close();
        }
      },
    },
  };
}

export default defineConfig({
  plugins: [svelte(), shipData(), prerender()],
  appType: 'mpa',
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: {
        // Svelte's class for custom elements is kept in every bundle for the effect of defining it.
        moduleSideEffects: [{ test: /svelte\/.*\/custom-element\.js$/, sideEffects: false }],
      },
    },
  },
  worker: { format: 'es' },
  preview: {
    host: '127.0.0.1',
    headers: {
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  },
});
