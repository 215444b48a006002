import { describe, expect, it } from 'vitest';
import { fault, issueOf, pathText } from '../../src/model/issues.ts';
import { IssueList } from '../../src/model/issue-list.ts';

describe(pathText, () => {
  it.each([
    [[], 'the file'],
    [['title'], 'title'],
    [['events', 3, 'date'], 'events[3].date'],
    [['events', 0, 'quotes', 2, 'mark', 1], 'events[0].quotes[2].mark[1]'],
    [['$schema'], '$schema'],
    [['events', 0, 'a b'], 'events[0]["a b"]'],
    [['x'.repeat(200)], `["${'x'.repeat(78)}…]`],
  ])('writes %j as %s', (path, text) => {
    expect(pathText(path)).toBe(text);
  });
});

describe(issueOf, () => {
  it('has code, severity, path, value, message and remedy', () => {
    const path = ['events', 3, 'date'];
    const problem = { message: 'There is no month 13.', remedy: 'write 2024-09', index: 5 };
    const issue = issueOf(fault('bad-date', problem), path, '2024-13');
    path.pop();
    expect(issue).toEqual({
      code: 'bad-date',
      severity: 'error',
      path: ['events', 3, 'date'],
      value: '"2024-13"',
      message: 'There is no month 13.',
      remedy: 'Write 2024-09.',
    });
  });

  it('has no value where there is none', () => {
    expect(issueOf(fault('missing-field', 'id', 'text'), [])).not.toHaveProperty('value');
  });

  it('cuts the name of a field that goes on for ever', () => {
    const issue = issueOf(
      fault('unknown-field', 'x'.repeat(5000), () => undefined),
      [],
    );
    expect(issue.message.length).toBeLessThan(120);
  });
});

describe(IssueList, () => {
  const warning = fault('unknown-field', 'a', () => undefined);

  it('sorts by the first name of the path, then by the number after it, else as noted', () => {
    const list = new IssueList(10);
    list.add(fault('empty'), ['events', 4, 'relations']);
    list.add(fault('empty'), ['title']);
    list.add(fault('empty'), ['events', 1]);
    list.add(fault('empty'), ['events', 4, 'date']);
    list.add(fault('empty'), ['events']);
    const paths = list.inFileOrder(['title', 'events']).map(({ path }) => pathText(path));
    expect(paths).toEqual([
      'title',
      'events',
      'events[1]',
      'events[4].relations',
      'events[4].date',
    ]);
  });

  it('says how many it does not list, as an error if one of them is', () => {
    const list = new IssueList(1);
    for (let count = 0; count < 3; count++) list.add(warning, []);
    const [, more] = list.inFileOrder([]);
    expect(more).toMatchObject({ code: 'more-issues', severity: 'warning' });
    expect(more?.message).toContain(' 2 more ');
    list.add(fault('empty'), []);
    expect(list.inFileOrder([]).at(-1)).toMatchObject({ code: 'more-issues', severity: 'error' });
  });

  it('does not write the texts of those that it does not list', () => {
    const list = new IssueList(0);
    list.add(
      fault('unknown-field', 'a', () => {
        throw new Error('searched for nothing');
      }),
      [],
    );
    expect(list.inFileOrder([])).toHaveLength(1);
  });
});
