import { isDeeperThan } from '../model/json-depth.ts';
import { parseTimelineText } from '../model/json-text.ts';
import { isRecord } from '../model/kinds.ts';
import type { Limits } from '../model/limits.ts';
import { type ParseResult, parseTimeline } from '../model/parse.ts';
import { badLine, deepLine, UnreadableLine } from '../model/unreadable-line.ts';

/**
 * Reads a timeline from the text of a whole file: JSON, or lines of which the first is the timeline
 * without its events and each other one an event.
 * @param isNamedLines whether the file calls itself one of lines
 */
export async function readTimelineText(
  text: string,
  limits: Limits,
  isNamedLines: boolean,
): Promise<ParseResult> {
  const lines = timelineOfLines(text, limits.maxDepth, isNamedLines);
  if (lines === null) return parseTimelineText(text, limits);
  return parseTimeline(lines.timeline, limits, lines.json);
}

/** Null where the text is not one of lines. */
function timelineOfLines(
  text: string,
  maxDepth: number,
  isNamedLines: boolean,
): { readonly timeline: Readonly<Record<string, unknown>>; readonly json: string } | null {
  const json = text.trimStart();
  const end = json.indexOf('\n');
  const firstLine = end < 0 ? json : json.slice(0, end);
  const rest = end < 0 ? '' : json.slice(end + 1);
  if (!isNamedLines && !/^\s*\{/.test(rest)) return null;
  const head = isDeeperThan(firstLine, maxDepth) ? undefined : valueOf(firstLine);
  if (!isRecord(head) || Object.hasOwn(head, 'events')) return null;
  const before = text.slice(0, text.length - json.length).split('\n').length;
  const events: unknown[] = [];
  const sound: string[] = [];
  for (const [nth, line] of rest.split('\n').entries()) {
    if (isBlank(line)) continue;
    const event = readLine(line, before + 1 + nth, maxDepth);
    events.push(event);
    sound.push(event instanceof UnreadableLine ? 'null' : line);
  }
  const comma = Object.keys(head).length === 0 ? '' : ',';
  const open = firstLine.slice(0, firstLine.lastIndexOf('}'));
  return {
    timeline: { ...head, events },
    json: `${open}${comma}"events":[${sound.join(',')}]}`,
  };
}

/** An event, or why the line holds none. @param number of the line, from 1 */
export function readLine(line: string, number: number, maxDepth: number): unknown {
  if (isDeeperThan(line, maxDepth)) return deepLine(maxDepth);
  const value = valueOf(line);
  return value === undefined ? badLine(number) : value;
}

/** Undefined where the text is no JSON. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Nothing but white space as JSON has it. */
function isBlank(line: string): boolean {
  return /^[ \t\r]*$/.test(line);
}
