import { IssueList } from './issue-list.ts';
import { type Fault, fault, type Issue } from './issues.ts';
import { isRecord, kindOf, ownField } from './kinds.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { otherFormatOf } from './other-format.ts';
import { reportRepeatedFields } from './repeated-fields.ts';
import type { Reading } from './rules.ts';
import {
  actorSchema,
  eraSchema,
  eventSchema,
  relationSchema,
  sourceSchema,
  timelineSchema,
} from './schema.ts';
import { BROKEN, listReader, objectReader, type Reader, report, wrongType } from './shape.ts';
import type { Timeline, TimelineEvent } from './timeline.ts';
import { valueText } from './value-text.ts';

/** What could be read of a file, and what is wrong with the rest. */
export interface ParseResult {
  /** Null only where there is nothing to show: the root is no object, or has no list of events. */
  readonly timeline: Timeline | null;
  /** In the order of the file. */
  readonly issues: readonly Issue[];
  /** Events of the file that are not in `timeline`. Each has an error whose path begins at it. */
  readonly notShown: number;
  /** Events of the file. */
  readonly total: number;
}

const UNTITLED = 'Untitled timeline';
const FIELD_ORDER = Object.keys(timelineSchema.entries);

const readHead = objectReader(timelineSchema, {
  later: ['$schema', 'sources', 'actors', 'events', 'eras'],
  fallbacks: { title: UNTITLED },
});
const readSources = listReader(objectReader(sourceSchema), keepFirst('sources'));
const readActors = listReader(objectReader(actorSchema), keepFirst('actors'));
const readEras = listReader(objectReader(eraSchema));
const readEvent = objectReader(eventSchema, { later: ['relations'] });
const readRelations = listReader(objectReader(relationSchema));
const isNewEvent = keepFirst('events');

/**
 * Reads a timeline from data of any kind. Never throws on data and drops nothing silently: what
 * cannot be used is left out, as small a part as may be, and reported; everything else is shown.
 *
 * Sources and actors are read first, since events refer to them, and relations last, since only
 * then it is known which events are there to lead to.
 * @param limits Those not given are DEFAULT_LIMITS; maxBytes and maxDepth concern texts only.
 * @param json The text that `input` was read from, where there was one: only there it shows which
 *   fields stand twice.
 */
export function parseTimeline(
  input: unknown,
  limits: Partial<Limits> = {},
  json?: string,
): ParseResult {
  const { maxEvents, maxIssues, maxTextLength } = { ...DEFAULT_LIMITS, ...limits };
  const reading: Reading = {
    path: [],
    issues: new IssueList(maxIssues),
    maxTextLength,
    known: { sources: new Set(), actors: new Set(), events: new Set() },
    timeZone: 'UTC',
  };
  if (!isRecord(input)) {
    report(fault('not-an-object', kindOf(input)), reading, input);
    return nothingShown(reading, 0);
  }
  const eventList = ownField(input, 'events');
  const total = Array.isArray(eventList) ? eventList.length : 0;
  const otherFormat = otherFormatOf(input);
  if (otherFormat !== undefined) {
    report(fault('other-format', otherFormat.name, otherFormat.from), reading, undefined);
    return nothingShown(reading, total);
  }

  if (json !== undefined) reportRepeatedFields(json, reading.issues);
  const head = readHead(input, reading, {});
  if (head === BROKEN) return nothingShown(reading, total);
  reading.timeZone = head.timeZone;
  const sources = readList(input, 'sources', readSources, reading);
  const actors = readList(input, 'actors', readActors, reading);
  const eras = readList(input, 'eras', readEras, reading);
  if (!Array.isArray(eventList)) {
    reportNoEvents(eventList, reading);
    return nothingShown(reading, total);
  }
  const events = readEvents(eventList, maxEvents, reading);
  return {
    timeline: { ...head, sources, actors, events, eras },
    issues: reading.issues.inFileOrder(FIELD_ORDER),
    notShown: total - events.length,
    total,
  };
}

/** The result for a file of which nothing can be shown, for one reason. */
export function unreadable(reason: Fault, at?: Issue['at']): ParseResult {
  const issues = new IssueList(1);
  issues.add(reason, []);
  return {
    timeline: null,
    issues: issues.inFileOrder([]).map((issue) => (at === undefined ? issue : { ...issue, at })),
    notShown: 0,
    total: 0,
  };
}

function nothingShown(reading: Reading, total: number): ParseResult {
  const issues = reading.issues.inFileOrder(FIELD_ORDER);
  return { timeline: null, issues, notShown: total, total };
}

function readEvents(
  list: readonly unknown[],
  maxEvents: number,
  reading: Reading,
): readonly TimelineEvent[] {
  reading.path.push('events');
  if (list.length > maxEvents) {
    report(fault('too-many-events', list.length, maxEvents), reading, undefined);
  }
  const shown: { event: Omit<TimelineEvent, 'relations'>; index: number }[] = [];
  for (let index = 0; index < Math.min(list.length, maxEvents); index++) {
    reading.path.push(index);
    const event = readEvent(list[index], reading, {});
    if (event !== BROKEN && isNewEvent(event, reading)) shown.push({ event, index });
    reading.path.pop();
  }
  const events = shown.map(({ event, index }) => {
    reading.path.push(index);
    reading.eventId = event.id;
    const relations = readList(list[index], 'relations', readRelations, reading);
    reading.path.pop();
    // Into the object that the reader made, which nobody else has yet: a copy of each is slow.
    return Object.assign(event, { relations });
  });
  reading.path.pop();
  return events;
}

/** Keeps the first of all items with the same id, and makes its id known. */
function keepFirst(kind: keyof Reading['known']) {
  return ({ id }: { readonly id: string }, reading: Reading): boolean => {
    const known = reading.known[kind];
    if (!known.has(id)) {
      known.add(id);
      return true;
    }
    reading.path.push('id');
    report(fault('duplicate-id', valueText(id)), reading, id);
    reading.path.pop();
    return false;
  };
}

/** The list in a field; empty where the field is absent or no list. */
function readList<Item>(
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

function reportNoEvents(value: unknown, reading: Reading): void {
  reading.path.push('events');
  const found =
    value === undefined ? fault('missing-field', 'events', 'a list') : wrongType('a list', value);
  report(found, reading, value);
  reading.path.pop();
}
