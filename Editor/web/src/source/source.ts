/** What the model is shown: the pad, the webcam, a picture or a camera of the scene. Every panel below uses this one source. */
import { button, segmented } from "../controls";
import { h } from "../dom";
import { t } from "../i18n";
import { recall, remember } from "../prefs";
import { Signal } from "../signal";
import { sendPicture, tab } from "../socket";
import type { Pixels } from "../pixels";
import { createAnswerBars } from "./bars";
import { createCamera } from "./camera";
import { createGameCamera } from "./game-camera";
import { createPad } from "./pad";
import { createPicture } from "./picture";

const modeNames = ["draw", "webcam", "image", "game"] as const;

export type SourceMode = (typeof modeNames)[number];

const remembered = recall("source", "draw");
export const sourceMode = new Signal<SourceMode>(modeNames.find(mode => mode === remembered) ?? "draw");

/** Whether the source shows anything. */
export const hasPicture = new Signal(false);

let isScheduled = false;

const pad = createPad(schedule);
const camera = createCamera(schedule);
const picture = createPicture(schedule);
const game = createGameCamera(schedule);

const sources: Record<SourceMode, { element: HTMLElement; pixels(): Pixels | null }> = { draw: pad, webcam: camera, image: picture, game };

/** What the source shows now; null when that is nothing. */
export function capture(): Pixels | null {
  return sources[sourceMode.value].pixels();
}

export function clearPad(): void {
  pad.clear();
}

export function createSource(): HTMLElement {
  const holder = h("div", { class: "source-holder" });
  const clear = button({ icon: "trash", title: t("clear"), kind: "quiet", id: "clear-pad", onClick: clearPad });
  const modes = segmented<SourceMode>(
    t("sourceTitle"),
    [
      { value: "draw", label: t("draw") },
      { value: "webcam", label: t("webcam") },
      { value: "image", label: t("image") },
      { value: "game", label: t("game") },
    ],
    sourceMode.value,
    mode => sourceMode.set(mode),
  );
  sourceMode.watch(mode => {
    remember("source", mode);
    modes.choose(mode);
    holder.replaceChildren(sources[mode].element);
    if (mode === "draw") {
      pad.element.appendChild(clear);
    }
    if (mode !== "webcam" && camera.isOn()) {
      camera.stop();
    }
    game.watch(mode === "game");
    schedule();
  });
  tab.watch(() => schedule());
  return h("section", { class: "source", attr: { "aria-label": t("sourceTitle") } }, modes, holder, createAnswerBars(hasPicture));
}

function schedule(): void {
  if (isScheduled) {
    return;
  }
  isScheduled = true;
  requestAnimationFrame(() => {
    isScheduled = false;
    const pixels = capture();
    if (hasPicture.value !== (pixels !== null)) {
      hasPicture.set(pixels !== null);
    }
    if (pixels) {
      sendPicture(pixels.width, pixels.height, pixels.channels, pixels.data);
    }
  });
}
