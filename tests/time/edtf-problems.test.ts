import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../src/time/edtf.ts';
import type { EdtfProblem } from '../../src/time/edtf.ts';

const problemOf = (text: string): EdtfProblem => {
  const result = parseEdtf(text, 'UTC');
  if (result.ok) throw new Error(`a ${result.date.kind}: ${text}`);
  return result.problem;
};

/** Text, index, remedy and a word that the message must have. */
type Case = readonly [text: string, index: number, remedy: string, word: RegExp];

describe('a date that the calendar does not have', () => {
  it.each<Case>([
    ['2024-02-30', 8, 'write 2024-02-29', /February 2024 has 29 days, not 30/],
    ['2023-02-29', 8, 'write 2023-02-28', /February 2023 has 28 days/],
    ['1900-02-29', 8, 'write 1900-02-28', /February 1900 has 28 days/],
    ['2024-04-31', 8, 'write 2024-04-30', /April 2024 has 30 days/],
    ['-0043-06-31', 9, 'write -0043-06-30', /June 44 BC has 30 days/],
    ['-0001-02-29', 9, 'write -0001-02-28', /February 2 BC has 28 days/],
    ['0000-02-30', 8, 'write 0000-02-29', /February 1 BC has 29 days/],
    ['XXXX-02-30', 8, 'write XXXX-02-29', /February has 29 days/],
    ['2024-13', 5, 'write a month from 01 to 12', /no month 13/],
    ['2024-15-09', 5, 'write 2024-09-15', /no month 15/],
    ['2024-31-02', 5, 'write a month from 01 to 12', /no month 31/],
    ['2024-00', 5, 'write 2024', /no month 00/],
    ['2024-05-00', 8, 'write 2024-05', /no day 00/],
    ['2001-21-01', 7, 'write 2001-21', /season has no days/],
    ['-0000', 0, 'write 0000', /year 0 has no minus/],
    ['2018-42', 5, 'write a month from 01 to 12', /no month 42/],
  ])('%s: at %i, %s', expectProblem);
});

describe('a time that the clock does not have', () => {
  it.each<Case>([
    ['2018-01-16T25:00', 11, 'write an hour from 00 to 23', /no hour 25/],
    ['2018-01-16T24:01', 11, 'write 24:00, or an hour from 00 to 23', /ends at 24:00/],
    ['2018-01-16T24:00:00.5', 11, 'write 24:00, or an hour from 00 to 23', /ends at 24:00/],
    ['2018-01-16T10:60', 14, 'write a minute from 00 to 59', /no minute 60/],
    ['2018-01-16T10:00:61', 17, 'write a second from 00 to 59', /no second 61/],
    ['2016-12-31T23:59:60Z', 17, 'write 2017-01-01T00:00:00Z', /leap second/],
    ['2016-12-31T18:59:60-05:00', 17, 'write 2016-12-31T19:00:00-05:00', /leap second/],
    ['2018-01-16T10:00+15:00', 16, 'write an offset from -12:00 to +14:00', /\+15:00/],
    ['2018-01-16T10:00:00.5-12:30', 21, 'write an offset from -12:00 to +14:00', /-12:30/],
    ['2018-01-16T10:00+02:60', 16, 'write an offset from -12:00 to +14:00', /\+02:60/],
    ['2018-XX-XXT10:00', 10, 'write 2018-XX-XX without the time', /day that is known/],
    ['XXXX-04-18T10:00', 10, 'write XXXX-04-18 without the time', /day that is known/],
  ])('%s: at %i, %s', expectProblem);
});

describe('a date in another habit', () => {
  it.each<Case>([
    ['20240915', 4, 'write 2024-09-15', /[Hh]yphens/],
    ['201801', 4, 'write 2018-01', /[Hh]yphens/],
    ['20180116T173000Z', 4, 'write 2018-01-16T17:30:00Z', /colons/],
    ['2024-1-5', 5, 'write 2024-01-05', /two digits/],
    ['2024/09/15', 4, 'write 2024-09-15', /hyphens/],
    ['2024.09.15', 4, 'write 2024-09-15', /hyphens/],
    ['2024/09', 4, 'write 2024-09', /hyphens/],
    ['15.09.2024', 0, 'write 2024-09-15', /year comes first/],
    ['5.9.2024', 0, 'write 2024-09-05', /year comes first/],
    ['09/15/2024', 0, 'write 2024-09-15', /year comes first/],
    ['15/09/2024', 0, 'write 2024-09-15', /year comes first/],
    ['9/9/2024', 0, 'write 2024-09-09', /year comes first/],
    ['05/09/2024', 0, 'write 2024-05-09 or 2024-09-05', /cannot be told apart/],
    ['09/2024', 0, 'write 2024-09', /year comes first/],
    ['13/13/2018', 0, 'write a date such as 2024-09-15', /no such day/],
    ['31.02.2018', 0, 'write a date such as 2024-09-15', /no such day/],
    ['9/15/24', 0, 'write a date such as 2024-09-15', /four digits/],
    ['Sept 15, 2024', 0, 'write 2024-09-15', /numbers/],
    ['15th of September 2024', 0, 'write 2024-09-15', /numbers/],
    ['Monday, 15 Jan. 2018', 0, 'write 2018-01-15', /numbers/],
    ['15-Sep-2024', 0, 'write 2024-09-15', /numbers/],
    ['May 2024', 0, 'write 2024-05', /numbers/],
    ['Spring 2018', 0, 'write 2018-21', /numbers/],
    ['2018-123', 5, 'write 2018-05-03', /in their month/],
    ['1526380200', 0, 'write 2018-05-15T10:30:00Z', /since 1970/],
    ['2018–01–16', 4, 'write 2018-01-16', /dashes/],
    ['1980s', 3, 'write 198X', /X/],
    ['1900s', 2, 'write 19XX or 190X', /X/],
    ['1950S2', 2, 'write 19XX', /X/],
    ['201x', 3, 'write 201X', /capitals/],
    ['44 BC', 0, 'write -0043', /1 BC is 0000/],
    ['1 B.C.E.', 0, 'write 0000', /1 BC is 0000/],
    ['AD 50', 0, 'write 0050', /four digits/],
    ['850', 0, 'write 0850', /four digits/],
    ['84', 0, 'write a date such as 2024-09-15', /four digits/],
    ['-1', 1, 'write -0001', /-0001 is 2 BC/],
    ['-44', 1, 'write -0044', /four digits/],
    ['20th century', 0, 'write 19XX', /XX/],
    ['the 1st c. AD', 0, 'write 00XX', /XX/],
    ['5th century BC', 0, 'write -04XX', /XX/],
    ['2018-Q1', 0, 'write [2018-01..2018-03]', /quarter/],
    ['Q4 2018', 0, 'write [2018-10..2018-12]', /quarter/],
    ['Y2018', 0, 'write 2018', /four digits/],
    ['+2018', 0, 'write 2018', /four digits/],
    ['20180', 0, 'write Y20180', /begins with Y/],
  ])('%s: at %i, %s', expectProblem);
});

describe('doubt in another habit', () => {
  it.each<Case>([
    ['circa 1984', 0, 'write 1984~', /estimated/],
    ['c. Sept 1984', 0, 'write 1984-09~', /estimated/],
    ['about 1984', 0, 'write 1984~', /estimated/],
    ['1984?~', 4, 'write 1984%', /%/],
    ['1984~?', 4, 'write 1984%', /%/],
    ['1984??', 5, 'write 1984?', /as one/],
    ['?2018-01', 0, 'write 2018-01?', /Level 2/],
    ['2018-01~-15', 7, 'write 2018-01-15~', /Level 2/],
    ['2018?-01~', 4, 'write 2018-01%', /Level 2/],
    ['15.09.2024?', 0, 'write 2024-09-15?', /./],
  ])('%s: at %i, %s', expectProblem);
});

describe('a time in another habit', () => {
  it.each<Case>([
    ['2018-01-16 17:30', 10, 'write 2018-01-16T17:30', /T/],
    ['2018-01-16t17:30z', 10, 'write 2018-01-16T17:30Z', /capitals/],
    ['2018-01-16T9:30', 11, 'write 2018-01-16T09:30', /two digits/],
    ['2018-01-16T0930', 13, 'write 2018-01-16T09:30', /colons/],
    ['2018-01-16T17:30+0200', 19, 'write 2018-01-16T17:30+02:00', /colons/],
    ['2018-01-16 17:30 GMT', 10, 'write 2018-01-16T17:30Z', /T/],
    ['2018-01-16T10:00:00,5Z', 19, 'write 2018-01-16T10:00:00.5Z', /./],
    ['Jan 16, 2018 at 5:30 pm', 0, 'write 2018-01-16T17:30', /T/],
    ['16.01.2018 12:05 am', 0, 'write 2018-01-16T00:05', /T/],
    ['T10:00', 0, 'write the day before the time, such as 2024-09-15T10:00', /time alone/],
    ['10:00', 0, 'write the day before the time, such as 2024-09-15T10:00', /time alone/],
  ])('%s: at %i, %s', expectProblem);
});

describe('what is EDTF Level 2, or beyond every clock', () => {
  it.each<Case>([
    ['2018-25', 5, 'write 2018-21', /25 .* Level 2/],
    ['2018-28', 5, 'write 2018-24', /28 .* Level 2/],
    ['2018-29', 5, 'write [2018-09..2018-11]', /29 .* Level 2/],
    ['2018-30', 5, 'write [2018-12..2019-02]', /30 .* Level 2/],
    ['2018-33', 5, 'write [2018-01..2018-03]', /33 .* Level 2/],
    ['2018-37', 5, 'write [2018-01..2018-04]', /37 .* Level 2/],
    ['2018-41', 5, 'write [2018-07..2018-12]', /41 .* Level 2/],
    ['2018-1X', 6, 'write [2018-10..2018-12]', /Level 2/],
    ['2018-01-1X', 9, 'write [2018-01-10..2018-01-19]', /Level 2/],
    ['2018-02-2X', 9, 'write [2018-02-20..2018-02-28]', /Level 2/],
    ['2018-02-X1', 8, 'write 2018-02-XX', /Level 2/],
    ['201X-05', 5, 'write 201X', /known in part/],
    ['2X18', 1, 'write 2XXX', /last digits/],
    ['-XXXX', 1, 'write ../-0001', /digit that is known/],
    ['1985-XX-18', 8, 'write 1985-XX-XX', /month that is not known/],
    ['{2018,2019}', 0, 'write several events, one for each date', /Level 2/],
    ['Y17E8', 0, 'write a year from Y-271821 to Y275760', /powers of ten/],
    ['Y170000002', 1, 'write a year from Y-271821 to Y275760', /too far away/],
    ['Y-271822', 1, 'write a year from Y-271821 to Y275760', /too far away/],
    ['Y275761', 1, 'write a year from Y-271821 to Y275760', /too far away/],
    ['2018-W03', 0, 'write its first and last day, such as 2018-01-15/2018-01-21', /week/],
    ['2018/P1D', 0, 'write the start and the end, such as 2018-01-15/2018-01-21', /length/],
  ])('%s: at %i, %s', expectProblem);

  it('has a remedy for every code from 25 to 41', () => {
    for (let code = 25; code <= 41; code++) {
      const { message, remedy } = problemOf(`2018-${code}`);
      expect(message).toContain('Level 2');
      expect(parseEdtf(remedy.replace('write ', ''), 'UTC').ok).toBe(true);
    }
  });
});

describe('an interval or a set that is none', () => {
  it.each<Case>([
    ['2018-01-16/2018-01-10', 11, 'write 2018-01-10/2018-01-16', /ends before/],
    ['2018/2017-12', 5, 'write 2017-12/2018', /ends before/],
    ['2018-01-16/2018-01-32', 19, 'write 2018-01-31', /January 2018/],
    ['2018-1-5/2018-1-7', 5, 'write 2018-01-05/2018-01-07', /two digits/],
    ['2018-01-05/2018-1-7', 16, 'write 2018-01-05/2018-01-07', /two digits/],
    ['../..', 0, 'write 2018-01-16/.. or ../2018-01-16', /at one end/],
    ['/', 0, 'write 2018-01-16/.. or ../2018-01-16', /at one end/],
    ['../', 0, 'write 2018-01-16/.. or ../2018-01-16', /at one end/],
    ['2018/2019/2020', 9, 'write it as 2018-01-16/2018-01-18', /one slash/],
    ['2018/open', 5, 'write 2018/..', /two dots/],
    ['2018/present', 5, 'write 2018/..', /two dots/],
    ['unknown/2018', 0, 'write /2018', /empty/],
    ['2018 to 2019', 4, 'write 2018/2019', /slash/],
    ['2018–2019', 4, 'write 2018/2019', /slash/],
    ['2018-2019', 4, 'write 2018/2019', /slash/],
    ['[2018-01-16', 11, 'write [2018-01-16]', /no closing bracket/],
    ['[2018-01-16,', 12, 'write ] after the last date', /no closing bracket/],
    ['[2018]?', 6, 'write it as [2018-01-16?,2018-01-17]', /its bracket/],
    ['[]', 1, 'write a date such as 2024-09-15', /no date/],
    ['[2018,,2019]', 6, 'write a date such as 2024-09-15', /no date/],
    ['[..]', 1, 'write [2018-01-16..] or [..2018-01-16]', /at one end/],
    ['[2018..2017]', 7, 'write [2017..2018]', /ends before/],
    ['[2010,2018..2017,2020]', 12, 'write [2010,2017..2018,2020]', /ends before/],
    ['[1984..,1990]', 5, 'write a date on both sides of the dots', /open/],
    ['[1984,..1990]', 6, 'write a date on both sides of the dots', /open/],
    ['[1667, 1668]', 6, 'write [1667,1668]', /white space/],
    ['[2018,2018-02-29]', 14, 'write 2018-02-28', /February 2018/],
    ['2018..2019', 0, 'write [2018..2019]', /square brackets/],
    [
      '[2018-01-16/2018-01-17]',
      0,
      'write 2018-01-16/2018-01-17 or [2018-01-16..2018-01-17]',
      /slash/,
    ],
    ['before 2018', 0, 'write [..2017]', /one end/],
    ['before 1 March 2018', 0, 'write [..2018-02-28]', /one end/],
    ['prior to 2018-01', 0, 'write [..2017-12]', /one end/],
    ['after 2018', 0, 'write [2019..]', /one end/],
    ['after 31.12.2017', 0, 'write [2018-01-01..]', /one end/],
    ['by 2018', 0, 'write [..2018]', /one end/],
    ['since 2018', 0, 'write 2018/..', /goes on/],
    ['until May 2018', 0, 'write ../2018-05', /goes on/],
    ['2018,2019', 0, 'write [2018,2019]', /square brackets/],
    ['2018 or 2019', 0, 'write [2018,2019]', /square brackets/],
  ])('%s: at %i, %s', expectProblem);
});

describe('what is no date at all', () => {
  it.each<Case>([
    ['', 0, 'write a date such as 2024-09-15', /no date/],
    ['   ', 0, 'write a date such as 2024-09-15', /no date/],
    [' 2018-01-16', 0, 'write 2018-01-16', /white space/],
    ['2018-01-16 ', 10, 'write 2018-01-16', /white space/],
    ['soon', 0, 'write a date such as 2024-09-15, or 2024-09, or 2024', /not a date/],
    ['2018-01-1', 8, 'write 2018-01-01', /two digits/],
    ['2018-01-16T', 11, 'write a date such as 2024-09-15, or 2024-09, or 2024', /not a date/],
    ['2018-01-16x', 10, 'write a date such as 2024-09-15, or 2024-09, or 2024', /not a date/],
    ['２０１８', 0, 'write a date such as 2024-09-15, or 2024-09, or 2024', /not a date/],
    ['NaN', 0, 'write a date such as 2024-09-15, or 2024-09, or 2024', /not a date/],
  ])('"%s": at %i, %s', expectProblem);
});

describe('a problem', () => {
  const valid = [
    ...['2018-01-16', '2018-01?', '201X', 'XXXX-04-18', '2001-21', 'Y17000', '2018-01/..', '/2004'],
    ...['2018-01-16T17:30:05.5-08:00', '2018-01-16/2018-01-18', '[1667,1668,1670..1672]', '-0043'],
    ...['Sept 15, 2024 5:30 pm', 'circa 1984', '15.09.2024', '2018 to 2019', '44 BC', '1980s'],
  ];
  const marks = fc.constantFrom(...' 0123456789XYTZ-/:.,[]{}?~%+'.split(''), '..', ' or ', 'c. ');
  /** A text that is nearly a date: one with a few pieces put in, taken out or put in place of others. */
  const nearly = fc
    .tuple(
      fc.constantFrom(...valid),
      fc.array(fc.tuple(fc.nat(30), fc.nat(2), marks), { minLength: 1, maxLength: 3 }),
    )
    .map(([text, edits]) =>
      edits.reduce((edited, [at, removed, added]) => {
        return edited.slice(0, at) + added + edited.slice(at + removed);
      }, text),
    );
  const pieces = fc.array(marks, { maxLength: 14 }).map((parts) => parts.join(''));
  const anything = fc.oneof(fc.string({ unit: 'binary' }), nearly, pieces);
  const zones = fc.constantFrom('UTC', 'Pacific/Apia', 'America/Sao_Paulo');

  it('is returned, never thrown, whatever the text; a date ends after it begins', () => {
    fc.assert(
      fc.property(anything, zones, (text, zone) => {
        const result = parseEdtf(text, zone);
        if (result.ok) expect(result.date.earliestMs).toBeLessThan(result.date.latestMs);
        else expect(result.problem.index).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('is one plain sentence and a remedy, without the words of a program', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const result = parseEdtf(text, 'UTC');
        if (result.ok) return;
        const { message, remedy, index } = result.problem;
        expect(message).toMatch(/^[A-Z][^\n]{9,140}\.$/);
        expect(remedy).toMatch(/^write [^\n]*(?:[^.]|\.\.)$/);
        expect(message + remedy).not.toMatch(/undefined|nan\b|regex|null|object/i);
        expect(Number.isInteger(index) && index >= 0).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('offers nothing to write that is itself no date', () => {
    fc.assert(
      fc.property(anything, zones, (text, zone) => {
        const result = parseEdtf(text, zone);
        if (result.ok) return;
        const offer = /^write (\S+)(?: or (\S+))?$/.exec(result.problem.remedy);
        for (const date of offer?.slice(1) ?? []) {
          if (date) expect(parseEdtf(date, zone)).toMatchObject({ ok: true });
        }
      }),
      { numRuns: 3000 },
    );
  });

  // A set of 95,000 characters without its bracket was read twice, and given back as the remedy.
  it('is that of its length alone for a text of more than 1,000 characters', () => {
    expect(parseEdtf(`[${'2018,'.repeat(199)}201]`, 'UTC')).toMatchObject({ ok: false });
    expect(problemOf(`[${'2018,'.repeat(19_000)}2018`)).toEqual({
      message: 'The date has 95005 characters; 1000 are read at most.',
      remedy: 'write a date such as 2024-09-15',
      index: 1000,
    });
    expect(parseEdtf(`[${'2018,'.repeat(198)}2018-01]`, 'UTC')).toMatchObject({ ok: true });
  });

  it('has a remedy of 120 characters at most', () => {
    const longSet = '2018-1-6,'.repeat(100);
    for (const text of [`[${longSet}2018]`, longSet, `[2019..2018,${'2018,'.repeat(150)}2018]`]) {
      expect(problemOf(text).remedy).toMatch(/^write .{1,114}$/);
    }
    expect(problemOf(`[${'2018,'.repeat(150)}2018`).remedy).toBe('write ] after the last date');
  });

  it('comes at once for a text of a million letters', () => {
    for (const unit of ['1', '2018-', '[2018,', '/', '..', ' ', 'c. ', '2018..2019,', '[', 'T']) {
      expect(parseEdtf(unit.repeat(1e6 / unit.length), 'UTC').ok).toBe(false);
    }
  });
});

function expectProblem(text: string, index: number, remedy: string, word: RegExp): void {
  const problem = problemOf(text);
  expect(problem).toMatchObject({ index, remedy });
  expect(problem.message).toMatch(word);
}
