import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import type { PageName } from './pages.ts';

/** Builds the app as `npm run build` does, into a folder of the bench's own. */
export async function buildApp(root: string, outDir: string): Promise<void> {
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
}

/**
 * Builds the page of a floor or a peer as its author would, minified by the same tool as the app:
 * each by itself, so that none waits for a piece that it shares with another.
 */
export async function buildPage(root: string, name: PageName, outDir: string): Promise<void> {
  await build({
    root: join(root, 'tests/bench/pages'),
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir,
      target: 'es2022',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1000,
      rollupOptions: { input: join(root, 'tests/bench/pages', `${name}.html`) },
    },
  });
  if (name === 'json-floor' || name === 'canvas-floor') putScriptInto(join(outDir, `${name}.html`));
}

/** Writes a page's script into the page: a floor waits for no file but the events. */
function putScriptInto(file: string): void {
  const html = readFileSync(file, 'utf8');
  const found = /<script type="module"[^>]* src="([^"]+)"><\/script>/.exec(html);
  if (found?.[1] === undefined) throw new Error(`no script in ${file}`);
  const script = readFileSync(join(dirname(file), found[1]), 'utf8');
  writeFileSync(
    file,
    html.replace(found[0], () => `<script type="module">${script}</script>`),
  );
}

/** The app's own page without the story that is written into it, which `?data=` does not ask for. */
export function emptyAppPage(dist: string): string {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const found = /<div[^>]*\sid="app"[^>]*>/.exec(html);
  const end = html.lastIndexOf('</body>');
  if (found === null || end === -1) throw new Error('index.html has no #app');
  return `${html.slice(0, found.index + found[0].length)}</div>${html.slice(end)}`;
}
