import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearestName } from '../../src/model/nearest-name.ts';

const fields = new Set(['title', 'events', 'timeZone', 'id']);

describe(nearestName, () => {
  it.each([
    ['evnts', 'events'],
    ['titel', 'title'],
    ['timezone', 'timeZone'],
    ['TITLE', 'title'],
    ['ID', 'id'],
  ])('takes %s for a slip of %s', (name, meant) => {
    expect(nearestName(name, fields)).toBe(meant);
  });

  it.each(['zebra', 'xy', '', 'e'.repeat(65)])('has no guess for %s', (name) => {
    expect(nearestName(name, fields)).toBeUndefined();
  });

  // An unknown actor "y" was once told: did you mean "x"?
  it.each([
    ['y', 'x'],
    ['ab', 'ac'],
    ['ab', 'abc'],
    ['abc', 'ab'],
  ])('does not take %s for a slip of %s: too short to be alike by more than chance', (name, id) => {
    expect(nearestName(name, new Set([id]))).toBeUndefined();
  });

  it('takes the nearest, wherever it stands', () => {
    expect(nearestName('schaafx', new Set(['schaff', 'schaaf', 'schaap']))).toBe('schaaf');
  });

  it('does not search among more than 500 names', () => {
    const many = new Set(Array.from({ length: 501 }, (_, index) => `name${index}`));
    expect(nearestName('name7', many)).toBeUndefined();
  });
});

describe(editDistance, () => {
  it.each([
    ['', 'abc', 3],
    ['abc', 'abc', 0],
    ['abc', 'axc', 1],
    ['abc', 'acb', 1],
    ['kitten', 'sitting', 3],
  ])('counts from %j to %j %i changes', (from, to, changes) => {
    expect(editDistance(from, to)).toBe(changes);
  });

  it('is the same in both directions, and no more than the longer text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (from, to) => {
        const distance = editDistance(from, to);
        expect(editDistance(to, from)).toBe(distance);
        expect(distance).toBeLessThanOrEqual(Math.max(from.length, to.length));
        expect(distance === 0).toBe(from === to);
      }),
    );
  });
});
