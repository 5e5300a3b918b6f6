/** The first screen when no project is open, and the one for those who are not let in. */
import { post } from "./api";
import { emptyState } from "./controls";
import { h } from "./dom";
import { t, type Key } from "./i18n";
import { icon, type IconName } from "./icons";
import type { Project } from "./state";

const looks: Record<string, [Key, Key, IconName]> = {
  shapes: ["templateShapes", "templateShapesText", "pen"],
  digits: ["templateDigits", "templateDigitsText", "grid"],
  photos: ["templatePhotos", "templatePhotosText", "camera"],
};

export function createStart(project: Project): HTMLElement {
  const name = h("input", { attr: { type: "text", value: "my-classifier", maxlength: 60, spellcheck: "false", "aria-label": t("projectName") } });
  return h(
    "main",
    { class: "start" },
    h("h1", {}, t("startTitle")),
    h("p", {}, t("startText", project.folder)),
    h("label", { class: "field" }, h("span", {}, t("projectName")), name),
    h("div", { class: "templates" }, ...project.templates.map(template => {
      const known = looks[template];
      const [title, text, sign]: [string, Key, IconName] = known ? [t(known[0]), known[1], known[2]] : [template.replace(/([a-z])([A-Z])/g, "$1 $2"), "templateAgentText", "pulse"];
      return h("button", { class: "template", attr: { type: "button", "data-template": template }, on: { click: () => void post("/api/project", { template, name: name.value }) } }, icon(sign, 28), h("strong", {}, title), h("span", {}, t(text)));
    })),
  );
}

export function createRefused(): HTMLElement {
  return h("main", { class: "start refused" }, emptyState("warning", t("refusedTitle"), t("refusedText")));
}
