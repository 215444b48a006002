import { describe, expect, it } from 'vitest';
import story from '../../data/oakland-sanctuary.json' with { type: 'json' };
import { parseTimeline } from '../../src/model/parse.ts';
import { dateSources, isOtherDate } from '../../src/view/date-sources.ts';

const { timeline } = parseTimeline(story);
const sources = timeline?.sources ?? [];
const event = (id: string) => {
  const found = timeline?.events.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`missing event: ${id}`);
  return found;
};
const namesFor = (id: string) => dateSources(event(id), (source) => source, sources);

describe('what the date of an event rests on', () => {
  it('is the other sources that bear it out', () => {
    expect(namesFor('council-vote')).toEqual(['minutes', 'cbs']);
    expect(namesFor('chronicle-report')).toEqual(['sweep', 'sfgate', 'cbs']);
  });
  it('is no source that gives another date', () => {
    expect(namesFor('homan-fox')).toEqual(['ap', 'cnn']);
  });
  it('is not said where the highlighted words hold it', () => {
    expect(namesFor('kaplan-comment')).toEqual([]);
  });
  it('is no link beside quotes of which the file says nothing more', () => {
    const { timeline: other } = parseTimeline({
      title: 'T',
      sources: [{ id: 's', title: 'S' }],
      events: [
        {
          id: 'e',
          title: 'E',
          date: '2018',
          quotes: [{ source: 's', exact: 'Words' }],
          links: [{ url: 'https://e.example/', label: 'Further reading' }],
        },
      ],
    });
    const [only] = other?.events ?? [];
    expect(only && dateSources(only, (source) => source, [])).toEqual([]);
  });
  it('is what the event links to where neither does, by the name of a source that it is', () => {
    expect(namesFor('august-raid').slice(0, 2)).toEqual(['ebt', 'cbs']);
    expect(namesFor('homan-statement')).toEqual(['bcn']);
  });
});

describe('another date', () => {
  it('is one on which the event was not, rather than less of the same', () => {
    const others = (id: string) =>
      event(id)
        .stated.filter((stated) => isOtherDate(stated, event(id)))
        .map(({ date }) => date?.text);
    expect(others('chronicle-report')).toEqual(['2018-01-15']);
    expect(others('homan-fox')).toEqual(['2018-01-04']);
    expect(others('photo-vigil')).toEqual([]);
    expect(others('doj-review')).toEqual([]);
  });
});
