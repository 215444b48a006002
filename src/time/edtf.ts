/**
 * Dates as journalists write them: EDTF (Library of Congress, 2019; ISO 8601-2), Level 0 and 1,
 * and the Level 2 sets `[a,b]`, `[a..b]`, `[a..]`, `[..b]`.
 */
import type { EdtfProblem } from './edtf-faults.ts';
import { problemOf } from './edtf-problem.ts';
import { habitProblem } from './edtf-remedy.ts';
import { MAX_LENGTH, readEdtf } from './read-edtf.ts';
import type { EdtfDate } from './read-edtf.ts';

export type { EdtfProblem } from './edtf-faults.ts';
export type { EdtfMoment, Precision, TimeBounds } from './edtf-moment.ts';
export type {
  EdtfDate,
  EdtfDay,
  EdtfInterval,
  EdtfSet,
  EdtfSetMember,
  MissingEnd,
} from './read-edtf.ts';

export type EdtfResult =
  | { readonly ok: true; readonly date: EdtfDate }
  | { readonly ok: false; readonly problem: EdtfProblem };

const MAX_REMEDY_LENGTH = 120;

/**
 * Reads an EDTF text, of 1,000 characters at most, or says why it is none. Never throws on a text.
 * White space, even around the date, is a problem, so that what passes here is EDTF everywhere else.
 * @param timeZone IANA zone in which dates without an offset are meant.
 * @throws Error `unknown time zone: X`
 */
export function parseEdtf(text: string, timeZone: string): EdtfResult {
  const date = readEdtf(text, timeZone);
  if (date !== null) return { ok: true, date };
  if (text.length > MAX_LENGTH) return { ok: false, problem: tooLong(text) };
  const isDate = (candidate: string) => readEdtf(candidate, timeZone) !== null;
  const problem = habitProblem(text, isDate) ?? problemOf(text, timeZone);
  return { ok: false, problem: withShortRemedy(problem) };
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
