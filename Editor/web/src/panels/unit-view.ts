/** How one number of a layer comes about. */
import { h, replace } from "../dom";
import { number, t } from "../i18n";
import { getJson } from "../api";
import type { LayerCard } from "../state";
import type { Place } from "./layer-maps";

interface Term { label: string; input: number; weight: number; product: number }

interface UnitArithmetic {
  formula: string;
  columns: number;
  terms: Term[];
  omitted: number;
  bias: number | null;
  sum: number | null;
  value: number;
}

export interface UnitView {
  element: HTMLElement;
  clear(): void;
  show(index: number, layer: LayerCard, place: Place): Promise<void>;
}

export function createUnitView(): UnitView {
  const body = h("div", { class: "unit-body" }, h("p", { class: "hint" }, t("pickUnit")));
  const element = h("aside", { class: "unit", attr: { "aria-label": t("arithmetic") } }, h("h2", {}, t("arithmetic")), body);
  return {
    element,
    clear: () => replace(body, h("p", { class: "hint" }, t("pickUnit"))),
    async show(index, layer, place) {
      const found = await getJson<UnitArithmetic>(`/api/model/unit?layer=${index}&channel=${place.channel}&x=${place.x}&y=${place.y}`);
      if (found) {
        replace(body, ...describe(layer, place, found));
      }
    },
  };
}

function describe(layer: LayerCard, place: Place, found: UnitArithmetic): HTMLElement[] {
  const title = layer.shape.length < 3 ? t("unitValueFlat", layer.name, place.channel, number(found.value, 4)) : t("unitValue", layer.name, place.channel, place.x, place.y, number(found.value, 4));
  const parts: HTMLElement[] = [h("p", { class: "unit-title" }, title), h("p", { class: "formula" }, found.formula)];
  if (found.columns > 0) {
    const groups = Math.ceil(found.terms.length / (found.columns * found.columns));
    const size = found.terms.length / groups;
    for (let group = 0; group < Math.min(groups, 8); group++) {
      const terms = found.terms.slice(group * size, (group + 1) * size);
      parts.push(h("div", { class: "patches" }, grid(t("patch"), terms, found.columns, term => term.input), grid(t("kernelWeights"), terms, found.columns, term => term.weight), grid(t("products"), terms, found.columns, term => term.product)));
    }
  } else if (found.terms.length > 0) {
    const areProducts = found.terms.every(isProduct);
    parts.push(h("table", { class: "terms" }, h("tbody", {}, ...found.terms.map(term => h("tr", {}, h("th", {}, term.label), h("td", {}, number(term.input, 3)), ...worth(term, areProducts))))));
  }
  const sums: [string, number | null][] = [[t("sum"), found.sum], [t("bias"), found.bias], [t("result"), found.value]];
  parts.push(h("dl", { class: "sums" }, ...sums.filter(([, value]) => value !== null).flatMap(([name, value]) => [h("dt", {}, name), h("dd", {}, number(value!, 4))])));
  return parts;
}

/** Most terms are products; those of a softmax are not. */
function isProduct(term: Term): boolean {
  return Math.abs(term.input * term.weight - term.product) <= 1e-4 * Math.max(1, Math.abs(term.product));
}

function worth(term: Term, areProducts: boolean): HTMLElement[] {
  return areProducts ? [h("td", {}, `× ${number(term.weight, 3)}`), h("td", {}, `= ${number(term.product, 3)}`)] : [h("td", {}, `→ ${number(term.product, 3)}`)];
}

function grid(title: string, terms: Term[], columns: number, pick: (term: Term) => number): HTMLElement {
  const largest = Math.max(1e-9, ...terms.map(term => Math.abs(pick(term))));
  const element = h("div", { class: "number-grid" }, ...terms.map(term => {
    const value = pick(term);
    const cell = h("span", { class: value < 0 ? "negative" : "positive" }, number(value, 2));
    cell.style.setProperty("--share", String(Math.abs(value) / largest));
    return cell;
  }));
  element.style.setProperty("--columns", String(columns));
  return h("figure", {}, h("figcaption", {}, title), element);
}
