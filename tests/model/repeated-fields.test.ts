import fc from 'fast-check';
import { type ParseError, visit } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { findRepeatedFields } from '../../src/model/repeated-fields.ts';

function repeatedIn(json: string): string[] {
  const found: string[] = [];
  findRepeatedFields(json, (path, offset) => found.push(`${path.join('.')} at ${offset}`));
  return found;
}

/** The same by an independent parser, with a set of names for every object. */
function repeatedByParser(json: string): string[] {
  const found: string[] = [];
  const objects: Set<string>[] = [];
  const errors: ParseError[] = [];
  visit(json, {
    onObjectBegin: () => void objects.push(new Set()),
    onObjectEnd: () => void objects.pop(),
    onObjectProperty(name, offset, _length, _line, _column, pathOf) {
      const names = objects.at(-1);
      if (names?.has(name)) found.push(`${[...pathOf(), name].join('.')} at ${offset}`);
      names?.add(name);
    },
    onError: (error, offset, length) => void errors.push({ error, offset, length }),
  });
  expect(errors).toEqual([]);
  return found;
}

describe(findRepeatedFields, () => {
  it.each([
    ['{"a":1,"a":2}', ['a at 7']],
    ['{"a":1,"a":2,"a":3}', ['a at 7', 'a at 13']],
    ['[{"a":1},{"a":1,"b":{"a":1,"a":2}}]', ['1.b.a at 27']],
    ['{"a":{"a":1},"a":2}', ['a at 13']],
    ['{"a":[[],{},[{"b":1,"b":2}]]}', ['a.2.0.b at 20']],
    ['{"a":1,"\\u0061":2}', ['a at 7']],
    ['{"__proto__":1,"__proto__":2}', ['__proto__ at 15']],
    ['{"":1,"":2}', [' at 6']],
  ])('finds in %s: %j', (json, found) => {
    expect(repeatedIn(json)).toEqual(found);
  });

  it.each([
    '{"a":"a","b":["a","a","a"]}',
    '[{"a":1},{"a":1}]',
    '{"a":{"a":{"a":1}}}',
    '{"a":"\\",\\"a\\":1","b":"\\\\"}',
    '{"a":1,"A":2}',
    '"a"',
    '[]',
    '',
    '{"a":1,"b',
    ']}',
  ])('finds none in %s', (json) => {
    expect(repeatedIn(json)).toEqual([]);
  });

  it('finds what a parser finds, in any JSON', () => {
    const name = fc.constantFrom('a', 'b', '"', '\\', '\\"', 'é', '{', ',', '');
    const space = fc.constantFrom('', ' ', '\n\t');
    const written = (text: string): string =>
      JSON.stringify(text).replace(/[aé]/g, (letter) =>
        letter === 'a' ? letter : `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    const { json } = fc.letrec<{ json: string }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(name.map(written), fc.constantFrom('1', '-0.5e3', 'true', 'null')),
        fc.tuple(space, fc.array(tie('json'), { maxLength: 4 })).map(([gap, items]) => {
          return `[${gap}${items.join(`${gap},`)}]`;
        }),
        fc
          .tuple(space, fc.array(fc.tuple(name, tie('json')), { maxLength: 6 }))
          .map(([gap, fields]) => {
            const texts = fields.map(([field, value]) => `${written(field)}${gap}:${gap}${value}`);
            return `{${texts.join(`${gap},`)}${gap}}`;
          }),
      ),
    }));
    fc.assert(
      fc.property(json, (text) => {
        expect(() => JSON.parse(text) as unknown).not.toThrow();
        expect(repeatedIn(text)).toEqual(repeatedByParser(text));
      }),
      { numRuns: 500 },
    );
  });

  it('comes to an end with any text, of any depth', () => {
    for (const text of ['{"a":', '[', '"\\', '{"a":1,', ']', '\\"']) {
      expect(() => {
        findRepeatedFields(text.repeat(200_000), () => undefined);
      }).not.toThrow();
    }
  });
});
