import type { IssueList } from '../model/issue-list.ts';
import { findRepeatedFields, reportRepeatedField } from '../model/repeated-fields.ts';

/**
 * Reports the fields of a file that stand twice in one object, in its order.
 * @param head the text around the events
 * @param beforeEvents how much of it stands before them, in UTF-16 units
 * @param ofEvents what was found in them
 */
export function reportRepeats(
  head: string,
  beforeEvents: number,
  ofEvents: IssueList,
  issues: IssueList,
): void {
  let isPast = false;
  const pass = (): void => {
    if (!isPast) issues.append(ofEvents);
    isPast = true;
  };
  findRepeatedFields(head, (path, offset) => {
    if (offset >= beforeEvents) pass();
    reportRepeatedField(path, issues);
  });
  pass();
}
