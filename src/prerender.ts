import { render } from 'svelte/server';
import story from '../data/oakland-sanctuary.json';
import { parseTimeline } from './model/parse.ts';
import App from './view/App.svelte';

/** The page's first HTML, made at build time: what a reader without a script has. */
export async function prerender(): Promise<{
  head: string;
  body: string;
  lang: string;
  description: string;
}> {
  const ready = parseTimeline(story);
  const { head, body } = await render(App, {
    props: { url: 'data/oakland-sanctuary.json', ready },
  });
  return {
    head,
    body,
    lang: ready.timeline?.language ?? 'en',
    description: ready.timeline?.description ?? '',
  };
}
