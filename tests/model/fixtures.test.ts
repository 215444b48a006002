import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/model/issues.ts';
import { parseTimelineText } from '../../src/model/json-text.ts';

/*
 * Every name.json beside which a name.issues.json lies. To add a case, drop in the file, an empty
 * name.issues.json, and run with UPDATE=1; then read what was written.
 */

interface Expected {
  /** Events of the file. */
  readonly total: number;
  /** Ids of the events that are shown; null where there is no timeline. */
  readonly shown: readonly string[] | null;
  readonly issues: readonly Issue[];
}

const FOLDER = new URL('../fixtures/', import.meta.url);
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.issues.json'))
  .map((file) => file.slice(0, -'.issues.json'.length));

describe('a file of tests/fixtures', () => {
  it.each(names)('gives the events and the issues laid down for it: %s', async (name) => {
    const text = readFileSync(new URL(`${name}.json`, FOLDER), 'utf8');
    const { timeline, issues, total, notShown } = await parseTimelineText(text);
    const shown = timeline?.events.map(({ id }) => id) ?? null;
    const found: Expected = { total, shown, issues };

    const expectedFile = new URL(`${name}.issues.json`, FOLDER);
    if (process.env.UPDATE === '1') {
      writeFileSync(expectedFile, `${JSON.stringify(found, null, 2)}\n`);
    }
    expect(found).toEqual(JSON.parse(readFileSync(expectedFile, 'utf8')));
    expect(notShown).toBe(total - (shown?.length ?? 0));
  });
});
