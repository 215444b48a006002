import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { makeJsonSchema } from '../../scripts/json-schema.ts';
import { fault } from '../../src/model/issues.ts';
import * as schemas from '../../src/model/schema.ts';
import type { Schema } from '../../src/model/shape.ts';

const FILE = new URL('../../data/schema.json', import.meta.url);

function textOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The schema and everything inside it. */
function* partsOf(schema: Schema, name: string): Generator<[string, Schema]> {
  yield [name, schema];
  for (const [key, entry] of Object.entries(schema.entries ?? {})) {
    yield* partsOf(entry, `${name}.${key}`);
  }
  if (schema.item !== undefined) yield* partsOf(schema.item, `${name}[]`);
  if (schema.wrapped !== undefined) yield* partsOf(schema.wrapped, name);
}

const parts = [...partsOf(schemas.timelineSchema, 'timeline')];

describe('data/schema.json', () => {
  it('is what src/model/schema.ts makes (UPDATE=1 writes it)', () => {
    const made = textOf(makeJsonSchema());
    if (process.env.UPDATE === '1') writeFileSync(FILE, made);
    expect(
      readFileSync(FILE, 'utf8'),
      'data/schema.json differs from src/model/schema.ts; run UPDATE=1 npx vitest run tests/model/schema.test.ts',
    ).toBe(made);
  });

  it('describes every field', () => {
    const undescribed: string[] = [];
    const visit = (part: unknown, path: string): void => {
      if (typeof part !== 'object' || part === null) return;
      const { properties = {} } = part as { properties?: Record<string, object> };
      for (const [name, field] of Object.entries(properties)) {
        if (!('description' in field)) undescribed.push(`${path}.${name}`);
      }
      for (const [name, inner] of Object.entries(part)) visit(inner, `${path}.${name}`);
    };
    visit(makeJsonSchema(), '');
    expect(undescribed).toEqual([]);
  });

  it('has texts for dates, texts that are not blank for ids, and free x- fields', () => {
    const { $defs, required } = makeJsonSchema() as {
      $defs: Record<'event', { properties: Record<string, object>; patternProperties: object }>;
      required: string[];
    };
    const { properties, patternProperties } = $defs.event;
    expect(properties.date).toMatchObject({ type: 'string' });
    expect(properties.id).toMatchObject({ type: 'string', pattern: '\\S' });
    expect(patternProperties).toEqual({ '^x-': {} });
    expect(required).toEqual(['title', 'events']);
  });
});

describe('the schema', () => {
  it('gives every check a code that has a text', () => {
    for (const [name, part] of parts) {
      const pipe = 'pipe' in part ? (part.pipe as v.PipeItem<unknown, unknown, never>[]) : [];
      for (const action of pipe) {
        if (action.kind !== 'validation') continue;
        const { message } = action as unknown as { message: Parameters<typeof fault>[0] };
        expect(() => fault(message, '"x"').text(), `${name}: ${message}`).not.toThrow();
      }
    }
  });

  it('has the fields that the contract names, and no others', () => {
    const names = (schema: Schema): string[] => Object.keys(schema.entries ?? {});
    expect(names(schemas.sourceSchema).join(' ')).toBe(
      'id title publisher author url published language sha256',
    );
    expect(names(schemas.actorSchema).join(' ')).toBe('id name role affiliation color');
    expect(names(schemas.eventSchema).join(' ')).toBe(
      'id title summary date actors kind status quotes stated relations media links',
    );
    expect(names(schemas.quoteSchema).join(' ')).toBe(
      'source exact prefix suffix start speaker mark',
    );
    expect(names(schemas.statedSchema).join(' ')).toBe('source text date note');
    expect(names(schemas.relationSchema).join(' ')).toBe('to type source quote disputed');
    expect(names(schemas.mediaSchema).join(' ')).toBe('url alt caption credit link');
    expect(names(schemas.linkSchema).join(' ')).toBe('url label');
    expect(names(schemas.eraSchema).join(' ')).toBe('title date');
    expect(names(schemas.timelineSchema).join(' ')).toBe(
      '$schema title description language timeZone updated sources actors events eras',
    );
  });
});
