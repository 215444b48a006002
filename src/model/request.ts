import { type LoadProblem, loadProblem } from './load-problem.ts';

export interface RequestOptions {
  /** The platform's own, or another for tests. Called on its own, without `this`. */
  readonly fetch: typeof fetch;
  readonly signal?: AbortSignal | undefined;
}

export type Arrived<Value> = { readonly ok: true; readonly value: Value } | Failed;
export type Failed = { readonly ok: false; readonly problem: LoadProblem };

/** Asks for a file, without cookies and referrer. Never rejects. */
export async function request(
  address: string,
  file: string,
  { fetch, signal }: RequestOptions,
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
