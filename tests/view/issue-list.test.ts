import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { fault, type Issue, issueOf, type Path } from '../../src/model/issues.ts';
import IssueList from '../../src/view/IssueList.svelte';
import { en as words } from '../../src/words/en.ts';

const missing = (path: Path): Issue => issueOf(fault('missing-field', 'date', 'text'), path);
const unknown = (path: Path, value: unknown): Issue =>
  issueOf(
    fault('unknown-field', String(path.at(-1)), () => undefined),
    path,
    value,
  );

/** What a reader reads of the list, line by line. */
function linesOf(issues: readonly Issue[], summary = '5 notes'): string[] {
  const { body } = render(IssueList, { props: { issues, summary, words } });
  return body
    .replace(/<!--.*?-->/g, '')
    .replace(/\s+/g, ' ')
    .replace(/<\/(?:summary|li|button)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

describe('the list of issues', () => {
  it('has the sentence of a single issue in its summary', () => {
    expect(linesOf([unknown(['type'], 'x')], '1 note about this file')[0]).toBe(
      '1 note about this file: The field `type` is not part of the format here.',
    );
  });

  it('has the first error after the count of several, and no warning', () => {
    const warning = unknown(['type'], 'x');
    const both = [warning, missing(['events', 0, 'date'])];
    expect(linesOf(both)[0]).toBe('5 notes. The first: The field `date` is missing.');
    expect(linesOf([warning, warning])[0]).toBe('5 notes');
  });

  // "At type· Value" once lacked a space.
  it('says of each where it is and what stands there', () => {
    expect(linesOf([unknown(['type'], 'x')])[1]).toMatch(/ At type · Value "x"$/);
    expect(linesOf([missing(['events', 0, 'date'])])[1]).toMatch(/ At events\[0\]\.date$/);
  });

  it('begins with the errors that cost an event', () => {
    const lines = linesOf([unknown(['type'], 'x'), missing(['events', 0, 'date'])]);
    expect(lines[1]).toContain('At events[0].date');
  });

  // Those after the two hundredth were once left out without a word.
  it('says how many more there are than it shows, and how many were never noted', () => {
    const issues = Array.from({ length: 1205 }, (_, index) => missing(['events', index, 'date']));
    const rest = issueOf(fault('more-issues', 3000), []);
    const lines = linesOf([...issues, rest]);
    expect(lines).toHaveLength(203);
    expect(lines.at(-2)).toBe('and 1,005 more');
    expect(lines.at(-1)).toMatch(/^There are 3000 more issues/);
  });
});
