import { durationMs, makeSpan, type Span } from '../time/span.ts';
import { readEdtf } from '../time/read-edtf.ts';

export type View = 'timeline' | 'list';

/** What the hash of an address says of the view; absent parts are the default. */
export interface Address {
  readonly event: string | null;
  readonly actors: readonly string[];
  readonly query: string;
  /** Start of the window, in ms since 1970 UTC. */
  readonly fromMs: number | null;
  /** End of the window, exclusive. Where both are there, it is the later one. */
  readonly toMs: number | null;
  readonly view: View | null;
}

/**
 * Reads `#event=ID&actors=ID,ID&q=TEXT&from=ISO&to=ISO&view=timeline|list`. Every part is read on
 * its own: unknown ones are ignored, a bad value is as good as none, and takes no other with it; but
 * a `from` that is not before `to` makes neither of use. Both may be dates of the timeline's zone, of
 * which `to` includes the whole: `to=2018-01-20` ends with that day, `to=2018-01-20T11:00` at eleven.
 */
export function parseAddress(hash: string, timeZone: string): Address {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const view = parts.get('view');
  const fromMs = readTime(parts.get('from'), 'start', timeZone);
  const toMs = readTime(parts.get('to'), 'end', timeZone);
  const isWindow = fromMs === null || toMs === null || fromMs < toMs;
  return {
    event: parts.get('event') || null,
    actors: readIds(hash, 'actors'),
    query: parts.get('q') ?? '',
    fromMs: isWindow ? fromMs : null,
    toMs: isWindow ? toMs : null,
    view: view === 'timeline' || view === 'list' ? view : null,
  };
}

/**
 * The window that an address names, with what it leaves out as in the window by default; where that
 * end lies on the wrong side, the window is as long as the default one.
 */
export function windowOf({ fromMs, toMs }: Address, byDefault: Span): Span {
  const startMs = fromMs ?? byDefault.startMs;
  const endMs = toMs ?? byDefault.endMs;
  if (startMs < endMs) return makeSpan(startMs, endMs);
  const lengthMs = durationMs(byDefault);
  return fromMs === null
    ? makeSpan(endMs - lengthMs, endMs)
    : makeSpan(startMs, startMs + lengthMs);
}

/** Ids of a list, which is split before it is decoded: a comma within an id is encoded. */
function readIds(hash: string, name: string): string[] {
  const part = hash.split(/[#&]/).find((candidate) => candidate.startsWith(`${name}=`)) ?? '';
  return part
    .slice(name.length + 1)
    .split(',')
    .map((text) => new URLSearchParams(`id=${text}`).get('id') ?? '')
    .filter((id) => id !== '');
}

const CLOCK_PRECISIONS: readonly string[] = ['hour', 'minute', 'second', 'millisecond'];

function readTime(text: string | null, edge: 'start' | 'end', timeZone: string): number | null {
  // The plus of an offset that was not encoded is read as a space.
  const written = text?.replace(/(T[\d:.]+) (\d\d(?::\d\d)?)$/, '$1+$2') ?? '';
  const instantMs = readInstant(written);
  if (instantMs !== null) return instantMs;
  const date = readEdtf(written, timeZone);
  if (date === null) return null;
  const { kind, precision, earliestMs, latestMs } = date;
  const isTimeOfDay = kind === 'date' && CLOCK_PRECISIONS.includes(precision);
  const ms = edge === 'start' || isTimeOfDay ? earliestMs : latestMs;
  return Number.isFinite(ms) ? ms : null;
}

/** As `formatAddress` writes it, also in years that EDTF writes otherwise. */
function readInstant(text: string): number | null {
  if (!/^([+-]\d{6}|\d{4})-\d\d-\d\dT[\d:.]+Z$/.test(text)) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
}

/** The hash of a view, without what is default; `''` where all is. */
export function formatAddress(address: Address): string {
  const parts: string[] = [];
  const add = (name: string, value: string): void => {
    if (value !== '') parts.push(`${name}=${value}`);
  };
  const encode = (text: string): string => encodeURIComponent(text.toWellFormed());
  add('event', encode(address.event ?? ''));
  add('actors', address.actors.map(encode).join(','));
  add('q', encode(address.query.trim()));
  if (address.fromMs !== null) add('from', instant(address.fromMs));
  if (address.toMs !== null) add('to', instant(address.toMs));
  if (address.view !== null) add('view', address.view);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** ISO 8601 in UTC, to the millisecond only where there are any. */
const instant = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');
