import { utcInstantOf } from './wall-clock.ts';

/** The parts that dates written by habit are put together from: loose words in, EDTF out, unchecked. */

/** The EDTF that a text could mean: none, one, or several between which only its writer can choose. */
export type Readings = readonly string[];

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september'],
  ...['october', 'november', 'december'],
];
const SEASONS: Readonly<Record<string, string>> = {
  ...{ spring: '21', summer: '22', autumn: '23', fall: '23', winter: '24' },
};
/** Words of a written date that say nothing of it: "on Monday the 15th of September". */
const FILLERS =
  /^(?:on|the|of|in|(?:sun|mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur)(?:day)?)$/i;

/** What `readings` makes of the pattern's groups; nothing where the text does not match. */
export function match(
  text: string,
  pattern: RegExp,
  readings: (...groups: string[]) => Readings,
): string[] {
  const groups = pattern.exec(text);
  return groups ? [...readings(...groups.slice(1))] : [];
}

/** "2024", "9", "5" -> "2024-09-05" */
export function dateOf(year: string, month: string, day?: string): string {
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

/** "9", "30", "", "+2" -> "T09:30+02:00" */
export function timeOf(hour = '', minute?: string, second?: string, offset?: string): string {
  const clock = [hour, minute, second].filter(Boolean).map((part) => part?.padStart(2, '0'));
  const [, sign = '', hours = '', minutes = '00'] =
    /^([+-])(\d\d?):?(\d\d)?$/.exec(offset ?? '') ?? [];
  const zone = sign ? `${sign}${hours.padStart(2, '0')}:${minutes}` : offset ? 'Z' : '';
  return `T${clock.join(':').replace(',', '.')}${zone}`;
}

/** The hour of a 24-hour clock: "12", "am" -> "0". */
export function hourOf(hour: string, half: string | undefined): string {
  if (!half) return hour;
  return String((Number(hour) % 12) + (/p/i.test(half) ? 12 : 0));
}

/** The one sign that says what all signs of doubt in a text say. */
export function oneSign(text: string): string {
  const uncertain = /[?%]/.test(text);
  const approximate = /[~%]/.test(text);
  return uncertain && approximate ? '%' : uncertain ? '?' : '~';
}

/** The day, month or year before a plain date, or after it; none of another date, nor outside the years 1 to 9999. */
export function neighbour(date: string, step: 1 | -1): Readings {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (year === undefined || (month !== undefined && Number(month) > 12)) return [];
  const next = new Date(
    utcInstantOf({
      year: Number(year) + (month === undefined ? step : 0),
      month: Number(month ?? 1) + (month !== undefined && day === undefined ? step : 0),
      day: Number(day ?? 1) + (day === undefined ? 0 : step),
      ...{ hour: 0, minute: 0, second: 0, millisecond: 0 },
    }),
  ).toISOString();
  return /^\d{4}-/.test(next) && !next.startsWith('0000') ? [next.slice(0, date.length)] : [];
}

/** Two dates as one text, where each can be read in one way only. */
export function pair(first: Readings, second: Readings, separator: string): string[] {
  return first.length === 1 && second.length === 1 ? [[...first, ...second].join(separator)] : [];
}

/** "Sept 15, 2024", "15th September 2024", "15-Sep-2024", "Sep. 2024", "Spring 2024" */
export function named(text: string): Readings {
  let year = '';
  let month = '';
  let day = '';
  for (const word of text.toLowerCase().split(/[\s,.-]+/)) {
    const number = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1];
    const code = monthOf(word);
    if (word === '' || FILLERS.test(word)) continue;
    if (!year && /^\d{4}$/.test(word)) year = word;
    else if (!day && number) day = number;
    else if (!month && code) month = code;
    else return [];
  }
  return year && month ? [dateOf(year, month, day || undefined)] : [];
}

function monthOf(word: string): string {
  const index = MONTHS.findIndex((name) => name === word || name.slice(0, 3) === word);
  if (word === 'sept') return '09';
  return index < 0 ? (SEASONS[word] ?? '') : String(index + 1);
}
