import { type EdtfDate, parseEdtf } from '../time/edtf.ts';
import type { IssueList } from './issue-list.ts';
import { type Fault, fault } from './issues.ts';
import { type Context, meanings, type Owner } from './meanings.ts';
import { nearestName, type Names } from './nearest-name.ts';
import type { Meaning } from './schema.ts';
import { valueText } from './value-text.ts';

/** Ids that may be referred to. */
export interface KnownIds extends Names {
  has(id: string): boolean;
}

/** What the readers of one file share: what is known of it so far, and where they are. */
export interface Reading extends Context {
  /** Where the value being read stands; whoever goes into a part pushes a step and pops it after. */
  readonly path: (string | number)[];
  readonly issues: IssueList;
  readonly known: Context['known'] & { events: KnownIds };
  timeZone: string;
  eventId?: string;
}

/** Says why a text does not stand for what it should. */
const FAULTS: Readonly<Record<Meaning, (text: string, reading: Reading) => Fault>> = {
  date: dateFault,
  interval: (text, reading) =>
    parseEdtf(text, reading.timeZone).ok
      ? fault('not-an-interval', valueText(text))
      : dateFault(text, reading),
  address: (text) => fault('bad-address', valueText(text)),
  source: (id, { known: { sources } }) =>
    fault('unknown-source', valueText(id), () => nearestName(id, sources)),
  actor: (id, { known: { actors } }) =>
    fault('unknown-actor', valueText(id), () => nearestName(id, actors)),
  event: (id, { known: { events }, eventId }) =>
    id === eventId
      ? fault('relation-to-itself')
      : fault('unknown-event', valueText(id), () => nearestName(id, events)),
  mark: (text) => fault('mark-not-in-quote', valueText(text)),
};

/** Turns a text into what it stands for, or says what is wrong with it. */
export function meantBy(
  text: string,
  means: Meaning,
  reading: Reading,
  owner: Owner,
): string | EdtfDate | Fault {
  return meanings[means](text, reading, owner) ?? FAULTS[means](text, reading);
}

function dateFault(text: string, { timeZone }: Reading): Fault {
  const read = parseEdtf(text, timeZone);
  if (read.ok) throw new Error(`sound date: ${text}`);
  return fault('bad-date', read.problem);
}
