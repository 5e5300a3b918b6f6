/** The scene and the game. */
import { button, emptyState } from "../controls";
import { h } from "../dom";
import { t } from "../i18n";
import { createTabs } from "../tabs";

export function createViewport(onDataset: () => void): HTMLElement {
  const empty = (holder: HTMLElement): (() => void) => {
    holder.append(h("div", { class: "viewport", attr: { tabindex: 0 } }, emptyState("spark", t("viewportEmpty"), t("viewportEmptyAction"), button({ icon: "grid", label: t("goToDataset"), kind: "primary", onClick: onDataset }))));
    return () => undefined;
  };
  return createTabs("stage", [
    { id: "scene", label: t("scene"), icon: "cube", mount: empty },
    { id: "game", label: t("game"), icon: "play", mount: empty },
  ]).element;
}
