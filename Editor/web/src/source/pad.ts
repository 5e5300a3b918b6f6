/** The draw pad: dark lines on white paper, whatever the theme. */
import { h } from "../dom";
import { t } from "../i18n";
import { greyOf, type Pixels } from "../pixels";

export const padSide = 160;
const penWidth = 11;

export interface Pad {
  element: HTMLElement;
  clear(): void;
  pixels(): Pixels | null;
}

export function createPad(onChange: () => void): Pad {
  const canvas = h("canvas", { class: "pad", attr: { width: padSide, height: padSide, "aria-label": t("drawHere"), role: "img" } });
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  const hint = h("span", { class: "pad-hint" }, t("drawHere"));
  const element = h("div", { class: "pad-holder" }, canvas, hint);
  let hasInk = false;
  let last: [number, number] | null = null;

  function clear(): void {
    context.fillStyle = "#fff";
    context.fillRect(0, 0, padSide, padSide);
    hasInk = false;
    hint.hidden = false;
    onChange();
  }

  function place(event: PointerEvent): [number, number] {
    const box = canvas.getBoundingClientRect();
    return [((event.clientX - box.left) / box.width) * padSide, ((event.clientY - box.top) / box.height) * padSide];
  }

  function line(to: [number, number]): void {
    const from = last ?? to;
    context.lineWidth = penWidth;
    context.lineCap = context.lineJoin = "round";
    context.strokeStyle = "#111";
    context.beginPath();
    context.moveTo(...from);
    context.lineTo(to[0] + 0.01, to[1]);
    context.stroke();
    last = to;
    hasInk = true;
    hint.hidden = true;
    onChange();
  }

  canvas.addEventListener("pointerdown", event => {
    canvas.setPointerCapture(event.pointerId);
    last = null;
    line(place(event));
  });
  canvas.addEventListener("pointermove", event => {
    if (last) {
      for (const step of event.getCoalescedEvents?.() ?? [event]) {
        line(place(step));
      }
    }
  });
  canvas.addEventListener("pointerup", () => (last = null));
  canvas.addEventListener("pointercancel", () => (last = null));
  context.fillStyle = "#fff";
  context.fillRect(0, 0, padSide, padSide);
  return { element, clear, pixels: () => (hasInk ? greyOf(context) : null) };
}
