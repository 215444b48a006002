import { describe, expect, it } from 'vitest';
import { commandFor, type KeyPress } from '../../src/view/keys.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('commandFor', () => {
  it.each([
    ['ArrowLeft', { type: 'step', to: 'previous' }],
    ['ArrowRight', { type: 'step', to: 'next' }],
    ['ArrowUp', { type: 'lane', to: 'above' }],
    ['ArrowDown', { type: 'lane', to: 'below' }],
    ['Home', { type: 'step', to: 'first' }],
    ['End', { type: 'step', to: 'last' }],
    ['Enter', { type: 'open' }],
    [' ', { type: 'open' }],
    ['Escape', { type: 'deselect' }],
    ['+', { type: 'zoom', factor: 2 }],
    ['=', { type: 'zoom', factor: 2 }],
    ['-', { type: 'zoom', factor: 0.5 }],
    ['0', { type: 'fit' }],
    ['r', { type: 'relation' }],
    ['?', { type: 'help' }],
  ])('gives %j its command', (key, command) => {
    expect(commandFor(press(key))).toEqual(command);
  });

  it('pans by a quarter with Shift and an arrow', () => {
    const held = { shiftKey: true };
    expect(commandFor(press('ArrowLeft', held))).toEqual({ type: 'pan', fraction: -0.25 });
    expect(commandFor(press('ArrowRight', held))).toEqual({ type: 'pan', fraction: 0.25 });
  });

  it('still reads + and ?, which need Shift on many keyboards', () => {
    expect(commandFor(press('+', { shiftKey: true }))?.type).toBe('zoom');
    expect(commandFor(press('?', { shiftKey: true }))?.type).toBe('help');
  });

  it.each(['ctrlKey', 'metaKey', 'altKey'] as const)(
    'leaves keys with %s to the browser',
    (held) => {
      expect(commandFor(press('0', { [held]: true }))).toBeNull();
    },
  );

  it('leaves Tab and letters to the browser', () => {
    expect([commandFor(press('Tab')), commandFor(press('a'))]).toEqual([null, null]);
  });
});
