import { httpUrl } from './http-url.ts';
import { parseTimelineText } from './json-text.ts';
import { DEFAULT_LIMITS, type Limits, sizeText } from './limits.ts';
import { fileName, type LoadProblem, loadProblem, problemOfIssues } from './load-problem.ts';
import type { ParseResult } from './parse.ts';
import {
  announcedBytes,
  type Arrived,
  failed,
  type Failed,
  isStopped,
  request,
  type RequestOptions,
  words,
} from './request.ts';
import type { Timeline } from './timeline.ts';
import { valueText } from './value-text.ts';

export interface LoadOptions extends RequestOptions {
  /** Address against which a relative one is read; without it only whole addresses are loaded. */
  readonly base?: string | undefined;
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
