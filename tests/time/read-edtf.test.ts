import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../src/time/edtf.ts';
import { faultOf } from '../../src/time/edtf-faults.ts';
import { isPossible } from '../../src/time/edtf-written.ts';
import { readEdtf } from '../../src/time/read-edtf.ts';

const figures = fc.constantFrom(
  ...['00', '01', '02', '09', '12', '13', '20', '21', '24', '25', '28', '29', '30', '31', '32'],
  ...['41', '42', '59', '60', '61', '99', 'XX', '0X', '1X', '3X', 'X1'],
);
const orNone = (part: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), part);
const years = fc.constantFrom(
  ...['2018', '2019', '2020', '1900', '2000', '0000', '-0000', '-0001', '-0044', '9999', '201X'],
  ...['20XX', '2XXX', 'XXXX', '-00XX', '-XXXX', '-1XXX', 'X018', '2X18', 'XX1X'],
);
const offsets = fc.constantFrom(
  ...['', 'Z', '+02:00', '-08', '+14:00', '+14:01', '-12:00', '-12:30', '+15', '+05:60', '+00:00'],
);
const writtenParts = fc
  .record({
    year: years,
    month: orNone(figures),
    day: orNone(figures),
    hour: orNone(figures.filter((part) => !part.includes('X'))),
    minute: orNone(figures.filter((part) => !part.includes('X'))),
    second: orNone(figures.filter((part) => !part.includes('X'))),
    fraction: fc.constantFrom('', '0', '5', '123'),
    offset: offsets,
  })
  // As the shape of a date has them: none without the one before.
  .map((parts) => ({ ...parts, day: parts.month && parts.day }))
  .map((parts) => ({ ...parts, hour: parts.day && parts.hour }))
  .map((parts) => ({
    ...parts,
    minute: parts.hour && parts.minute,
    offset: parts.hour && parts.offset,
  }))
  .map((parts) => ({ ...parts, second: parts.minute && parts.second }))
  .map((parts) => ({ ...parts, fraction: parts.second && parts.fraction }));

describe(isPossible, () => {
  it('finds a date possible just where no fault is found in it', () => {
    let possible = 0;
    fc.assert(
      fc.property(writtenParts, (written) => {
        expect(isPossible(written)).toBe(faultOf(written) === undefined);
        if (isPossible(written)) possible++;
      }),
      { numRuns: 20_000 },
    );
    expect(possible).toBeGreaterThan(1000);
  });
});

describe(readEdtf, () => {
  it.each([
    '2018-01-16',
    '2018-01~',
    '[2018-01-16,2018-01-17]',
    '2018-01-01/..',
    'Y-17000',
    '2018-13',
  ])('gives the date that parseEdtf gives: %s', (text) => {
    const read = parseEdtf(text, 'Asia/Tokyo');
    expect(readEdtf(text, 'Asia/Tokyo')).toEqual(read.ok ? read.date : null);
  });

  it('throws on a zone that nobody knows', () => {
    expect(() => readEdtf('2018', 'Mars/Olympus')).toThrow('unknown time zone: Mars/Olympus');
  });
});
