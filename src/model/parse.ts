import {
  readEvent,
  readRelations,
  reportRepeatedEvent,
  type UnrelatedEvent,
} from './event-reader.ts';
import { readHead, startReading } from './head-reader.ts';
import { IssueList } from './issue-list.ts';
import { type Fault, fault, type Issue } from './issues.ts';
import { isRecord, kindOf, ownField } from './kinds.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { otherFormatOf } from './other-format.ts';
import { reportRepeatedFields } from './repeated-fields.ts';
import type { Reading } from './rules.ts';
import { timelineSchema } from './schema.ts';
import { BROKEN, report, wrongType } from './shape.ts';
import type { Timeline, TimelineEvent } from './timeline.ts';

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

/** The order of the fields of a file, in which its issues are listed. */
export const FIELD_ORDER = Object.keys(timelineSchema.entries);

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
  const all = { ...DEFAULT_LIMITS, ...limits };
  const reading = startReading(new IssueList(all.maxIssues), all);
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

  if (json !== undefined) reportRepeatedFields(json, reading.issues, all.maxEvents);
  const head = readHead(input, reading);
  if (head === BROKEN) return nothingShown(reading, total);
  if (!Array.isArray(eventList)) {
    reportNoEvents(eventList, reading);
    return nothingShown(reading, total);
  }
  const events = readEvents(eventList, all.maxEvents, reading);
  return {
    timeline: { ...head, events },
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
  reportTooMany(list.length, maxEvents, reading);
  const known = new Set<string>();
  reading.known.events = known;
  const shown: { event: UnrelatedEvent; index: number }[] = [];
  for (let index = 0; index < Math.min(list.length, maxEvents); index++) {
    const event = readEvent(list[index], index, reading);
    if (event === BROKEN) continue;
    if (known.has(event.id)) reportRepeatedEvent(event.id, index, reading);
    else {
      known.add(event.id);
      shown.push({ event, index });
    }
  }
  return shown.map(({ event, index }) => {
    const relations = readRelations(list[index], index, event.id, reading);
    // Into the object that the reader made, which nobody else has yet: a copy of each is slow.
    return Object.assign(event, { relations });
  });
}

/** Reports that a file has more events than are read, where it has. */
export function reportTooMany(total: number, maxEvents: number, reading: Reading): void {
  if (total <= maxEvents) return;
  reading.issues.add(fault('too-many-events', total, maxEvents), ['events']);
}

/** Reports that a file has no list of events. @param value what stands there instead */
export function reportNoEvents(value: unknown, reading: Reading): void {
  const found =
    value === undefined ? fault('missing-field', 'events', 'a list') : wrongType('a list', value);
  reading.issues.add(found, ['events'], value);
}
