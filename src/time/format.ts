import { makeDateText } from './date-text.ts';
import { certaintyOf } from './edtf-certainty.ts';
import { makeEdtfText } from './edtf-text.ts';
import type { DateOptions } from './edtf-text.ts';
import type { EdtfDate } from './edtf.ts';
import { isoDateOf } from './iso-date.ts';
import { makeSpanText } from './span-text.ts';
import type { Span } from './span.ts';
import { makeTickText } from './tick-text.ts';
import type { Tick, Ticks } from './ticks.ts';
import { isTimeZone } from './wall-clock.ts';
import { en } from './words.ts';
import type { DateWords } from './words.ts';
import { makeZoneText } from './zone-text.ts';
import type { Unit } from './zone.ts';

export type { DateOptions } from './edtf-text.ts';

/** Times as text, in one language and one zone. Spaces may be the narrow ones that Intl sets before "AM". */
export interface DateFormat {
  /** A lower label of the axis: "16", "Tue 16" (days only), "17:30", "6 AM", "Jan", "2017", "1990s", "20th c."; of an hour that comes twice the second is "01:00 PST". */
  readonly tick: (ticks: Ticks, tick: Tick, options?: { readonly withWeekday?: boolean }) => string;
  /** An upper label: "January 2018", "Tuesday 16 January 2018", "1990s"; short: "Jan", "16 Jan", "1990s". Times that come twice have their zone. */
  readonly upper: (ticks: Ticks, tick: Tick, short: boolean) => string;
  /** Astronomical year: 2018 is "2018", -43 "44 BC", 0 "1 BC". Years below 100 have their era too: "50 AD". */
  readonly yearName: (year: number) => string;
  /** A date in words, by its precision and kind, with no more precision than was written. */
  readonly date: (edtf: EdtfDate, options?: DateOptions) => string;
  /** How well a date is known: "known to the day", "not certain", "one of two days". Stands well after `date(edtf, {doubt: false})`. */
  readonly certainty: (edtf: EdtfDate) => string;
  /** For `<time datetime>`: "2018-01-16"; undefined where none is honest (see iso-date.ts). */
  readonly isoDate: (edtf: EdtfDate) => string | undefined;
  /** "31 December 2017 to 20 January 2018", "16 January 2018, 14:00 to 18:00": every day, month or year that the span touches, or its times where it is shorter than two days; those that come twice with their zone. */
  readonly span: (span: Span) => string;
  /** The unit that holds the instant: "16 January 2018" (day), "16 January 2018, 17:30" (minute), "1990s" (decade); a time that comes twice with its zone. */
  readonly instant: (ms: number, unit: Unit) => string;
  /** The zone as people call it, whether or not summer time is in force: "Pacific Time"; the IANA name where there is none. */
  readonly zoneName: () => string;
  /** The zone's short name at an instant: "PST", "GMT+5:45". */
  readonly zoneAt: (ms: number) => string;
  /** "1,500". */
  readonly number: (n: number) => string;
  /** Three figures at most: "893", "4.3k", "11k". */
  readonly compactCount: (n: number) => string;
}

/** Zone names change over the years; today's are the ones that readers know. */
const NAMING_MS = Date.UTC(2026, 0, 15);

/** Labels of a few hundred windows. */
const MAX_KEPT_LABELS = 5000;

/**
 * @param locale BCP 47. Plain `en` is written the British way, with the names of zones as Americans have them.
 * @param words by default English, the only language there is so far, whatever the locale
 * @throws Error `unknown locale: X`, `unknown time zone: X`
 */
export function makeFormat(locale: string, timeZone: string, words: DateWords = en): DateFormat {
  if (!isLocale(locale)) throw new Error(`unknown locale: ${locale}`);
  if (!isTimeZone(timeZone)) throw new Error(`unknown time zone: ${timeZone}`);
  const tag = locale === 'en' ? 'en-GB' : locale;
  const text = makeDateText(locale);
  const choice = new Intl.ListFormat(tag, { type: 'disjunction' });
  const count = new Intl.NumberFormat(tag);
  const compact = new Intl.NumberFormat(tag, { notation: 'compact' });
  const unit = new Intl.NumberFormat(tag, { style: 'unit', unit: 'millisecond' });
  const zoneName = (style: 'short' | 'longGeneric') => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: style });
    return (ms: number) =>
      format.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  };
  const zoneAt = zoneName('short');
  const zone = makeZoneText(zoneAt, words, timeZone);
  const ownWords = words !== en || /^en\b/i.test(locale);

  const edtfText = makeEdtfText({
    ...{ text, words, timeZone, zone, ownWords },
    oneOf: (items) => choice.format(items),
  });
  const tickText = makeTickText(text, words, timeZone, zone, (ms) => unit.format(ms));
  const spanText = makeSpanText(text, words, timeZone, zone, ownWords);
  const labels = new Map<string, string>();
  const kept = (key: string, make: () => string) => {
    let label = labels.get(key);
    if (label === undefined) {
      if (labels.size >= MAX_KEPT_LABELS) labels.clear();
      label = make();
      labels.set(key, label);
    }
    return label;
  };

  return {
    tick: (ticks, tick, { withWeekday = false } = {}) =>
      kept(`${withWeekday} ${tick.key}`, () => tickText.lower(ticks, tick, withWeekday)),
    upper: (ticks, tick, short) =>
      kept(`upper ${short} ${tick.key}`, () => tickText.upper(ticks, tick, short)),
    yearName: (year) => text.year(year),
    date: edtfText,
    certainty: (edtf) => certaintyOf(edtf, words),
    isoDate: (edtf) => isoDateOf(edtf, timeZone),
    span: spanText,
    instant: (ms, unit) => tickText.cell(unit, ms),
    zoneName: () => {
      const name = zoneName('longGeneric')(NAMING_MS);
      // Intl has only the offset for a zone without a name, and for UTC.
      return /\d/.test(name) ? timeZone : name;
    },
    zoneAt,
    number: (n) => count.format(n),
    compactCount: (n) => kept(`compact ${n}`, () => compact.format(n)),
  };
}

function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length > 0;
  } catch {
    return false;
  }
}
