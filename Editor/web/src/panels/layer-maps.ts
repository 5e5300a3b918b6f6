/** The maps of one layer as tiles, painted from levels as they come. */
import type { Frame } from "../channels";
import { tableFor } from "../colors";
import { h } from "../dom";
import { number, t } from "../i18n";
import { listen } from "../socket";
import type { LayerCard } from "../state";

export interface Place {
  channel: number;
  x: number;
  y: number;
}

export interface LayerMaps {
  element: HTMLElement;
  dispose(): void;
}

interface Actions {
  point: (text: string | null) => void;
  /** Called with a pixel that was clicked, where its arithmetic can be shown. */
  pick?: (place: Place) => void;
}

/** Vectors are drawn in columns of cells: of so many, and of more where they are long. */
const usualColumn = 16;
const longColumn = 32;
const longVector = 128;

/** So few cells are drawn large. */
const shortVector = 8;

export function createLayerMaps(layer: LayerCard, channel: number, actions: Actions): LayerMaps {
  const isFlat = layer.shape.length < 3;
  const tiles = h("div", { class: `tiles${isFlat ? " flat" : ""}` });
  const range = h("small");
  const element = h("figure", { class: `layer${actions.pick ? "" : " fixed"}`, attr: { "data-layer": layer.name } }, h("figcaption", {}, h("strong", { attr: { title: layer.name } }, layer.name), h("span", {}, layer.shape.join(" × ")), range), tiles);
  let canvases: HTMLCanvasElement[] = [];
  let latest: Frame | null = null;

  function build(frame: Frame): void {
    const count = isFlat ? 1 : frame.tiles;
    const isLong = frame.tiles > longVector;
    const cellsPerColumn = isLong ? longColumn : usualColumn;
    const columns = Math.ceil(frame.tiles / cellsPerColumn);
    tiles.classList.toggle("long", isFlat && isLong);
    tiles.classList.toggle("short", isFlat && frame.tiles <= shortVector);
    canvases = Array.from({ length: count }, (_, tile) => {
      const canvas = h("canvas", { class: "tile", attr: { width: isFlat ? columns : frame.width, height: isFlat ? Math.min(cellsPerColumn, frame.tiles) : frame.height, "data-tile": tile } });
      const place = (event: PointerEvent | MouseEvent): Place | null => {
        const box = canvas.getBoundingClientRect();
        const x = Math.min(canvas.width - 1, Math.floor(((event.clientX - box.left) / box.width) * canvas.width));
        const y = Math.min(canvas.height - 1, Math.floor(((event.clientY - box.top) / box.height) * canvas.height));
        if (!isFlat) {
          return { channel: tile, x, y };
        }
        const unit = x * canvas.height + y;
        return unit < frame.tiles ? { channel: unit, x: 0, y: 0 } : null;
      };
      canvas.addEventListener("pointermove", event => point(place(event)));
      canvas.addEventListener("pointerleave", () => actions.point(null));
      canvas.addEventListener("click", event => {
        const chosen = place(event);
        if (chosen) {
          actions.pick?.(chosen);
        }
      });
      return canvas;
    });
    tiles.replaceChildren(...canvases);
    tiles.classList.toggle("small", !isFlat && frame.width <= 8);
    if (isFlat) {
      tiles.style.setProperty("--columns", String(columns));
      tiles.style.setProperty("--rows", String(Math.min(cellsPerColumn, frame.tiles)));
    }
  }

  function point(place: Place | null): void {
    if (!latest || !place) {
      return;
    }
    const level = latest.payload[(isFlat ? place.channel : (place.channel * latest.height + place.y) * latest.width + place.x)] ?? 0;
    const value = number(valueOf(level, latest.low, latest.high), 2);
    actions.point(isFlat ? t("unitNearFlat", layer.name, place.channel, value) : t("unitNear", layer.name, place.channel, place.x, place.y, value));
  }

  const stop = listen(channel, frame => {
    latest = frame;
    if (canvases.length !== (isFlat ? 1 : frame.tiles)) {
      build(frame);
    }
    range.textContent = `${number(frame.low, 2)} … ${number(frame.high, 2)}`;
    const table = tableFor(frame.low, frame.high);
    const area = frame.width * frame.height;
    canvases.forEach((canvas, tile) => paintLevels(canvas, isFlat ? frame.payload : frame.payload.subarray(tile * area, (tile + 1) * area), table, isFlat));
  });
  return { element, dispose: stop };
}

/** About the value of a level; the arithmetic shows it in full. */
function valueOf(level: number, low: number, high: number): number {
  return low < 0 && high > 0 ? ((level - 128) / 127) * high : low + (level / 255) * (high - low);
}

function paintLevels(canvas: HTMLCanvasElement, levels: Uint8Array, table: Uint8Array, isFlat: boolean): void {
  const { width, height } = canvas;
  const image = new ImageData(width, height);
  for (let at = 0; at < levels.length; at++) {
    const pixel = isFlat ? (at % height) * width + Math.floor(at / height) : at;
    const level = levels[at]!;
    image.data[4 * pixel] = table[3 * level]!;
    image.data[4 * pixel + 1] = table[3 * level + 1]!;
    image.data[4 * pixel + 2] = table[3 * level + 2]!;
    image.data[4 * pixel + 3] = 255;
  }
  canvas.getContext("2d")!.putImageData(image, 0, 0);
}
