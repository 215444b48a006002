import { type EdtfDate, parseEdtf } from '../time/edtf.ts';
import { httpUrl } from './http-url.ts';
import type { IssueList } from './issue-list.ts';
import { Fault, fault } from './issues.ts';
import { nearestName, type Names } from './nearest-name.ts';
import type { Meaning } from './schema.ts';
import { valueText } from './value-text.ts';

/** Ids that may be referred to. */
export interface KnownIds extends Names {
  has(id: string): boolean;
}

/** What the readers of one file share: what is known of it so far, and where they are. */
export interface Reading {
  /** Where the value being read stands; whoever goes into a part pushes a step and pops it after. */
  readonly path: (string | number)[];
  readonly issues: IssueList;
  /** UTF-16 units that a text may have. */
  readonly maxTextLength: number;
  /** No objects by id: an id may be `__proto__` as well as any other word. */
  readonly known: Readonly<Record<'sources' | 'actors', Set<string>>> & {
    /** Once all have been read. */
    events: KnownIds;
  };
  /** A known IANA zone, in which dates without an offset are meant. */
  timeZone: string;
  /** The event whose relations are being read. */
  eventId?: string;
}

/** The fields read so far of the object in which a value stands. */
export type Owner = Readonly<Record<string, unknown>>;

/** Turns a text into what it stands for, or says what is wrong with it. */
export type Rule = (text: string, reading: Reading, owner: Owner) => string | EdtfDate | Fault;

/** The checks that take more than the text itself: other modules, or other parts of the file. */
export const rules: Readonly<Record<Meaning, Rule>> = {
  date: readDate,

  interval(text, reading) {
    const date = readDate(text, reading);
    if (date instanceof Fault || date.kind === 'interval') return date;
    return fault('not-an-interval', valueText(text));
  },

  address: (text) => httpUrl(text) ?? fault('bad-address', valueText(text)),

  source: (id, { known: { sources } }) =>
    sources.has(id) ? id : fault('unknown-source', valueText(id), () => nearestName(id, sources)),

  actor: (id, { known: { actors } }) =>
    actors.has(id) ? id : fault('unknown-actor', valueText(id), () => nearestName(id, actors)),

  event(id, { known: { events }, eventId }) {
    if (id === eventId) return fault('relation-to-itself');
    return events.has(id)
      ? id
      : fault('unknown-event', valueText(id), () => nearestName(id, events));
  },

  mark(text, _reading, { exact }) {
    // Where the quote itself is at fault, its marks are left out with it.
    if (typeof exact !== 'string' || exact.includes(text)) return text;
    return fault('mark-not-in-quote', valueText(text));
  },
};

function readDate(text: string, { timeZone }: Reading): EdtfDate | Fault {
  const read = parseEdtf(text, timeZone);
  return read.ok ? read.date : fault('bad-date', read.problem);
}
