/** The first screen when no project is open, and the one for those who are not let in. */
import { post } from "./api";
import { button, emptyState } from "./controls";
import { h } from "./dom";
import { moment, t, type Key } from "./i18n";
import { icon, type IconName } from "./icons";
import { switchLanguage } from "./prefs";
import type { ListedProject, Project } from "./state";

interface Look { title: Key; text: Key; mark: IconName; isAgent: boolean }

const looks: Record<string, Look> = {
  shapes: { title: "templateShapes", text: "templateShapesText", mark: "pen", isAgent: false },
  digits: { title: "templateDigits", text: "templateDigitsText", mark: "grid", isAgent: false },
  photos: { title: "templatePhotos", text: "templatePhotosText", mark: "camera", isAgent: false },
  PlayerGestures: { title: "templatePlayerGestures", text: "templatePlayerGesturesText", mark: "spark", isAgent: false },
  CartPole: { title: "templateCartPole", text: "templateCartPoleText", mark: "pulse", isAgent: true },
  Pendulum: { title: "templatePendulum", text: "templatePendulumText", mark: "pulse", isAgent: true },
  GridWorld: { title: "templateGridWorld", text: "templateGridWorldText", mark: "cube", isAgent: true },
  CliffWalking: { title: "templateCliffWalking", text: "templateCliffWalkingText", mark: "curve", isAgent: true },
  RaceTrack: { title: "templateRaceTrack", text: "templateRaceTrackText", mark: "play", isAgent: true },
};

export function createStart(project: Project): HTMLElement {
  const name = h("input", { attr: { type: "text", value: "my-classifier", maxlength: 60, spellcheck: "false", "aria-label": t("projectName") } });
  return h(
    "main",
    { class: "start" },
    button({ icon: "language", label: t("switchLanguage"), kind: "quiet", id: "language", onClick: switchLanguage }),
    h("h1", {}, t("startTitle")),
    project.projects.length > 0 && section(t("startProjects"), project.projects.map(projectCard), "templates projects"),
    h("p", {}, t("startText", project.folder)),
    h("label", { class: "field" }, h("span", {}, t("projectName")), name),
    section(t("startClassifiers"), project.templates.filter(template => looks[template]?.isAgent === false).map(template => card(template, name))),
    section(t("startAgents"), project.templates.filter(template => looks[template]?.isAgent !== false).map(template => card(template, name))),
  );
}

function section(title: string, cards: HTMLElement[], kind = "templates"): HTMLElement {
  return h("section", { class: "template-group" }, h("h2", {}, title), h("div", { class: kind }, ...cards));
}

function projectCard(project: ListedProject): HTMLElement {
  return h(
    "button",
    { class: "template project", attr: { type: "button", "data-project": project.path }, on: { click: () => void post("/api/project/open", { path: project.path }) } },
    icon("folder", 24), h("strong", { attr: { title: project.name } }, project.name), h("time", { attr: { datetime: project.changed, title: t("lastChanged") } }, moment(project.changed)),
  );
}

function card(template: string, name: HTMLInputElement): HTMLElement {
  const look = looks[template];
  return h(
    "button",
    { class: "template", attr: { type: "button", "data-template": template }, on: { click: () => void post("/api/project", { template, name: name.value }) } },
    icon(look?.mark ?? "pulse", 24), h("strong", {}, look ? t(look.title) : template), h("span", {}, t(look?.text ?? "templateAgentText")),
  );
}

/** Why a tab is not let in: its address let another one in, it came without one, or it belongs to an editor that ended. */
export type RefusedReason = "used" | "missing" | "ended";

const refusedWords: Record<RefusedReason, [Key, Key]> = {
  used: ["refusedTitle", "refusedText"],
  missing: ["missingTitle", "missingText"],
  ended: ["endedTitle", "endedText"],
};

export function createRefused(reason: RefusedReason): HTMLElement {
  const [title, text] = refusedWords[reason];
  return h("main", { class: "start refused" }, emptyState("warning", t(title), t(text)));
}
