import fc from 'fast-check';

type Json = Record<string, unknown>;

/** Sound values of a kind, and now and then something else. */
const orOdd = <Value>(sound: fc.Arbitrary<Value>, weight: number): fc.Arbitrary<unknown> =>
  weight === 0 ? sound : fc.oneof({ arbitrary: sound, weight: 40 }, { arbitrary: odd, weight });

const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>('', ' ', '\u00a0', null, 0, -1, 1.5, true, [], {}, 'x'.repeat(60)),
  fc.jsonValue({ maxDepth: 2 }),
  fc.string(),
);

const words = fc.constantFrom(
  'The vote',
  'Él dijo “sí”',
  'a\u0000b',
  'Λόγος ΣΑΣ',
  'tab\tand  space',
  '𝒳 is',
  '\u0301x',
);
const ids = fc.constantFrom(
  'a',
  'b',
  'c',
  '__proto__',
  'é',
  '0',
  'constructor',
  'e1',
  'e2',
  'e3',
  'e4',
  'e5',
);
const dates = fc.constantFrom(
  ...['2018-01-16', '2018-01', '2018~', '[2018-01-16,2018-01-17]', '2018-01-16T17:30-08:00'],
  ...['2018-01-01/..', '[..2018]', 'XXXX-04-18', '2019-02-11', '2017-13'],
);
const addresses = fc.constantFrom('https://a.example/x', 'http://b.example', 'https://a b');

interface MadeOptions {
  /** How often, of 40 and this, something stands where it should not; 0 for timelines without a fault but repeated ids. */
  readonly odd: number;
  readonly maxEvents?: number;
}

/** Timelines as their files hold them, sound or with faults of every kind. */
export function madeTimelines({ odd: weight, maxEvents = 12 }: MadeOptions): fc.Arbitrary<Json> {
  const known = fc.constantFrom('a', 'b', '__proto__');
  const record = (required: Record<string, fc.Arbitrary<unknown>>, optional = {}) =>
    fc
      .record(
        Object.fromEntries(
          Object.entries({ ...required, ...optional }).map(([name, value]) => [
            name,
            orOdd(value as fc.Arbitrary<unknown>, weight),
          ]),
        ),
        { requiredKeys: weight === 0 ? Object.keys(required) : [] },
      )
      .chain((made) =>
        fc
          .oneof(
            { arbitrary: fc.constant({}), weight: 30 },
            { arbitrary: fc.constantFrom({ 'x-own': 1 }), weight: 2 },
            { arbitrary: fc.constantFrom({ tilte: 'x' }, { constructor: 1 }), weight },
          )
          .map((more) => ({ ...made, ...more })),
      );
  const listOf = (item: fc.Arbitrary<unknown>, maxLength = 3) => fc.array(item, { maxLength });
  const good = weight === 0 ? dates.filter((date) => date !== '2017-13') : dates;
  const goodAddress = weight === 0 ? addresses.filter((text) => !text.includes(' ')) : addresses;
  const quote = record(
    { source: known, exact: words },
    { start: fc.nat(), speaker: known, mark: weight === 0 ? fc.constant([]) : listOf(words) },
  );
  const event = record(
    { id: fc.oneof(ids, fc.uuid()), title: words, date: good },
    {
      summary: words,
      actors: fc.uniqueArray(known, { maxLength: 3 }),
      kind: words,
      status: fc.constantFrom('occurred', 'planned', 'disputed'),
      quotes: listOf(quote),
      stated: listOf(record({ source: known, text: words }, { date: good, note: words })),
      relations: listOf(
        record(
          { to: ids, type: fc.constantFrom('follows', 'responds-to', 'enables') },
          { source: known, disputed: fc.boolean() },
        ),
      ),
      media: listOf(record({ url: goodAddress, alt: words }), 1),
      links: listOf(record({ url: goodAddress, label: words }), 1),
    },
  );
  const named = (name: string) =>
    fc.constant(['a', 'b', '__proto__'].map((id) => ({ id, [name]: `Name ${id.toUpperCase()}` })));
  return fc
    .record(
      {
        title: orOdd(words, weight),
        timeZone: orOdd(fc.constantFrom('UTC', 'America/Los_Angeles', 'Asia/Tokyo'), weight),
        sources: orOdd(named('title'), weight),
        actors: orOdd(named('name'), weight),
        events: orOdd(
          fc.array(orOdd(event, weight), { maxLength: maxEvents }),
          Math.min(weight, 1),
        ),
        eras: orOdd(fc.constant([{ title: 'Era', date: '2017/2018' }]), weight),
      },
      { requiredKeys: weight === 0 ? ['title', 'sources', 'actors', 'events'] : ['events'] },
    )
    .chain((made) =>
      fc
        .shuffledSubarray(Object.keys(made), { minLength: Object.keys(made).length })
        .map((names) =>
          Object.fromEntries(names.map((name) => [name, made[name as keyof typeof made]])),
        ),
    );
}
