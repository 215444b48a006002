import type { Attachment } from 'svelte/attachments';
import type { Lane } from '../layout/lanes.ts';
import { ownColor } from '../layout/own-color.ts';

/** Gives lanes the colours that the editor chose, in either theme; see tokens.css for the way of it. */
export const ownColors =
  (lanes: readonly Lane[]): Attachment<HTMLElement> =>
  (node) => {
    for (const { color, colorIndex } of lanes) {
      if (color === undefined || colorIndex === 0) continue;
      const { light, dark } = ownColor(color);
      node.style.setProperty(
        `--a${colorIndex}`,
        `var(--if-light, ${light}) var(--if-dark, ${dark})`,
      );
    }
  };
