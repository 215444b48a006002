import type { IssueList } from './issue-list.ts';
import { fault } from './issues.ts';
import { isRecord, ownField } from './kinds.ts';
import type { Limits } from './limits.ts';
import type { Reading } from './rules.ts';
import { actorSchema, eraSchema, sourceSchema, timelineSchema } from './schema.ts';
import { BROKEN, listReader, objectReader, type Reader, report } from './shape.ts';
import type { Timeline } from './timeline.ts';
import { valueText } from './value-text.ts';

/** A timeline without its events. */
export type TimelineHead = Omit<Timeline, 'events'>;

const UNTITLED = 'Untitled timeline';

const readFields = objectReader(timelineSchema, {
  later: ['$schema', 'sources', 'actors', 'events', 'eras'],
  fallbacks: { title: UNTITLED },
});
const readSources = listReader(objectReader(sourceSchema), keepFirst('sources'));
const readActors = listReader(objectReader(actorSchema), keepFirst('actors'));
const readEras = listReader(objectReader(eraSchema));

/** The state in which the reading of a file begins: nothing is known of it. */
export function startReading(issues: IssueList, { maxTextLength }: Limits): Reading {
  const known = {
    sources: new Set<string>(),
    actors: new Set<string>(),
    events: new Set<string>(),
  };
  return { path: [], issues, maxTextLength, known, timeZone: 'UTC' };
}

/**
 * Reads all of a timeline but its events, and makes known to the reading what these refer to: the
 * zone, the sources and the actors.
 */
export function readHead(
  input: Readonly<Record<string, unknown>>,
  reading: Reading,
): TimelineHead | typeof BROKEN {
  const fields = readFields(input, reading, {});
  if (fields === BROKEN) return BROKEN;
  reading.timeZone = fields.timeZone;
  const sources = readList(input, 'sources', readSources, reading);
  const actors = readList(input, 'actors', readActors, reading);
  const eras = readList(input, 'eras', readEras, reading);
  return { ...fields, sources, actors, eras };
}

/** The list in a field; empty where the field is absent or no list. */
export function readList<Item>(
  from: unknown,
  name: string,
  read: Reader<readonly Item[]>,
  reading: Reading,
): readonly Item[] {
  const value = isRecord(from) ? ownField(from, name) : undefined;
  if (value === undefined) return [];
  reading.path.push(name);
  const items = read(value, reading, {});
  reading.path.pop();
  return items === BROKEN ? [] : items;
}

/** Reports that the item at the place of reading has the id of one before it. */
export function reportRepeatedId(id: string, reading: Reading): void {
  reading.path.push('id');
  report(fault('duplicate-id', valueText(id)), reading, id);
  reading.path.pop();
}

/** Keeps the first of all items with the same id, and makes its id known. */
function keepFirst(kind: 'sources' | 'actors') {
  return ({ id }: { readonly id: string }, reading: Reading): boolean => {
    const known = reading.known[kind];
    const isNew = !known.has(id);
    if (isNew) known.add(id);
    else reportRepeatedId(id, reading);
    return isNew;
  };
}
