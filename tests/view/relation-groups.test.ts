import { describe, expect, it } from 'vitest';
import { groupRelations } from '../../src/view/relation-groups.ts';
import { index } from '../layout/stage.ts';

const groupsOf = (id: string) => {
  const item = index.find(id);
  if (!item) throw new Error(`missing event: ${id}`);
  return groupRelations(index.relationsOf(item), item).map(({ source, groups }) => ({
    source,
    groups: groups.map(({ type, direction, links }) => [
      `${type} ${direction}`,
      links.map(({ other, isDisputed }) => `${other.event.id}${isDisputed ? ' disputed' : ''}`),
    ]),
  }));
};

describe('the relations of an event', () => {
  it('stand by who asserts them, then by kind, each towards the other event', () => {
    expect(groupsOf('council-vote')).toEqual([
      {
        source: 'newsweek',
        groups: [
          ['follows out', ['chronicle-report disputed']],
          ['responds-to out', ['doj-review disputed', 'homan-fox disputed']],
          ['follows back', ['kaplan-comment']],
          ['responds-to back', ['schaaf-response', 'homan-statement']],
        ],
      },
      { source: 'ebt', groups: [['responds-to out', ['august-raid']]] },
      { source: null, groups: [['enables back', ['resolution-introduced']]] },
    ]);
  });
});
