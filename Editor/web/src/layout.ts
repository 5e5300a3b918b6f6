/** The panes and the gaps between them, which can be dragged. */
import { h } from "./dom";
import { t } from "./i18n";
import { recall, remember } from "./prefs";

interface Split {
  name: string;
  axis: "x" | "y";
  /** Which way a drag makes the pane larger. */
  sign: 1 | -1;
  /** As long as nobody dragged it. */
  initial: () => number;
  smallest: number;
  largest: () => number;
}

const splits: Record<string, Split> = {
  left: { name: "left", axis: "x", sign: 1, initial: () => 208, smallest: 140, largest: () => innerWidth * 0.3 },
  right: { name: "right", axis: "x", sign: -1, initial: () => 284, smallest: 180, largest: () => innerWidth * 0.4 },
  dock: { name: "dock", axis: "y", sign: -1, initial: () => Math.min(372, innerHeight * 0.48), smallest: 160, largest: () => innerHeight - 170 },
};

export function splitter(name: "left" | "right" | "dock"): HTMLElement {
  const split = splits[name]!;
  const element = h("div", { class: `splitter ${split.axis}`, attr: { role: "separator", tabindex: 0, "aria-label": t("resizePane"), "aria-orientation": split.axis === "x" ? "vertical" : "horizontal" } });
  let chosen = Number(recall(`split-${name}`, "")) || null;
  let size = 0;

  /** A smaller window makes the pane smaller, but what was chosen stays chosen. */
  function fit(): void {
    size = Math.round(Math.max(split.smallest, Math.min(split.largest(), chosen ?? split.initial())));
    document.documentElement.style.setProperty(`--${name}-size`, `${size}px`);
    element.setAttribute("aria-valuenow", String(size));
  }

  function choose(wanted: number | null): void {
    chosen = wanted;
    fit();
  }

  function keep(): void {
    remember(`split-${name}`, chosen === null ? "" : String(size));
  }

  element.addEventListener("pointerdown", down => {
    const start = split.axis === "x" ? down.clientX : down.clientY;
    const before = size;
    element.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent): void => choose(before + split.sign * ((split.axis === "x" ? event.clientX : event.clientY) - start));
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", () => {
      element.removeEventListener("pointermove", move);
      keep();
    }, { once: true });
  });
  element.addEventListener("keydown", event => {
    const step = { ArrowLeft: -16, ArrowUp: -16, ArrowRight: 16, ArrowDown: 16 }[event.key];
    if (step) {
      choose(size + split.sign * step);
      keep();
    }
  });
  element.addEventListener("dblclick", () => {
    choose(null);
    keep();
  });
  window.addEventListener("resize", fit);
  fit();
  return element;
}
