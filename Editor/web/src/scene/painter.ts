/** Draws the scene on a canvas from the server's draw list. */
import type { DrawItem, PlayNote } from "./scene-state";
import { toScreen, type Size, type View } from "./view";

export interface PaintOptions {
  selected: string | null;
  isEditing: boolean;
  notes: PlayNote[];
}

export function paintScene(context: CanvasRenderingContext2D, size: Size, view: View, items: DrawItem[], options: PaintOptions): void {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  if (options.isEditing) {
    context.clearRect(0, 0, size.width, size.height);
    grid(context, size, view, token("--grid"), token("--grid-strong"));
  } else {
    const camera = items.find(item => item.shape === "camera" && item.width === 1);
    context.fillStyle = camera ? css(camera.color, 1) : token("--well");
    context.fillRect(0, 0, size.width, size.height);
  }
  for (const item of items) {
    if (item.shape === "camera") {
      if (options.isEditing) {
        cameraFrame(context, size, view, item, token(item.id === options.selected ? "--held" : "--ink-2"));
      }
    } else if (item.shape === "line") {
      line(context, size, view, item);
    } else {
      quad(context, size, view, item);
    }
  }
  if (options.isEditing && options.selected) {
    items.filter(item => item.id === options.selected && item.shape !== "camera").forEach(item => outline(context, size, view, item, token("--held")));
  }
  paintNotes(context, size, view, options, token);
}

/** The topmost object at a point of the world; null when there is none. */
export function hit(items: DrawItem[], x: number, y: number, tolerance: number): string | null {
  const isCamera = (item: DrawItem): boolean => item.shape === "camera";
  const found = [...items.filter(isCamera), ...items.filter(item => !isCamera(item))].reverse().find(item => {
    const p = item.points;
    if (item.shape === "camera") {
      return Math.hypot(x - p[0]!, y - p[1]!) < tolerance * 2;
    }
    if (item.shape === "line") {
      return p.some((_, at) => at % 2 === 0 && Math.hypot(x - p[at]!, y - p[at + 1]!) < tolerance);
    }
    const [ux, uy, vx, vy] = [p[2]! - p[0]!, p[3]! - p[1]!, p[4]! - p[0]!, p[5]! - p[1]!];
    const determinant = ux * vy - uy * vx;
    const [dx, dy] = [x - p[0]!, y - p[1]!];
    const [a, b] = [(dx * vy - dy * vx) / determinant, (ux * dy - uy * dx) / determinant];
    return item.shape === "circle" ? Math.hypot(a - 0.5, b - 0.5) <= 0.5 : a >= 0 && a <= 1 && b >= 0 && b <= 1;
  });
  return found?.id || null;
}

function css(color: number[], opacity = color[3] ?? 1): string {
  return `rgb(${color.slice(0, 3).map(part => Math.round(255 * part)).join(" ")} / ${opacity})`;
}

function trace(context: CanvasRenderingContext2D, size: Size, view: View, item: DrawItem): void {
  const corner = toScreen(view, size, item.points[0]!, item.points[1]!);
  const along = toScreen(view, size, item.points[2]!, item.points[3]!);
  const up = toScreen(view, size, item.points[4]!, item.points[5]!);
  context.save();
  context.transform(along[0] - corner[0], along[1] - corner[1], up[0] - corner[0], up[1] - corner[1], corner[0], corner[1]);
  context.beginPath();
  if (item.shape === "circle") {
    context.ellipse(0.5, 0.5, 0.5, 0.5, 0, 0, 2 * Math.PI);
  } else {
    context.rect(0, 0, 1, 1);
  }
  context.restore();
}

function quad(context: CanvasRenderingContext2D, size: Size, view: View, item: DrawItem): void {
  trace(context, size, view, item);
  context.fillStyle = css(item.color);
  context.fill();
}

function outline(context: CanvasRenderingContext2D, size: Size, view: View, item: DrawItem, color: string): void {
  if (item.shape !== "line") {
    trace(context, size, view, item);
    context.strokeStyle = color;
    context.lineWidth = 2;
    context.stroke();
  }
}

function line(context: CanvasRenderingContext2D, size: Size, view: View, item: DrawItem): void {
  context.beginPath();
  for (let at = 0; at < item.points.length; at += 2) {
    context.lineTo(...toScreen(view, size, item.points[at]!, item.points[at + 1]!));
  }
  context.strokeStyle = css(item.color);
  context.lineWidth = Math.max(1, item.width * view.scale);
  context.lineJoin = context.lineCap = "round";
  context.stroke();
}

function cameraFrame(context: CanvasRenderingContext2D, size: Size, view: View, item: DrawItem, color: string): void {
  const [x, y, halfWidth, halfHeight] = item.points as [number, number, number, number];
  const [left, top] = toScreen(view, size, x - halfWidth, y + halfHeight);
  context.strokeStyle = color;
  context.lineWidth = 1;
  context.setLineDash([5, 4]);
  context.strokeRect(left, top, 2 * halfWidth * view.scale, 2 * halfHeight * view.scale);
  context.setLineDash([]);
}

function grid(context: CanvasRenderingContext2D, size: Size, view: View, weak: string, strong: string): void {
  const step = [0.1, 0.5, 1, 5, 10, 50].find(candidate => candidate * view.scale >= 18) ?? 100;
  const [left, right] = [view.x - size.width / 2 / view.scale, view.x + size.width / 2 / view.scale];
  const [bottom, top] = [view.y - size.height / 2 / view.scale, view.y + size.height / 2 / view.scale];
  context.lineWidth = 1;
  for (let index = Math.ceil(left / step); index * step <= right; index++) {
    const [x] = toScreen(view, size, index * step, 0);
    stroke(context, Math.round(x) + 0.5, 0, Math.round(x) + 0.5, size.height, index % 10 === 0 ? strong : weak);
  }
  for (let index = Math.ceil(bottom / step); index * step <= top; index++) {
    const [, y] = toScreen(view, size, 0, index * step);
    stroke(context, 0, Math.round(y) + 0.5, size.width, Math.round(y) + 0.5, index % 10 === 0 ? strong : weak);
  }
}

function stroke(context: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number, color: string): void {
  context.strokeStyle = color;
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
}

/** What agents and classifiers say, the followed one first; what would lie over another is left out. */
function paintNotes(context: CanvasRenderingContext2D, size: Size, view: View, options: PaintOptions, token: (name: string) => string): void {
  context.font = "600 13px system-ui, sans-serif";
  const bubbles: Bubble[] = [];
  for (const note of [...options.notes].sort((one, other) => Number(other.id === options.selected) - Number(one.id === options.selected))) {
    const bubble = bubbleOf(context, size, view, note);
    if (!bubbles.some(other => Math.abs(other.x - bubble.x) < (other.width + bubble.width) / 2 && Math.abs(other.top - bubble.top) < bubbleHeight)) {
      bubbles.push(bubble);
      paintBubble(context, bubble, note.id === options.selected, token);
    }
  }
}

const bubbleHeight = 26;

interface Bubble { x: number; top: number; width: number; text: string }

function bubbleOf(context: CanvasRenderingContext2D, size: Size, view: View, note: PlayNote): Bubble {
  const [x, y] = toScreen(view, size, note.x, note.y);
  const text = note.share === null ? note.text : `${note.text}  ${Math.round(100 * note.share)} %`;
  return { x, top: y - view.scale * 1.15 - bubbleHeight, width: context.measureText(text).width + 22, text };
}

function paintBubble(context: CanvasRenderingContext2D, bubble: Bubble, isFollowed: boolean, token: (name: string) => string): void {
  context.fillStyle = token(isFollowed ? "--accent" : "--panel");
  context.beginPath();
  context.roundRect(bubble.x - bubble.width / 2, bubble.top, bubble.width, bubbleHeight, bubbleHeight / 2);
  context.fill();
  context.strokeStyle = token("--accent");
  context.lineWidth = 1.5;
  context.stroke();
  context.fillStyle = token(isFollowed ? "--on-accent" : "--ink");
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(bubble.text, bubble.x, bubble.top + bubbleHeight / 2 + 0.5);
}
