/** The panes at the sides: hierarchy, inspector, assets. */
import { emptyState } from "../controls";
import { h, replace, type Child } from "../dom";
import { t } from "../i18n";
import { icon, type IconName } from "../icons";
import { bins, model, project } from "../state";

export function pane(name: string, title: string, mark: IconName, ...children: Child[]): HTMLElement {
  return h("section", { class: `pane ${name}`, attr: { "aria-label": title } }, h("header", { class: "pane-head" }, icon(mark, 14), h("h2", {}, title)), h("div", { class: "pane-body" }, ...children));
}

export function createHierarchy(): HTMLElement {
  return pane("hierarchy", t("hierarchy"), "layers", emptyState("cube", t("hierarchyEmpty"), t("hierarchyEmptyAction")));
}

export function createInspector(): HTMLElement {
  return pane("inspector", t("inspector"), "sliders", emptyState("eye", t("inspectorEmpty"), t("inspectorEmptyAction")));
}

export function createAssets(onOpen: (tab: string) => void): HTMLElement {
  const list = h("div", { class: "assets-list" });
  const update = (): void => {
    const pictures = bins.value.classes.reduce((sum, entry) => sum + entry.samples.length, 0);
    replace(
      list,
      group(t("assetDatasets"), "folder", bins.value.classes.length > 0 ? [["classes", "grid", String(pictures), "dataset"]] : [], onOpen),
      group(t("assetModels"), "folder", model.value ? [["classifier.hebb", "layers", "", "model"]] : [], onOpen),
      group(t("assetScenes"), "folder", [], onOpen),
    );
  };
  bins.watch(update);
  model.watch(update);
  project.watch(update);
  return pane("assets", t("assets"), "folder", list);
}

function group(title: string, mark: IconName, items: [string, IconName, string, string][], onOpen: (tab: string) => void): HTMLElement {
  return h(
    "div",
    { class: "asset-group" },
    h("h3", {}, icon(mark, 14), title),
    ...(items.length > 0
      ? items.map(([name, sign, note, tab]) => h("button", { class: "asset", attr: { type: "button" }, on: { click: () => onOpen(tab) } }, icon(sign, 14), h("span", {}, name), h("span", { class: "grow" }), h("small", {}, note)))
      : [h("p", { class: "hint" }, t("assetNone"))]),
  );
}
