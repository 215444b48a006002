import { describe, expect, it } from 'vitest';
import {
  dotPaths,
  dotX,
  dotY,
  namedRanks,
  nearestDot,
  toldDots,
  type ToldDot,
} from '../../src/layout/told-scatter.ts';
import { index } from './stage.ts';

const frame = { count: 4, widthPx: 400, heightPx: 200 };
const dot = (toldRank: number, happenedRank: number, more: Partial<ToldDot> = {}): ToldDot => ({
  order: toldRank,
  toldRank,
  happenedRank,
  colorIndex: 1,
  isInDoubt: false,
  ...more,
});

describe('toldDots', () => {
  const placeOf = new Map([
    [2, 1],
    [5, 0],
    [9, 1],
  ]);
  const dots = toldDots(index, { sourceId: null, placeOf, leftOut: 0 });

  it('ranks by place as told and by order as happened', () => {
    expect(dots.map((each) => [each.order, each.toldRank, each.happenedRank])).toEqual([
      [5, 1, 2],
      [2, 2, 1],
      [9, 3, 3],
    ]);
  });
  it('has the colour of the lane, and the doubt of the date', () => {
    for (const each of dots) {
      const item = index.item(each.order);
      expect(each.colorIndex).toBe(index.lanes[item.lane]?.colorIndex);
      expect(each.isInDoubt).toBe(item.geometry.isInDoubt);
    }
  });
});

describe('the frame of the scatter', () => {
  it('goes right as told and up as happened', () => {
    expect([dotX(frame, 1), dotX(frame, 4)]).toEqual([50, 350]);
    expect([dotY(frame, 1), dotY(frame, 4)]).toEqual([175, 25]);
  });
  it('draws a colour in one path, whatever the number of its dots', () => {
    const many = Array.from({ length: 2000 }, (_, at) => dot(at + 1, at + 1));
    expect(dotPaths(many, frame)).toHaveLength(1);
    const mixed = [dot(1, 1), dot(2, 2, { colorIndex: 2 }), dot(3, 3, { isInDoubt: true })];
    expect(dotPaths(mixed, frame).map(({ d }) => d)).toEqual([
      'M50 175h0',
      'M150 125h0',
      'M250 75h0',
    ]);
  });
  it('finds the nearest dot, and none that is far', () => {
    const dots = [dot(1, 1), dot(2, 2)];
    expect(nearestDot(dots, frame, { x: 60, y: 170 }, 16)).toBe(dots[0]);
    expect(nearestDot(dots, frame, { x: 145, y: 120 }, 16)).toBe(dots[1]);
    expect(nearestDot(dots, frame, { x: 300, y: 20 }, 16)).toBeNull();
  });
});

describe('namedRanks', () => {
  it('names both ends and ranks evenly between', () => {
    expect(namedRanks(101, 5)).toEqual([1, 26, 51, 76, 101]);
    expect(namedRanks(3, 5)).toEqual([1, 2, 3]);
    expect(namedRanks(1, 5)).toEqual([1]);
  });
});
