import { type Fault, fault, type Issue, issueOf, type Path, severityOf } from './issues.ts';

/**
 * Collects issues up to a number and counts those beyond it, so that a file with a million slips
 * costs no million messages, and yet none passes unmentioned.
 */
export class IssueList {
  readonly #maxIssues: number;
  readonly #listed: Issue[] = [];
  #unlisted = 0;
  #unlistedErrors = false;

  constructor(maxIssues: number) {
    this.#maxIssues = maxIssues;
  }

  /** Notes a fault at a place. `path` is copied, so the caller may go on changing its own. */
  add(found: Fault, path: Path, value?: unknown): void {
    if (this.#listed.length < this.#maxIssues) {
      this.#listed.push(issueOf(found, path, value));
      return;
    }
    this.#unlisted++;
    this.#unlistedErrors ||= severityOf(found) === 'error';
  }

  /** Takes over what another list has, as if it had been added here. */
  append(other: IssueList): void {
    const room = Math.max(0, this.#maxIssues - this.#listed.length);
    const beyond = other.#listed.slice(room);
    this.#listed.push(...other.#listed.slice(0, room));
    this.#unlisted += beyond.length + other.#unlisted;
    this.#unlistedErrors ||=
      other.#unlistedErrors || beyond.some(({ severity }) => severity === 'error');
  }

  /**
   * The issues in the order of the file: by the first name of their path as `order` has it, then
   * by the number after it. Where some were not listed, a last issue says how many.
   */
  inFileOrder(order: readonly string[]): Issue[] {
    const rank = (issue: Issue): number => order.indexOf(String(issue.path[0]));
    const position = (issue: Issue): number =>
      typeof issue.path[1] === 'number' ? issue.path[1] : -1;
    const sorted = [...this.#listed].sort((a, b) => rank(a) - rank(b) || position(a) - position(b));
    if (this.#unlisted === 0) return sorted;
    const more = issueOf(fault('more-issues', this.#unlisted), []);
    return [...sorted, { ...more, severity: this.#unlistedErrors ? 'error' : 'warning' }];
  }
}
