import { render } from 'svelte/server';
import story from '../data/oakland-sanctuary.json';
import { parseTimeline } from './model/parse.ts';
import App from './view/App.svelte';
import FirstList from './view/FirstList.svelte';
import { wholeStory } from './view/shown-story.ts';
import { en as words } from './words/en.ts';

/** The page's first HTML, made at build time: its frame, and the list that a reader without a script has. */
export async function prerender(): Promise<{
  head: string;
  frame: string;
  list: string;
  lang: string;
  description: string;
}> {
  const ready = wholeStory(parseTimeline(story), words.otherActors);
  if (!ready) throw new Error('no timeline: data/oakland-sanctuary.json');
  const { index } = ready;
  const { timeline } = index;
  const { head, body } = await render(App, {
    props: { url: 'data/oakland-sanctuary.json', ready },
  });
  const list = await render(FirstList, { props: { index, words } });
  return {
    head,
    frame: body,
    list: list.body,
    lang: timeline.language,
    description: timeline.description ?? '',
  };
}
