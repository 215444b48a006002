import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileReading } from '../../src/loading/file-reading.ts';
import { readTimelineText } from '../../src/loading/text-reader.ts';
import { DEFAULT_LIMITS, type Limits } from '../../src/model/limits.ts';
import { problemOfIssues } from '../../src/model/load-problem.ts';
import { madeTimelines } from '../model/made.ts';
import { bytesOf, readPacked } from './packed.ts';

interface Way {
  readonly limits?: Partial<Limits>;
  readonly isNamedLines?: boolean;
  readonly pieceBytes?: number;
  readonly blockBytes?: number;
}

/** That the packed path gives of a text just what reading the whole gives. */
async function expectSame(text: string, way: Way = {}): Promise<void> {
  const limits = { ...DEFAULT_LIMITS, ...way.limits };
  const whole = await readTimelineText(
    text.replace(/^\uFEFF/, ''),
    limits,
    way.isNamedLines ?? false,
  );
  const packed = await readPacked(bytesOf(text), way);
  if (whole.timeline === null) {
    expect(packed.problem).toEqual(problemOfIssues('a.json', whole.issues));
  } else {
    expect(packed.problem).toBeNull();
    expect(packed.result).toStrictEqual(structuredClone(whole));
  }
}

/** A text as an editor would have left it: with white space, escapes, and fields in any order. */
const written = (file: unknown, indent: number): string =>
  JSON.stringify(file, null, indent).replaceAll('é', '\\u00e9');

const asLines = ({ events, ...head }: Record<string, unknown>): string =>
  [head, ...(Array.isArray(events) ? (events as unknown[]) : [])]
    .map((line) => JSON.stringify(line))
    .join('\n');

const FIXTURES = new URL('../fixtures/', import.meta.url);
const fixtures = readdirSync(FIXTURES).filter(
  (name) => name.endsWith('.json') && !name.endsWith('.issues.json'),
);

describe('reading a file by pieces', () => {
  it.each(fixtures)('gives the very same as reading the whole: %s', async (name) => {
    const text = readFileSync(new URL(name, FIXTURES), 'utf8');
    for (const pieceBytes of [1, 7, 100_000]) await expectSame(text, { pieceBytes });
  });

  it.each([0, 1, 6])('gives the same for timelines of any kind; odd ones: %i', async (odd) => {
    await fc.assert(
      fc.asyncProperty(
        madeTimelines({ odd }),
        fc.constantFrom(1, 3, 50, 10_000),
        fc.constantFrom(16, 64, 1000, 100_000),
        fc.constantFrom(0, 2),
        fc.constantFrom({}, { maxIssues: 2 }, { maxEvents: 3 }, { maxTextLength: 20 }),
        async (file, pieceBytes, blockBytes, indent, limits) => {
          await expectSame(written(file, indent), { pieceBytes, blockBytes, limits });
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([0, 6])('gives the same for lines; odd ones: %i', async (odd) => {
    const bad = fc.constantFrom(
      ...['{', '1,2', '"a', 'a"', ']', '[1', '2],3', 'x', ' ', '', '\t\r'],
    );
    await fc.assert(
      fc.asyncProperty(
        madeTimelines({ odd }),
        fc.array(fc.tuple(fc.nat(12), bad), { maxLength: odd }),
        fc.constantFrom(1, 50, 10_000),
        fc.boolean(),
        async (file, slips, pieceBytes, isNamedLines) => {
          const lines = asLines(file).split('\n');
          for (const [at, slip] of slips) lines.splice(1 + at, 0, slip);
          await expectSame(lines.join('\n'), { pieceBytes, isNamedLines });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives the same for texts that are cut off or changed somewhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        madeTimelines({ odd: 1, maxEvents: 4 }),
        fc.nat(),
        fc.constantFrom(
          '',
          ',',
          '"',
          '\\',
          ']',
          '}',
          '[',
          '{',
          ' ',
          '\n',
          'x',
          '<',
          '\u0001',
          '\uFEFF',
        ),
        fc.boolean(),
        async (file, place, slip, isCut) => {
          const text = written(file, 0);
          const at = place % (text.length + 1);
          const changed = text.slice(0, at) + slip + (isCut ? '' : text.slice(at));
          await expectSame(changed.toWellFormed());
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n '],
    ['a web page', '<!doctype html>'],
    ['a table', 'Year,Headline\n2020,A'],
    ['a list', '[{"id": 1}]'],
    ['a text', '"events"'],
    ['no events', '{"title": "A"}'],
    ['events that are none', '{"title": "A", "events": {}}'],
    [
      'two lists of events',
      '{"events": [{}], "title": "A", "events": [{"id": "a", "title": "A", "date": "2020"}]}',
    ],
    ['a list and then something else', '{"title": "A", "events": [{}], "events": 5}'],
    [
      'an escaped name',
      '{"title": "A", "\\u0065vents": [{"id": "a", "title": "A", "date": "2020"}]}',
    ],
    ['events inside of something else', '{"title": "A", "x-a": {"events": [1]}, "events": []}'],
    ['a name that is a value', '{"title": "events", "events": []}'],
    ['a list after a text', '{"events": "a" [1]}'],
    ['an item too few', '{"title": "A", "events": [1,]}'],
    ['two marks', '\uFEFF\uFEFF{"title": "A", "events": []}'],
    ['a mark', '\uFEFF{"title": "A", "events": []}'],
    ['a mark inside', '{"title": "A", "events": [\uFEFF{}]}'],
    ['a foreign file', '{"events": [{"start_date": {"year": 2020}}]}'],
    [
      'two sources lists',
      '{"title":"A","sources":[{"id":"a","title":"A"}],"events":[{"id":"a","title":"A","date":"2020","quotes":[{"source":"a","exact":"x"}]}],"sources":[]}',
    ],
    [
      'fields that stand twice anywhere',
      '{"title":"A","title":"B","events":[{"id":"a","title":"A","date":"2020","date":"2021"},5,' +
        '{"id":"b","i\\u0064":"c","title":"A","date":"2020","x-a":[{"b":1,"b":2}],"relations":' +
        '[{"to":"a","to":"a","type":"follows"}]}],"eras":[],"eras":[],"x-b":{"c":":","c":1}}',
    ],
    [
      'fields that stand twice in lines',
      '{"title":"A","title":"B"}\n{"id":"a","id":"b"}\n{\n{"id":"a","title":"A","date":"2020","date":"2021"}',
    ],
    ['a head on two lines', '{"title":\n"A"}\n{"id":"a"}'],
    [
      'lines without a name',
      '\n{"title":"A"}\r\n\r\n{"id":"a","title":"A","date":"2020"}\n{"id":"b"}\n',
    ],
    ['lines after events', '{"title":"A","events":[]}\n{"id":"a"}'],
    [
      '__proto__',
      '{"title":"A","events":[{"id":"a","title":"A","date":"2020","__proto__":{"x":1}}],"__proto__":[]}',
    ],
  ])('gives the same for %s', async (_name, text) => {
    for (const pieceBytes of [1, 100_000]) {
      for (const isNamedLines of [false, true])
        await expectSame(text, { pieceBytes, isNamedLines });
    }
  });

  it('reports no field that stands twice in an event that is not read', async () => {
    const event = (id: string) => `{"id":"${id}","title":"A","title":"B","date":"2020"}`;
    const text = `{"title":"A","sources":[],"events":[${[...'abcd'].map(event).join()}],"title":"B"}`;
    for (const maxIssues of [1, 2, 3, 10])
      await expectSame(text, { limits: { maxEvents: 2, maxIssues } });
  });

  it.each([
    ['at the start', '['.repeat(200_000)],
    ['in an event', `{"title":"A","events":[${'['.repeat(200_000)}`],
    ['before the events', `{"x-a":${'{"a":'.repeat(200_000)}`],
    ['in a line', `{"title":"A"}\n{"id":"a","title":"A","date":"2020"}\n${'['.repeat(200_000)}`],
  ])('says what is nested too deeply %s', async (_name, text) => {
    await expectSame(text, { pieceBytes: 10_000, blockBytes: 1000 });
  });

  it('needs no more of a file once it is too deep, or too large', () => {
    const limits = { ...DEFAULT_LIMITS, maxBytes: 1000 };
    const reading = () => new FileReading({ file: 'a.json', limits, isNamedLines: false });
    const deep = reading();
    deep.take(bytesOf(`{"events":${'['.repeat(100)}`));
    expect(deep.problem?.code).toBe('too-deep');
    const large = reading();
    large.take(bytesOf(' '.repeat(1000)));
    expect(large.problem).toBeNull();
    large.take(bytesOf(' '));
    expect(large.problem).toMatchObject({
      code: 'too-large',
      detail: 'It has more than 1000 bytes.',
    });
  });

  it('says that a file is not in UTF-8', async () => {
    const { problem } = await readPacked(Uint8Array.of(0x7b, 0x22, 0xc4, 0x22, 0x7d));
    expect(problem?.code).toBe('bad-encoding');
    const bytes = bytesOf(
      '{"title":"A","sources":[],"events":[{"id":"a","title":"?","date":"2020"}]}',
    );
    bytes[bytes.indexOf('?'.charCodeAt(0))] = 0xc4;
    expect((await readPacked(bytes)).problem?.code).toBe('bad-encoding');
  });
});
