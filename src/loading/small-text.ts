import type { Limits } from '../model/limits.ts';
import type { ParseResult } from '../model/parse.ts';
import { readSoundText } from '../model/sound-text.ts';
import { part } from './part.ts';

/**
 * Reads a timeline in the page. Most files are sound: what tells of faults, and reads lines, is
 * loaded only for those that are not.
 */
export async function readSmallText(
  text: string,
  limits: Limits,
  isNamedLines: boolean,
): Promise<ParseResult> {
  const timeline = isNamedLines ? null : readSoundText(text, limits);
  if (timeline) return { timeline, issues: [], notShown: 0, total: timeline.events.length };
  const { readTimelineText } = await part(import('./text-reader.ts'));
  return readTimelineText(text, limits, isNamedLines);
}
