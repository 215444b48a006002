import type { EdtfProblem } from './edtf-faults.ts';
import { HABITS } from './edtf-habits.ts';
import type { Readings } from './edtf-loose.ts';

/** What is no date at all, or one that EDTF Level 1 cannot say. */
interface Stranger {
  readonly pattern: RegExp;
  readonly message: string;
  readonly remedy: string;
}

const STRANGERS: readonly Stranger[] = [
  {
    pattern: /^\s*$/,
    message: 'There is no date here.',
    remedy: 'write a date such as 2024-09-15',
  },
  {
    pattern: /^\s*\{/,
    message: 'A set in braces, of which every date is meant, is EDTF Level 2 and is not read.',
    remedy: 'write several events, one for each date',
  },
  {
    pattern: /^\s*T?\d{1,2}:\d\d/i,
    message: 'A time alone is not a date.',
    remedy: 'write the day before the time, such as 2024-09-15T10:00',
  },
  {
    pattern: /^Y-?\d+E\d+/i,
    message: 'A year in powers of ten is EDTF Level 2 and is not read.',
    remedy: 'write a year from Y-271821 to Y275760',
  },
  {
    pattern: /^\d{4}-?W\d/i,
    message: 'A week is not an EDTF date.',
    remedy: 'write its first and last day, such as 2018-01-15/2018-01-21',
  },
  {
    pattern: /^(?:[^/]*\/)?-?P\d/i,
    message: 'A length of time is not an EDTF date.',
    remedy: 'write the start and the end, such as 2018-01-15/2018-01-21',
  },
  {
    pattern: /^\d{1,2}([-/.])\d{1,2}\1\d{4}$/,
    message:
      'There is no such day; the year comes first, then month and day, with hyphens between.',
    remedy: 'write a date such as 2024-09-15',
  },
  {
    pattern: /^(?:\d{1,2}[-/.]\d{1,2}[-/.])?['’]?-?\d{1,2}(?:['’]?s)?$/,
    message: 'A year has four digits.',
    remedy: 'write a date such as 2024-09-15',
  },
];

/** Beyond this a text is no slip of the pen, and is not searched for one. */
const MAX_HABIT_LENGTH = 100;
/** A habit inside a habit ("circa Sept 2024") is read, one inside that is not. */
const MAX_DEPTH = 1;

/**
 * The problem of a text that is no EDTF but is written in a known habit, whole or in one of its
 * parts; undefined otherwise. Whatever it offers to write is a date.
 */
export function habitProblem(
  text: string,
  isDate: (candidate: string) => boolean,
): EdtfProblem | undefined {
  const whole = ofOne(text, isDate) ?? stranger(text);
  if (whole) return whole;
  let corrected = '';
  let first: EdtfProblem | undefined;
  let end = 0;
  // Between the marks of sets and intervals.
  for (const { 0: part, index } of text.matchAll(/(?:(?!\.\.)[^/,[\]])+/g)) {
    const problem = isDate(part) ? undefined : ofOne(part, isDate);
    if (problem) first ??= { ...problem, index: problem.index + index };
    corrected += text.slice(end, index) + (problem?.remedy.replace(/^write /, '') ?? part);
    end = index + part.length;
  }
  corrected += text.slice(end);
  return first && isDate(corrected) ? { ...first, remedy: `write ${corrected}` } : first;
}

function ofOne(text: string, isDate: (candidate: string) => boolean): EdtfProblem | undefined {
  if (text.length > MAX_HABIT_LENGTH) return undefined;
  const trimmed = text.trim();
  const around = { message: 'There is white space around the date.', readings: [trimmed] };
  const habit = isDate(trimmed) ? around : habitOf(trimmed, isDate, MAX_DEPTH);
  if (!habit) return undefined;
  const { message, readings } = habit;
  return {
    message,
    remedy: `write ${readings.join(' or ')}`,
    index: sharedLength(text, readings[0] ?? ''),
  };
}

function habitOf(
  text: string,
  isDate: (candidate: string) => boolean,
  depth: number,
): { message: string; readings: Readings } | undefined {
  const readPart = (part: string): Readings => {
    if (isDate(part)) return [part];
    return (depth > 0 && habitOf(part, isDate, depth - 1)?.readings) || [];
  };
  for (const { message, rewrite } of HABITS) {
    const readings = rewrite(text, readPart);
    if (readings.length > 0 && readings.every(isDate)) return { message, readings };
  }
  return undefined;
}

/** The problem of a text, or a part of one, that has not the shape of a date. */
export function unreadable(text: string): EdtfProblem {
  const message = 'This is not a date that can be read.';
  const remedy = 'write a date such as 2024-09-15, or 2024-09, or 2024';
  return stranger(text) ?? { message, remedy, index: shapeLength(text) };
}

function stranger(text: string): EdtfProblem | undefined {
  const known = STRANGERS.find(({ pattern }) => pattern.test(text));
  return known && { message: known.message, remedy: known.remedy, index: 0 };
}

/** How far the text has the shape of a date. */
function shapeLength(text: string): number {
  const start = text.startsWith('-') ? 1 : 0;
  const places = [...'dddd-dd-ddTdd:dd:dd'];
  const wrong = places.findIndex((place, nth) => {
    const letter = text[start + nth] ?? '';
    return place === 'd' ? !/[\dX]/.test(letter) : letter !== place;
  });
  return start + (wrong < 0 ? places.length : wrong);
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
