import { faultOf } from './edtf-faults.ts';
import type { EdtfProblem } from './edtf-faults.ts';
import { longYear, readMoment, writtenParts } from './edtf-moment.ts';
import { unreadable } from './edtf-remedy.ts';
import { isReversed, readEdtf } from './read-edtf.ts';
import { utcInstantOf } from './wall-clock.ts';

/** A longer set is not repeated to show where its bracket is missing. */
const MAX_SHOWN_SET = 60;

/** The first problem of a text that `readEdtf` does not read, by the rules of EDTF alone. */
export function problemOf(text: string, timeZone: string): EdtfProblem {
  if (text.startsWith('[')) return setProblem(text, timeZone) ?? unreadable(text);
  if (text.includes('/')) return intervalProblem(text, timeZone) ?? unreadable(text);
  return partProblem(text, 0, timeZone) ?? unreadable(text);
}

/** @param index where the part begins in the whole text */
function partProblem(part: string, index: number, timeZone: string): EdtfProblem | undefined {
  if (readMoment(part, timeZone) !== null) return undefined;
  const problem = momentProblem(part, timeZone);
  return { ...problem, index: problem.index + index };
}

function momentProblem(text: string, timeZone: string): EdtfProblem {
  const written = writtenParts(text);
  if (written !== null) return faultOf(written) ?? skippedDay(text, timeZone);
  if (longYear(text) === null) return unreadable(text);
  const message = 'The year is too far away for the calendar of a computer.';
  return { message, remedy: 'write a year from Y-271821 to Y275760', index: 1 };
}

/** Samoa had no 30 December 2011: it moved over the date line. */
function skippedDay(text: string, timeZone: string): EdtfProblem {
  const { year, month, day } = writtenParts(text) ?? { year: '', month: '', day: '' };
  const neighbours = [Number(day) - 1, Number(day) + 1].map((nearby) => {
    const date = { year: Number(year), month: Number(month), day: nearby };
    const noon = { ...date, hour: 12, minute: 0, second: 0, millisecond: 0 };
    return new Date(utcInstantOf(noon)).toISOString().slice(0, 10);
  });
  const message = `The clocks of ${timeZone} skipped this day.`;
  return { message, remedy: `write ${neighbours.join(' or ')}`, index: text.length };
}

function intervalProblem(text: string, timeZone: string): EdtfProblem | undefined {
  const slash = text.indexOf('/');
  const second = text.indexOf('/', slash + 1);
  if (second >= 0) {
    const message = 'An interval has one slash, between its start and its end.';
    return { message, remedy: 'write it as 2018-01-16/2018-01-18', index: second };
  }
  const [start, end] = [text.slice(0, slash), text.slice(slash + 1)];
  const isMissing = (part: string): boolean => part === '' || part === '..';
  const ends: readonly (readonly [string, number])[] = [
    [start, 0],
    [end, slash + 1],
  ];
  for (const [part, index] of ends) {
    const problem = isMissing(part) ? undefined : partProblem(part, index, timeZone);
    if (problem) return problem;
  }
  if (isMissing(start) && isMissing(end)) {
    const message = 'An interval needs a date at one end at least.';
    return { message, remedy: 'write 2018-01-16/.. or ../2018-01-16', index: 0 };
  }
  const message = 'The interval ends before it starts.';
  return { message, remedy: `write ${end}/${start}`, index: slash + 1 };
}

function setProblem(text: string, timeZone: string): EdtfProblem | undefined {
  const close = text.indexOf(']');
  if (close < 0) {
    const message = 'The set has no closing bracket.';
    const isShort = text.length < MAX_SHOWN_SET;
    const closed = isShort && readEdtf(`${text}]`, timeZone) ? `${text}]` : '] after the last date';
    return { message, remedy: `write ${closed}`, index: text.length };
  }
  if (close < text.length - 1) {
    const message = 'A set ends with its bracket; a sign of doubt belongs to a date in it.';
    return { message, remedy: 'write it as [2018-01-16?,2018-01-17]', index: close + 1 };
  }
  const parts = text.slice(1, close).split(',');
  let index = 1;
  for (const [nth, part] of parts.entries()) {
    const mayOpen = { start: nth === 0, end: nth === parts.length - 1 };
    const problem = memberProblem(part, index, mayOpen, timeZone);
    if (problem) return problem;
    index += part.length + 1;
  }
  return reversedRange(parts, timeZone);
}

function memberProblem(
  part: string,
  index: number,
  mayOpen: { readonly start: boolean; readonly end: boolean },
  timeZone: string,
): EdtfProblem | undefined {
  const dots = part.indexOf('..');
  if (dots < 0) return partProblem(part, index, timeZone);
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
  return (
    (first ? partProblem(first, index, timeZone) : undefined) ??
    (last ? partProblem(last, index + dots + 2, timeZone) : undefined)
  );
}

/** Says which ranges end before they start, at the place of the first. */
function reversedRange(parts: readonly string[], timeZone: string): EdtfProblem | undefined {
  const swapped = parts.map((part) => swappedRange(part, timeZone));
  const nth = swapped.findIndex((part) => part !== undefined);
  if (nth < 0) return undefined;
  const message = 'The range ends before it starts.';
  const corrected = parts.map((part, at) => swapped[at] ?? part).join(',');
  const before = parts.slice(0, nth).join(',').length + (nth > 0 ? 2 : 1);
  const index = before + (parts[nth]?.indexOf('..') ?? 0) + 2;
  return { message, remedy: `write [${corrected}]`, index };
}

/** The ends of a range the other way round, where it ends before it starts. */
function swappedRange(part: string, timeZone: string): string | undefined {
  const dots = part.indexOf('..');
  const [first, last] = [part.slice(0, dots), part.slice(dots + 2)];
  if (dots < 0 || !first || !last) return undefined;
  const [from, to] = [readMoment(first, timeZone), readMoment(last, timeZone)];
  return from && to && isReversed(from, to) ? `${last}..${first}` : undefined;
}
