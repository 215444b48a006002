import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/model/issues.ts';
import { parseTimeline } from '../../src/model/parse.ts';

type Json = Record<string, unknown>;

function fixture(name: string): Json {
  const file = new URL(`../fixtures/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Json;
}

function codes(issues: readonly Issue[]): string[] {
  return issues.map(({ code }) => code);
}

/** A file with one event that has these fields besides what an event must have. */
function fileWith(fields: Json): Json {
  return {
    title: 'A file',
    sources: [{ id: 'paper', title: 'The paper' }],
    actors: [{ id: 'mayor', name: 'The mayor' }],
    events: [{ id: 'a', title: 'An event', date: '2020-01-01', ...fields }],
  };
}

describe(parseTimeline, () => {
  it('gives a sound file without an issue, as it is written', () => {
    const { timeline, issues, notShown, total } = parseTimeline(fixture('sound'));
    expect(issues).toEqual([]);
    expect([notShown, total]).toEqual([0, 3]);
    const vote = timeline?.events[1];
    expect(vote).toMatchObject({
      id: 'vote',
      summary: 'By nine votes to two.',
      actors: ['council', 'engineer'],
      quotes: [{ exact: '“It is not safe,” she said', start: 0, mark: ['not safe'] }],
      relations: [{ to: 'inspection', disputed: true }, { to: 'repair' }],
      media: [{ url: 'https://gazette.example/bridge.jpg', alt: '' }],
    });
  });

  it('puts dates in the place of their texts, in the zone of the file', () => {
    const { timeline } = parseTimeline(fixture('sound'));
    expect(timeline?.events[0]?.date).toMatchObject({ kind: 'date', approximate: true });
    expect(timeline?.events[1]?.date.earliestMs).toBe(Date.UTC(2019, 1, 12, 19, 30));
    expect(timeline?.events[1]?.stated[0]?.date).toMatchObject({ text: '2019-02-11' });
    expect(timeline?.events[2]?.date.kind).toBe('set');
    expect(timeline?.eras[0]?.date.kind).toBe('interval');
    const inTokyo = parseTimeline({ ...fixture('sound'), timeZone: 'Asia/Tokyo' });
    expect(inTokyo.timeline?.events[1]?.date.earliestMs).toBe(Date.UTC(2019, 1, 12, 10, 30));
  });

  it('fills in defaults and leaves absent fields absent', () => {
    const { timeline } = parseTimeline({
      title: 'A file',
      events: [
        { id: 'a', title: 'An event', date: '2020', relations: [{ to: 'b', type: 'follows' }] },
        { id: 'b', title: 'Another', date: '2019', summary: undefined },
      ],
    });
    expect(timeline).toMatchObject({ language: 'en', timeZone: 'UTC', sources: [], actors: [] });
    expect(timeline).toMatchObject({ eras: [] });
    expect(timeline).not.toHaveProperty('description');
    expect(timeline?.events[0]?.relations).toEqual([{ to: 'b', type: 'follows', disputed: false }]);
    const { date, ...rest } = timeline?.events[1] ?? {};
    expect(date).toBeDefined();
    expect(rest).toStrictEqual({
      id: 'b',
      title: 'Another',
      actors: [],
      status: 'occurred',
      quotes: [],
      stated: [],
      relations: [],
      media: [],
      links: [],
    });
  });

  it('shows the events of a file without a title', () => {
    const { timeline, notShown } = parseTimeline(fixture('bad-head'));
    expect(timeline).toMatchObject({ title: 'Untitled timeline', timeZone: 'UTC', language: 'en' });
    expect(notShown).toBe(0);
  });

  it('keeps the first of two events with one id', () => {
    const { timeline } = parseTimeline(fixture('bad-events'));
    expect(timeline?.events.map(({ title }) => title)).toEqual(['Shown', 'Shown too']);
  });

  it('leaves out bad parts and keeps the events they are in', () => {
    const { timeline, notShown } = parseTimeline(fixture('bad-parts'));
    expect(notShown).toBe(1);
    const [quotes, actors, stated, relations, addresses, lists] = timeline?.events ?? [];
    expect(quotes?.quotes).toEqual([
      { source: 'gazette', exact: 'Kept without its start', mark: [] },
      { source: 'gazette', exact: 'Kept without its start too', mark: [] },
      { source: 'gazette', exact: 'Kept with one mark', mark: ['one', 'mark'] },
      { source: 'gazette', exact: 'Kept', mark: [] },
    ]);
    expect(actors?.actors).toEqual(['mayor']);
    expect(stated?.stated).toEqual([{ source: 'gazette', text: 'Kept without its date' }]);
    expect(relations?.relations).toEqual([
      { to: 'actors', type: 'enables', disputed: false },
      { to: 'quotes', type: 'follows', disputed: false },
    ]);
    expect(addresses?.media).toEqual([{ url: 'https://gazette.example/b.jpg', alt: '' }]);
    expect(addresses?.links).toEqual([{ url: 'https://gazette.example/', label: 'Kept' }]);
    expect(lists).toMatchObject({ quotes: [], relations: [] });
  });

  it('does not show a planned event as one that happened for a slip in its status', () => {
    const { timeline, issues } = parseTimeline(fileWith({ status: 'plannd' }));
    expect(timeline?.events).toEqual([]);
    expect(issues[0]).toMatchObject({ code: 'not-one-of', remedy: 'Did you mean planned?' });
  });

  it('does not show the words of an unknown speaker as the words of the source', () => {
    const quote = { source: 'paper', exact: 'words', speaker: 'nobody' };
    const { timeline, issues } = parseTimeline(fileWith({ quotes: [quote] }));
    expect(timeline?.events[0]?.quotes).toEqual([]);
    expect(codes(issues)).toEqual(['unknown-actor']);
  });

  it('keeps a relation whose source is unknown, without the source', () => {
    const { timeline, issues } = parseTimeline({
      title: 'A file',
      events: [
        { id: 'a', title: 'A', date: '2020' },
        {
          id: 'b',
          title: 'B',
          date: '2021',
          relations: [{ to: 'a', type: 'follows', source: 'nowhere' }],
        },
      ],
    });
    expect(timeline?.events[1]?.relations).toEqual([{ to: 'a', type: 'follows', disputed: false }]);
    expect(codes(issues)).toEqual(['unknown-source']);
  });

  it('keeps x- fields as they are', () => {
    const { timeline, issues } = parseTimeline({
      ...fileWith({ 'x-note': { deep: [1] } }),
      'x-desk': 'night',
    });
    expect(issues).toEqual([]);
    expect(timeline).toHaveProperty('x-desk', 'night');
    expect(timeline?.events[0]).toHaveProperty('x-note', { deep: [1] });
  });

  it('keeps every text as it is, markup and control characters too', () => {
    const file = fixture('markup');
    const { timeline, issues } = parseTimeline(file);
    expect(issues).toEqual([]);
    expect(timeline).toMatchObject({
      ...file,
      events: [{ ...(file.events as Json[])[0], date: { text: '2020-01-01' } }],
    });
  });

  it('takes any word for an id', () => {
    const { timeline, issues } = parseTimeline(fixture('odd-ids'));
    expect(issues).toEqual([]);
    expect(timeline?.events[0]?.actors).toEqual(['__proto__', 'hasOwnProperty']);
    expect(timeline?.events[1]?.relations[0]?.to).toBe('__proto__');
  });

  it('reads no field from a prototype and copies none into one', () => {
    const { timeline } = parseTimeline(fixture('odd-keys'));
    expect(timeline?.title).toBe('Keys that would reach a prototype');
    expect(timeline?.events[0]).not.toHaveProperty('summary');
    expect(Object.getPrototypeOf(timeline?.events[0])).toBe(Object.prototype);
    expect(({} as Json).polluted).toBeUndefined();
    const inherited: unknown = Object.create(fileWith({}));
    expect(parseTimeline(inherited).timeline).toBeNull();
  });

  it('reads no more events than it may, and counts the others', () => {
    const events = Array.from({ length: 5 }, (_, index) => ({
      id: `e${index}`,
      title: 'An event',
      date: '2020',
    }));
    const { timeline, issues, notShown } = parseTimeline({ title: 'A', events }, { maxEvents: 3 });
    expect(timeline?.events).toHaveLength(3);
    expect(notShown).toBe(2);
    expect(issues).toMatchObject([{ code: 'too-many-events', path: ['events'] }]);
  });

  it('leaves out a text that is longer than it may be', () => {
    const file = fileWith({ summary: 'x'.repeat(100_001) });
    expect(parseTimeline(file)).toMatchObject({ notShown: 0, issues: [{ code: 'too-long' }] });
    const atLimit = fileWith({ summary: 'x'.repeat(100_000) });
    expect(parseTimeline(atLimit).issues).toEqual([]);
    expect(parseTimeline(atLimit, { maxTextLength: 99 }).issues).toHaveLength(1);
  });

  it('lists no more issues than it may, and says how many more there are', () => {
    const quotes = Array(50).fill(0);
    const { issues } = parseTimeline(fileWith({ quotes }), { maxIssues: 3 });
    expect(codes(issues)).toEqual(['wrong-type', 'wrong-type', 'wrong-type', 'more-issues']);
    expect(issues[3]?.message).toContain(' 47 more ');
  });

  it('takes files of TimelineJS for what they are', () => {
    const slide = { start_date: { year: '2020' }, text: { headline: 'A' } };
    const result = parseTimeline({ title: slide, events: [slide, slide] });
    expect(result).toMatchObject({ timeline: null, notShown: 2, total: 2 });
    expect(codes(result.issues)).toEqual(['other-format']);
    const first = parseTimeline({ timeline: { headline: 'A', date: [{ startDate: '2020' }] } });
    expect(codes(first.issues)).toEqual(['other-format']);
  });

  it('does not change what it is given', () => {
    for (const name of ['sound', 'bad-parts', 'odd-keys']) {
      const file = fixture(name);
      parseTimeline(file);
      expect(file).toEqual(fixture(name));
    }
  });
});

describe('parseTimeline on data of any kind', () => {
  /** Every place inside a value, from the root. */
  function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
    if (typeof value !== 'object' || value === null) return [path];
    const inner = Object.entries(value).flatMap(([name, part]) =>
      places(part, [...path, Array.isArray(value) ? Number(name) : name]),
    );
    return [path, ...inner];
  }

  /** The value with what stands at the place replaced; undefined deletes. */
  function replaced(value: unknown, path: readonly (string | number)[], by: unknown): unknown {
    const [step, ...rest] = path;
    if (step === undefined) return by;
    if (typeof value !== 'object' || value === null) return value;
    const copy = (Array.isArray(value) ? value.slice() : { ...value }) as Json;
    const part = replaced(copy[step], rest, by);
    if (part === undefined && Array.isArray(copy)) copy.splice(Number(step), 1);
    else if (part === undefined) Reflect.deleteProperty(copy, step);
    else copy[step] = part;
    return copy;
  }

  /** What must be true of every result, whatever was given. */
  function checkLaws(input: unknown): void {
    const { timeline, issues, notShown, total } = parseTimeline(input, { maxIssues: Infinity });
    expect(({} as Json).polluted).toBeUndefined();
    for (const issue of issues) {
      expect(issue.message).not.toBe('');
      expect(issue.remedy).not.toBe('');
      expect(issue.value?.length ?? 0).toBeLessThanOrEqual(80);
    }
    expect((timeline?.events.length ?? 0) + notShown).toBe(total);
    if (timeline === null) {
      expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
      return;
    }
    const shown = new Set(timeline.events.map(({ id }) => id));
    expect(shown.size).toBe(timeline.events.length);
    const atFault = new Set(
      issues
        .filter(({ severity, path }) => severity === 'error' && path[0] === 'events')
        .map(({ path }) => path[1]),
    );
    const { events } = input as { events: unknown[] };
    const sound = events.filter((_, index) => !atFault.has(index));
    expect(notShown).toBeLessThanOrEqual(total - sound.length);
    for (const event of sound) expect(shown).toContain((event as Json).id);

    const sources = new Set(timeline.sources.map(({ id }) => id));
    const actors = new Set(timeline.actors.map(({ id }) => id));
    for (const event of timeline.events) {
      for (const id of event.actors) expect(actors).toContain(id);
      for (const { source, exact, mark, speaker } of event.quotes) {
        expect(sources).toContain(source);
        if (speaker !== undefined) expect(actors).toContain(speaker);
        for (const part of mark) expect(exact).toContain(part);
      }
      for (const { to } of event.relations) expect(shown).toContain(to);
      for (const { url } of [...event.media, ...event.links]) expect(url).toMatch(/^https?:/);
    }
  }

  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withObjectString: true,
    withTypedArray: true,
    withSparseArray: true,
  });

  it('never throws, and accounts for every event', () => {
    fc.assert(fc.property(anything, checkLaws));
  });

  it('accounts for every event among events of any kind', () => {
    const field = fc.constantFrom('id', 'title', 'date', 'quotes', 'relations', 'status', 'x-a');
    const event = fc.oneof(
      anything,
      fc.dictionary(field, anything),
      fc
        .constantFrom('a', 'b', '__proto__')
        .map((id) => ({ id, title: 'An event', date: '2020-01-01' })),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        checkLaws({ title: 'A file', events });
      }),
    );
  });

  it.each(['sound', 'bad-parts', 'odd-ids'])(
    'accounts for every event of %s.json when any parts of it are deleted or replaced',
    (name) => {
      const file = fixture(name);
      const change = fc.record({
        place: fc.constantFrom(...places(file)),
        by: fc.oneof(fc.constant(undefined), anything, fc.constantFrom('a', 'vote', '__proto__')),
      });
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
          checkLaws(
            changes.reduce<unknown>((now, { place, by }) => replaced(now, place, by), file),
          );
        }),
        { numRuns: 500 },
      );
    },
  );

  it('reads data that holds itself, or is 200,000 deep', () => {
    const loop = fileWith({});
    loop.events = [loop, ...(loop.events as unknown[])];
    loop.title = loop;
    expect(parseTimeline(loop)).toMatchObject({ notShown: 1, total: 2 });
    let deep: unknown = [];
    for (let depth = 0; depth < 200_000; depth++) deep = [deep];
    expect(parseTimeline({ title: deep, events: deep })).toMatchObject({ notShown: 1 });
  });
});
