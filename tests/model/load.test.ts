import { describe, expect, it, vi } from 'vitest';
import { fileName } from '../../src/model/load-problem.ts';
import { type LoadOptions, type LoadProgress, loadTimeline } from '../../src/model/load.ts';

const ADDRESS = 'https://news.example/data/oakland.json';
const SOUND = '{"title": "Ä file", "events": [{"id": "a", "title": "A", "date": "2020"}]}';

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** A body that gives these pieces, then ends or fails; and how many pieces were taken, and whether it was left. */
function bodyOf(pieces: Iterable<Uint8Array, void>, failure?: Error) {
  const iterator = pieces[Symbol.iterator]();
  const seen = { taken: 0, left: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const { done, value } = iterator.next();
        if (done !== true) {
          seen.taken++;
          controller.enqueue(value);
        } else if (failure === undefined) controller.close();
        else controller.error(failure);
      },
      cancel() {
        seen.left = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, seen };
}

function answering(body: BodyInit | null, init: ResponseInit = {}) {
  return vi.fn<typeof fetch>(() => Promise.resolve(new Response(body, init)));
}

async function problemOf(fetch: typeof globalThis.fetch, more: Partial<LoadOptions> = {}) {
  const loaded = await loadTimeline(ADDRESS, { fetch, ...more });
  if (loaded.ok) throw new Error('loaded after all');
  return loaded.problem;
}

describe(loadTimeline, () => {
  it('gives the timeline, its size in bytes and its address', async () => {
    const loaded = await loadTimeline(ADDRESS, { fetch: answering(SOUND) });
    expect(loaded).toMatchObject({
      ok: true,
      result: { timeline: { title: 'Ä file' }, issues: [], notShown: 0, total: 1 },
      bytes: SOUND.length + 1,
      address: ADDRESS,
    });
  });

  it('sends no cookies and no referrer', async () => {
    const fetch = answering(SOUND);
    await loadTimeline(ADDRESS, { fetch });
    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      ADDRESS,
      expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer' }),
    );
  });

  it('reads a relative address against the base', async () => {
    const fetch = answering(SOUND);
    await loadTimeline('../a.json', { fetch, base: 'https://news.example/x/y.html' });
    expect(fetch.mock.calls[0]?.[0]).toBe('https://news.example/a.json');
  });

  it.each(['javascript:alert(1)', 'data:application/json,{}', 'file:///a.json', 'a.json', ''])(
    'asks nobody for %j',
    async (url) => {
      const fetch = answering(SOUND);
      const loaded = await loadTimeline(url, { fetch });
      expect(loaded).toMatchObject({ ok: false, problem: { code: 'bad-address' } });
      expect(fetch).not.toHaveBeenCalled();
    },
  );

  it('names the host that the file came from in the end', async () => {
    const response = new Response(SOUND);
    Object.defineProperty(response, 'url', { value: 'https://elsewhere.example/b.json' });
    const loaded = await loadTimeline(ADDRESS, { fetch: () => Promise.resolve(response) });
    expect(loaded).toMatchObject({ ok: true, address: 'https://elsewhere.example/b.json' });
  });

  it('says in one sentence that a file did not arrive', async () => {
    const problem = await problemOf(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(problem).toMatchObject({
      code: 'no-network',
      message: 'The file oakland.json did not arrive.',
      detail: 'Failed to fetch',
      issues: [],
    });
  });

  it.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [403, 'http'],
    [503, 'http'],
  ])('answers to status %i with %s', async (status, code) => {
    const { stream, seen } = bodyOf([bytesOf('<h1>Sorry</h1>')]);
    const problem = await problemOf(answering(stream, { status }));
    expect(problem).toMatchObject({ code, detail: `HTTP ${status}` });
    expect(problem.message).toContain('oakland.json');
    expect(seen).toEqual({ taken: 0, left: true });
  });

  it.each([
    ['empty', ''],
    ['web-page', '<!doctype html><p>Sign in</p>'],
    ['not-json', '{"title": "A",, }'],
    ['cut-off', '{"title": "A", "events": ['],
    ['too-deep', '['.repeat(200_000)],
    ['other-format', 'Year,Headline\n2020,A'],
    ['other-format', '{"events": [{"start_date": {"year": 2020}}]}'],
    ['not-a-timeline', '{"type": "FeatureCollection", "features": []}'],
    ['not-a-timeline', '[1, 2, 3]'],
    ['not-a-timeline', '{"title": "A", "events": {}}'],
  ])('tells %s of a file of which nothing can be shown', async (code, text) => {
    const problem = await problemOf(answering(text));
    expect(problem.code).toBe(code);
    expect(problem.issues).not.toEqual([]);
    for (const words of [problem.message, problem.remedy]) expect(words).toMatch(/^[A-Z].*\.$/);
    expect(problem.detail).not.toBe('');
  });

  // The warning about GeoJSON's own field `type` stands first, and was once given as the reason;
  // the missing title, which stands before the events, costs nothing but itself.
  it('gives as the reason what costs the file, not what stands before it', async () => {
    const text = '{"type": "FeatureCollection", "features": []}';
    const { detail } = await problemOf(answering(text));
    expect(detail).toBe('The field `events` is missing. Add it, as a list.');
  });

  it('takes a body that is not there for an empty file', async () => {
    expect(await problemOf(answering(null, { status: 204 }))).toMatchObject({ code: 'empty' });
  });

  it('shows what can be shown of a file with bad events', async () => {
    const text = '{"title": "A", "events": [{}, {"id": "a", "title": "A", "date": "2020"}]}';
    const loaded = await loadTimeline(ADDRESS, { fetch: answering(text) });
    expect(loaded).toMatchObject({ ok: true, result: { notShown: 1, total: 2 } });
  });

  it('leaves a body without end at the cap', async () => {
    function* endless() {
      for (;;) yield bytesOf('['.repeat(1000));
    }
    const { stream, seen } = bodyOf(endless());
    const problem = await problemOf(answering(stream), { maxBytes: 10_000 });
    expect(problem.code).toBe('too-large');
    expect(seen).toEqual({ taken: 11, left: true });
  });

  it('takes nothing of a file whose server says that it is above the cap', async () => {
    const { stream, seen } = bodyOf([bytesOf(SOUND)]);
    const headers = { 'content-length': '600000000' };
    const problem = await problemOf(answering(stream, { headers }));
    expect(problem).toMatchObject({ code: 'too-large', detail: 'It has more than 400 MB.' });
    expect(seen).toEqual({ taken: 0, left: true });
  });

  it('reads a file of exactly the cap, and none of a byte more', async () => {
    const bytes = bytesOf(SOUND).length;
    const load = (maxBytes: number) => loadTimeline(ADDRESS, { fetch: answering(SOUND), maxBytes });
    expect(await load(bytes)).toMatchObject({ ok: true });
    expect(await load(bytes - 1)).toMatchObject({ ok: false, problem: { code: 'too-large' } });
  });

  it('tells how far it is, piece by piece, with the total where it is known', async () => {
    const bytes = bytesOf(SOUND);
    const pieces = [bytes.slice(0, 12), bytes.slice(12, 40), bytes.slice(40)];
    const progressWith = async (headers: Record<string, string>): Promise<LoadProgress[]> => {
      const seen: LoadProgress[] = [];
      const fetch = answering(bodyOf(pieces).stream, { headers });
      await loadTimeline(ADDRESS, { fetch, onprogress: (progress) => seen.push(progress) });
      return seen;
    };
    const loaded = [12, 40, bytes.length].map((loadedBytes) => ({ loadedBytes }));
    const totalBytes = bytes.length;
    expect(await progressWith({})).toEqual(loaded);
    expect(await progressWith({ 'content-length': String(totalBytes) })).toEqual(
      loaded.map((progress) => ({ ...progress, totalBytes })),
    );
    const compressed = { 'content-length': '50', 'content-encoding': 'gzip' };
    expect(await progressWith(compressed)).toEqual(loaded);
    expect((await progressWith({ 'content-length': '20' })).at(-1)).toEqual(loaded.at(-1));
  });

  it('reads a letter that two pieces share', async () => {
    const bytes = bytesOf(SOUND);
    const pieces = [...bytes].map((byte) => Uint8Array.of(byte));
    const loaded = await loadTimeline(ADDRESS, { fetch: answering(bodyOf(pieces).stream) });
    expect(loaded).toMatchObject({ ok: true, result: { timeline: { title: 'Ä file' } } });
  });

  it.each([
    ['ISO 8859-1', Uint8Array.of(0x7b, 0x22, 0xc4, 0x22, 0x7d)],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00)],
    ['UTF-8, cut inside a letter', Uint8Array.of(0x7b, 0x22, 0xc3)],
  ])('says that a file is not in UTF-8 when it is in %s', async (_name, bytes) => {
    expect(await problemOf(answering(bytes))).toMatchObject({ code: 'bad-encoding' });
  });

  it('says that a file came only in part when the transfer breaks', async () => {
    const { stream } = bodyOf([bytesOf(SOUND)], new TypeError('network error'));
    expect(await problemOf(answering(stream))).toMatchObject({
      code: 'cut-off',
      message: 'The file oakland.json arrived only in part.',
      detail: 'network error',
    });
  });

  it('says that it was stopped, before the answer and during it', async () => {
    const signal = AbortSignal.abort();
    const before = await problemOf(() => Promise.reject(new Error('aborted')), { signal });
    expect(before.code).toBe('stopped');
    const { stream } = bodyOf([], new Error('aborted'));
    expect((await problemOf(answering(stream), { signal })).code).toBe('stopped');
  });
});

describe(fileName, () => {
  it.each([
    ['https://a.example/data/oakland.json?x=1#y', 'oakland.json'],
    ['https://a.example/data/', 'data'],
    ['https://a.example/', 'a.example'],
    ['https://a.example/%C3%A9t%C3%A9.json', 'été.json'],
    ['https://a.example/%E9.json', '%E9.json'],
  ])('names %s %s', (address, name) => {
    expect(fileName(address)).toBe(name);
  });
});
