import { render } from 'svelte/server';
import story from '../data/oakland-sanctuary.json';
import { buildIndex } from './layout/build-index.ts';
import { parseTimeline } from './model/parse.ts';
import App from './view/App.svelte';
import FirstList from './view/FirstList.svelte';
import { en as words } from './words/en.ts';

/** The page's first HTML, made at build time: its frame, and the list that a reader without a script has. */
export async function prerender(): Promise<{
  head: string;
  frame: string;
  list: string;
  lang: string;
  description: string;
}> {
  const ready = parseTimeline(story);
  const { timeline } = ready;
  if (!timeline) throw new Error('no timeline: data/oakland-sanctuary.json');
  const { head, body } = await render(App, {
    props: { url: 'data/oakland-sanctuary.json', ready },
  });
  const index = buildIndex(timeline, words.otherActors);
  const list = await render(FirstList, { props: { index, words } });
  return {
    head,
    frame: body,
    list: list.body,
    lang: timeline.language,
    description: timeline.description ?? '',
  };
}
