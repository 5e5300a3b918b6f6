/** What the model is shown: the pad, the webcam or a picture. Every panel below uses this one source. */
import { button, segmented } from "../controls";
import { h } from "../dom";
import { t } from "../i18n";
import { recall, remember } from "../prefs";
import { Signal } from "../signal";
import { sendPicture, tab } from "../socket";
import type { Pixels } from "../pixels";
import { createAnswerBars } from "./bars";
import { createCamera } from "./camera";
import { createPad } from "./pad";
import { createPicture } from "./picture";

export type SourceMode = "draw" | "webcam" | "image";

const remembered = recall("source", "draw");
export const sourceMode = new Signal<SourceMode>(remembered === "webcam" || remembered === "image" ? remembered : "draw");

let isScheduled = false;

const pad = createPad(schedule);
const camera = createCamera(schedule);
const picture = createPicture(schedule);

/** What the source shows now; null when that is nothing. */
export function capture(): Pixels | null {
  return sourceMode.value === "draw" ? pad.pixels() : sourceMode.value === "webcam" ? camera.pixels() : picture.pixels();
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
      { value: "draw", label: t("draw"), icon: "pen" },
      { value: "webcam", label: t("webcam"), icon: "camera" },
      { value: "image", label: t("image"), icon: "image" },
    ],
    sourceMode.value,
    mode => sourceMode.set(mode),
  );
  sourceMode.watch(mode => {
    remember("source", mode);
    modes.choose(mode);
    holder.replaceChildren(mode === "draw" ? pad.element : mode === "webcam" ? camera.element : picture.element);
    if (mode === "draw") {
      pad.element.appendChild(clear);
    }
    if (mode !== "webcam" && camera.isOn()) {
      camera.stop();
    }
    schedule();
  });
  tab.watch(() => schedule());
  return h("section", { class: "source", attr: { "aria-label": t("sourceTitle") } }, modes, holder, createAnswerBars());
}

function schedule(): void {
  if (isScheduled) {
    return;
  }
  isScheduled = true;
  requestAnimationFrame(() => {
    isScheduled = false;
    const pixels = capture();
    if (pixels) {
      sendPicture(pixels.width, pixels.height, pixels.channels, pixels.data);
    }
  });
}
