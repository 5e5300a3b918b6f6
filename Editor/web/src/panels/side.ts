/** The panes at the sides: hierarchy, inspector, assets. */
import { h, replace, type Child } from "../dom";
import { t } from "../i18n";
import { icon, type IconName } from "../icons";
import { openScene } from "../scene/scene-actions";
import { scene } from "../scene/scene-state";
import { bins, project } from "../state";

/** What a drag of a model carries; the hierarchy and the viewport take it. */
export const modelDrag = "application/x-hebb-model";

export function pane(name: string, title: string, mark: IconName, ...children: Child[]): HTMLElement {
  return h("section", { class: `pane ${name}`, attr: { "aria-label": title } }, h("header", { class: "pane-head" }, icon(mark, 14), h("h2", {}, title)), h("div", { class: "pane-body" }, ...children));
}

interface Asset {
  name: string;
  sign: IconName;
  note?: string;
  title?: string;
  isOpen?: boolean;
  open(): void;
  /** What a drag of it carries. */
  path?: string;
}

export function createAssets(show: (tab: string) => void): HTMLElement {
  const list = h("div", { class: "assets-list" });
  const update = (): void => replace(list, group(t("assetDatasets"), datasets(show)), group(t("assetModels"), models(show)), group(t("assetScenes"), scenes()));
  bins.watch(update);
  project.watch(update);
  scene.watch(update);
  return pane("assets", t("assets"), "folder", list);
}

function datasets(show: (tab: string) => void): Asset[] {
  const pictures = bins.value.classes.reduce((sum, entry) => sum + entry.samples.length, 0);
  return bins.value.classes.length > 0 ? [{ name: "classes", sign: "grid", note: String(pictures), open: () => show("dataset") }] : [];
}

function models(show: (tab: string) => void): Asset[] {
  return scene.value.models.map(name => ({ name, sign: "layers", title: t("dragModel"), path: `models/${name}`, open: () => show("model") }));
}

function scenes(): Asset[] {
  const { scenes: paths, opened, objects } = scene.value;
  return paths.map(path => ({
    name: path.slice(path.lastIndexOf("/") + 1),
    sign: "cube",
    title: path,
    note: path === opened ? String(objects.length) : "",
    isOpen: path === opened && paths.length > 1,
    open: () => path !== opened && void openScene(path),
  }));
}

function group(title: string, items: Asset[]): HTMLElement {
  return h("div", { class: "asset-group" }, h("h3", {}, icon("folder", 14), title), ...(items.length > 0 ? items.map(assetRow) : [h("p", { class: "hint" }, t("assetNone"))]));
}

function assetRow(item: Asset): HTMLElement {
  const { path } = item;
  const row = h(
    "button",
    { class: `asset${item.isOpen ? " open" : ""}`, attr: { type: "button", draggable: path ? "true" : undefined, title: item.title, "aria-current": item.isOpen ? "true" : undefined, "data-asset": item.name }, on: { click: item.open } },
    icon(item.sign, 14), h("span", {}, item.name), h("span", { class: "grow" }), h("small", {}, item.note ?? ""),
  );
  if (path) {
    row.addEventListener("dragstart", event => event.dataTransfer?.setData(modelDrag, path));
  }
  return row;
}
