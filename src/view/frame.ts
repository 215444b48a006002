import { emptyHeightPx, type Scene } from '../layout/scene.ts';

/** The scene with every lane open: where no event matches all of them close, but a notice needs a frame. */
export function openFrame(scene: Scene): Scene {
  const { lanes, eras } = scene;
  const erasPx = emptyHeightPx(0, eras.length);
  const heightPx = emptyHeightPx(lanes.length, eras.length);
  const lanePx = (heightPx - erasPx) / Math.max(lanes.length, 1);
  return {
    ...scene,
    heightPx,
    lanes: lanes.map((lane, place) => {
      const topPx = erasPx + place * lanePx;
      return { ...lane, topPx, heightPx: lanePx, centrePx: topPx + lanePx / 2 };
    }),
  };
}
