/** From the world to the screen and back. */

export interface View {
  x: number;
  y: number;
  /** Pixels per unit of the world. */
  scale: number;
}

export interface Size {
  width: number;
  height: number;
}

export function toScreen(view: View, size: Size, x: number, y: number): [number, number] {
  return [size.width / 2 + (x - view.x) * view.scale, size.height / 2 - (y - view.y) * view.scale];
}

export function toWorld(view: View, size: Size, x: number, y: number): [number, number] {
  return [view.x + (x - size.width / 2) / view.scale, view.y - (y - size.height / 2) / view.scale];
}

/** A world so large that a unit of it is less than this many pixels is not shown whole. */
const smallestScale = 0.01;

/** The view that shows a rectangle of the world whole. */
export function fit(size: Size, x: number, y: number, halfWidth: number, halfHeight: number): View {
  return { x, y, scale: Math.max(smallestScale, Math.min(size.width / (2 * halfWidth), size.height / (2 * halfHeight))) };
}
