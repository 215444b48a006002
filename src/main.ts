import { hydrate, mount } from 'svelte';
import { httpUrl } from './model/http-url.ts';
import type { LoadProblem } from './model/load-problem.ts';
import { loadTimeline } from './model/load.ts';
import App from './view/App.svelte';

/** The story that this page tells where its address names no other. */
const OWN_STORY = 'data/oakland-sanctuary.json';

const target = document.getElementById('app');
if (!target) throw new Error('missing element: #app');

const asked = new URLSearchParams(location.search).get('data');
const url = asked === null ? OWN_STORY : (httpUrl(asked, document.baseURI) ?? asked);

async function start(at: HTMLElement): Promise<void> {
  let failed: LoadProblem | undefined;
  // The built page holds its own story already: the script takes it over once the file is there.
  if (asked === null && at.firstElementChild) {
    const loaded = await loadTimeline(url, {
      fetch: (input, init) => fetch(input, init),
      base: document.baseURI,
    });
    if (loaded.ok) {
      hydrate(App, { target: at, props: { url, ready: loaded.result } });
      return;
    }
    failed = loaded.problem;
  }
  at.replaceChildren();
  // The article that this page belongs to; a story asked for by address belongs to another.
  const article = asked === null ? httpUrl(at.dataset['article'] ?? '') : null;
  mount(App, { target: at, props: { url, article, failed } });
}

void start(target);
