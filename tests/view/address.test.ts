import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSpan } from '../../src/time/span.ts';
import { formatAddress, parseAddress, windowOf } from '../../src/view/address.ts';

const ZONE = 'America/Los_Angeles';
const none = { event: null, actors: [], query: '', fromMs: null, toMs: null, view: null };

describe('an address', () => {
  it('reads back what it wrote', () => {
    const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
    const address = fc.record({
      event: fc.option(id),
      actors: fc.array(id, { maxLength: 4 }),
      query: fc.string({ unit: 'grapheme' }).map((text) => text.toWellFormed().trim()),
      fromMs: fc.option(fc.integer({ min: -6e13, max: 4e12 })),
      toMs: fc.option(fc.integer({ min: 4e12 + 1, max: 8e12 })),
      view: fc.constantFrom('timeline' as const, 'list' as const, null),
    });
    fc.assert(
      fc.property(address, (given) => {
        expect(parseAddress(formatAddress(given), ZONE)).toEqual(given);
      }),
    );
  });

  it('keeps a comma within an id apart from the commas between ids', () => {
    const given = { ...none, actors: ['council, the', 'a&b=c'] };
    expect(parseAddress(formatAddress(given), ZONE)).toEqual(given);
    expect(parseAddress('#actors=a,b', ZONE).actors).toEqual(['a', 'b']);
  });

  it('is empty where all is default', () => {
    expect(formatAddress(none)).toBe('');
    expect(parseAddress('', ZONE)).toEqual(none);
  });

  it.each([
    '#view=globe',
    '#from=2018-01-20&to=2018-01-10',
    '#from=2018-01-20T10:00&to=2018-01-20T10:00',
    '#from=yesterday&to=',
    '#from=../2018&to=2018/..',
    '#from=2018-99-99T00:00:00Z',
    '#event=&actors=,,&q=',
    '#nonsense&&=%',
  ])('takes %s as the default', (hash) => {
    expect(parseAddress(hash, ZONE)).toEqual(none);
  });

  it('includes the whole last day, in the zone of the timeline', () => {
    expect(parseAddress('#from=2018-01-16&to=2018-01-20', ZONE)).toMatchObject({
      fromMs: Date.UTC(2018, 0, 16, 8),
      toMs: Date.UTC(2018, 0, 21, 8),
    });
  });

  // `to=2018-01-17T11:00` once ended a minute later.
  it.each([
    ['2018-01-17', Date.UTC(2018, 0, 18, 8)],
    ['2018-01', Date.UTC(2018, 1, 1, 8)],
    ['2018', Date.UTC(2019, 0, 1, 8)],
    ['2018-01-17T11', Date.UTC(2018, 0, 17, 19)],
    ['2018-01-17T11:00', Date.UTC(2018, 0, 17, 19)],
    ['2018-01-17T11:00:00Z', Date.UTC(2018, 0, 17, 11)],
    ['2018-01-17T11:00-05:00', Date.UTC(2018, 0, 17, 16)],
  ])('ends with the whole of a date, and where a time of day begins: to=%s', (to, toMs) => {
    expect(parseAddress(`#to=${to}`, ZONE)).toEqual({ ...none, toMs });
  });

  // The two were once read together or not at all.
  it.each([
    ['#from=2018-01-16', { fromMs: Date.UTC(2018, 0, 16, 8) }],
    ['#from=yesterday&to=2018-01-16', { toMs: Date.UTC(2018, 0, 17, 8) }],
    ['#from=2018-01-16&to=tomorrow', { fromMs: Date.UTC(2018, 0, 16, 8) }],
    ['#from=2018-01-16&to=2018/..', { fromMs: Date.UTC(2018, 0, 16, 8) }],
  ])('reads each end of the window by itself: %s', (hash, read) => {
    expect(parseAddress(hash, ZONE)).toEqual({ ...none, ...read });
  });

  it.each(['+02:00', '%2B02:00', '%2b02:00', '+02'])('takes an offset written %s', (offset) => {
    const { fromMs } = parseAddress(`#from=2018-01-16T10:00:00${offset}`, ZONE);
    expect(fromMs).toBe(Date.UTC(2018, 0, 16, 8));
  });
});

describe('the window of an address', () => {
  const opening = makeSpan(1000, 2000);
  it.each([
    [null, null, 1000, 2000],
    [1500, null, 1500, 2000],
    [null, 1500, 1000, 1500],
    [0, 3000, 0, 3000],
    [2500, null, 2500, 3500],
    [2000, null, 2000, 3000],
    [null, 500, -500, 500],
  ])('from %s to %s is from %i to %i', (fromMs, toMs, startMs, endMs) => {
    expect(windowOf({ ...none, fromMs, toMs }, opening)).toEqual({ startMs, endMs });
  });
});
