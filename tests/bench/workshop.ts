import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT_SECURITY_POLICY } from '../../vite.config.ts';
import { buildApp, buildPage, emptyAppPage } from './built-pages.ts';
import type { Options } from './options.ts';
import { PAGES } from './pages.ts';
import { openSite, type Site } from './server.ts';
import { type StoryFile, writeStory } from './story-file.ts';

export interface Workshop {
  readonly site: Site;
  readonly stories: ReadonlyMap<number, StoryFile>;
  close(): Promise<void>;
}

/** Makes all that a run needs, in a folder of its own: the app, the pages and the files of events. */
export async function openWorkshop(
  root: string,
  { dist, pages, sizes }: Options,
  say: (words: string) => void,
): Promise<Workshop> {
  const cache = join(root, 'node_modules/.cache/bench');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'run-'));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    say('building the pages');
    const app = dist ?? join(folder, 'app');
    if (dist === undefined && pages.includes('sourceline')) await buildApp(root, app);
    const folders: Record<string, string> = {};
    for (const name of pages) {
      if (name === 'sourceline') {
        folders[''] = app;
        continue;
      }
      const built = join(folder, 'pages', name);
      await buildPage(root, name, built);
      folders[`/pages/${name}`] = built;
    }
    if (pages.includes('timelinejs')) {
      folders['/timelinejs'] = join(root, 'node_modules/@knight-lab/timelinejs/dist');
    }

    const stories = new Map<number, StoryFile>();
    for (const size of sizes) {
      say(`writing ${size.toLocaleString('en')} events`);
      stories.set(size, await writeStory(join(folder, `${size}.json.gz`), size));
    }

    say('compressing');
    const page = PAGES.sourceline.path;
    const site = await openSite({
      folders,
      texts: pages.includes('sourceline') ? { [page]: emptyAppPage(app) } : {},
      stories: new Map([...stories].map(([size, file]) => [`/data/${size}.json`, file])),
      headers: { [page]: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY } },
    });
    return {
      site,
      stories,
      async close() {
        await site.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
