/** The answer as bars, one for each class, in the order of the classes so that nothing jumps; a click asks why. */
import { run } from "../commands";
import { swatch } from "../controls";
import { h, replace } from "../dom";
import { number, percent, t } from "../i18n";
import type { Signal } from "../signal";
import { answer, model, type Answer } from "../state";
import { asked, askAbout } from "./asked";

interface Row {
  label: string;
  element: HTMLElement;
  fill: HTMLElement;
  value: HTMLElement;
}

/** The bars wait while nothing is shown: the last answer was to something else. */
export function createAnswerBars(isShowing: Signal<boolean>): HTMLElement {
  const list = h("div", { class: "bars", attr: { role: "list" } });
  const time = h("span", { class: "time" });
  const element = h("div", { class: "answer" }, h("div", { class: "answer-head" }, h("strong", { class: "verdict" }), time), list);
  const verdict = element.querySelector(".verdict")!;
  let rows: Row[] = [];

  function build(said: Answer): void {
    rows = said.labels.map(createRow);
    replace(list, ...rows.map(row => h("div", { attr: { role: "listitem" } }, row.element)));
    mark();
  }

  function mark(): void {
    rows.forEach(row => row.element.setAttribute("aria-pressed", String(row.label === asked.value)));
  }

  const wait = (): void => replace(list, h("p", { class: "hint" }, t(model.value ? "noPictureYet" : "noAnswerYet")));
  asked.watch(mark);
  const update = (): void => {
    const said = isShowing.value ? answer.value : null;
    element.classList.toggle("waiting", !said);
    if (!said) {
      rows = [];
      wait();
      return;
    }
    if (rows.length !== said.labels.length || rows.some((row, index) => row.label !== said.labels[index])) {
      build(said);
    }
    const best = said.probabilities.indexOf(Math.max(...said.probabilities));
    rows.forEach((row, index) => {
      const probability = said.probabilities[index] ?? 0;
      row.fill.style.transform = `scaleX(${probability})`;
      row.value.textContent = percent(probability);
      row.element.classList.toggle("best", index === best);
    });
    verdict.textContent = said.labels[best] ?? "";
    time.textContent = t("answerTime", number(said.milliseconds, 1));
  };
  model.watch(update);
  answer.watch(update);
  isShowing.watch(update);
  return element;
}

function createRow(label: string, index: number): Row {
  const fill = h("span", { class: "bar-fill" });
  fill.style.background = swatch(index);
  const value = h("span", { class: "bar-value" });
  const ask = (): void => {
    askAbout(label);
    run("why");
  };
  const element = h("button", { class: "bar", attr: { type: "button", title: t("whyClass", label) }, on: { click: ask } }, h("span", { class: "bar-label" }, label), h("span", { class: "bar-track" }, fill), value);
  return { label, element, fill, value };
}
