/** What was taken for what. A cell opens the pictures that were misread, and a label can be mended there. */
import { post } from "../api";
import { button, segmented } from "../controls";
import { h, replace } from "../dom";
import { t } from "../i18n";
import { icon } from "../icons";
import type { Part } from "../part";
import { Signal } from "../signal";
import { bins, model, type ModelCard, type SampleAnswer } from "../state";
import { createThumb } from "../thumbnails";

const scope = new Signal<"held" | "all">("held");

export function createConfusion(): Part {
  const body = h("div", { class: "confusion-body" });
  const choose = segmented(t("confusion"), [{ value: "held", label: t("confusionHeldOut") }, { value: "all", label: t("confusionAll") }], scope.value, value => scope.set(value));
  const element = h("section", { class: "confusion" }, h("h2", {}, icon("grid", 14), t("confusion"), h("span", { class: "grow" }), choose), body);
  const update = (): void => {
    choose.choose(scope.value);
    const card = model.value;
    const answers = card?.answers.filter(answer => scope.value === "all" || answer.isHeldOut) ?? [];
    if (!card || answers.length === 0) {
      replace(body, h("p", { class: "hint" }, t("confusionEmpty")));
    } else {
      replace(body, table(card, answers), h("p", { class: "hint" }, t("confusionHint")));
    }
  };
  const stops = [model.watch(update), scope.watch(update)];
  return { element, dispose: () => stops.forEach(stop => stop()) };
}

function table(card: ModelCard, answers: SampleAnswer[]): HTMLElement {
  const counts = card.labels.map((_, actual) => card.labels.map((_label, predicted) => answers.filter(answer => answer.actual === actual && answer.predicted === predicted)));
  const matrix = h(
    "table",
    { class: "matrix" },
    h("thead", {}, h("tr", {}, h("td"), ...card.labels.map(label => h("th", { attr: { scope: "col", title: label } }, h("span", {}, label))))),
    h("tbody", {}, ...counts.map((row, actual) => {
      const total = row.reduce((sum, cell) => sum + cell.length, 0);
      return h("tr", {}, h("th", { attr: { scope: "row", title: card.labels[actual] } }, h("span", {}, card.labels[actual])), ...row.map((cell, predicted) => {
        const title = t("cellTitle", card.labels[actual]!, card.labels[predicted]!, cell.length);
        const knob = h("button", { attr: { type: "button", title, "aria-label": title, disabled: cell.length === 0 }, on: { click: () => openCell(title, cell, card) } }, cell.length === 0 ? "·" : cell.length);
        knob.style.setProperty("--share", String(total > 0 ? cell.length / total : 0));
        knob.className = actual === predicted ? "hit" : "miss";
        return h("td", {}, knob);
      }));
    })),
  );
  matrix.style.setProperty("--classes", String(card.labels.length));
  return matrix;
}

function openCell(title: string, cell: SampleAnswer[], card: ModelCard): void {
  const dialog = h("dialog", { class: "sheet" });
  const samples = new Map(bins.value.classes.flatMap(entry => entry.samples.map(sample => [sample.id, sample] as const)));
  const predictedName = card.labels[cell[0]!.predicted]!;
  const target = bins.value.classes.find(entry => entry.name === predictedName);
  const isMiss = cell[0]!.actual !== cell[0]!.predicted;
  const chosen = new Set<string>();
  const thumbs = cell.flatMap(answer => {
    const sample = samples.get(answer.sampleId);
    if (!sample) {
      return [];
    }
    const thumb = createThumb(sample);
    thumb.append(h("span", { class: "thumb-note" }, `${Math.round(100 * answer.probability)}%`));
    thumb.addEventListener("click", () => {
      if (!chosen.delete(sample.id)) {
        chosen.add(sample.id);
      }
      thumb.classList.toggle("selected", chosen.has(sample.id));
    });
    return [thumb];
  });
  const act = async (path: string, more: object): Promise<void> => {
    const ids = chosen.size > 0 ? [...chosen] : thumbs.length === 1 ? [cell[0]!.sampleId] : [];
    if (ids.length > 0 && (await post(path, { samples: ids, ...more }))) {
      dialog.close();
    }
  };
  dialog.append(
    h("header", {}, h("h2", {}, title), h("span", { class: "grow" }), button({ icon: "close", title: t("close"), kind: "quiet", onClick: () => dialog.close() })),
    h("div", { class: "thumbs large" }, ...thumbs),
    h("footer", {}, isMiss && target ? button({ icon: "check", label: t("fixLabel", target.name), onClick: () => void act("/api/bins/samples/move", { classId: target.id }) }) : null,
      button({ icon: "trash", label: t("remove"), kind: "quiet", onClick: () => void act("/api/bins/samples/remove", {}) })),
  );
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", event => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
}
