import type { Session } from './cdp.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

const CTRL = 2;

/**
 * A wheel that turns several notches at once says 120 for each in `wheelDelta`, which libraries
 * read; the protocol's says 120 however far it turned. A notch here is 120 px.
 */
export async function countWheelNotches(page: Session): Promise<void> {
  const get = 'function () { return -this.deltaY; }';
  await page.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `Object.defineProperty(WheelEvent.prototype, 'wheelDelta', { get: ${get} });`,
  });
}

/** What a reader's hand does, as the browser itself would tell the page of it. */
export class Hand {
  readonly #page: Session;
  #at: Point;

  private constructor(page: Session, at: Point) {
    this.#page = page;
    this.#at = at;
  }

  /** A hand at the event nearest to the middle of the view, or in the middle where there is none. */
  static async at(page: Session, markSelector: string): Promise<Hand> {
    const point = await page.run<Point>(
      `(${nearestToMiddle.toString()})(${JSON.stringify(markSelector)})`,
    );
    const hand = new Hand(page, point);
    await hand.#mouse('mouseMoved', 0);
    return hand;
  }

  /** Turns the wheel: away from the reader below 0. */
  async turn(deltaY: number, isCtrlHeld: boolean): Promise<void> {
    await this.#page.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      ...this.#at,
      deltaX: 0,
      deltaY,
      modifiers: isCtrlHeld ? CTRL : 0,
    });
  }

  async press(): Promise<void> {
    await this.#mouse('mousePressed', 1);
  }
  async drag(byPx: number): Promise<void> {
    this.#at = { x: this.#at.x + byPx, y: this.#at.y };
    await this.#mouse('mouseMoved', 1);
  }
  async release(): Promise<void> {
    await this.#mouse('mouseReleased', 0);
  }

  /** Clicks on an element; on nothing where it is not there. */
  async click(selector: string): Promise<void> {
    const before = this.#at;
    this.#at = await this.#page.run<Point>(
      `(${nearestToMiddle.toString()})(${JSON.stringify(selector)})`,
    );
    await this.press();
    await this.release();
    this.#at = before;
  }

  async #mouse(
    type: 'mouseMoved' | 'mousePressed' | 'mouseReleased',
    buttons: 0 | 1,
  ): Promise<void> {
    const isPress = type !== 'mouseMoved' || buttons === 1;
    await this.#page.send('Input.dispatchMouseEvent', {
      type,
      ...this.#at,
      button: isPress ? 'left' : 'none',
      buttons,
      ...(type === 'mouseMoved' ? {} : { clickCount: 1 }),
    });
  }
}

/** Runs in the page. */
function nearestToMiddle(selector: string): Point {
  const middle = { x: innerWidth / 2, y: innerHeight / 2 };
  let nearest = middle;
  let leastPx = Infinity;
  for (const element of document.querySelectorAll(selector)) {
    if (element === document.documentElement) continue;
    const box = element.getBoundingClientRect();
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const isInside =
      box.width > 0 && point.x > 0 && point.y > 0 && point.x < innerWidth && point.y < innerHeight;
    const px = Math.hypot(point.x - middle.x, point.y - middle.y);
    if (!isInside || px >= leastPx) continue;
    leastPx = px;
    nearest = point;
  }
  return nearest;
}
