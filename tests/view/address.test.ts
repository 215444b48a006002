import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSpan } from '../../src/time/span.ts';
import { formatAddress, parseAddress } from '../../src/view/address.ts';

const ZONE = 'America/Los_Angeles';
const none = { event: null, actors: [], query: '', span: null, view: null };

describe('an address', () => {
  it('reads back what it wrote', () => {
    const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
    const address = fc.record({
      event: fc.option(id),
      actors: fc.array(id, { maxLength: 4 }),
      query: fc.string({ unit: 'grapheme' }).map((text) => text.toWellFormed().trim()),
      span: fc.option(
        fc
          .tuple(fc.integer({ min: -6e13, max: 4e12 }), fc.integer({ min: 1, max: 1e12 }))
          .map(([startMs, lengthMs]) => makeSpan(startMs, startMs + lengthMs)),
      ),
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
    '#from=yesterday&to=2018-01-10',
    '#from=2018-01-01',
    '#from=2018-99-99T00:00:00Z&to=2018-01-10',
    '#event=&actors=,,&q=',
    '#nonsense&&=%',
  ])('takes %s as the default', (hash) => {
    expect(parseAddress(hash, ZONE)).toEqual(none);
  });

  it('includes the whole last day, in the zone of the timeline', () => {
    expect(parseAddress('#from=2018-01-16&to=2018-01-20', ZONE).span).toEqual(
      makeSpan(Date.UTC(2018, 0, 16, 8), Date.UTC(2018, 0, 21, 8)),
    );
  });
});
