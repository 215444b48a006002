import type { LabelStyle, Measure } from '../layout/measure.ts';

const MOST_REMEMBERED = 4000;

/**
 * Measures text as the page would draw it, on a canvas, and remembers it.
 * @param fonts CSS font shorthand of each style, read from the page
 */
export function makeMeasure(fonts: () => Record<LabelStyle, string>): {
  measure: Measure;
  forget: () => void;
} {
  const known = new Map<string, number>();
  let pen: CanvasRenderingContext2D | null | undefined;
  let current: Record<LabelStyle, string> | null = null;
  const measure: Measure = (text, style) => {
    const key = `${style} ${text}`;
    const width = known.get(key);
    if (width !== undefined) return width;
    if (pen === undefined) pen = document.createElement('canvas').getContext('2d');
    current ??= fonts();
    if (known.size > MOST_REMEMBERED) known.clear();
    let measured = estimate(text);
    if (pen) {
      pen.font = current[style];
      measured = pen.measureText(text).width;
    }
    known.set(key, measured);
    return measured;
  };
  return {
    measure,
    forget: () => {
      known.clear();
      current = null;
    },
  };
}

/** Without a canvas: a little over half a line's height for each character. */
export const estimate = (text: string): number => text.length * 7;
