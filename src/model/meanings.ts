import type { EdtfDate } from '../time/edtf.ts';
import { readEdtf } from '../time/read-edtf.ts';
import { httpUrl } from './http-url.ts';
import type { Meaning } from './schema.ts';

/** What is known of a file while a part of it is read. */
export interface Context {
  /** UTF-16 units that a text may have. */
  readonly maxTextLength: number;
  /** No objects by id: an id may be `__proto__` as well as any other word. */
  readonly known: Readonly<Record<'sources' | 'actors', Set<string>>> & {
    /** Once all have been read. */
    readonly events: { has(id: string): boolean };
  };
  /** A known IANA zone, in which dates without an offset are meant. */
  readonly timeZone: string;
  /** The event whose relations are being read. */
  readonly eventId?: string;
}

/** The fields read so far of the object in which a value stands. */
export type Owner = Readonly<Record<string, unknown>>;

/** What a text stands for; null where it cannot. */
type Meant = (text: string, context: Context, owner: Owner) => string | EdtfDate | null;

/** The checks that take more than the text itself: other modules, or other parts of the file. */
export const meanings: Readonly<Record<Meaning, Meant>> = {
  date: (text, { timeZone }) => readEdtf(text, timeZone),

  interval(text, { timeZone }) {
    const date = readEdtf(text, timeZone);
    return date?.kind === 'interval' ? date : null;
  },

  address: (text) => httpUrl(text),
  source: (id, { known }) => (known.sources.has(id) ? id : null),
  actor: (id, { known }) => (known.actors.has(id) ? id : null),
  event: (id, { known, eventId }) => (id !== eventId && known.events.has(id) ? id : null),

  // Where the quote itself is at fault, its marks are left out with it.
  mark: (text, _context, { exact }) =>
    typeof exact !== 'string' || exact.includes(text) ? text : null,
};
