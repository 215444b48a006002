import { readdirSync, readFileSync } from 'node:fs';
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
  "trusted-types 'none'",
].join('; ');

/** Puts the timelines of data/ beside the page; the dev server serves them from the root itself. */
function shipData(): Plugin {
  return {
    name: 'ship-data',
    apply: 'build',
    generateBundle() {
      for (const name of readdirSync('data').filter((file) => file.endsWith('.json'))) {
        this.emitFile({
          type: 'asset',
          fileName: `data/${name}`,
          source: readFileSync(`data/${name}`),
        });
      }
    },
  };
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Writes the list of events into the page at build time. */
function prerender(): Plugin {
  return {
    name: 'prerender',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        const server = await createServer({
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
              body: string;
              lang: string;
              description: string;
            }>;
          };
          const { head, body, lang, description } = await page.prerender();
          const meta = `<meta name="description" content="${escapeHtml(description)}" />`;
          return html
            .replace('<html lang="en">', () => `<html lang="${escapeHtml(lang)}">`)
            .replace('</head>', () => `${head}${meta}</head>`)
            .replace('<!--ssr-outlet-->', () => body);
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
  build: { target: 'es2022', modulePreload: { polyfill: false } },
  preview: {
    host: '127.0.0.1',
    headers: {
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  },
});
