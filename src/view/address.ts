import { makeSpan, type Span } from '../time/span.ts';
import { parseEdtf, type TimeBounds } from '../time/edtf.ts';

export type View = 'timeline' | 'list';

/** What the hash of an address says of the view; absent parts are the default. */
export interface Address {
  readonly event: string | null;
  readonly actors: readonly string[];
  readonly query: string;
  readonly span: Span | null;
  readonly view: View | null;
}

/**
 * Reads `#event=ID&actors=ID,ID&q=TEXT&from=ISO&to=ISO&view=timeline|list`. Unknown parts are
 * ignored and a bad value is as good as none. `from` and `to` may be dates of the timeline's zone:
 * `to=2018-01-20` includes that day.
 */
export function parseAddress(hash: string, timeZone: string): Address {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const view = parts.get('view');
  return {
    event: parts.get('event') || null,
    actors: readIds(hash, 'actors'),
    query: parts.get('q') ?? '',
    span: readSpan(parts.get('from'), parts.get('to'), timeZone),
    view: view === 'timeline' || view === 'list' ? view : null,
  };
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

function readSpan(from: string | null, to: string | null, timeZone: string): Span | null {
  if (from === null || to === null) return null;
  const startMs = readInstant(from) ?? bounds(from, timeZone)?.earliestMs ?? NaN;
  const endMs = readInstant(to) ?? bounds(to, timeZone)?.latestMs ?? NaN;
  return Number.isFinite(startMs) && Number.isFinite(endMs) && startMs < endMs
    ? makeSpan(startMs, endMs)
    : null;
}

/** As `formatAddress` writes it; an instant ends where it begins, a day at its end. */
function readInstant(text: string): number | null {
  if (!/^([+-]\d{6}|\d{4})-\d\d-\d\dT[\d:.]+Z$/.test(text)) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
}

function bounds(text: string, timeZone: string): TimeBounds | null {
  const result = parseEdtf(text, timeZone);
  return result.ok ? result.date : null;
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
  if (address.span) {
    add('from', instant(address.span.startMs));
    add('to', instant(address.span.endMs));
  }
  if (address.view !== null) add('view', address.view);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** ISO 8601 in UTC, to the millisecond only where there are any. */
const instant = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');
