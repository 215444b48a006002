import { easeSpan, sameSpan, type Span } from '../time/span.ts';
import { panWithin, within, zoomWithin } from './commands.ts';

const TRAVEL_MS = 320;
/** The window stands still once it has not moved for so long. */
const SETTLE_MS = 150;

/** The window in time, and its way from one place to another. */
export class Travel {
  readonly #limits: Span;
  readonly #mayMove: () => boolean;
  #span = $state.raw<Span>({ startMs: 0, endMs: 1 });
  #settled = $state.raw<Span>({ startMs: 0, endMs: 1 });
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where a journey under way ends. */
  #target: Span | null = null;
  #frame = 0;

  /** `mayMove` tells whether a journey would be seen, and is welcome. */
  constructor(start: Span, limits: Span, mayMove: () => boolean) {
    this.#limits = limits;
    this.#mayMove = mayMove;
    this.#span = start;
    this.#settled = start;
  }

  get span(): Span {
    return this.#span;
  }
  /** Where the window last stood still: for what is said of it, and what takes longer than a frame. */
  get settled(): Span {
    return this.#settled;
  }
  /** Where the window is, or will be once it has arrived. */
  get destination(): Span {
    return this.#target ?? this.#span;
  }

  /** Follows a hand: no easing. */
  jump(to: Span): void {
    this.stop();
    const span = within(to, this.#limits);
    if (!sameSpan(span, this.#span)) this.#move(span);
  }
  jumpZoom(factor: number, aboutMs = middleOf(this.#span)): void {
    this.jump(zoomWithin(this.#span, factor, aboutMs, this.#limits));
  }
  jumpPan(fraction: number): void {
    this.jump(
      panWithin(this.#span, (this.#span.endMs - this.#span.startMs) * fraction, this.#limits),
    );
  }

  /** Goes there as a button or a double-click does: the window travels. */
  go(destination: Span): void {
    const to = within(destination, this.#limits);
    if (!this.#mayMove() || typeof requestAnimationFrame === 'undefined') {
      this.jump(to);
      return;
    }
    this.stop();
    if (sameSpan(to, this.#span)) return;
    const from = this.#span;
    let startMs: number | undefined;
    this.#target = to;
    const frame = (nowMs: number): void => {
      startMs ??= nowMs;
      const t = Math.min((nowMs - startMs) / TRAVEL_MS, 1);
      this.#move(t === 1 ? to : easeSpan(from, to, easeOut(t)));
      this.#frame = t === 1 ? 0 : requestAnimationFrame(frame);
      if (t === 1) this.#target = null;
    };
    this.#frame = requestAnimationFrame(frame);
  }
  zoom(factor: number, aboutMs = middleOf(this.destination)): void {
    this.go(zoomWithin(this.destination, factor, aboutMs, this.#limits));
  }
  pan(fraction: number): void {
    const from = this.destination;
    this.go(panWithin(from, (from.endMs - from.startMs) * fraction, this.#limits));
  }

  #move(span: Span): void {
    this.#span = span;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#settled = this.#span;
    }, SETTLE_MS);
  }

  /** Stops what is under way for good. */
  destroy(): void {
    this.stop();
    clearTimeout(this.#timer);
  }

  stop(): void {
    if (this.#frame !== 0) cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#target = null;
  }
}

const middleOf = (span: Span): number => (span.startMs + span.endMs) / 2;

/** Close to cubic-bezier(.2, .7, .2, 1). */
const easeOut = (t: number): number => 1 - (1 - t) ** 3;
