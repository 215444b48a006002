import { parse as parseTs } from '@edtf-ts/core';
import edtf, { parse as parseJs } from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../src/time/edtf.ts';

/**
 * Two other readers of EDTF, asked about the same texts. Where they are left out of a law, a test
 * here shows why: each of them is wrong, or means something else, in just that place.
 */
interface Bounds {
  readonly earliestMs: number | null;
  readonly latestMs: number | null;
}

const ours = (text: string): Bounds | 'no date' => {
  const result = parseEdtf(text, 'UTC');
  if (!result.ok) return 'no date';
  const { earliestMs, latestMs } = result.date;
  return { earliestMs, latestMs };
};

/** `edtf`. Both of its ends are inclusive, and an instant lasts 0 ms. */
const js = (text: string): Bounds | 'no date' => {
  try {
    const { min, max } = edtf(parseJs(text));
    return { earliestMs: min, latestMs: max === null ? max : max + 1 };
  } catch {
    return 'no date';
  }
};

/** `@edtf-ts/core`. Both of its ends are inclusive; what has no end is cut to what a Date can hold. */
const ts = (text: string): Bounds | 'no date' => {
  const result = parseTs(text);
  if (!result.success) return 'no date';
  const [min, max] = [Number(result.value.minMs), Number(result.value.maxMs)];
  return {
    earliestMs: min === -8.64e15 ? -Infinity : min,
    latestMs: max === 8.64e15 ? Infinity : max + 1,
  };
};

const two = (value: number) => String(value).padStart(2, '0');
const four = (year: number) => (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');

const sign = fc.constantFrom('', '', '?', '~', '%');
const month = fc.integer({ min: 1, max: 12 }).map(two);
const season = fc.integer({ min: 21, max: 24 });

const commonYear = fc.integer({ min: 100, max: 9999 });
/** Years that all three read alike; the year 0 and those of two digits come below. */
const year = fc.oneof(commonYear, fc.integer({ min: -9999, max: -1 }));
const wholeDate = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .filter(([year, month, day]) => {
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    return date.getUTCMonth() === month - 1;
  })
  .map(([year, month, day]) => `${four(year)}-${two(month)}-${two(day)}`);
const monthDate = fc.tuple(year, month).map(([year, month]) => `${four(year)}-${month}`);
const yearDate = year.map(four);
const masked = fc.oneof(
  fc.integer({ min: 10, max: 999 }).map((decade) => `${String(decade).padStart(3, '0')}X`),
  fc.integer({ min: 1, max: 99 }).map((century) => `${two(century)}XX`),
  fc.tuple(commonYear, month).map(([year, month]) => `${four(year)}-${month}-XX`),
  commonYear.map((year) => `${four(year)}-XX`),
  commonYear.map((year) => `${four(year)}-XX-XX`),
);
const level0 = fc.oneof(wholeDate, monthDate, yearDate);
const signed = fc.tuple(level0, sign).map((parts) => parts.join(''));
const signedMask = fc.tuple(masked, sign).map((parts) => parts.join(''));
const maskedBefore0 = fc.oneof(
  monthDate.map((date) => `${date}-XX`),
  yearDate.map((date) => `${date}-XX`),
);
const seasons = fc
  .tuple(fc.integer({ min: 100, max: 9998 }), season, sign)
  .map(([year, season, sign]) => `${four(year)}-${season}${sign}`);
const time = fc
  .tuple(wholeDate, fc.nat(23), fc.nat(59), fc.nat(59))
  .map(([date, ...clock]) => `${date}T${clock.map(two).join(':')}`);
const offset = fc
  .tuple(
    fc.constantFrom('+', '-'),
    fc.integer({ min: 1, max: 11 }),
    fc.constantFrom('', ':00', ':30', ':45'),
  )
  .map(([sign, hours, minutes]) => sign + two(hours) + minutes);
/** Two dates of one precision, the earlier first. */
const ordered = (date: fc.Arbitrary<string>) =>
  fc.tuple(date, date).map((pair) => pair.sort((a, b) => startOf(a) - startOf(b)));
const startOf = (text: string) => {
  const bounds = ours(text);
  return bounds === 'no date' ? NaN : (bounds.earliestMs ?? NaN);
};
const interval = fc
  .tuple(fc.oneof(...[wholeDate, monthDate, yearDate].map(ordered)), sign, sign)
  .map(([[start, end], one, other]) => `${start}${one}/${end}${other}`);
const openInterval = fc
  .tuple(level0, sign, fc.boolean())
  .map(([date, sign, before]) => (before ? `../${date}${sign}` : `${date}${sign}/..`));
const sets = fc
  .uniqueArray(yearDate, { minLength: 1, maxLength: 4 })
  .map((years) => years.sort((a, b) => Number(a) - Number(b)));
const listed = sets.map((years) => `[${years.join(',')}]`);
const openSets = fc
  .tuple(sets, fc.boolean())
  .map(([years, before]) => (before ? `[..${years.join(',')}]` : `[${years.join(',')}..]`));
const ranged = fc
  .uniqueArray(fc.integer({ min: 1000, max: 9999 }), { minLength: 2, maxLength: 4 })
  .map((years) => years.sort((a, b) => a - b))
  .map((years) => `[${years.slice(0, -1).join(',')}..${years.at(-1)}]`);

const runs = { numRuns: 300 };

describe('the bounds of a text in UTC', () => {
  it('are those of both libraries for dates, signs, masks, intervals and sets', () => {
    const texts = fc.oneof(signed, masked, interval, openInterval, listed, openSets);
    fc.assert(
      fc.property(texts, (text) => {
        // A library refuses "-0002/-0002~", an interval within one date BC; we read it.
        const [from, to] = text.replace(/[?~%]/g, '').split('/');
        fc.pre(from !== to);
        expect(ours(text)).not.toBe('no date');
        expect(ours(text)).toEqual(js(text));
        expect(ours(text)).toEqual(ts(text));
      }),
      runs,
    );
  });

  it('are those of edtf for the years 0 to 99 and for longer years', () => {
    const early = fc.oneof(
      fc.nat(99).map(four),
      fc.tuple(fc.nat(99), month).map(([year, month]) => `${four(year)}-${month}`),
      fc.nat(9).map((decade) => `00${decade}X`),
      fc.integer({ min: 10_000, max: 275_759 }).map((year) => `Y${year}`),
      fc.integer({ min: 10_000, max: 271_820 }).map((year) => `Y-${year}`),
    );
    fc.assert(
      fc.property(early, (text) => {
        expect(ours(text)).toEqual(js(text));
      }),
      runs,
    );
  });

  it('are those of @edtf-ts/core for seasons, signed masks, masks before year 0 and ranges in sets', () => {
    const seasonToSeason = ordered(seasons).map((ends) => ends.join('/'));
    const texts = fc.oneof(seasons, seasonToSeason, signedMask, maskedBefore0, ranged);
    fc.assert(
      fc.property(texts, (text) => {
        expect(ours(text)).not.toBe('no date');
        expect(ours(text)).toEqual(ts(text));
      }),
      runs,
    );
  });

  it('begin as those of edtf for times with an offset', () => {
    const zone = fc.oneof(fc.constant('Z'), offset);
    fc.assert(
      fc.property(time, zone, fc.constantFrom('', '.250'), (time, zone, fraction) => {
        const text = time + fraction + zone;
        expect(ours(text)).toMatchObject({ earliestMs: edtf(parseJs(text)).min });
      }),
      runs,
    );
  });

  it('are those of @edtf-ts/core for times in UTC', () => {
    fc.assert(
      fc.property(time, (time) => {
        expect(ours(`${time}Z`)).toEqual(ts(`${time}Z`));
      }),
      runs,
    );
  });

  it('hold exactly the unit that is written', () => {
    const DAY_MS = 86_400_000;
    const days: Record<string, readonly number[]> = {
      ...{ day: [1], month: [28, 29, 30, 31], season: [90, 91, 92], year: [365, 366] },
      ...{ decade: [3651, 3652, 3653], century: [36_524, 36_525] },
    };
    fc.assert(
      fc.property(fc.oneof(signed, signedMask, maskedBefore0, seasons), (text) => {
        const result = parseEdtf(text, 'UTC');
        if (!result.ok) throw new Error(result.problem.message);
        const { earliestMs, latestMs, precision } = result.date;
        expect(days[precision]).toContain((latestMs - earliestMs) / DAY_MS);
      }),
      runs,
    );
  });

  it('exist for no date that the calendar does not have', () => {
    const wrong = fc
      .tuple(year, fc.nat(19), fc.nat(39))
      .filter(([year, month, day]) => {
        const date = new Date(0);
        date.setUTCFullYear(year, month - 1, day);
        return date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day;
      })
      .map(([year, month, day]) => `${four(year)}-${two(month)}-${two(day)}`);
    fc.assert(
      fc.property(wrong, (text) => {
        expect(ours(text)).toBe('no date');
        expect(ts(text)).toBe('no date');
      }),
      runs,
    );
  });
});

describe('what the libraries get wrong', () => {
  const from = (earliest: string, latest: string) => ({
    ...{ earliestMs: Date.parse(earliest), latestMs: Date.parse(latest) },
  });

  it('20240915 is the 20 millionth millisecond of 1970 for edtf, and no date here', () => {
    expect(edtf('20240915').min).toBe(20_240_915);
    expect(ours('20240915')).toBe('no date');
    expect(parseEdtf('20240915', 'UTC')).toMatchObject({ problem: { remedy: 'write 2024-09-15' } });
  });

  it('a fraction .5 is 5 ms for edtf and nothing for @edtf-ts/core, and 500 ms here', () => {
    const text = '2024-09-15T10:00:00.5Z';
    expect(js(text)).toMatchObject({ earliestMs: Date.parse('2024-09-15T10:00:00.005Z') });
    expect(ts(text)).toMatchObject({ earliestMs: Date.parse('2024-09-15T10:00:00.000Z') });
    expect(ours(text)).toEqual(from('2024-09-15T10:00:00.500Z', '2024-09-15T10:00:00.501Z'));
  });

  it('a set that ends with a range is cut to the start of the range by edtf, and whole here', () => {
    const text = '[1667,1668,1670..1672]';
    expect(js(text)).toEqual(from('1667-01-01', '1671-01-01'));
    expect(ours(text)).toEqual(from('1667-01-01', '1673-01-01'));
  });

  it('a range in a set is no date for @edtf-ts/core before the year 1000 and cut before 0, and whole here', () => {
    expect(ts('[0100..0101]')).toBe('no date');
    expect(ours('[0100..0101]')).toEqual(from('0100-01-01', '0102-01-01'));
    expect(ts('[-0009,-0002..-0001]')).toEqual(from('-000009-01-01', '-000008-01-01'));
    expect(ours('[-0009,-0002..-0001]')).toEqual(from('-000009-01-01', '0000-01-01'));
  });

  it('a month of days X before year 0 ends before it begins for edtf, and is a month here', () => {
    expect(js('-0001-01-XX')).toEqual(from('-000001-01-31', '-000001-01-02'));
    expect(ours('-0001-01-XX')).toEqual(from('-000001-01-01', '-000001-02-01'));
  });

  it('a sign after a month of X is no date for edtf in some places, and one here', () => {
    expect([js('2018-XX-XX~'), js('2018-XX~/..')]).toEqual(['no date', 'no date']);
    expect(ours('2018-XX-XX~')).toEqual(ours('2018'));
    expect(ours('2018-XX~/..')).toEqual({ earliestMs: Date.UTC(2018, 0), latestMs: Infinity });
  });

  it('an offset of -00 is no date for edtf, and UTC here', () => {
    expect(js('2018-01-16T10:00:00-00')).toBe('no date');
    expect(ours('2018-01-16T10:00:00-00')).toEqual(ours('2018-01-16T10:00:00Z'));
  });

  it('spring is January to March for edtf, and March to May here', () => {
    expect(js('2001-21')).toEqual(from('2001-01-01', '2001-04-01'));
    expect(ours('2001-21')).toEqual(from('2001-03-01', '2001-06-01'));
    expect(js('2001-21?')).toBe('no date');
  });

  it('an unknown end is an open one for @edtf-ts/core, null for edtf, and told apart here', () => {
    expect(ts('/2004')).toEqual(ts('../2004'));
    expect(js('/2004')).toMatchObject({ earliestMs: null });
    expect(parseEdtf('/2004', 'UTC')).toMatchObject({ date: { start: 'unknown' } });
    expect(parseEdtf('../2004', 'UTC')).toMatchObject({ date: { start: 'open' } });
  });

  it('Y17E8 has no bounds for edtf and ones past every Date for @edtf-ts/core, and is no date here', () => {
    expect(js('Y17E8')).toMatchObject({ earliestMs: NaN });
    expect(ts('Y17E8')).not.toBe('no date');
    expect(ours('Y17E8')).toBe('no date');
  });

  it('a time without seconds is no date for @edtf-ts/core, and a minute here', () => {
    const text = '2024-09-15T10:00+02:00';
    expect(ts(text)).toBe('no date');
    expect(ours(text)).toEqual(from('2024-09-15T08:00Z', '2024-09-15T08:01Z'));
  });

  it('30 February is explained by edtf with its grammar, and here in a sentence', () => {
    expect(() => parseJs('2024-02-30')).toThrow(/\n.*\n/);
    const expected = { message: 'February 2024 has 29 days, not 30.', remedy: 'write 2024-02-29' };
    expect(parseEdtf('2024-02-30', 'UTC')).toEqual({
      ok: false,
      problem: { ...expected, index: 8 },
    });
  });

  it('2024-13 and 2024-1-5 are no dates for any of the three', () => {
    for (const text of ['2024-13', '2024-1-5']) {
      expect([ours(text), js(text), ts(text)]).toEqual(['no date', 'no date', 'no date']);
    }
  });

  it('29 February is 1 March for edtf in a common year, and no date here', () => {
    expect(js('2018-02-29')).toEqual(from('2018-03-01', '2018-03-02'));
    expect(ours('2018-02-29')).toBe('no date');
  });

  it('the year 50 is 1950 for @edtf-ts/core, and 50 here', () => {
    expect(ts('0050')).toEqual(from('1950-01-01', '1951-01-01'));
    expect(ours('0050')).toEqual(from('0050-01-01', '0051-01-01'));
  });

  it('an offset is dropped by @edtf-ts/core, and counts here', () => {
    expect(ts('2018-01-16T10:00:00+02:00')).toEqual(ts('2018-01-16T10:00:00Z'));
    expect(ours('2018-01-16T10:00:00+02:00')).toEqual(ours('2018-01-16T08:00:00Z'));
  });

  it('a decade before year 0 is turned round by @edtf-ts/core and a century is AD for edtf', () => {
    expect(ts('-004X')).toEqual(from('-000040-01-01', '-000048-01-01'));
    expect(js('-00XX')).toEqual(from('0000-01-01', '0100-01-01'));
    expect(ours('-004X')).toEqual(from('-000049-01-01', '-000039-01-01'));
    expect(ours('-00XX')).toEqual(from('-000099-01-01', '0000-01-01'));
  });

  it('XXXX is 10,000 years for edtf and 8,100 for @edtf-ts/core, and without bounds here', () => {
    expect(js('XXXX-04-18')).toEqual(from('0000-04-18', '9999-04-19'));
    expect(ts('XXXX-04-18')).toEqual(from('1900-04-18', '9999-04-19'));
    expect(ours('XXXX-04-18')).toEqual({ earliestMs: -Infinity, latestMs: Infinity });
  });

  it('an interval within its own month is no date for edtf, and one here', () => {
    expect(js('2018-01-16/2018-01')).toBe('no date');
    expect(ours('2018-01-16/2018-01')).toEqual(from('2018-01-16', '2018-02-01'));
  });

  it('an interval without a date is all time for both, and no date here', () => {
    expect([js('../..'), ts('../..')]).not.toContain('no date');
    expect(ours('../..')).toBe('no date');
  });

  it('a set out of order ends before it begins for edtf, and in time order here', () => {
    expect(js('[2019,2018]')).toEqual(from('2019-01-01', '2019-01-01'));
    expect(ours('[2019,2018]')).toEqual(from('2018-01-01', '2020-01-01'));
  });

  it('a longer year is hours off for @edtf-ts/core, and exact here', () => {
    expect(ts('Y275759')).not.toEqual(js('Y275759'));
    expect(ours('Y275759')).toEqual(js('Y275759'));
  });
});
