import { describe, expect, it } from 'vitest';
import { drawTold } from '../../src/layout/told-drawing.ts';
import { countInWindow, extentInWindow, ordersInWindow } from '../../src/layout/told-window.ts';
import { makeCalendar } from '../../src/time/zone.ts';
import { archive } from '../browser/told-story.ts';
import { allOf, indexOf } from './stage.ts';

const calendar = makeCalendar('America/Los_Angeles');
const ALL = { startMs: -Infinity, endMs: Infinity };
const small = indexOf(archive(300));
const large = indexOf(archive(3000));
const formOf = (of: typeof small, window = ALL) =>
  drawTold(of, allOf(of), window, calendar, null)?.form;

describe('drawTold', () => {
  it('draws few events as rows, more as a scatter, many as a matrix', () => {
    const halfYear = { startMs: Date.parse('2010-01-01'), endMs: Date.parse('2010-07-01') };
    expect(formOf(small, halfYear)).toBe('rows');
    expect(formOf(small)).toBe('scatter');
    expect(formOf(large)).toBe('matrix');
  });

  it('tells how many events it leaves out, whatever the form', () => {
    const scatter = drawTold(small, allOf(small), ALL, calendar, null);
    expect(scatter).toMatchObject({ leftOut: 6 });
    expect(scatter?.form === 'scatter' && scatter.dots.length).toBe(294);
    expect(drawTold(large, allOf(large), ALL, calendar, null)).toMatchObject({
      matrix: { leftOut: 60, total: 2940 },
    });
  });

  it('says nothing where the sources say nothing of the order', () => {
    const silent = indexOf({
      title: 'Silent',
      events: Array.from({ length: 50 }, (_, at) => ({
        id: `${at}`,
        title: `${at}`,
        date: '2018',
      })),
    });
    expect(drawTold(silent, allOf(silent), ALL, calendar, null)).toBeNull();
    expect(drawTold(small, allOf(small), { startMs: 0, endMs: 1 }, calendar, null)).toBeNull();
  });
});

describe('the events of a window', () => {
  it('are those whose mark stands in it, in time order', () => {
    const window = { startMs: Date.parse('2009-03-01'), endMs: Date.parse('2011-08-15') };
    const isInside = (order: number): boolean => {
      const ms = small.columns.anchorMs[order] ?? 0;
      return ms >= window.startMs && ms < window.endMs;
    };
    const expected = Array.from({ length: small.count }, (_, order) => order).filter(isInside);
    expect(expected.length).toBeGreaterThan(20);
    expect(ordersInWindow(small, allOf(small), window)).toEqual(expected);
    expect(countInWindow(small, allOf(small), window)).toBe(expected.length);
    const anchors = expected.map((order) => small.columns.anchorMs[order] ?? 0);
    expect(extentInWindow(small, allOf(small), window)).toEqual({
      startMs: Math.min(...anchors),
      endMs: Math.max(...anchors),
    });
  });
});
