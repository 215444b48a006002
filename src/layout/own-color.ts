/** The grounds of DESIGN 2 that marks and names stand on. */
const PAPER = { light: '#fbfaf7', dark: '#15171b' } as const;
/** WCAG 2.2, 1.4.3: an actor's colour is also that of text. */
const LEAST_CONTRAST = 4.5;
const STEP = 0.05;

type Rgb = readonly [number, number, number];

/** An editor's own colour for an actor, made darker or lighter where it could not be read. */
export interface OwnColor {
  readonly light: string;
  readonly dark: string;
}

/** @param hex #rgb or #rrggbb */
export function ownColor(hex: string): OwnColor {
  return {
    light: readable(hex, PAPER.light, [0, 0, 0]),
    dark: readable(hex, PAPER.dark, [1, 1, 1]),
  };
}

/** The colour itself, or the first step on its way to `end` that stands out from the paper. */
function readable(hex: string, paper: string, end: Rgb): string {
  const from = rgbOf(hex);
  const ground = rgbOf(paper);
  for (let part = 0; part < 1; part += STEP) {
    const color = from.map((channel, at) => channel + ((end[at] ?? 0) - channel) * part);
    if (contrast(color, ground) >= LEAST_CONTRAST) return hexOf(color);
  }
  return hexOf(end);
}

/** WCAG 2.2: from 1 to 21. */
export function contrast(a: readonly number[], b: readonly number[]): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Red, green and blue from 0 to 1. */
export function rgbOf(hex: string): Rgb {
  const digits = hex.slice(1);
  const wide = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const channel = (at: number): number => Number.parseInt(wide.slice(at, at + 2), 16) / 255;
  return [channel(0), channel(2), channel(4)];
}

const hexOf = (rgb: readonly number[]): string =>
  `#${rgb
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
