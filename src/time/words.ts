import type { Precision } from './edtf.ts';

/** A part of a date that its writer left open. */
export type DatePart = 'day' | 'month' | 'year';

/**
 * The words around dates, in one language: all that Intl does not know. Dates and numbers come in as
 * finished text; a function gives the whole phrase, so that each language has its own order.
 */
export interface DateWords {
  /** An estimated date. */
  about(date: string): string;
  /** A date in doubt, in full and in short. */
  inDoubt(date: string): string;
  inDoubtShort(date: string): string;
  /** A stretch that is known at both ends; both are meant inclusively. */
  readonly to: string;
  fromTo(start: string, end: string): string;
  /** One of the dates between two, inclusively. `pair` is "17 and 23 January", joined by `and`. */
  readonly and: string;
  between(pair: string): string;
  orLater(date: string): string;
  orEarlier(date: string): string;
  /** Stretches with one end: the other is not bounded, or nobody knows it. */
  noEnd(start: string): string;
  endNotKnown(start: string): string;
  noStart(end: string): string;
  startNotKnown(end: string): string;
  /** A date with parts left open, those parts alone, and a date of which nothing is known. */
  notKnown(date: string, parts: readonly DatePart[]): string;
  partsNotKnown(parts: readonly DatePart[]): string;
  readonly dateNotKnown: string;
  /** 21 spring to 24 winter. `nextYear` is that of a winter's end; no years where none is known. */
  season(season: 21 | 22 | 23 | 24, year: string | undefined, nextYear: string | undefined): string;
  /** `year` is the decade's first, "1990". */
  decade(year: string): string;
  /** The nth century or millennium, counted from 1 in either era. */
  century(nth: number, isBc: boolean): string;
  centuryShort(nth: number, isBc: boolean): string;
  millennium(nth: number, isBc: boolean): string;
  millenniumShort(nth: number, isBc: boolean): string;
  /** How well a date is known: after it, in a card's date line. */
  knownTo(precision: Precision): string;
  startKnownTo(precision: Precision): string;
  endKnownTo(precision: Precision): string;
  readonly notCertain: string;
  readonly estimated: string;
  readonly estimatedNotCertain: string;
  oneOf(count: number, unit: Precision): string;
  readonly oneOfSeveral: string;
  readonly latestNotKnown: string;
  readonly earliestNotKnown: string;
}

const SMALL_NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const SEASONS = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' } as const;
const ORDINAL_ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinalRules = new Intl.PluralRules('en', { type: 'ordinal' });

const ordinal = (n: number) => `${n}${ORDINAL_ENDINGS[ordinalRules.select(n)] ?? 'th'}`;
const nthOf = (unit: string) => (nth: number, isBc: boolean) =>
  `${ordinal(nth)} ${unit}${isBc ? ' BC' : ''}`;
const notKnown = (parts: readonly DatePart[]) => `${parts.join(' and ')} not known`;

/** British English. */
export const en: DateWords = {
  about: (date) => `about ${date}`,
  inDoubt: (date) => `${date} (not certain)`,
  inDoubtShort: (date) => `${date}?`,
  to: 'to',
  fromTo: (start, end) => `${start} to ${end}`,
  and: 'and',
  between: (pair) => `between ${pair}`,
  orLater: (date) => `${date} or later`,
  orEarlier: (date) => `${date} or earlier`,
  noEnd: (start) => `from ${start}, no end date`,
  endNotKnown: (start) => `from ${start}, end not known`,
  noStart: (end) => `until ${end}, no start date`,
  startNotKnown: (end) => `until ${end}, start not known`,
  notKnown: (date, parts) => `${date}, ${notKnown(parts)}`,
  partsNotKnown: notKnown,
  dateNotKnown: 'date not known',
  season: (season, year, nextYear) => {
    if (year === undefined) return SEASONS[season];
    return `${SEASONS[season]} ${nextYear === undefined ? year : `${year}–${nextYear}`}`;
  },
  decade: (year) => `${year}s`,
  century: nthOf('century'),
  centuryShort: nthOf('c.'),
  millennium: nthOf('millennium'),
  millenniumShort: nthOf('mill.'),
  knownTo: (precision) => `known to the ${precision}`,
  startKnownTo: (precision) => `start known to the ${precision}`,
  endKnownTo: (precision) => `end known to the ${precision}`,
  notCertain: 'not certain',
  estimated: 'estimated',
  estimatedNotCertain: 'estimated, not certain',
  oneOf: (count, unit) => `one of ${SMALL_NUMBERS[count - 2] ?? count} ${plural(unit)}`,
  oneOfSeveral: 'one of several dates',
  latestNotKnown: 'latest date not known',
  earliestNotKnown: 'earliest date not known',
};

function plural(unit: Precision): string {
  if (unit === 'century') return 'centuries';
  return unit === 'millennium' ? 'millennia' : `${unit}s`;
}
