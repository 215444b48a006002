import { isRecord, ownField } from './kinds.ts';

/** A format of other people that this project can import. */
export interface OtherFormat {
  /** As in 'This is ...'. */
  readonly name: string;
  /** What `sourceline import --from` calls it. */
  readonly from: string;
}

const TIMELINE_JS: OtherFormat = { name: 'a TimelineJS file', from: 'timelinejs' };
const TABLE: OtherFormat = { name: 'a table (CSV)', from: 'csv' };

/**
 * The other format that an object is in, judged by the fields that only it has: TimelineJS 3 dates
 * its events by `start_date`, TimelineJS 1 keeps them in `timeline.date`. Else undefined.
 */
export function otherFormatOf(root: Readonly<Record<string, unknown>>): OtherFormat | undefined {
  const events = ownField(root, 'events');
  if (Array.isArray(events)) {
    const records = events.slice(0, 100).filter(isRecord);
    const isTimelineJs =
      records.some((event) => isRecord(ownField(event, 'start_date'))) &&
      records.every((event) => ownField(event, 'date') === undefined);
    return isTimelineJs ? TIMELINE_JS : undefined;
  }
  const timeline = ownField(root, 'timeline');
  return isRecord(timeline) && Array.isArray(ownField(timeline, 'date')) ? TIMELINE_JS : undefined;
}

/** Whether a text that is no JSON is a table: its first line has two cells or more. */
export function otherFormatOfText(text: string): OtherFormat | undefined {
  const [firstLine = ''] = text
    .trimStart()
    .slice(0, 2000)
    .split(/[\r\n]/, 1);
  if (/^[{[<]/.test(firstLine)) return undefined;
  return /^(?:"[^"]*"|[^",;\t]*)(?:[,;\t](?:"[^"]*"|[^",;\t]*))+$/.test(firstLine)
    ? TABLE
    : undefined;
}
