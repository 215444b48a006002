import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTimelineText } from '../../src/model/json-text.ts';
import { DEFAULT_LIMITS, type Limits } from '../../src/model/limits.ts';
import { parseTimeline } from '../../src/model/parse.ts';
import { readSound } from '../../src/model/sound-reader.ts';
import { readSoundText } from '../../src/model/sound-text.ts';
import { madeTimelines } from './made.ts';

/** That a file is read where nothing is reported of it, and then as it is read with reports. */
function expectSame(file: unknown, more: Partial<Limits> = {}): boolean {
  const limits = { ...DEFAULT_LIMITS, ...more };
  const { timeline, issues } = parseTimeline(file, limits);
  expect(readSound(file, limits)).toStrictEqual(issues.length === 0 ? timeline : null);
  return issues.length === 0;
}

async function expectSameText(text: string, more: Partial<Limits> = {}): Promise<boolean> {
  const limits = { ...DEFAULT_LIMITS, ...more };
  const { timeline, issues } = await parseTimelineText(text, limits);
  expect(readSoundText(text, limits)).toStrictEqual(issues.length === 0 ? timeline : null);
  return issues.length === 0;
}

const FIXTURES = new URL('../fixtures/', import.meta.url);
const fixtures = readdirSync(FIXTURES).filter(
  (name) => name.endsWith('.json') && !name.endsWith('.issues.json'),
);
const SOUND = readFileSync(new URL('sound.json', FIXTURES), 'utf8');

/** Every file that a file becomes by changing one thing in it, at any depth. */
function* changed(value: unknown): Generator<unknown> {
  yield* ['', ' ', 'x', '-', 5, -1, 0.5, null, true, [], {}, undefined];
  if (Array.isArray(value)) {
    if (value.length > 0) yield [...(value as unknown[]), value[0]];
    for (const [at, item] of value.entries()) {
      for (const other of changed(item)) yield value.with(at, other);
    }
  } else if (typeof value === 'object' && value !== null) {
    yield { ...value, extra: 1 };
    yield { ...value, 'x-extra': { extra: 1 } };
    for (const [name, part] of Object.entries(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
      for (const other of changed(part)) yield { ...value, [name]: other };
    }
  }
}

describe(readSound, () => {
  it.each(fixtures)('gives a timeline just where nothing is reported: %s', async (name) => {
    const text = readFileSync(new URL(name, FIXTURES), 'utf8');
    expectSame(JSON.parse(text));
    await expectSameText(text);
  });

  it('reads the own story of the page', async () => {
    const file = new URL('../../data/oakland-sanctuary.json', import.meta.url);
    expect(await expectSameText(readFileSync(file, 'utf8'))).toBe(true);
  });

  it('agrees with the reader that reports, whatever one thing is changed in a sound file', () => {
    let sound = 0;
    let unsound = 0;
    for (const file of changed(JSON.parse(SOUND))) {
      if (expectSame(file)) sound++;
      else unsound++;
    }
    expect(sound).toBeGreaterThan(100);
    expect(unsound).toBeGreaterThan(1000);
  });

  it.each([0, 1, 6])('agrees with it about timelines of any kind; odd ones: %i', (odd) => {
    let sound = 0;
    fc.assert(
      fc.property(
        madeTimelines({ odd }),
        fc.constantFrom({}, {}, { maxEvents: 3 }, { maxTextLength: 20 }),
        (file, limits) => {
          if (expectSame(file, limits)) sound++;
        },
      ),
      { numRuns: 300 },
    );
    if (odd === 0) expect(sound).toBeGreaterThan(10);
  });
});

describe(readSoundText, () => {
  const event = '{"id": "a", "title": "A", "date": "2020", "x-a": {"b": ": \\" :", "c": []}}';
  const file = `{"title": "T:", "events": [${event}]}`;

  it.each([
    ['a sound text', file, true],
    ['one with a mark', `\uFEFF${file}`, true],
    ['one with two marks', `\uFEFF\uFEFF${file}`, false],
    ['a field that stands twice', file.replace('"id"', '"id": "b", "id"'), false],
    ['one that does so elsewhere', file.replace('"c": []', '"c": {"d": 1, "d": 1}'), false],
    ['one that does so in other letters', file.replace('"id"', '"\\u0069d": "b", "id"'), false],
    ['two lists of events', file.replace('"title"', '"events": [], "title"'), false],
    ['no JSON', file.slice(1), false],
    ['nothing', '', false],
    [
      'a deep one',
      `{"title": "A", "x-a": ${'['.repeat(64)}${']'.repeat(64)}, "events": []}`,
      false,
    ],
    ['__proto__', file.replace('"x-a"', '"__proto__"'), false],
  ] satisfies [string, string, boolean][])('reads or leaves %s', async (_name, text, isSound) => {
    expect(await expectSameText(text)).toBe(isSound);
  });

  it('leaves a text that is larger than the cap', async () => {
    expect(await expectSameText(file, { maxBytes: file.length - 1 })).toBe(false);
    expect(await expectSameText(file, { maxBytes: file.length })).toBe(true);
  });
});
