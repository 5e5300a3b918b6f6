/** How much of the game is seen: what its camera shows, or every copy of it at once. */
import { segmented } from "../controls";
import { t } from "../i18n";
import { recall, remember } from "../prefs";
import { isPlaying, playFrame, scene, type DrawItem } from "./scene-state";
import { fit, type Size, type View } from "./view";

type Frame = "camera" | "copies";

/** All copies are shown unasked while they are at least this large beside what the camera shows. */
const readableShare = 0.15;

/** Around the copies, in units of the world. */
const margin = 0.5;

/** Pixels that are kept free above, for what the agents of the highest row say, and below, for the notes at the edge. */
const [above, below] = [40, 24];

/** Of the width, what lies over the picture may take at most. */
const largestInset = 0.4;

interface Bounds { left: number; right: number; bottom: number; top: number }

export interface Framing {
  element: HTMLElement;
  /** The view of a stage of some size, whose left side is covered for some pixels. */
  view(size: Size, items: DrawItem[], whole: View, covered: number): View;
}

export function createFraming(onChange: () => void): Framing {
  let chosen = recall("framing", "") as Frame | "";
  /** Only grows while a game runs, so that the picture stands still while agents move. */
  let bounds: Bounds | null = null;
  const element = segmented<Frame>(t("framing"), [{ value: "camera", label: t("framingCamera") }, { value: "copies", label: t("framingCopies") }], "camera", value => {
    chosen = value;
    remember("framing", value);
    onChange();
  });
  element.classList.add("framing");
  element.dataset["id"] = "framing";
  scene.watch(() => !isPlaying() && (bounds = null));
  return {
    element,
    view(size, items, whole, covered) {
      element.hidden = (playFrame.value?.learning?.agents ?? 0) < 2;
      if (element.hidden) {
        return whole;
      }
      bounds = unite(bounds, items.filter(item => item.shape !== "camera"));
      const left = Math.min(covered, largestInset * size.width);
      const all = fit({ width: size.width - left, height: size.height - above - below }, (bounds.left + bounds.right) / 2, (bounds.bottom + bounds.top) / 2, (bounds.right - bounds.left) / 2 + margin, (bounds.top - bounds.bottom) / 2 + margin);
      const frame = chosen || (all.scale >= readableShare * whole.scale ? "copies" : "camera");
      element.choose(frame);
      return frame === "camera" ? whole : { ...all, x: all.x - left / 2 / all.scale, y: all.y + (above - below) / 2 / all.scale };
    },
  };
}

function unite(known: Bounds | null, items: DrawItem[]): Bounds {
  const bounds = known ?? { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const { points } of items) {
    for (let at = 0; at < points.length; at += 2) {
      bounds.left = Math.min(bounds.left, points[at]!);
      bounds.right = Math.max(bounds.right, points[at]!);
      bounds.bottom = Math.min(bounds.bottom, points[at + 1]!);
      bounds.top = Math.max(bounds.top, points[at + 1]!);
    }
  }
  return bounds;
}
