import { type Fault, fault } from './issues.ts';

/** Stands among the events of a file in the place of a line that could not be read. */
export class UnreadableLine {
  readonly fault: Fault;

  constructor(found: Fault) {
    this.fault = found;
  }
}

/** A line that is no JSON. @param line its number, from 1 */
export const badLine = (line: number): UnreadableLine =>
  new UnreadableLine(fault('bad-line', line));

/** A line that holds more lists or objects inside one another than are read. */
export const deepLine = (maxDepth: number): UnreadableLine =>
  new UnreadableLine(fault('too-deep', maxDepth));
