import type * as v from 'valibot';
import { isRecord } from './kinds.ts';
import { type Context, meanings, type Owner } from './meanings.ts';
import type { eventSchema, relationSchema } from './schema.ts';
import {
  areDistinct,
  fieldsOf,
  isListSpec,
  leafOf,
  type ObjectSpec,
  type Spec,
} from './sound-leaf.ts';
import { soundTable } from './sound-table.ts';

/*
 * Checks that only tell whether the readers of shape.ts would report anything. They copy nothing
 * and cost a fifth of a reading, so that a file of a million sound events is read for its issues
 * only where it has some.
 */

/** What a check knows of the rest of the file, as its readers do. */
export interface Knowledge {
  readonly context: Context;
  /** Whether a text is a date in the zone of the file. */
  isDate(text: string): boolean;
}

type Check = (value: unknown, knowledge: Knowledge, owner: Owner) => boolean;

const NOBODY: Owner = {};
const eventSpec = soundTable.events[0];

const checkEvent = objectCheck(eventSpec, ['relations']);
const checkRelation = objectCheck(eventSpec['relations?'][0]);

/** Whether an event would be read without an issue, as far as it can be said without the others. */
export function isSoundEvent(
  value: unknown,
  knowledge: Knowledge,
): value is Readonly<v.InferInput<typeof eventSchema>> {
  return checkEvent(value, knowledge, NOBODY);
}

/** Whether the relations of an event, which `knowledge.context` names, would be read without an issue. */
export function areSoundRelations(
  value: unknown,
  knowledge: Knowledge,
): value is readonly v.InferInput<typeof relationSchema>[] {
  return isListOf(value, checkRelation, knowledge, NOBODY);
}

function objectCheck(spec: ObjectSpec, later: readonly string[] = []): Check {
  const list = fieldsOf(spec);
  const required = list.filter(({ isRequired }) => isRequired).length;
  const fields = new Map(
    list.map(({ name, isRequired, spec: part }) => {
      const check = later.includes(name) ? () => true : checkOf(part);
      return [name, { check, count: isRequired ? 1 : 0 }];
    }),
  );
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

function checkOf(spec: Spec): Check {
  if (typeof spec === 'string') return leafCheck(spec);
  if (!isListSpec(spec)) return objectCheck(spec);
  const [item, distinct] = spec;
  const checkItem = checkOf(item);
  if (distinct === undefined) {
    return (value, knowledge, owner) => isListOf(value, checkItem, knowledge, owner);
  }
  return (value, knowledge, owner) =>
    isListOf(value, checkItem, knowledge, owner) && areDistinct(value);
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

function leafCheck(spec: string): Check {
  const { test, means } = leafOf(spec);
  if (means === undefined) return (value, { context }) => test(value, context.maxTextLength);
  if (means === 'date') {
    return (value, knowledge) =>
      test(value, knowledge.context.maxTextLength) && knowledge.isDate(value as string);
  }
  const meant = meanings[means];
  return (value, { context }, owner) =>
    test(value, context.maxTextLength) && meant(value as string, context, owner) !== null;
}
