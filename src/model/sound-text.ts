import { countFields } from './field-count.ts';
import { writtenFields } from './json-depth.ts';
import { isLargerThan, type Limits } from './limits.ts';
import { readSound } from './sound-reader.ts';
import type { Timeline } from './timeline.ts';

/** Reads a timeline from the text of a file without any fault; null where `parseTimelineText` would report one. */
export function readSoundText(text: string, limits: Limits): Timeline | null {
  if (isLargerThan(text, limits.maxBytes)) return null;
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const written = writtenFields(json, limits.maxDepth);
  if (written === null) return null;
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch {
    return null;
  }
  const timeline = readSound(input, limits);
  // Fewer fields than are written: some stand twice.
  return timeline && countFields(input) === written ? timeline : null;
}
