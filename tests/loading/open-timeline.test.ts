import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { type Opened, type OpenOptions, openTimeline } from '../../src/loading/open-timeline.ts';
import { PackedEvents } from '../../src/loading/packed-timeline.ts';
import { bytesOf } from './packed.ts';

/*
 * Node has no worker as browsers have it: what it does is done here in its place, as in a page that
 * may start none.
 */

const ADDRESS = 'https://news.example/data/archive.json';
const COUNT = 12_000;

const HEAD = {
  title: 'An archive',
  sources: [{ id: 's', title: 'S' }],
  actors: [{ id: 'a', name: 'Ada' }],
};
const EVENTS = Array.from({ length: COUNT }, (_, nth) => ({
  id: `e${nth}`,
  title: `Event ${nth} of many, with a title of some length, that a reader may look for`,
  date: `${1900 + (nth % 100)}-01-${String(1 + (nth % 28)).padStart(2, '0')}`,
  actors: ['a'],
}));
const LARGE = JSON.stringify({ ...HEAD, events: EVENTS });
const LARGE_LINES = [HEAD, ...EVENTS].map((line) => JSON.stringify(line)).join('\n');
const SMALL = JSON.stringify({ ...HEAD, events: EVENTS.slice(0, 2) });
const SMALL_LINES = LARGE_LINES.split('\n').slice(0, 3).join('\n');

const PIECE_BYTES = 100_000;

/**
 * A body in pieces, which says how much of it was taken and whether it was left. At the end it is
 * closed, or breaks, or nothing more comes.
 */
function bodyOf(bytes: Uint8Array, ending: Error | 'close' | 'wait' = 'close') {
  const seen = { taken: 0, left: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // As from a network: others have their turn in between.
        await new Promise((resolve) => setTimeout(resolve, 1));
        const piece = bytes.slice(seen.taken, seen.taken + PIECE_BYTES);
        seen.taken += piece.length;
        if (piece.length > 0) controller.enqueue(piece);
        else if (ending === 'close') controller.close();
        else if (ending === 'wait') await new Promise(() => undefined);
        else controller.error(ending);
      },
      cancel() {
        seen.left = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, seen };
}

function answering(bytes: Uint8Array | string, init: ResponseInit = {}) {
  const { stream, seen } = bodyOf(typeof bytes === 'string' ? bytesOf(bytes) : bytes);
  const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.resolve(new Response(stream, init)));
  return { fetch, seen };
}

const open = (
  bytes: Uint8Array | string,
  more: Partial<OpenOptions> = {},
  { url = ADDRESS, headers = {} }: { url?: string; headers?: Record<string, string> } = {},
): Promise<Opened> => openTimeline(url, { fetch: answering(bytes, { headers }).fetch, ...more });

async function packedOf(opened: Opened) {
  if (!opened.ok) throw new Error(opened.problem.message);
  if (opened.kind !== 'packed') throw new Error('read as a whole');
  const events = new PackedEvents(opened.packed);
  const found = await opened.find('event 11999 of');
  opened.close();
  return { ...opened.packed, events, found };
}

describe(openTimeline, () => {
  it('reads a small file as a whole', async () => {
    expect(await open(SMALL)).toMatchObject({
      ok: true,
      kind: 'whole',
      result: {
        timeline: { title: 'An archive', events: [{ id: 'e0' }, { id: 'e1' }] },
        issues: [],
      },
      bytes: SMALL.length,
      address: ADDRESS,
    });
  });

  it.each([
    ['lines by name', bytesOf(SMALL_LINES), 'https://a.example/a.ndjson', {}],
    ['lines by another name', bytesOf(SMALL_LINES), 'https://a.example/a.jsonl?x=1', {}],
    ['lines by type', bytesOf(SMALL_LINES), ADDRESS, { 'content-type': 'application/x-ndjson' }],
    ['lines by themselves', bytesOf(SMALL_LINES), ADDRESS, {}],
    ['compressed JSON', gzipSync(SMALL), ADDRESS, {}],
    ['compressed lines', gzipSync(SMALL_LINES), 'https://a.example/a.ndjson.gz', {}],
  ])('reads small %s', async (_name, bytes, url, headers) => {
    expect(await open(bytes, {}, { url, headers })).toMatchObject({
      ok: true,
      kind: 'whole',
      result: {
        timeline: { title: 'An archive', events: [{ id: 'e0' }, { id: 'e1' }] },
        issues: [],
      },
    });
  });

  it.each([
    ['JSON', bytesOf(LARGE), {}],
    ['JSON of which the size is known', bytesOf(LARGE), { 'content-length': String(LARGE.length) }],
    ['lines', bytesOf(LARGE_LINES), {}],
    ['compressed JSON', gzipSync(LARGE), {}],
    ['compressed lines', gzipSync(LARGE_LINES), {}],
  ])('packs what is large: %s', async (_name, bytes, headers) => {
    const { head, events, found, total, issues } = await packedOf(
      await open(bytes, {}, { headers }),
    );
    expect(head).toMatchObject({ title: 'An archive', actors: [{ id: 'a' }] });
    expect([events.count, total, issues]).toEqual([COUNT, COUNT, []]);
    expect(events.at(7)).toMatchObject({ ...EVENTS[7], date: { text: EVENTS[7]?.date } });
    expect(events.placeOf('e11999')).toBe(11_999);
    expect(events.placeOf('e12000')).toBeUndefined();
    expect(found.count).toBe(1);
  });

  it('says which line of a file is no event, and shows the rest', async () => {
    const text = LARGE_LINES.replace('\n', '\n\n{"id": \n');
    const { issues, notShown, events } = await packedOf(await open(text));
    expect(issues).toMatchObject([
      { code: 'bad-line', path: ['events', 0], message: 'Line 3 is not valid JSON.' },
    ]);
    expect([notShown, events.count]).toEqual([1, COUNT]);
  });

  it('leaves a file at the cap, decompressed, and names the cap', async () => {
    const zeros = gzipSync(new Uint8Array(50_000_000));
    for (const bytes of [zeros, bytesOf(LARGE)]) {
      expect(await open(bytes, { maxBytes: 1_200_000 })).toMatchObject({
        ok: false,
        problem: { code: 'too-large', detail: 'It has more than 1 MB.' },
      });
    }
  });

  // It was left only when the next piece came.
  it('waits for no more of a file than tells that it is none', async () => {
    const { stream, seen } = bodyOf(bytesOf(`{"x-a":${'['.repeat(200_000)}`), 'wait');
    const headers = { 'content-length': '20000000' };
    const fetch = vi.fn(() => Promise.resolve(new Response(stream, { headers })));
    const opened = await openTimeline(ADDRESS, { fetch });
    expect(opened).toMatchObject({ ok: false, problem: { code: 'too-deep' } });
    expect(seen.left).toBe(true);
  });

  it.each([
    ['no JSON', `${LARGE},`, 'not-json'],
    ['cut off', LARGE.slice(0, -2), 'cut-off'],
    ['a web page', `<html>${LARGE}`, 'web-page'],
    ['not UTF-8', new Uint8Array(2_000_000).fill(0xff), 'bad-encoding'],
    ['damaged', gzipSync(LARGE).fill(0, 1000), 'bad-gzip'],
    ['damaged, and small', gzipSync(SMALL).fill(0, 50), 'bad-gzip'],
    ['cut off in compression', gzipSync(SMALL).subarray(0, 100), 'bad-gzip'],
    ['nothing', '', 'empty'],
  ])('says why a file cannot be shown that is %s', async (_name, bytes, code) => {
    expect(await open(bytes)).toMatchObject({ ok: false, problem: { code } });
  });

  it('fails where what a file with faults needs does not arrive', async () => {
    vi.resetModules();
    vi.doMock('../../src/loading/text-reader.ts', () => {
      throw new Error('offline');
    });
    const { openTimeline: openWithout } = await import('../../src/loading/open-timeline.ts');
    const { fetch } = answering('{');
    expect(await openWithout(ADDRESS, { fetch })).toMatchObject({
      ok: false,
      problem: {
        code: 'no-network',
        detail: expect.stringMatching(/^A part of this page did not arrive: /) as string,
      },
    });
    const sound = await openWithout(ADDRESS, { fetch: answering(SMALL).fetch });
    expect(sound.ok).toBe(true);
    vi.doUnmock('../../src/loading/text-reader.ts');
    vi.resetModules();
  });

  it('stops when it is asked to, and takes no more', async () => {
    const stopping = new AbortController();
    const { fetch, seen } = answering(LARGE.repeat(10), {
      headers: { 'content-length': String(LARGE.length * 10) },
    });
    const opened = await openTimeline(ADDRESS, {
      fetch,
      signal: stopping.signal,
      onprogress: () => {
        stopping.abort();
      },
    });
    expect(opened).toMatchObject({ ok: false, problem: { code: 'stopped' } });
    expect(seen.taken).toBeLessThan(LARGE.length * 10);
  });

  it('says that a large file came only in part when the transfer breaks', async () => {
    const { stream } = bodyOf(bytesOf(LARGE), new TypeError('network error'));
    const fetch = () => Promise.resolve(new Response(stream));
    expect(await openTimeline(ADDRESS, { fetch })).toMatchObject({
      ok: false,
      problem: { code: 'cut-off', detail: 'network error' },
    });
  });

  it('tells how far it is, in bytes and events', async () => {
    const seen: { loadedBytes: number; totalBytes?: number; events?: number }[] = [];
    await open(
      LARGE,
      { onprogress: (progress) => seen.push(progress) },
      { headers: { 'content-length': String(LARGE.length) } },
    );
    expect(seen.length).toBeGreaterThan(0);
    for (const { loadedBytes, totalBytes } of seen) {
      expect(totalBytes).toBe(LARGE.length);
      expect(loadedBytes).toBeLessThanOrEqual(LARGE.length);
    }
  });
});
