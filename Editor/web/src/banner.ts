/** What stands in the way, above everything else. */
import { post } from "./api";
import { button } from "./controls";
import { h, replace } from "./dom";
import { t } from "./i18n";
import { icon } from "./icons";
import { connected, tab } from "./socket";
import { project, tabs } from "./state";

export function isWriter(): boolean {
  return tabs.value[0] === tab.value;
}

export function createBanner(): HTMLElement {
  const banner = h("div", { class: "banner", attr: { role: "status", hidden: true } });
  const update = (): void => {
    const isLost = connected.value === "lost";
    const isLooking = connected.value === "open" && tabs.value.length > 0 && !isWriter();
    const isReadOnly = project.value?.isReadOnly ?? false;
    banner.hidden = !(isLost || isLooking || isReadOnly);
    banner.className = `banner ${isLost ? "bad" : ""}`;
    document.body.classList.toggle("looking", isLooking || isReadOnly);
    if (isLost) {
      replace(banner, icon("warning"), h("span", {}, t("reconnecting")));
    } else if (isLooking) {
      replace(banner, icon("eye"), h("span", {}, t("readOnlyTab")), button({ label: t("editHere"), kind: "plain", id: "edit-here", onClick: () => void post("/api/writer") }));
    } else if (isReadOnly) {
      replace(banner, icon("eye"), h("span", {}, t("readOnlyProject")));
    }
  };
  connected.watch(update);
  tabs.watch(update);
  project.watch(update);
  return banner;
}
