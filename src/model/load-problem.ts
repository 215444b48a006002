import type { Issue, IssueText } from './issues.ts';

/** Why a file could not be shown, for readers: one sentence that names it, and what can be done. */
export interface LoadProblem {
  readonly code: LoadProblemCode;
  /** 'The file oakland.json did not arrive.' */
  readonly message: string;
  /** One sentence. */
  readonly remedy: string;
  /** For those who look into it: 'HTTP 503'. */
  readonly detail: string;
  /** What is wrong inside the file, where it arrived; else empty. */
  readonly issues: readonly Issue[];
}

/** The words for readers, by code; `file` is the name of the file. */
const texts = {
  'bad-address': (file: string) => ({
    message: `${file} is not an address that can be loaded here.`,
    remedy: 'Use one that begins with https://, without a user name.',
  }),
  'no-network': (file: string) => ({
    message: `The file ${file} did not arrive.`,
    remedy: 'Check the connection and try again; a file of another site must be open to this one.',
  }),
  'cut-off': (file: string) => ({
    message: `The file ${file} arrived only in part.`,
    remedy: 'Try again.',
  }),
  stopped: (file: string) => ({
    message: `Loading the file ${file} was stopped.`,
    remedy: 'Try again.',
  }),
  'not-found': (file: string) => ({
    message: `There is no file ${file} at this address.`,
    remedy: 'Check the address.',
  }),
  http: (file: string) => ({
    message: `The file ${file} did not arrive: its server refused or failed.`,
    remedy: 'Try again later, or ask those who run the server.',
  }),
  'too-large': (file: string) => ({
    message: `The file ${file} is too large to be shown here.`,
    remedy: 'Divide it into several timelines.',
  }),
  'bad-encoding': (file: string) => ({
    message: `The file ${file} is not written in UTF-8.`,
    remedy: 'Save it again as UTF-8.',
  }),
  'bad-gzip': (file: string) => ({
    message: `The file ${file} is compressed, and damaged.`,
    remedy: 'Try again, or compress it again with gzip.',
  }),
  empty: (file: string) => ({
    message: `The file ${file} is empty.`,
    remedy: 'Check the address.',
  }),
  'not-json': (file: string) => ({
    message: `The file ${file} is not valid JSON.`,
    remedy: 'Mend it where the details say.',
  }),
  'too-deep': (file: string) => ({
    message: `The file ${file} is not a timeline: it is nested too deeply.`,
    remedy: 'Check the address.',
  }),
  'not-a-timeline': (file: string) => ({
    message: `The file ${file} is not a timeline.`,
    remedy: 'Check the address; a timeline file has a title and a list of events.',
  }),
} satisfies Record<string, (file: string) => IssueText>;

type OwnCode = keyof typeof texts;

/** Issues that already say to readers what they need to know. */
const PLAIN_ISSUES = ['web-page', 'other-format'] as const;

export type LoadProblemCode = OwnCode | (typeof PLAIN_ISSUES)[number];

/** A problem with its words. `file` is the name that readers see. */
export function loadProblem(
  code: OwnCode,
  file: string,
  detail: string,
  issues: readonly Issue[] = [],
): LoadProblem {
  return { code, ...texts[code](file), detail, issues };
}

/** The problem of a file that arrived and of which nothing can be shown. */
export function problemOfIssues(file: string, issues: readonly Issue[]): LoadProblem {
  const reason = reasonOf(issues);
  if (reason === undefined) return loadProblem('not-a-timeline', file, '', issues);
  const { message, remedy } = reason;
  const detail = `${message} ${remedy}`;
  const plain = PLAIN_ISSUES.find((code) => code === reason.code);
  if (plain !== undefined) return { code: plain, message, remedy, detail, issues };
  return loadProblem(isOwnCode(reason.code) ? reason.code : 'not-a-timeline', file, detail, issues);
}

/** Why nothing is shown: that there are no events, or else the first error; no warning has that power. */
function reasonOf(issues: readonly Issue[]): Issue | undefined {
  const errors = issues.filter(({ severity }) => severity === 'error');
  return errors.find(({ path }) => path.length === 1 && path[0] === 'events') ?? errors[0];
}

function isOwnCode(code: string): code is OwnCode {
  return Object.hasOwn(texts, code);
}

/** The name of the file at an address, as readers know it: its last part, or else the host. */
export function fileName(address: string): string {
  const { pathname, host } = new URL(address);
  const last = pathname.split('/').findLast((part) => part !== '') ?? host;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
