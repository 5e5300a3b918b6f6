/** The classes and their pictures: draw, record, drop, sort, weed out. */
import { post } from "../api";
import { button, emptyState, segmented } from "../controls";
import { h, replace } from "../dom";
import { number, refusalText, t, tMaybe } from "../i18n";
import { icon } from "../icons";
import { bins, type BinClass, type Bins } from "../state";
import { addCurrentPicture, addPictureFiles } from "../samples";
import { sourceMode } from "../source/source";
import { toast } from "../toast";
import { createBin, type Bin } from "./bin";
import { createSelectionBar, pruneSelection } from "./selection";

export function mountDataset(holder: HTMLElement): () => void {
  const known = new Map<string, Bin>();
  const summary = h("span", { class: "summary" });
  const warnings = h("div", { class: "warnings", attr: { role: "status" } });
  const kind = segmented<Bins["kind"]>(t("kind"), [{ value: "drawing", label: t("drawings") }, { value: "photo", label: t("photos") }], bins.value.kind, value => void post("/api/bins/kind", { kind: value }));
  kind.title = t("kindHint");
  const grid = h("div", { class: "bins" });
  const add = h("button", { class: "bin add-bin", attr: { type: "button", "data-id": "add-class" }, on: { click: () => void addClass() } }, icon("plus", 20), h("span", {}, t("addClassButton")));
  holder.append(h("div", { class: "panel-head" }, kind, summary, createSelectionBar(), h("span", { class: "grow" }), warnings), grid);

  const stop = bins.watch(present => {
    kind.choose(present.kind);
    const total = present.classes.reduce((sum, entry) => sum + entry.samples.length, 0);
    summary.textContent = t("picturesTotal", number(total), present.classes.length);
    replace(warnings, ...present.warnings.slice(0, 1).map(warning =>
      h("span", { class: "warning" }, icon("warning", 14), tMaybe(warning.code, warning.code, ...warning.values))));
    pruneSelection(present);
    showBins(present);
  });
  const stopMode = sourceMode.watch(mode => known.forEach(bin => bin.setMode(mode)));
  return () => {
    stop();
    stopMode();
  };

  function showBins(present: Bins): void {
    for (const id of [...known.keys()]) {
      if (!present.classes.some(entry => entry.id === id)) {
        known.delete(id);
      }
    }
    const cards = present.classes.map((entry, index) => {
      const bin = known.get(entry.id) ?? createBin(entry.id, {
        add: () => void addCurrentPicture(entry.id),
        files: files => void addPictureFiles(entry.id, files),
      });
      known.set(entry.id, bin);
      bin.setMode(sourceMode.value);
      bin.update(entry, index);
      return bin.element;
    });
    if (cards.length === 0) {
      replace(grid, emptyState("grid", t("datasetEmpty"), t("datasetEmptyAction"), button({ icon: "plus", label: t("addClassButton"), kind: "primary", onClick: () => void addClass() })));
      return;
    }
    const wanted = [...cards, add];
    if (wanted.length !== grid.children.length || wanted.some((card, index) => grid.children[index] !== card)) {
      replace(grid, ...wanted);
    }
  }
}

async function addClass(): Promise<void> {
  const names = new Set(bins.value.classes.map((entry: BinClass) => entry.name));
  let place = bins.value.classes.length + 1;
  while (names.has(t("newClass", place))) {
    place++;
  }
  if (!(await post("/api/bins/classes", { name: t("newClass", place) }))) {
    return;
  }
  setTimeout(() => document.querySelector<HTMLInputElement>(".bin:nth-last-child(2) .bin-name")?.select(), 120);
}

/** Used by keys 1 to 9. */
export function addToNumber(place: number): void {
  const entry = bins.value.classes[place - 1];
  if (entry) {
    void addCurrentPicture(entry.id).then(done => done && toast(`${entry.name} +1`));
  } else {
    toast(refusalText({ code: "noSuchClass", message: "", values: [] }), "warning");
  }
}
