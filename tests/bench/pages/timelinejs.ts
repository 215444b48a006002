import { fetchStory, startMs } from './story.ts';

/** As much of TimelineJS as the page uses; the package has no types. */
declare const TL: {
  readonly Timeline: new (element: string, story: unknown, options: unknown) => unknown;
};

const story = await fetchStory();
const names = new Map(story.actors.map(({ id, name }) => [id, name]));
const events = story.events.map((event) => {
  const date = new Date(startMs(event.date));
  return {
    unique_id: event.id,
    group: names.get(event.actors[0]) ?? '',
    start_date: {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      ...(event.date.includes('T')
        ? { hour: date.getUTCHours(), minute: date.getUTCMinutes() }
        : {}),
    },
    text: { headline: event.title, text: event.quotes[0].exact },
  };
});
new TL.Timeline('timeline', { events }, {});
