import { mount } from 'svelte';
import { openTimeline } from './loading/open-timeline.ts';
import { httpUrl } from './model/http-url.ts';
import App from './view/App.svelte';
import { shownStory } from './view/shown-story.ts';
import { en as words } from './words/en.ts';

/** The story that this page tells where its address names no other. */
const OWN_STORY = 'data/oakland-sanctuary.json';

const page = document.documentElement;
const target = document.getElementById('app');
const firstList = document.getElementById('first-list');
if (!target) throw new Error('missing element: #app');

const asked = new URLSearchParams(location.search).get('data') ?? '';
const isOwn = asked === '';
const url = isOwn ? OWN_STORY : (httpUrl(asked, document.baseURI) ?? asked);

async function start(at: HTMLElement): Promise<void> {
  // Built, the page holds the frame and the list of its own story already.
  const isWritten = isOwn && at.firstElementChild !== null;
  const title = isWritten ? (at.querySelector('h1')?.textContent ?? null) : null;
  if (isWritten) firstList?.classList.add('waits');
  const opened = isWritten ? await open() : undefined;
  const ready = opened?.ok === true ? await shownStory(opened, words.otherActors) : null;
  // In one step, so that nothing flashes and nothing jumps.
  at.replaceChildren();
  delete page.dataset['first'];
  mount(App, {
    target: at,
    props: {
      url,
      title,
      ready,
      failed: opened?.ok === false ? opened.problem : undefined,
      // The article that this page belongs to; a story asked for by address belongs to another.
      article: isOwn ? httpUrl(at.dataset['article'] ?? '') : null,
      onshown: (shown) => {
        // A page that failed keeps the list that it came with.
        if (shown === 'story' || !isWritten) firstList?.remove();
        else firstList?.classList.replace('waits', 'stays');
      },
    },
  });
}

const open = () =>
  openTimeline(url, { fetch: (input, init) => fetch(input, init), base: document.baseURI });

void start(target);
