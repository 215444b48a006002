import { fault } from './issues.ts';
import { isDeeperThan } from './json-depth.ts';
import { DEFAULT_LIMITS, isLargerThan, type Limits, sizeText } from './limits.ts';
import { otherFormatOfText } from './other-format.ts';
import { type ParseResult, parseTimeline, unreadable } from './parse.ts';

/**
 * Reads a timeline from the text of a file. Never throws on a text: one that cannot be read gives
 * no timeline and one issue that says why, with line and column in `at` where it is not JSON.
 * A byte order mark at the start is skipped.
 * @param limits Those not given are DEFAULT_LIMITS.
 */
export async function parseTimelineText(
  text: string,
  limits: Partial<Limits> = {},
): Promise<ParseResult> {
  const { maxBytes, maxDepth } = { ...DEFAULT_LIMITS, ...limits };
  if (isLargerThan(text, maxBytes)) return unreadable(fault('too-large', sizeText(maxBytes)));
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (json.trim() === '') return unreadable(fault('empty'));
  if (json.trimStart().startsWith('<')) return unreadable(fault('web-page'));
  if (isDeeperThan(json, maxDepth)) return unreadable(fault('too-deep', maxDepth));

  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch {
    return notJson(json);
  }
  return parseTimeline(input, limits, json);
}

async function notJson(json: string): Promise<ParseResult> {
  const otherFormat = otherFormatOfText(json);
  if (otherFormat !== undefined) {
    return unreadable(fault('other-format', otherFormat.name, otherFormat.from));
  }
  // Loaded only now: readers of sound files need not wait for it.
  const { jsonProblem } = await import('./json-problem.ts');
  const { what, remedy, at, isCutOff } = jsonProblem(json);
  return unreadable(isCutOff ? fault('cut-off', what) : fault('not-json', what, remedy), at);
}
