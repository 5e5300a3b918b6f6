/** Small pictures of samples, fetched many at a time. */
import { getBytes } from "./api";
import { h } from "./dom";
import { t } from "./i18n";
import { paint } from "./pixels";
import type { BinSample } from "./state";

const side = 56;
const atOnce = 128;

const known = new Map<string, Uint8Array>();
const wanted = new Map<string, Set<HTMLCanvasElement>>();
let isScheduled = false;

export function createThumb(sample: BinSample): HTMLButtonElement {
  return h("button", { class: `thumb${sample.isHeldOut ? " held" : ""}`, attr: { type: "button", title: sample.isHeldOut ? t("heldOutMark") : undefined } }, thumbCanvas(sample.hash));
}

export function thumbCanvas(hash: string): HTMLCanvasElement {
  const canvas = h("canvas", { attr: { width: side, height: side } });
  const pixels = known.get(hash);
  if (pixels) {
    show(canvas, pixels);
  } else {
    wanted.set(hash, (wanted.get(hash) ?? new Set()).add(canvas));
    schedule();
  }
  return canvas;
}

function show(canvas: HTMLCanvasElement, data: Uint8Array): void {
  paint(canvas, { width: side, height: side, channels: 3, data });
}

function schedule(): void {
  if (!isScheduled) {
    isScheduled = true;
    setTimeout(() => void fetchWanted(), 16);
  }
}

async function fetchWanted(): Promise<void> {
  const hashes = [...wanted.keys()].slice(0, atOnce);
  const bytes = await getBytes(`/api/bins/thumbnails?hashes=${hashes.join(",")}`);
  hashes.forEach((hash, index) => {
    const canvases = wanted.get(hash);
    wanted.delete(hash);
    if (bytes) {
      const pixels = bytes.slice(index * side * side * 3, (index + 1) * side * side * 3);
      known.set(hash, pixels);
      canvases?.forEach(canvas => show(canvas, pixels));
    }
  });
  isScheduled = false;
  if (wanted.size > 0) {
    schedule();
  }
}
