import { readList, reportRepeatedId } from './head-reader.ts';
import type { Reading } from './rules.ts';
import { eventSchema, relationSchema } from './schema.ts';
import { BROKEN, listReader, objectReader, report } from './shape.ts';
import type { Relation, TimelineEvent } from './timeline.ts';
import { UnreadableLine } from './unreadable-line.ts';

/** An event as it is read at first, when it is not yet known which other events are there. */
export type UnrelatedEvent = Omit<TimelineEvent, 'relations'>;

const readFields = objectReader(eventSchema, { later: ['relations'] });
const readRelationList = listReader(objectReader(relationSchema));

/** Reads all of an event but its relations. @param index of the event in the file */
export function readEvent(
  value: unknown,
  index: number,
  reading: Reading,
): UnrelatedEvent | typeof BROKEN {
  reading.path.push('events', index);
  const event =
    value instanceof UnreadableLine
      ? report(value.fault, reading, undefined)
      : readFields(value, reading, {});
  reading.path.length -= 2;
  return event;
}

/** Reads the relations of an event, once all events are known. */
export function readRelations(
  value: unknown,
  index: number,
  eventId: string,
  reading: Reading,
): readonly Relation[] {
  reading.path.push('events', index);
  reading.eventId = eventId;
  const relations = readList(value, 'relations', readRelationList, reading);
  reading.path.length -= 2;
  return relations;
}

/** Reports that an event has the id of one before it. */
export function reportRepeatedEvent(id: string, index: number, reading: Reading): void {
  reading.path.push('events', index);
  reportRepeatedId(id, reading);
  reading.path.length -= 2;
}

/** An event that was read already, once more, and by itself. What is wrong with it is not reported. */
export function rereadEvent(value: unknown, reading: Reading): TimelineEvent | typeof BROKEN {
  const event = readEvent(value, 0, reading);
  if (event === BROKEN) return BROKEN;
  return Object.assign(event, { relations: readRelations(value, 0, event.id, reading) });
}
