import type { Attachment } from 'svelte/attachments';
import type { D3ZoomEvent } from 'd3-zoom';
import { sidewaysPx, wheelFactor } from './wheel.ts';

/** What the hand may do to the window. Positions are px from the element's left edge. */
export interface ZoomTarget {
  /** Shows factor times less time, holding the instant under xPx. */
  zoomAt(factor: number, xPx: number): void;
  /** Moves the window's content by this many px to the right. */
  panPx(deltaPx: number): void;
  /** A double-click: the window travels. */
  travelZoomAt(factor: number, xPx: number): void;
}

const DOUBLE_CLICK_FACTOR = 2;
const DRAG_THRESHOLD_PX = 4;

/**
 * Drag and pinch by d3-zoom; wheel and double-click here. A plain vertical wheel is left to the
 * page.
 *
 * The window has one owner, the target: d3-zoom only tells how far the hand went since its last
 * event, so its own transform never clamps, drifts or loses precision. A wheel needs no more than
 * its one event, and so none of what d3-zoom remembers between events.
 */
export function zoomable(target: () => ZoomTarget): Attachment<HTMLElement> {
  return (node) => {
    const xOf = (event: MouseEvent): number => event.clientX - node.getBoundingClientRect().left;

    const onwheel = (event: WheelEvent): void => {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        target().zoomAt(wheelFactor(event), xOf(event));
        return;
      }
      const deltaPx = sidewaysPx(event);
      if (deltaPx === null) return;
      event.preventDefault();
      target().panPx(-deltaPx);
    };
    const ondblclick = (event: MouseEvent): void => {
      event.preventDefault();
      const factor = event.shiftKey ? 1 / DOUBLE_CLICK_FACTOR : DOUBLE_CLICK_FACTOR;
      target().travelZoomAt(factor, xOf(event));
    };
    node.addEventListener('wheel', onwheel, { passive: false });
    node.addEventListener('dblclick', ondblclick);

    let detach: (() => void) | null = null;
    let isGone = false;
    // Gestures are not needed to read the first event, so their code does not delay it.
    afterPaint()
      .then(() => attachGestures(node, target))
      .then(
        (undo) => {
          if (isGone) undo();
          else detach = undo;
        },
        () => {
          // The page is being left, or the network is gone: buttons, keys and wheel still serve.
        },
      );
    return () => {
      isGone = true;
      detach?.();
      node.removeEventListener('wheel', onwheel);
      node.removeEventListener('dblclick', ondblclick);
    };
  };
}

/** Once the frame that is being made has been painted. */
const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

async function attachGestures(node: HTMLElement, target: () => ZoomTarget): Promise<() => void> {
  const [{ zoom, zoomIdentity }, { select, pointers }] = await Promise.all([
    import('d3-zoom'),
    import('d3-selection'),
  ]);
  type Gesture = D3ZoomEvent<HTMLElement, unknown>;
  const handX = (event: Event): number => {
    const points = pointers(event, node);
    return points.reduce((sum, [x]) => sum + x, 0) / points.length;
  };
  const selection = select(node);
  let last = zoomIdentity;
  let isStill = true;
  const behaviour = zoom<HTMLElement, unknown>()
    .clickDistance(DRAG_THRESHOLD_PX)
    // A touch has no button.
    .filter((event: { ctrlKey: boolean; button?: number }) => !event.ctrlKey && !event.button)
    .on('start', () => {
      isStill = true;
    })
    .on('zoom', ({ transform: now, sourceEvent }: Gesture) => {
      const before = last;
      const factor = now.k / before.k;
      const isHand = sourceEvent instanceof Event;
      // A click may tremble.
      isStill &&= isHand && factor === 1 && Math.abs(now.x - before.x) < DRAG_THRESHOLD_PX;
      if (isStill) return;
      last = now;
      if (!isHand) return;
      if (factor === 1) {
        target().panPx(now.x - before.x);
        return;
      }
      // The hand moved and spread at once: the content goes along, then grows about the hand.
      const xPx = handX(sourceEvent);
      target().panPx((now.x - factor * before.x - (1 - factor) * xPx) / factor);
      target().zoomAt(factor, xPx);
    })
    .on('end', ({ transform }: Gesture) => {
      // Each gesture counts from nothing. d3-zoom reads its transform before it tells of a start,
      // so only the end of the last one is early enough.
      if (transform !== zoomIdentity) behaviour.transform(selection, zoomIdentity);
    });
  selection.call(behaviour).on('dblclick.zoom', null).on('wheel.zoom', null);
  const free = freeScrolling(node);
  return () => {
    free();
    selection.on('.zoom', null);
  };
}

/** A finger that sets out up or down scrolls the page: d3-zoom, which would hold it, is not told. */
function freeScrolling(node: HTMLElement): () => void {
  let from: Touch | undefined;
  let isScroll: boolean | undefined;
  const ontouchstart = ({ touches }: TouchEvent): void => {
    from = touches[0];
    isScroll = touches.length > 1 ? false : undefined;
  };
  const ontouchmove = (event: TouchEvent): void => {
    const now = event.touches[0];
    if (from && now) {
      const [dx, dy] = [now.clientX - from.clientX, now.clientY - from.clientY];
      isScroll ??= Math.abs(dy) > Math.abs(dx);
    }
    if (isScroll) event.stopImmediatePropagation();
  };
  node.addEventListener('touchstart', ontouchstart, { capture: true, passive: true });
  node.addEventListener('touchmove', ontouchmove, { capture: true, passive: true });
  return () => {
    node.removeEventListener('touchstart', ontouchstart, true);
    node.removeEventListener('touchmove', ontouchmove, true);
  };
}
