import { PRECISIONS, readMoment } from './edtf-moment.ts';
import type { EdtfMoment, TimeBounds } from './edtf-moment.ts';
import { isTimeZone } from './wall-clock.ts';

/** An end that nobody wrote a date for: `..` is open (not ended, or no bound meant), empty is unknown. */
export type MissingEnd = 'open' | 'unknown';

/** A single date: "2018-01-16", "2018-01?", "201X", "2018-01-16T17:30-08:00", "2001-21". */
export interface EdtfDay extends TimeBounds {
  readonly kind: 'date';
  readonly text: string;
  readonly date: EdtfMoment;
}

/** One of several: "[2018-01-16,2018-01-17]" or "[2018-01-17..]". It happened once, at one of these. */
export interface EdtfSet extends TimeBounds {
  readonly kind: 'set';
  readonly text: string;
  /** The members in the order written; a range a..b is one member with both ends. */
  readonly members: readonly EdtfSetMember[];
}

/** A member of a set: one date (from and to are the same), or a range, open on one side at most. */
export interface EdtfSetMember {
  readonly from: EdtfMoment | 'open';
  readonly to: EdtfMoment | 'open';
}

/**
 * A stretch of time, from one date to another: "2017-12/2018-01", "2018-01-01/..", "/2004".
 * Its bounds are the start's earliest and the end's latest instant.
 */
export interface EdtfInterval extends TimeBounds {
  readonly kind: 'interval';
  readonly text: string;
  readonly start: EdtfMoment | MissingEnd;
  readonly end: EdtfMoment | MissingEnd;
}

export type EdtfDate = EdtfDay | EdtfSet | EdtfInterval;

/** A set of fifty instants is shorter. */
export const MAX_LENGTH = 1000;

/**
 * Reads an EDTF text, of 1,000 characters at most; null where it is none. `parseEdtf` says why.
 * @param timeZone IANA zone in which dates without an offset are meant.
 * @throws Error `unknown time zone: X`
 */
export function readEdtf(text: string, timeZone: string): EdtfDate | null {
  if (!isTimeZone(timeZone)) throw new Error(`unknown time zone: ${timeZone}`);
  if (text.length > MAX_LENGTH) return null;
  if (text.startsWith('[')) return readSet(text, timeZone);
  if (text.includes('/')) return readInterval(text, timeZone);
  const date = readMoment(text, timeZone);
  if (date === null) return null;
  const { earliestMs, latestMs, precision, uncertain, approximate } = date;
  return { kind: 'date', text, earliestMs, latestMs, precision, uncertain, approximate, date };
}

function readInterval(text: string, timeZone: string): EdtfInterval | null {
  const [first = '', last = '', ...more] = text.split('/');
  const start = readEnd(first, timeZone);
  const end = readEnd(last, timeZone);
  if (start === null || end === null || more.length > 0) return null;
  if (typeof start === 'string' && typeof end === 'string') return null;
  if (isReversed(start, end)) return null;
  return { kind: 'interval', text, ...hull([{ from: start, to: end }]), start, end };
}

function readEnd(part: string, timeZone: string): EdtfInterval['end'] | null {
  if (part === '..') return 'open';
  return part === '' ? 'unknown' : readMoment(part, timeZone);
}

function readSet(text: string, timeZone: string): EdtfSet | null {
  if (text.indexOf(']') !== text.length - 1) return null;
  const parts = text.slice(1, -1).split(',');
  const members: EdtfSetMember[] = [];
  for (const [nth, part] of parts.entries()) {
    const member = readMember(part, timeZone);
    if (member === null) return null;
    const { from, to } = member;
    const isBeyond = (from === 'open' && nth > 0) || (to === 'open' && nth < parts.length - 1);
    if (isBeyond || isReversed(from, to)) return null;
    members.push(member);
  }
  return { kind: 'set', text, ...hull(members), members };
}

function readMember(part: string, timeZone: string): EdtfSetMember | null {
  const dots = part.indexOf('..');
  if (dots < 0) {
    const date = readMoment(part, timeZone);
    return date && { from: date, to: date };
  }
  const [first, last] = [part.slice(0, dots), part.slice(dots + 2)];
  if (!first && !last) return null;
  const from = first ? readMoment(first, timeZone) : 'open';
  const to = last ? readMoment(last, timeZone) : 'open';
  return from && to && { from, to };
}

/** Whether even the latest reading of the end lies before the start: "2018-06/2018" is fine. */
export function isReversed(from: EdtfMoment | MissingEnd, to: EdtfMoment | MissingEnd): boolean {
  return typeof from !== 'string' && typeof to !== 'string' && to.latestMs <= from.earliestMs;
}

/** What the parts say together. */
function hull(
  parts: readonly { from: EdtfMoment | MissingEnd; to: EdtfMoment | MissingEnd }[],
): TimeBounds {
  let earliestMs = Infinity;
  let latestMs = -Infinity;
  let coarseness = 0;
  let uncertain = false;
  let approximate = false;
  for (const { from, to } of parts) {
    earliestMs = Math.min(earliestMs, typeof from === 'string' ? -Infinity : from.earliestMs);
    latestMs = Math.max(latestMs, typeof to === 'string' ? Infinity : to.latestMs);
    for (const moment of [from, to]) {
      if (typeof moment === 'string') continue;
      coarseness = Math.max(coarseness, PRECISIONS.indexOf(moment.precision));
      uncertain ||= moment.uncertain;
      approximate ||= moment.approximate;
    }
  }
  const precision = PRECISIONS[coarseness] ?? 'millennium';
  return { earliestMs, latestMs, precision, uncertain, approximate };
}
