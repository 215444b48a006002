import type { Lane } from '../layout/lanes.ts';
import { ownColor } from '../layout/own-color.ts';

/** Gives lanes the colours that the editor chose, in either theme; see tokens.css for the way of it. */
export function setOwnColors(node: HTMLElement, lanes: readonly Lane[]): void {
  for (const { color, colorIndex } of lanes) {
    if (color === undefined || colorIndex === 0) continue;
    const { light, dark } = ownColor(color);
    node.style.setProperty(`--a${colorIndex}`, `var(--if-light, ${light}) var(--if-dark, ${dark})`);
  }
}
