/** The panes at the sides: hierarchy, inspector, assets. */
import { h, replace, type Child } from "../dom";
import { t } from "../i18n";
import { icon, type IconName } from "../icons";
import { scene } from "../scene/scene-state";
import { bins, project } from "../state";

/** What a drag of a model carries; the hierarchy and the viewport take it. */
export const modelDrag = "application/x-hebb-model";

export function pane(name: string, title: string, mark: IconName, ...children: Child[]): HTMLElement {
  return h("section", { class: `pane ${name}`, attr: { "aria-label": title } }, h("header", { class: "pane-head" }, icon(mark, 14), h("h2", {}, title)), h("div", { class: "pane-body" }, ...children));
}

export function createAssets(onOpen: (tab: string) => void): HTMLElement {
  const list = h("div", { class: "assets-list" });
  const update = (): void => {
    const pictures = bins.value.classes.reduce((sum, entry) => sum + entry.samples.length, 0);
    replace(
      list,
      group(t("assetDatasets"), "folder", bins.value.classes.length > 0 ? [["classes", "grid", String(pictures), "dataset"]] : [], onOpen),
      group(t("assetModels"), "folder", scene.value.models.map((name): [string, IconName, string, string] => [name, "layers", "", "model"]), onOpen),
      group(t("assetScenes"), "folder", scene.value.name === null ? [] : [[`${scene.value.name}.scene`, "cube", String(scene.value.objects.length), ""]], onOpen),
    );
  };
  bins.watch(update);
  project.watch(update);
  scene.watch(update);
  return pane("assets", t("assets"), "folder", list);
}

function group(title: string, mark: IconName, items: [string, IconName, string, string][], onOpen: (tab: string) => void): HTMLElement {
  return h(
    "div",
    { class: "asset-group" },
    h("h3", {}, icon(mark, 14), title),
    ...(items.length > 0
      ? items.map(item => assetRow(item, onOpen))
      : [h("p", { class: "hint" }, t("assetNone"))]),
  );
}

function assetRow([name, sign, note, tab]: [string, IconName, string, string], onOpen: (tab: string) => void): HTMLElement {
  const isModel = name.endsWith(".hebb");
  const row = h(
    "button",
    { class: "asset", attr: { type: "button", draggable: isModel ? "true" : undefined, title: isModel ? t("dragModel") : undefined, "data-asset": name }, on: { click: () => tab && onOpen(tab) } },
    icon(sign, 14), h("span", {}, name), h("span", { class: "grow" }), h("small", {}, note),
  );
  row.addEventListener("dragstart", event => event.dataTransfer?.setData(modelDrag, `models/${name}`));
  return row;
}
