import { describe, expect, it } from 'vitest';
import { searchText } from '../../src/layout/search-text.ts';
import { parseTimeline } from '../../src/model/parse.ts';

describe('the text that a search looks in', () => {
  // A speaker who was no actor of the event was found nowhere.
  it('has title, summary, quotes, and the names of actors and of speakers', () => {
    const { timeline } = parseTimeline({
      title: 'T',
      sources: [{ id: 's', title: 'S' }],
      actors: [
        { id: 'a', name: 'Ada Ash' },
        { id: 'b', name: 'Ben Birch' },
      ],
      events: [
        {
          id: 'e',
          title: 'A title',
          summary: 'A summary',
          date: '2018',
          actors: ['a'],
          quotes: [{ source: 's', exact: 'Words', speaker: 'b' }],
        },
      ],
    });
    const names = new Map(timeline?.actors.map(({ id, name }) => [id, name]));
    const [event] = timeline?.events ?? [];
    const text = event && searchText(event, (id) => names.get(id));
    for (const part of ['a title', 'a summary', 'words', 'ada ash', 'ben birch'])
      expect(text).toContain(part);
  });
});
