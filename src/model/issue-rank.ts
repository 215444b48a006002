import type { Issue } from './issues.ts';
import { eventSchema } from './schema.ts';
import { vitalFields } from './shape.ts';

const VITAL_FIELDS = vitalFields(eventSchema);

/** The issues in the order of what they cost: all events, one event, a part of the file, nothing. */
export function byCost(issues: readonly Issue[]): Issue[] {
  // Sorting is stable: those of one cost stay in the order of the file.
  return [...issues].sort((a, b) => rankOf(a) - rankOf(b));
}

/** Whether an issue only counts others, which are not listed. */
export function isRest({ code }: Issue): boolean {
  return code === 'more-issues';
}

function rankOf(issue: Issue): number {
  const [list, index, field, ...deeper] = issue.path;
  if (issue.severity === 'warning') return 3;
  if (list === undefined) return 0;
  if (list !== 'events' || deeper.length > 0) return 2;
  if (index === undefined) return 0;
  // Of a field that stands twice, one is read.
  if (field === undefined) return 1;
  return VITAL_FIELDS.has(String(field)) && issue.code !== 'repeated-field' ? 1 : 2;
}
