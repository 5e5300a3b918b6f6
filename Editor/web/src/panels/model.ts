/** The layers with their shapes and parameters. */
import { emptyState } from "../controls";
import { h, replace } from "../dom";
import { number, t } from "../i18n";
import { model, type LayerCard } from "../state";

export function mountModel(holder: HTMLElement): () => void {
  return model.watch(card => {
    if (!card) {
      replace(holder, emptyState("layers", t("modelEmpty"), t("modelEmptyAction")));
      return;
    }
    const largest = Math.max(1, ...card.layers.map(layer => layer.parameters));
    replace(
      holder,
      h("table", { class: "layers" },
        h("thead", {}, h("tr", {}, ...[t("layer"), t("output"), t("parameters"), "", t("settings")].map(text => h("th", { attr: { scope: "col" } }, text)))),
        h("tbody", {},
          h("tr", {}, h("th", { attr: { scope: "row" } }, t("input")), h("td", { class: "shape" }, card.input.join(" × ")), h("td"), h("td"), h("td")),
          ...card.layers.map(layer => row(layer, largest)))),
      h("p", { class: "hint" }, t("modelTotal", number(card.parameters), card.device)),
    );
  });
}

function row(layer: LayerCard, largest: number): HTMLElement {
  const bar = h("span", { class: "share" });
  bar.style.width = `${(100 * layer.parameters) / largest}%`;
  return h(
    "tr",
    {},
    h("th", { attr: { scope: "row" } }, layer.name),
    h("td", { class: "shape" }, layer.shape.join(" × ")),
    h("td", { class: "number" }, layer.parameters > 0 ? number(layer.parameters) : "–"),
    h("td", { class: "share-cell" }, bar),
    h("td", { class: "settings" }, ...Object.entries(layer.settings).filter(([, value]) => value !== "").map(([key, value]) => h("span", { class: "chip" }, `${key.replaceAll("_", " ")} ${value}`))),
  );
}
