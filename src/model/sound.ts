import * as v from 'valibot';
import { Fault } from './issues.ts';
import { isRecord } from './kinds.ts';
import { type Owner, type Reading, rules } from './rules.ts';
import { eventSchema, type Meaning, relationSchema } from './schema.ts';
import { marksOf, type Schema } from './shape.ts';

/*
 * Checks made from the schema, once, that only tell whether the readers of shape.ts would report
 * anything. They copy nothing and cost a fifth of a reading, so that a file of a million sound
 * events is read for its issues only where it has some.
 */

/** What a check knows of the rest of the file, as its readers do. */
export interface Knowledge {
  readonly reading: Reading;
  /** Whether a text is a date in the zone of the file. */
  isDate(text: string): boolean;
}

type Check = (value: unknown, knowledge: Knowledge, owner: Owner) => boolean;
/** A check of a value by itself. */
type Test = (value: never) => boolean;

const NOBODY: Owner = {};
const always = (): boolean => true;

interface Step {
  readonly kind: string;
  readonly type: string;
  readonly requirement?: unknown;
  readonly options?: readonly string[];
}

/** By the name that valibot has for a check. Those not named here are left to valibot itself. */
const TESTS: Readonly<Record<string, (step: Step) => Test>> = {
  regex: ({ requirement }) => {
    const pattern = requirement as RegExp;
    if (pattern.source !== '\\S') return (text: string) => pattern.test(text);
    // Nearly every text begins with a letter.
    return (text: string) =>
      (text.charCodeAt(0) > 32 && text.charCodeAt(0) < 127) || pattern.test(text);
  },
  check: ({ requirement }) => requirement as Test,
  non_empty: () => (text: string) => text.length > 0,
  picklist:
    ({ options }) =>
    (value: unknown) =>
      options?.includes(value as string) === true,
  boolean: () => (value: unknown) => typeof value === 'boolean',
  number: () => (value: unknown) => typeof value === 'number' && !Number.isNaN(value),
  safe_integer: () => (value: unknown) => Number.isSafeInteger(value),
  min_value:
    ({ requirement }) =>
    (value: number) =>
      value >= (requirement as number),
};

const checkEvent = objectCheck(eventSchema, ['relations']);
const checkRelation = objectCheck(relationSchema);

/** Whether an event would be read without an issue, as far as it can be said without the others. */
export function isSoundEvent(
  value: unknown,
  knowledge: Knowledge,
): value is Readonly<v.InferInput<typeof eventSchema>> {
  return checkEvent(value, knowledge, NOBODY);
}

/** Whether the relations of an event, which `knowledge.reading` names, would be read without an issue. */
export function areSoundRelations(
  value: unknown,
  knowledge: Knowledge,
): value is readonly v.InferInput<typeof relationSchema>[] {
  return isListOf(value, checkRelation, knowledge, NOBODY);
}

function objectCheck(schema: Schema, later: readonly string[] = []): Check {
  const entries = Object.entries(schema.entries ?? {});
  const fields = new Map(
    entries.map(([name, entry]) => {
      const check = later.includes(name) ? () => true : checkOf(entry.wrapped ?? entry);
      return [name, { check, count: entry.wrapped === undefined ? 1 : 0 }];
    }),
  );
  const required = entries.filter(([, entry]) => entry.wrapped === undefined).length;
  return (value, knowledge) => {
    if (!isRecord(value)) return false;
    let found = 0;
    for (const name in value) {
      const field = fields.get(name);
      if (field === undefined) {
        if (!name.startsWith('x-')) return false;
        continue;
      }
      const part = value[name];
      if (part === undefined) continue;
      if (!field.check(part, knowledge, value)) return false;
      found += field.count;
    }
    return found === required;
  };
}

function checkOf(schema: Schema): Check {
  if (schema.entries !== undefined) return objectCheck(schema);
  if (schema.item === undefined) return leafCheck(schema);
  const checkItem = checkOf(schema.item);
  const isDistinct = marksOf(schema).distinct === true;
  return (value, knowledge, owner) =>
    isListOf(value, checkItem, knowledge, owner) && (!isDistinct || hasNoRepeats(value));
}

function isListOf(
  value: unknown,
  check: Check,
  knowledge: Knowledge,
  owner: Owner,
): value is readonly unknown[] {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index++) {
    if (!check(value[index], knowledge, owner)) return false;
  }
  return true;
}

function hasNoRepeats(list: readonly unknown[]): boolean {
  if (list.length < 2) return true;
  return list.length === 2 ? list[0] !== list[1] : new Set(list).size === list.length;
}

function leafCheck(schema: Schema): Check {
  const { means } = marksOf(schema);
  const tests = testsOf(schema);
  const [only = always] = tests;
  const hasAll: Test = tests.length < 2 ? only : (value) => tests.every((test) => test(value));
  const stands = means === undefined ? always : meaningCheck(means);
  if (schema.type !== 'string') return (value) => hasAll(value as never);
  return (value, knowledge, owner) =>
    typeof value === 'string' &&
    value.length <= knowledge.reading.maxTextLength &&
    hasAll(value as never) &&
    stands(value, knowledge, owner);
}

function meaningCheck(
  means: Meaning,
): (text: string, knowledge: Knowledge, owner: Owner) => boolean {
  if (means === 'date') return (text, knowledge) => knowledge.isDate(text);
  if (means === 'source') return (id, { reading }) => reading.known.sources.has(id);
  if (means === 'actor') return (id, { reading }) => reading.known.actors.has(id);
  const rule = rules[means];
  return (text, { reading }, owner) => !(rule(text, reading, owner) instanceof Fault);
}

/** The checks that a leaf of the schema makes of a value, its type first unless it is a text. */
function testsOf(schema: Schema): Test[] {
  const steps = 'pipe' in schema ? (schema.pipe as readonly Step[]) : [schema as Step];
  return steps.flatMap((step) => {
    if (step.kind === 'metadata' || step.type === 'brand') return [];
    if ('pipe' in step) return testsOf(step as unknown as Schema);
    if (step.kind === 'schema' && step.type === 'string') return [];
    return [TESTS[step.type]?.(step) ?? ((value: unknown) => v.is(schema, value))];
  });
}
