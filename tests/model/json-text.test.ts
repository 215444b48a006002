import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeeperThan } from '../../src/model/json-depth.ts';
import { parseTimelineText } from '../../src/model/json-text.ts';

const SOUND = '{"title": "A file", "events": [{"id": "a", "title": "A", "date": "2020"}]}';

describe(parseTimelineText, () => {
  it('reads a sound text, with a byte order mark and without', async () => {
    for (const text of [SOUND, `\uFEFF${SOUND}`, `\n\t ${SOUND}\r\n`]) {
      expect(await parseTimelineText(text)).toMatchObject({ issues: [], notShown: 0, total: 1 });
    }
  });

  it.each([
    ['empty', ''],
    ['empty', ' \n\t'],
    ['empty', '\uFEFF'],
    ['web-page', '<!doctype html><title>Not found</title>'],
    ['web-page', '\uFEFF\n <html>'],
    ['other-format', 'Year,Month,Headline\n2020,1,A beginning\n'],
    ['other-format', '"Start Date"\t"End Date"\n2020\t2021'],
    ['not-json', 'callback({"title": "A"})'],
    ['not-json', 'hello'],
    ['not-an-object', 'null'],
    ['not-an-object', '"a text"'],
    ['not-an-object', '[]'],
    ['too-deep', '['.repeat(200_000)],
    ['too-deep', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['too-deep', '{"a":'.repeat(200_000)],
    ['too-deep', `{"title": "A", "x-a": ${'['.repeat(64)}${']'.repeat(64)}, "events": []}`],
  ])('answers with one issue, %s, to a text that cannot be read', async (code, text) => {
    const { timeline, issues, notShown, total } = await parseTimelineText(text);
    expect(issues).toMatchObject([{ code, severity: 'error', path: [] }]);
    expect([timeline, notShown, total]).toEqual([null, 0, 0]);
  });

  it('refuses a text of 50 MB without reading it', async () => {
    const { issues } = await parseTimelineText('['.repeat(50_000_000), {
      maxBytes: 10 * 1024 * 1024,
    });
    expect(issues).toMatchObject([
      { code: 'too-large', message: 'The file is larger than 10 MB.' },
    ]);
  });

  it('counts bytes of UTF-8, not letters', async () => {
    const text = JSON.stringify({ title: 'é'.repeat(100), events: [] });
    const bytes = text.length + 100;
    expect((await parseTimelineText(text, { maxBytes: bytes })).issues).toEqual([]);
    const { issues } = await parseTimelineText(text, { maxBytes: bytes - 1 });
    expect(issues).toMatchObject([{ code: 'too-large' }]);
  });

  it('does not count brackets inside texts as depth', async () => {
    const title = `\\"${'['.repeat(200)}\\\\`;
    const { issues } = await parseTimelineText(`{"title": "${title}", "events": []}`);
    expect(issues).toEqual([]);
  });

  // JSON.parse keeps the last of two fields, and the events of the first were lost without a word.
  it('says which fields stand twice, and reads the last of them', async () => {
    const event = '{"id": "a", "title": "A", "title": "B", "date": "2020"}';
    const result = await parseTimelineText(
      `{"title": "T", "events": [${event}], "events": [${event}, ${event.replace('"a"', '"b"')}]}`,
    );
    expect(result).toMatchObject({ notShown: 0, total: 2 });
    expect(result.issues.map(({ path }) => path.join('.'))).toEqual([
      'events',
      'events.0.title',
      'events.0.title',
      'events.1.title',
    ]);
    expect(result.issues[0]).toMatchObject({
      code: 'repeated-field',
      severity: 'error',
      message: 'The field `events` stands more than once in one object; only the last is read.',
    });
    const lost = await parseTimelineText(`{"title": "T", "events": [${event}], "events": []}`);
    expect(lost.total).toBe(0);
    expect(lost.issues).toContainEqual(expect.objectContaining({ code: 'repeated-field' }));
  });

  it.each([
    ['{"title": "A" "events": []}', 1, 15, 'a comma is missing'],
    ['{"title": "A",\n  "events": [],\n}', 3, 1, 'the name of a field should stand there'],
    ['{"title": "A",\n  "events": [1,]}', 2, 16, 'a value should stand there'],
    ["{'title': 'A'}", 1, 2, 'something stands there that JSON does not know'],
    ['{title: "A"}', 1, 2, 'something stands there that JSON does not know'],
    ['{“title”: "A"}', 1, 2, 'something stands there that JSON does not know'],
    ['{"title" "A"}', 1, 10, 'a colon is missing'],
    ['{"title": "A\nB"}', 1, 11, 'the text that begins there is not closed'],
    ['{"title": "A\tB"}', 1, 11, 'a line break, a tab or another control character'],
    ['{"title": "\\x"}', 1, 11, 'a backslash stands before a character that takes none'],
    ['{"title": "\\u00"}', 1, 11, 'the \\u is not followed by four digits'],
    ['{"title": "A"} // note', 1, 16, 'a comment stands there, and JSON has none'],
    ['{"title": "A"}\n{}', 2, 1, 'the file should end there'],
    ['{"start": 1.}', 1, 11, 'the number is not complete'],
  ])('says where %j stops being JSON: line %i, column %i', async (text, line, column, what) => {
    const { issues } = await parseTimelineText(text);
    expect(issues).toMatchObject([{ code: 'not-json', at: { line, column } }]);
    expect(issues[0]?.message).toContain(`line ${line}, column ${column}, ${what}`);
  });

  it('says that a file is cut off, at every place where it can be', async () => {
    for (let length = 1; length < SOUND.length; length++) {
      const { issues } = await parseTimelineText(SOUND.slice(0, length));
      expect(issues, SOUND.slice(0, length)).toMatchObject([{ code: 'cut-off' }]);
    }
  });

  it('never rejects, whatever the text', async () => {
    const char = fc.constantFrom(...'{}[]",:\\ \n\t\u00a0\u0000u1-.etrufalsn/*é“');
    const texts = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: char, maxLength: 40 }),
      fc.string({ unit: char, maxLength: 20 }).map((text) => `{"title": ${text}`),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { timeline, issues } = await parseTimelineText(text);
        if (timeline === null) expect(issues).not.toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe(isDeeperThan, () => {
  it('agrees with the depth that the data has', () => {
    const depthOf = (value: unknown): number =>
      typeof value === 'object' && value !== null
        ? 1 + Math.max(0, ...Object.values(value).map(depthOf))
        : 0;
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(6), (value, maxDepth) => {
        expect(isDeeperThan(JSON.stringify(value), maxDepth)).toBe(depthOf(value) > maxDepth);
      }),
    );
  });
});
