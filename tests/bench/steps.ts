import { cpuTime } from './cpu.ts';
import type { Session } from './cdp.ts';
import { Hand } from './hand.ts';
import type { BenchPage, Zoom } from './pages.ts';

export type StepKind = 'in' | 'drag' | 'out';

export interface Steps {
  /** CPU time of the main thread for each step in and out. */
  readonly zoomMs: number[];
  readonly dragMs: number[];
  /** The most elements that the document had. */
  elements: number;
  /** The least time that the window showed, where the page tells it. */
  leastSpanMs: number | undefined;
}

/** Steps of a whole walk: thirty in, from everything to a day, forty aside, and sixty out. */
export const ALL_STEPS = 130;

/** The kinds of the steps of a walk of so many, in the proportions of a whole one. */
export function stepKinds(steps: number): readonly StepKind[] {
  const part = (share: number): number => Math.round((steps * share) / ALL_STEPS);
  return [
    ...Array<StepKind>(part(30)).fill('in'),
    ...Array<StepKind>(part(40)).fill('drag'),
    ...Array<StepKind>(part(60)).fill('out'),
  ];
}

const DRAG_PX = 12;
/** Counting elements costs a large page more than a step, so it is done between a few steps. */
const COUNT_EVERY = 5;
/** Until an address that follows the view has come to rest, where the hand does. */
const ADDRESS_MS = 400;
/** After the step has been handled: one frame that draws it, and the start of the next one. */
const NEXT_FRAME =
  'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

export const noSteps = (): Steps => ({
  zoomMs: [],
  dragMs: [],
  elements: 0,
  leastSpanMs: undefined,
});

/**
 * Walks through a page, each step sent only after the frame that answered the last, and writes
 * down as it goes, so that of a walk that is cut off the steps done are there.
 */
export async function walk(
  page: Session,
  { markSelector, zoom, spanScript }: BenchPage,
  kinds: readonly StepKind[],
  steps: Steps,
): Promise<void> {
  const hand = await Hand.at(page, markSelector);
  await page.run(NEXT_FRAME);
  await look(page, spanScript, steps);
  let before = await cpuTime(page);
  for (const [order, kind] of kinds.entries()) {
    const previous = kinds[order - 1];
    if (kind === 'drag' && previous !== 'drag') await hand.press();
    if (kind !== 'drag' && previous === 'drag') await hand.release();
    if (kind === 'drag') await hand.drag(order % 20 < 10 ? DRAG_PX : -DRAG_PX);
    else await zoomStep(hand, zoom, kind, order);
    await page.run(NEXT_FRAME);
    let after = await cpuTime(page);
    // Work that a page puts off past its frame falls on the next step, and so is not lost.
    (kind === 'drag' ? steps.dragMs : steps.zoomMs).push(after.mainMs - before.mainMs);
    const isTurn = kinds[order + 1] !== kind;
    if (isTurn || order % COUNT_EVERY === COUNT_EVERY - 1) {
      if (isTurn) await new Promise((done) => setTimeout(done, ADDRESS_MS));
      await look(page, spanScript, steps);
      after = await cpuTime(page);
    }
    before = after;
  }
}

async function zoomStep(hand: Hand, zoom: Zoom, kind: 'in' | 'out', order: number): Promise<void> {
  if (zoom.by === 'wheel') {
    await hand.turn(kind === 'in' ? -zoom.stepPx : zoom.stepPx / 2, zoom.isCtrlHeld);
    return;
  }
  // Buttons have a few levels only: up and down them, so that every step is one.
  await hand.click(order % 10 < 5 ? zoom.inSelector : zoom.outSelector);
}

async function look(page: Session, spanScript: string | undefined, steps: Steps): Promise<void> {
  const elements = await page.run<number>(`document.getElementsByTagName('*').length`);
  steps.elements = Math.max(steps.elements, elements);
  if (spanScript === undefined) return;
  const spanMs = await page.run<number | null>(spanScript);
  if (typeof spanMs !== 'number' || !Number.isFinite(spanMs)) return;
  steps.leastSpanMs = Math.min(steps.leastSpanMs ?? Infinity, spanMs);
}
