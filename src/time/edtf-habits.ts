import { dateOf, hourOf, match, named, neighbour, oneSign, pair, timeOf } from './edtf-loose.ts';
import type { Readings } from './edtf-loose.ts';
import { utcInstantOf } from './wall-clock.ts';

/**
 * A way of writing dates that is not EDTF but says what was meant. What `rewrite` returns need not be
 * a date: a habit counts only where all its readings are dates. `readPart` does the same for a shorter text.
 */
export interface Habit {
  readonly message: string;
  readonly rewrite: (text: string, readPart: (part: string) => Readings) => Readings;
}

/** The first whose readings are dates is the one that is told. */
export const HABITS: readonly Habit[] = [
  {
    message: 'The letters of a date are capitals.',
    rewrite: (text) => [text.toUpperCase()],
  },
  {
    message: 'Hyphens stand between the parts of a date, not dashes.',
    rewrite: (text) => [text.replace(/[‐‑‒–—−]/g, '-')],
  },
  {
    message: 'A T stands between date and time.',
    rewrite: (text) => [text.replace(/\s+(?=\d\d:)/, 'T')],
  },
  {
    message: 'There is white space in the date.',
    rewrite: (text) => [text.replace(/\s/g, '')],
  },
  {
    message: 'Several signs of doubt are written as one; % is both ? and ~.',
    rewrite: (text) =>
      match(text, /^([^?~%]+)([?~%]{2,})$/, (date, signs) => [date + oneSign(signs)]),
  },
  {
    message:
      'Doubt about one part of a date is EDTF Level 2 and is not read; a sign stands at the end, for all of it.',
    rewrite: (text, readPart) => {
      if (!/[?~%]/.test(text) || /[/,[\]{}]/.test(text)) return [];
      const bare = text.replace(/[?~%]/g, '').trim();
      return readPart(bare).map((date) => date + oneSign(text));
    },
  },
  {
    message: 'A date that is estimated ends with ~.',
    rewrite: (text, readPart) =>
      match(text, /^(?:circa|ca?\.?|about|around|approx(?:\.|imately)?) *(.+)$/i, (rest) =>
        readPart(rest).map((date) => `${date}~`),
      ),
  },
  {
    message: 'Hyphens stand between the parts of a date, and colons between those of a time.',
    rewrite: (text) =>
      match(
        text,
        /^(\d{4})(\d\d)(\d\d)?(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i,
        (year, month, day, ...clock) => [
          dateOf(year, month, day) + (clock[0] ? timeOf(...clock) : ''),
        ],
      ),
  },
  {
    message: 'This is a count of seconds or milliseconds since 1970.',
    rewrite: (text) =>
      match(text, /^(1\d{9})(\d{3})?$/, (seconds, ms = '000') => [
        new Date(Number(seconds + ms)).toISOString().replace('.000', ''),
      ]),
  },
  {
    message: 'A date has hyphens between its parts, and two digits for month and day.',
    rewrite: (text) =>
      match(text, /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?$/, (year, month, day) => [
        dateOf(year, month, day),
      ]),
  },
  {
    message: 'The year comes first, then month and day, with hyphens between.',
    rewrite: (text) =>
      match(text, /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4})$/, (first, mark, second, year) => {
        const dayFirst = mark === '.' || Number(first) > 12 || first === second;
        if (dayFirst) return [dateOf(year, second, first)];
        return Number(second) > 12 ? [dateOf(year, first, second)] : [];
      }),
  },
  {
    message:
      'The day and the month cannot be told apart; the year comes first, then month and day.',
    rewrite: (text) =>
      match(text, /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/, (first, second, year) => [
        dateOf(year, first, second),
        dateOf(year, second, first),
      ]),
  },
  {
    message: 'The year comes first, then the month, with a hyphen between.',
    rewrite: (text) =>
      match(text, /^(\d{1,2})[-/.](\d{4})$/, (month, year) => [dateOf(year, month)]),
  },
  {
    message: 'The year comes first, and month or season are numbers.',
    rewrite: (text) => named(text),
  },
  {
    message: 'A time follows its date after a T, with two digits for each part and colons between.',
    rewrite: (text, readPart) =>
      match(
        text,
        /^(.*?\w)(?:T|,? +(?:at )?)(\d\d?)(?::?(\d\d)(?::?(\d\d(?:[.,]\d+)?))?)? ?([ap]m)? ?(Z|UTC|GMT|[+-]\d\d?(?::?\d\d)?)?$/i,
        (date, hour, minute, second, half, offset) =>
          readPart(date).map((day) => day + timeOf(hourOf(hour, half), minute, second, offset)),
      ),
  },
  {
    message: 'A slash stands between the start and the end of an interval.',
    rewrite: (text, readPart) =>
      match(text, /^(.+?)(?: +(?:to|until|till|through|-) +| *[–—] *)(.+)$/i, (start, end) =>
        pair(readPart(start), readPart(end), '/'),
      ).concat(match(text, /^(\d{4})-(\d{4})$/, (start, end) => [`${start}/${end}`])),
  },
  {
    message: 'An interval has a slash and no brackets, and a range in a set has two dots.',
    rewrite: (text) =>
      match(text, /^\[([^/]+\/[^/]+)\]$/, (ends) => [ends, `[${ends.replace('/', '..')}]`]),
  },
  {
    message: 'A date of which only one end is known stands in square brackets, with two dots.',
    rewrite: (text, readPart) =>
      match(text, /^(?:before|prior to) (.+)$/i, (end) =>
        readPart(end).flatMap((date) => neighbour(date, -1).map((last) => `[..${last}]`)),
      )
        .concat(
          match(text, /^after (.+)$/i, (start) =>
            readPart(start).flatMap((date) => neighbour(date, 1).map((first) => `[${first}..]`)),
          ),
        )
        .concat(
          match(text, /^(?:by|no later than|not after) (.+)$/i, (end) =>
            readPart(end).map((date) => `[..${date}]`),
          ),
        ),
  },
  {
    message: 'What goes on has a slash and two dots in the place of its end, or of its start.',
    rewrite: (text, readPart) =>
      match(text, /^(?:since|from) (.+)$/i, (start) =>
        readPart(start).map((date) => `${date}/..`),
      ).concat(
        match(text, /^(?:until|till) (.+)$/i, (end) => readPart(end).map((date) => `../${date}`)),
      ),
  },
  {
    message: 'A quarter of a year is EDTF Level 2 and is not read.',
    rewrite: (text) =>
      match(text, /^(?:(\d{4})[- ]?Q([1-4])|Q([1-4])[- ]?(\d{4}))$/i, (...groups) => {
        const [year = '', quarter = ''] = groups[0] ? groups : [groups[3], groups[2]];
        const [first, last] = [Number(quarter) * 3 - 2, Number(quarter) * 3];
        return [`[${dateOf(year, String(first))}..${dateOf(year, String(last))}]`];
      }),
  },
  {
    message: 'An open end is written as two dots, and one that is not known is left empty.',
    rewrite: (text) =>
      match(text, /^([^/]+)\/(?:(unknown)|[a-z]+)$/i, (start, unknown) => [
        `${start}/${unknown ? '' : '..'}`,
      ]).concat(
        match(text, /^(?:(unknown)|open)\/([^/]+)$/i, (unknown, end) => [
          `${unknown ? '' : '..'}/${end}`,
        ]),
      ),
  },
  {
    message: 'Dates of which one is meant stand in square brackets, with commas between.',
    rewrite: (text, readPart) =>
      match(text, /^(.+?) or (.+)$/i, (one, other) =>
        pair(readPart(one), readPart(other), ',').map((dates) => `[${dates}]`),
      ).concat(/,|\.\./.test(text) ? [`[${text.replace(/\s/g, '')}]`] : []),
  },
  {
    message: 'Digits that are not known are written as X.',
    rewrite: (text) =>
      match(text, /^(\d\d\d)0'?s$/, (decade) =>
        decade.endsWith('0') ? [`${decade.slice(0, 2)}XX`, `${decade}X`] : [`${decade}X`],
      ).concat(
        match(text, /^(\d{4})S([1-3])$/, (year, count) => [
          year.slice(0, Number(count)).padEnd(4, 'X'),
        ]),
      ),
  },
  {
    message: 'A century is written by the digits that its years share, and XX.',
    rewrite: (text) =>
      match(
        text,
        /^(?:the )?(\d\d?)(?:st|nd|rd|th)[- ](?:century|cent\.|c\.)(?: ?(?:AD|CE|(BCE?)))?$/i,
        (nth, bc) => {
          const hundreds = String(Number(nth) - 1).padStart(2, '0');
          // 500 to 401 BC is -0499 to -0400. The first before our era ends in year 0, which has no minus.
          if (bc) return nth === '1' ? [] : [`-${hundreds}XX`];
          return [`${hundreds}XX`];
        },
      ),
  },
  {
    message: 'Years before 1 are counted down through 0: 1 BC is 0000, and 44 BC is -0043.',
    rewrite: (text) =>
      match(text, /^(\d{1,4}) ?B\.?C\.?(?:E\.?)?$/i, (year) =>
        year === '1' ? ['0000'] : [`-${String(Number(year) - 1).padStart(4, '0')}`],
      ),
  },
  {
    message: 'A year has four digits and no era.',
    rewrite: (text) =>
      match(text, /^(?:AD )?(\d{1,4})(?: ?(?:AD|CE))?$/i, (year) =>
        year.length > 2 || /[a-z]/i.test(text) ? [year.padStart(4, '0')] : [],
      ),
  },
  {
    message:
      'A year has four digits, also before year 0, from where it counts down: -0001 is 2 BC.',
    rewrite: (text) => match(text, /^-(\d{1,3})$/, (year) => [`-${year.padStart(4, '0')}`]),
  },
  {
    message:
      'A year of four digits has no sign or letter before it, and a longer one begins with Y.',
    rewrite: (text) =>
      match(text, /^[Y+](-?)0*(\d{1,4})$/, (minus, year) => [minus + year.padStart(4, '0')]).concat(
        match(text, /^(-?\d{5,})$/, (year) => [`Y${year}`]),
      ),
  },
  {
    message: 'Days are counted in their month, not in their year.',
    rewrite: (text) =>
      match(text, /^(\d{4})-(\d{3})$/, (year, day) => {
        const noon = { month: 1, day: Number(day), hour: 12, minute: 0, second: 0, millisecond: 0 };
        const date = new Date(utcInstantOf({ year: Number(year), ...noon })).toISOString();
        return date.startsWith(`${year}-`) && day !== '000' ? [date.slice(0, 10)] : [];
      }),
  },
];
