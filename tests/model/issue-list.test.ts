import { describe, expect, it } from 'vitest';
import { IssueList } from '../../src/model/issue-list.ts';
import { fault } from '../../src/model/issues.ts';

const warning = fault('unknown-field', 'x', () => undefined);
const error = fault('empty-text');

function listOf(maxIssues: number, ...faults: (typeof error)[]): IssueList {
  const list = new IssueList(maxIssues);
  faults.forEach((found, place) => {
    list.add(found, ['events', place]);
  });
  return list;
}

describe('an issue list', () => {
  it.each([0, 1, 2, 3, 4, 5])(
    'takes over another as if all had been added to it, up to %i',
    (most) => {
      const [first, second] = [
        [warning, warning],
        [warning, error, warning],
      ];
      const appended = listOf(most, ...first);
      appended.append(listOf(most, ...second));
      const added = listOf(most, ...first);
      second.forEach((found, place) => {
        added.add(found, ['events', place]);
      });
      expect(appended.inFileOrder(['events'])).toEqual(added.inFileOrder(['events']));
    },
  );
});
