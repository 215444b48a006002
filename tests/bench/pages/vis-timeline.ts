import { Timeline, type TimelineOptions } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { fetchStory, startMs, tellSpan } from './story.ts';

/** The story in vis-timeline: an item an event, a group an actor, the quote as its tooltip. */
export async function showInVis(options: TimelineOptions): Promise<void> {
  const story = await fetchStory();
  const items = story.events.map((event) => ({
    id: event.id,
    group: event.actors[0],
    content: event.title,
    title: event.quotes[0].exact,
    start: startMs(event.date),
  }));
  const groups = story.actors.map(({ id, name }) => ({ id, content: name }));
  const at = document.getElementById('timeline');
  if (at === null) throw new Error('missing element: #timeline');
  const timeline = new Timeline(at, items, groups, options);
  tellSpan(() => {
    const { start, end } = timeline.getWindow();
    return end.valueOf() - start.valueOf();
  });
}
