import * as v from 'valibot';
import { type CheckCode, Fault, fault } from './issues.ts';
import { isRecord, type Kind, KIND_REMEDIES, kindOf, ownField } from './kinds.ts';
import { nearestName } from './nearest-name.ts';
import type { Owner } from './meanings.ts';
import { meantBy, type Reading } from './rules.ts';
import type { Marks } from './schema.ts';
import type { Checked } from './timeline.ts';
import { valueText } from './value-text.ts';

/*
 * Readers made from the schema, once. A reader copies what is sound into new objects, field by
 * known field, and reports what is not; so one bad part of a file costs that part only, and nothing
 * of a file reaches the program that the schema does not name, except x- fields.
 */

/** What a reader gives for a value that cannot be used; the issue has been reported then. */
export const BROKEN = Symbol('broken');

/** Reads the value that stands at `reading.path`. `owner`: the object around it, as read so far. */
export type Reader<Value> = (
  value: unknown,
  reading: Reading,
  owner: Owner,
) => Value | typeof BROKEN;

/** A schema of valibot, with the parts that some kinds have and that are looked at here. */
export interface Schema extends v.GenericSchema {
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly wrapped?: Schema;
  readonly default?: unknown;
  readonly options?: readonly string[];
}

interface ObjectOptions<Later, Fallbacks> {
  /** Fields that somebody else reads afterwards; they are known, but left alone. */
  readonly later?: readonly Later[];
  /** Values for required fields that are at fault, which then do not cost the object. */
  readonly fallbacks?: Fallbacks;
}

interface Field {
  readonly name: string;
  readonly read: Reader<unknown>;
  readonly required: boolean;
  /** Whether a fault costs the object around. */
  readonly vital: boolean;
  readonly fallback: unknown;
  readonly expected: string;
}

/** Shared by all lists that a file leaves out; frozen, since it is. */
const NO_ITEMS: readonly never[] = Object.freeze([]);

const EXPECTED: Readonly<Record<string, Kind>> = {
  string: 'text',
  picklist: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** The reader for an object schema. Unknown fields are warned of; x- fields are taken over as they are. */
export function objectReader<
  Part extends Schema,
  Later extends keyof v.InferOutput<Part> & string = never,
>(
  schema: Part,
  { later = [], fallbacks = {} }: ObjectOptions<Later, Partial<v.InferOutput<Part>>> = {},
): Reader<Omit<Checked<v.InferOutput<Part>>, Later>> {
  const spare = fallbacks as Readonly<Record<string, unknown>>;
  const names = new Set(Object.keys(schema.entries ?? {}));
  const skipped = new Set<string>(later);
  const fields = Object.entries(schema.entries ?? {})
    .filter(([name]) => !skipped.has(name))
    .map(([name, entry]) => fieldOf(name, entry, ownField(spare, name)));

  const read: Reader<unknown> = (value, reading) => {
    if (!isRecord(value)) return report(wrongType('an object', value), reading, value);
    const record: Record<string, unknown> = {};
    let broken = false;
    for (const field of fields) {
      const found = readField(field, value, reading, record);
      if (found === BROKEN) broken = true;
      else if (found !== undefined) record[field.name] = found;
    }
    for (const name of Object.keys(value)) {
      if (names.has(name)) continue;
      if (name.startsWith('x-')) record[name] = value[name];
      else reportUnknownField(name, names, value, reading);
    }
    return broken ? BROKEN : record;
  };
  return read as Reader<Omit<Checked<v.InferOutput<Part>>, Later>>;
}

/**
 * The reader for a list: broken items are left out.
 * @param keep Called with every sound item while `reading.path` is its place; false leaves it out,
 *   and whoever says so reports why.
 */
export function listReader<Item>(
  readItem: Reader<Item>,
  keep?: (item: Item, reading: Reading) => boolean,
): Reader<readonly Item[]> {
  return (value, reading, owner) => {
    if (!Array.isArray(value)) return report(wrongType('a list', value), reading, value);
    const items: Item[] = [];
    for (let index = 0; index < value.length; index++) {
      reading.path.push(index);
      const item = readItem(value[index], reading, owner);
      if (item !== BROKEN && (keep?.(item, reading) ?? true)) items.push(item);
      reading.path.pop();
    }
    return items;
  };
}

/** The fields of an object schema in which a fault costs the object. */
export function vitalFields(schema: Schema): ReadonlySet<string> {
  const fields = Object.entries(schema.entries ?? {});
  const vital = fields.filter(([name, entry]) => fieldOf(name, entry, undefined).vital);
  return new Set(vital.map(([name]) => name));
}

/** Reports a fault at the place of reading. */
export function report(found: Fault, reading: Reading, value: unknown): typeof BROKEN {
  reading.issues.add(found, reading.path, value);
  return BROKEN;
}

/** The fault of a value of another kind than expected. */
export function wrongType(expected: Kind, value: unknown): Fault {
  return fault('wrong-type', expected, kindOf(value), KIND_REMEDIES[expected]);
}

function readerOf(schema: Schema): Reader<unknown> {
  if (schema.entries !== undefined) return objectReader(schema);
  if (schema.item === undefined) return leafReader(schema);
  const readItem = readerOf(schema.item);
  if (marksOf(schema).distinct !== true) return listReader(readItem);
  return (value, reading, owner) => {
    const seen = new Set<unknown>();
    return listReader(readItem, (item) => {
      if (seen.has(item)) report(fault('repeated', valueText(item)), reading, item);
      return seen.size < seen.add(item).size;
    })(value, reading, owner);
  };
}

function leafReader(schema: Schema): Reader<unknown> {
  const { means } = marksOf(schema);
  return (value, reading, owner) => {
    if (typeof value === 'string' && value.length > reading.maxTextLength) {
      return report(fault('too-long', value.length, reading.maxTextLength), reading, value);
    }
    const result = v.safeParse(schema, value, { abortPipeEarly: true });
    if (!result.success) return report(faultOf(result.issues[0], schema), reading, value);
    if (means === undefined || typeof value !== 'string') return value;
    const meant = meantBy(value, means, reading, owner);
    return meant instanceof Fault ? report(meant, reading, value) : meant;
  };
}

function faultOf(issue: v.BaseIssue<unknown>, schema: Schema): Fault {
  // Checks carry a code for a message; that each does is a claim of the tests.
  if (issue.kind !== 'schema') return fault(issue.message as CheckCode, valueText(issue.input));
  if (schema.options !== undefined && typeof issue.input === 'string') {
    const { input } = issue;
    const { options } = schema;
    return fault('not-one-of', valueText(input), options, () =>
      nearestName(input, new Set(options)),
    );
  }
  return wrongType(EXPECTED[schema.type] ?? 'text', issue.input);
}

function fieldOf(name: string, entry: Schema, spare: unknown): Field {
  const required = entry.wrapped === undefined;
  const inner = entry.wrapped ?? entry;
  return {
    name,
    read: readerOf(inner),
    required,
    vital: spare === undefined && (required || marksOf(inner).vital === true),
    fallback: spare ?? (Array.isArray(entry.default) ? NO_ITEMS : entry.default),
    expected:
      inner.options === undefined
        ? (EXPECTED[inner.type] ?? 'text')
        : `one of ${inner.options.join(', ')}`,
  };
}

function readField(field: Field, from: Owner, reading: Reading, record: Owner): unknown {
  const value = ownField(from, field.name);
  if (value === undefined && !field.required) return field.fallback;
  reading.path.push(field.name);
  const found =
    value === undefined
      ? report(fault('missing-field', field.name, field.expected), reading, undefined)
      : field.read(value, reading, record);
  reading.path.pop();
  return found === BROKEN && !field.vital ? field.fallback : found;
}

function reportUnknownField(
  name: string,
  names: ReadonlySet<string>,
  record: Owner,
  reading: Reading,
): void {
  reading.path.push(name);
  const guess = (): string | undefined => nearestName(name, names);
  report(fault('unknown-field', name, guess), reading, record[name]);
  reading.path.pop();
}

/** What a schema says of itself beyond its type. */
export function marksOf(schema: Schema): Marks {
  return v.getMetadata(schema);
}
