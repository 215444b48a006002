import { httpUrl } from './http-url.ts';
import { parseTimelineText } from './json-text.ts';
import { DEFAULT_LIMITS, type Limits, sizeText } from './limits.ts';
import { fileName, type LoadProblem, loadProblem, problemOfIssues } from './load-problem.ts';
import type { ParseResult } from './parse.ts';
import type { Timeline } from './timeline.ts';
import { valueText } from './value-text.ts';

export interface LoadOptions {
  /** The platform's own, or another for tests. Called on its own, without `this`. */
  readonly fetch: typeof fetch;
  /** Address against which a relative one is read; without it only whole addresses are loaded. */
  readonly base?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called after every piece that arrives. */
  readonly onprogress?: ((progress: LoadProgress) => void) | undefined;
  /** Those not given are DEFAULT_LIMITS. */
  readonly limits?: Partial<Limits> | undefined;
  /** The same as limits.maxBytes, and before it. */
  readonly maxBytes?: number | undefined;
}

export interface LoadProgress {
  /** Decoded bytes so far. */
  readonly loadedBytes: number;
  /** Absent where the server does not say, or counts what is compressed. */
  readonly totalBytes?: number;
}

export type LoadResult =
  | {
      readonly ok: true;
      readonly result: ParseResult & { readonly timeline: Timeline };
      readonly bytes: number;
      /** Where the file came from in the end, after redirects. */
      readonly address: string;
    }
  | { readonly ok: false; readonly problem: LoadProblem };

export type Arrived<Value> = { readonly ok: true; readonly value: Value } | Failed;
export type Failed = { readonly ok: false; readonly problem: LoadProblem };

/**
 * Loads and reads a timeline. Never rejects for what a file or a network does; a file of which at
 * least a list of events could be read is a success, with issues for the rest.
 *
 * Sends no cookies and no referrer. Reads no further than the cap, whatever the server announces.
 */
export async function loadTimeline(url: string, options: LoadOptions): Promise<LoadResult> {
  const address = httpUrl(url, options.base);
  if (address === null) {
    return failed(loadProblem('bad-address', valueText(url), 'Only http and https are loaded.'));
  }
  const file = fileName(address);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const maxBytes = options.maxBytes ?? limits.maxBytes;

  const response = await request(address, file, options);
  if (!response.ok) return response;
  const body = await readBody(response.value, file, maxBytes, options);
  if (!body.ok) return body;

  const { text, bytes } = body.value;
  const result = await parseTimelineText(text, { ...limits, maxBytes });
  const { timeline } = result;
  if (timeline === null) return failed(problemOfIssues(file, result.issues));
  const cameFrom = httpUrl(response.value.url) ?? address;
  return { ok: true, result: { ...result, timeline }, bytes, address: cameFrom };
}

/** Asks for a file, without cookies and referrer. Never rejects. */
export async function request(
  address: string,
  file: string,
  { fetch, signal }: Pick<LoadOptions, 'fetch' | 'signal'>,
): Promise<Arrived<Response>> {
  let response: Response;
  try {
    response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    return failed(loadProblem(isStopped(signal) ? 'stopped' : 'no-network', file, words(error)));
  }
  if (response.ok) return { ok: true, value: response };
  await response.body?.cancel().catch(() => undefined);
  const code = response.status === 404 || response.status === 410 ? 'not-found' : 'http';
  return failed(loadProblem(code, file, `HTTP ${response.status}`));
}

/** Reads a body piece by piece, so that one without end is left at the cap. */
async function readBody(
  response: Response,
  file: string,
  maxBytes: number,
  { signal, onprogress }: LoadOptions,
): Promise<Arrived<{ text: string; bytes: number }>> {
  const totalBytes = announcedBytes(response);
  const reader = response.body?.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let bytes = 0;
  if (totalBytes !== undefined && totalBytes > maxBytes) return tooLarge();
  for (;;) {
    let piece: Uint8Array | undefined;
    try {
      piece = (await reader?.read())?.value;
    } catch (error) {
      return failed(loadProblem(isStopped(signal) ? 'stopped' : 'cut-off', file, words(error)));
    }
    bytes += piece?.byteLength ?? 0;
    if (bytes > maxBytes) return tooLarge();
    try {
      text += decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      await leave();
      return failed(loadProblem('bad-encoding', file, `Bytes up to ${bytes} are not UTF-8.`));
    }
    if (piece === undefined) return { ok: true, value: { text, bytes } };
    const isPossible = totalBytes !== undefined && totalBytes >= bytes;
    onprogress?.({ loadedBytes: bytes, ...(isPossible ? { totalBytes } : {}) });
  }

  async function tooLarge(): Promise<Failed> {
    await leave();
    const detail = `It has more than ${sizeText(maxBytes)}.`;
    return failed(loadProblem('too-large', file, detail));
  }

  /** Ends the transfer; that it may have ended by itself is no matter. */
  async function leave(): Promise<void> {
    await reader?.cancel().catch(() => undefined);
  }
}

/** The size that the server announces, where it is that of the decoded bytes. */
export function announcedBytes({ headers }: Response): number | undefined {
  if (headers.has('content-encoding')) return undefined;
  const announced = headers.get('content-length') ?? '';
  return /^\d{1,15}$/.test(announced) ? Number(announced) : undefined;
}

export function failed(problem: LoadProblem): Failed {
  return { ok: false, problem };
}

/** Asked only after something else was awaited, when the signal may have changed. */
export function isStopped(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

/** What an error says. */
export function words(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown reason';
}
