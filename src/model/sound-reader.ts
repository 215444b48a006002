import { isRecord, ownField } from './kinds.ts';
import type { Limits } from './limits.ts';
import { type Context, meanings, type Owner } from './meanings.ts';
import {
  areDistinct,
  fieldsOf,
  isListSpec,
  leafOf,
  type ListSpec,
  type ObjectSpec,
  type Spec,
} from './sound-leaf.ts';
import { soundTable } from './sound-table.ts';
import type { Actor, Era, Relation, Source, Timeline, TimelineEvent } from './timeline.ts';

/** Thrown for whatever would be reported, and caught here: nobody hears why. */
class Unsound extends Error {}

type Read<Value = unknown> = (value: unknown, context: Context, owner: Owner) => Value;
type Event = Omit<TimelineEvent, 'relations'>;
type Fields = Omit<Timeline, (typeof LISTS)[number]>;

const LISTS = ['sources', 'actors', 'events', 'eras'] as const;
const NOBODY: Owner = {};
/** Shared by all lists that a file leaves out; frozen, since it is. */
const NO_ITEMS: readonly never[] = Object.freeze([]);
const eventSpec = soundTable.events[0];

const readFields = objectReader<Fields>(soundTable, ['$schema', ...LISTS]);
const readSources = listReader<Source>(readerOf(soundTable['sources?'][0]));
const readActors = listReader<Actor>(readerOf(soundTable['actors?'][0]));
const readEras = listReader<Era>(readerOf(soundTable['eras?'][0]));
const readEvents = listReader<Event>(objectReader(eventSpec, ['relations']));
const readRelations = listReader<Relation>(readerOf(eventSpec['relations?'][0]));

/**
 * Reads a timeline that has no fault at all, as `parseTimeline` reads it; null where that would
 * report anything. It knows no words for faults, so that a page can do without them.
 */
export function readSound(input: unknown, limits: Limits): Timeline | null {
  try {
    return readTimeline(input, limits);
  } catch (error) {
    if (error instanceof Unsound) return null;
    throw error;
  }
}

function readTimeline(input: unknown, { maxTextLength, maxEvents }: Limits): Timeline {
  const known = {
    sources: new Set<string>(),
    actors: new Set<string>(),
    events: new Set<string>(),
  };
  const start: Context = { maxTextLength, known, timeZone: 'UTC' };
  const fields = readFields(input, start, NOBODY);
  const file = input as Owner;
  const context = { ...start, timeZone: fields.timeZone };
  const sources = learn(readSources(listIn(file, 'sources'), context, NOBODY), known.sources);
  const actors = learn(readActors(listIn(file, 'actors'), context, NOBODY), known.actors);
  const eras = readEras(listIn(file, 'eras'), context, NOBODY);
  const list = ownField(file, 'events') as readonly Owner[];
  const events = learn(readEvents(list, context, NOBODY), known.events);
  claim(events.length <= maxEvents);
  return {
    ...fields,
    sources,
    actors,
    eras,
    events: events.map((event, index) => {
      const written = listIn(list[index] ?? NOBODY, 'relations');
      const relations = readRelations(written, { ...context, eventId: event.id }, NOBODY);
      return Object.assign(event, { relations });
    }),
  };
}

/** What stands in a field for a list; an empty one where nothing does. */
function listIn(record: Owner, name: string): unknown {
  const list = ownField(record, name);
  return list === undefined ? NO_ITEMS : list;
}

/** Makes the ids of items known, which must differ. */
function learn<Item extends { readonly id: string }>(
  items: readonly Item[],
  ids: Set<string>,
): readonly Item[] {
  for (const { id } of items) claim(ids.size < ids.add(id).size);
  return items;
}

function objectReader<Value>(spec: ObjectSpec, later: readonly string[] = []): Read<Value> {
  const list = fieldsOf(spec);
  const names = new Set(list.map(({ name }) => name));
  const fields = list
    .filter(({ name }) => !later.includes(name))
    .map((field) => ({
      ...field,
      read: readerOf(field.spec),
      fallback: typeof field.spec === 'string' ? leafOf(field.spec).fallback : NO_ITEMS,
    }));
  return (value, context) => {
    claim(isRecord(value));
    const record: Record<string, unknown> = {};
    for (const { name, isRequired, read, fallback } of fields) {
      const part = ownField(value, name);
      claim(part !== undefined || !isRequired);
      const found = part === undefined ? fallback : read(part, context, record);
      if (found !== undefined) record[name] = found;
    }
    for (const name of Object.keys(value)) {
      if (names.has(name)) continue;
      claim(name.startsWith('x-'));
      record[name] = value[name];
    }
    return record as Value;
  };
}

function listReader<Item>(read: Read, isDistinct = false): Read<readonly Item[]> {
  return (value, context, owner) => {
    claim(Array.isArray(value) && (!isDistinct || areDistinct(value)));
    return (value as readonly unknown[]).map((item) => read(item, context, owner) as Item);
  };
}

function readerOf(spec: Spec): Read {
  if (typeof spec === 'string') return leafReader(spec);
  return isListSpec(spec) ? listReaderOf(spec) : objectReader(spec);
}

function listReaderOf([item, distinct]: ListSpec): Read {
  return listReader(readerOf(item), distinct !== undefined);
}

function leafReader(spec: string): Read {
  const { test, means } = leafOf(spec);
  return (value, context, owner) => {
    claim(test(value, context.maxTextLength));
    if (means === undefined) return value;
    const meant = meanings[means](value as string, context, owner);
    claim(meant !== null);
    return meant;
  };
}

/** @throws Unsound where it is not so */
function claim(isSo: boolean): asserts isSo {
  if (!isSo) throw new Unsound();
}
