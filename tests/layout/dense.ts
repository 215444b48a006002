import { BitSet } from '../../src/layout/bit-set.ts';
import { ColumnsBuilder } from '../../src/layout/columns-builder.ts';
import { EventIndex, type EventStore } from '../../src/layout/event-index.ts';
import type { EventColumns } from '../../src/layout/event-columns.ts';
import { geometryOf } from '../../src/layout/geometry.ts';
import type { TimelineEvent } from '../../src/model/timeline.ts';
import { parseEdtf, type EdtfDate } from '../../src/time/edtf.ts';

const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(2000, 0);
const ACTORS = 12;

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const dates = new Map<string, EdtfDate>();
function dateOf(text: string): EdtfDate {
  let date = dates.get(text);
  if (!date) {
    const result = parseEdtf(text, 'UTC');
    if (!result.ok) throw new Error(`no date: ${text}`);
    ({ date } = result);
    dates.set(text, date);
  }
  return date;
}

/**
 * An index of very many events, in bursts over 25 years by 12 actors, made without a file.
 * @param watch Given the columns before the index has them, to count what is read of them.
 */
export function denseIndex(
  count: number,
  watch: (columns: EventColumns) => EventColumns = (columns) => columns,
): { readonly index: EventIndex; readonly read: { events: number } } {
  const random = seeded(count);
  const builder = new ColumnsBuilder();
  const texts: string[] = [];
  for (let place = 0; place < count; place++) {
    const burst = Math.floor(random() * 60);
    const day = Math.floor(((burst + random() ** 3) / 60) * 25 * 365);
    const iso = new Date(FIRST_MS + day * DAY_MS).toISOString();
    const text = random() < 0.1 ? iso.slice(0, 7) : iso.slice(0, 10);
    texts.push(text);
    builder.add({
      geometry: geometryOf(dateOf(text)),
      status: 'occurred',
      isToTheDay: text.length === 10,
      actors: [Math.floor(random() ** 2 * ACTORS)],
      quotes: 1,
      source: 0,
    });
    if (place > 0 && random() < 0.05)
      builder.addRelation(place, Math.floor(random() * place), true);
  }
  const read = { events: 0 };
  const event = (place: number): TimelineEvent => ({
    id: `e${place}`,
    title: `Event ${place}`,
    date: dateOf(texts[place] ?? ''),
    actors: [],
    status: 'occurred',
    quotes: [],
    stated: [],
    relations: [],
    media: [],
    links: [],
  });
  const store: EventStore = {
    at: (place) => {
      read.events += 1;
      return event(place);
    },
    placeOf: (id) =>
      /^e\d+$/.test(id) && Number(id.slice(1)) < count ? Number(id.slice(1)) : undefined,
    find: () => new BitSet(count),
  };
  const head = {
    title: 'Dense',
    language: 'en',
    timeZone: 'UTC',
    sources: [],
    actors: Array.from({ length: ACTORS }, (_, at) => ({ id: `a${at}`, name: `Actor ${at}` })),
    eras: [],
  };
  return { index: new EventIndex(head, watch(builder.finish('UTC')), store, 'Others'), read };
}
