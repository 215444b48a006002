/**
 * Dates as journalists write them: EDTF (Library of Congress, 2019; ISO 8601-2), Level 0 and 1,
 * and the Level 2 sets `[a,b]`, `[a..b]`, `[a..]`, `[..b]`.
 */
import { isProblem } from './edtf-faults.ts';
import type { EdtfProblem } from './edtf-faults.ts';
import { habitProblem, unreadable } from './edtf-remedy.ts';
import { PRECISIONS, readMoment } from './edtf-moment.ts';
import type { EdtfMoment, TimeBounds } from './edtf-moment.ts';
import { isTimeZone } from './wall-clock.ts';

export type { EdtfProblem } from './edtf-faults.ts';
export type { EdtfMoment, Precision, TimeBounds } from './edtf-moment.ts';

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

export type EdtfResult =
  | { readonly ok: true; readonly date: EdtfDate }
  | { readonly ok: false; readonly problem: EdtfProblem };

/** A set of fifty instants is shorter. */
const MAX_LENGTH = 1000;
const MAX_REMEDY_LENGTH = 120;

/**
 * Reads an EDTF text, of 1,000 characters at most. Never throws on a text. White space, even around the date, is a problem, so
 * that what passes here is EDTF everywhere else.
 * @param timeZone IANA zone in which dates without an offset are meant.
 * @throws Error `unknown time zone: X`
 */
export function parseEdtf(text: string, timeZone: string): EdtfResult {
  if (!isTimeZone(timeZone)) throw new Error(`unknown time zone: ${timeZone}`);
  if (text.length > MAX_LENGTH) return { ok: false, problem: tooLong(text) };
  const date = read(text, timeZone);
  if (!isProblem(date)) return { ok: true, date };
  const isDate = (candidate: string) => !isProblem(read(candidate, timeZone));
  return { ok: false, problem: withShortRemedy(habitProblem(text, isDate) ?? date) };
}

/** A longer one is no help to anybody; its beginning shows how it is meant. */
function withShortRemedy(problem: EdtfProblem): EdtfProblem {
  const { remedy } = problem;
  if (remedy.length <= MAX_REMEDY_LENGTH) return problem;
  return { ...problem, remedy: `${remedy.slice(0, MAX_REMEDY_LENGTH - 1)}…` };
}

function tooLong({ length }: string): EdtfProblem {
  const message = `The date has ${length} characters; ${MAX_LENGTH} are read at most.`;
  return { message, remedy: 'write a date such as 2024-09-15', index: MAX_LENGTH };
}

function read(text: string, timeZone: string): EdtfDate | EdtfProblem {
  if (text.startsWith('[')) return readSet(text, timeZone);
  if (text.includes('/')) return readInterval(text, timeZone);
  const date = readPart(text, 0, timeZone);
  if (isProblem(date)) return date;
  const { earliestMs, latestMs, precision, uncertain, approximate } = date;
  return { kind: 'date', text, earliestMs, latestMs, precision, uncertain, approximate, date };
}

/** @param index where the part begins in the whole text */
function readPart(part: string, index: number, timeZone: string): EdtfMoment | EdtfProblem {
  const moment = readMoment(part, timeZone) ?? unreadable(part);
  return isProblem(moment) ? { ...moment, index: moment.index + index } : moment;
}

function readInterval(text: string, timeZone: string): EdtfInterval | EdtfProblem {
  const slash = text.indexOf('/');
  const second = text.indexOf('/', slash + 1);
  if (second >= 0) {
    const message = 'An interval has one slash, between its start and its end.';
    return { message, remedy: 'write it as 2018-01-16/2018-01-18', index: second };
  }
  const start = readEnd(text.slice(0, slash), 0, timeZone);
  if (isProblem(start)) return start;
  const end = readEnd(text.slice(slash + 1), slash + 1, timeZone);
  if (isProblem(end)) return end;
  if (typeof start === 'string' && typeof end === 'string') {
    const message = 'An interval needs a date at one end at least.';
    return { message, remedy: 'write 2018-01-16/.. or ../2018-01-16', index: 0 };
  }
  const reversed = reversedEnds(start, end, '/');
  if (reversed) {
    const message = 'The interval ends before it starts.';
    return { message, remedy: `write ${reversed.swapped}`, index: reversed.index };
  }
  return { kind: 'interval', text, ...hull([{ from: start, to: end }]), start, end };
}

function readEnd(part: string, index: number, timeZone: string): EdtfInterval['end'] | EdtfProblem {
  if (part === '..') return 'open';
  return part === '' ? 'unknown' : readPart(part, index, timeZone);
}

function readSet(text: string, timeZone: string): EdtfSet | EdtfProblem {
  const close = text.indexOf(']');
  if (close < 0) {
    const message = 'The set has no closing bracket.';
    const isShort = text.length < MAX_REMEDY_LENGTH / 2;
    const closed =
      isShort && !isProblem(readSet(`${text}]`, timeZone)) ? `${text}]` : '] after the last date';
    return { message, remedy: `write ${closed}`, index: text.length };
  }
  if (close < text.length - 1) {
    const message = 'A set ends with its bracket; a sign of doubt belongs to a date in it.';
    return { message, remedy: 'write it as [2018-01-16?,2018-01-17]', index: close + 1 };
  }
  const parts = text.slice(1, close).split(',');
  const members: EdtfSetMember[] = [];
  let index = 1;
  for (const [nth, part] of parts.entries()) {
    const mayOpen = { start: nth === 0, end: nth === parts.length - 1 };
    const member = readMember(part, index, mayOpen, timeZone);
    if (isProblem(member)) return member;
    members.push(member);
    index += part.length + 1;
  }
  return reversedRange(parts, members) ?? { kind: 'set', text, ...hull(members), members };
}

function readMember(
  part: string,
  index: number,
  mayOpen: { readonly start: boolean; readonly end: boolean },
  timeZone: string,
): EdtfSetMember | EdtfProblem {
  const dots = part.indexOf('..');
  if (dots < 0) {
    const date = readPart(part, index, timeZone);
    return isProblem(date) ? date : { from: date, to: date };
  }
  const [first, last] = [part.slice(0, dots), part.slice(dots + 2)];
  if (!first && !last) {
    const message = 'A range in a set needs a date at one end at least.';
    return { message, remedy: 'write [2018-01-16..] or [..2018-01-16]', index };
  }
  if ((!first && !mayOpen.start) || (!last && !mayOpen.end)) {
    const message =
      'Only the first date of a set may be open to the past, and the last to the future.';
    return { message, remedy: 'write a date on both sides of the dots', index: index + dots };
  }
  const from = first ? readPart(first, index, timeZone) : 'open';
  if (isProblem(from)) return from;
  const to = last ? readPart(last, index + dots + 2, timeZone) : 'open';
  if (isProblem(to)) return to;
  return { from, to };
}

function reversedRange(
  parts: readonly string[],
  members: readonly EdtfSetMember[],
): EdtfProblem | undefined {
  const reversed = members.map(({ from, to }) => reversedEnds(from, to, '..'));
  const nth = reversed.findIndex(Boolean);
  if (nth < 0) return undefined;
  const message = 'The range ends before it starts.';
  const corrected = parts.map((part, at) => reversed[at]?.swapped ?? part).join(',');
  const before = parts.slice(0, nth).join(',').length + (nth > 0 ? 2 : 1);
  return { message, remedy: `write [${corrected}]`, index: before + (reversed[nth]?.index ?? 0) };
}

/** The ends the other way round, where even the latest reading of the end lies before the start: "2018-06/2018" is fine. */
function reversedEnds(
  from: EdtfMoment | MissingEnd,
  to: EdtfMoment | MissingEnd,
  separator: string,
): { swapped: string; index: number } | undefined {
  if (typeof from === 'string' || typeof to === 'string') return undefined;
  if (to.latestMs > from.earliestMs) return undefined;
  const swapped = `${to.text}${separator}${from.text}`;
  return { swapped, index: from.text.length + separator.length };
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
