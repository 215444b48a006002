/** What a key asks of the plot. */
export type Command =
  | { readonly type: 'step'; readonly to: 'previous' | 'next' | 'first' | 'last' }
  | { readonly type: 'lane'; readonly to: 'above' | 'below' }
  | { readonly type: 'open' }
  | { readonly type: 'deselect' }
  | { readonly type: 'zoom'; readonly factor: number }
  | { readonly type: 'fit' }
  | { readonly type: 'pan'; readonly fraction: number }
  | { readonly type: 'relation' }
  | { readonly type: 'help' };

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export const ZOOM_STEP = 2;
const PAN_FRACTION = 0.25;

const KEYS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['ArrowLeft', { type: 'step', to: 'previous' }],
  ['ArrowRight', { type: 'step', to: 'next' }],
  ['ArrowUp', { type: 'lane', to: 'above' }],
  ['ArrowDown', { type: 'lane', to: 'below' }],
  ['Home', { type: 'step', to: 'first' }],
  ['End', { type: 'step', to: 'last' }],
  ['Enter', { type: 'open' }],
  [' ', { type: 'open' }],
  ['Escape', { type: 'deselect' }],
  ['+', { type: 'zoom', factor: ZOOM_STEP }],
  ['=', { type: 'zoom', factor: ZOOM_STEP }],
  ['-', { type: 'zoom', factor: 1 / ZOOM_STEP }],
  ['0', { type: 'fit' }],
  ['r', { type: 'relation' }],
  ['R', { type: 'relation' }],
  ['?', { type: 'help' }],
]);

const SHIFTED: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['ArrowLeft', { type: 'pan', fraction: -PAN_FRACTION }],
  ['ArrowRight', { type: 'pan', fraction: PAN_FRACTION }],
]);

/** The command of a key press in the plot; null leaves the key to the browser. */
export function commandFor(press: KeyPress): Command | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  return (press.shiftKey ? SHIFTED.get(press.key) : undefined) ?? KEYS.get(press.key) ?? null;
}
