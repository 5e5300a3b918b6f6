/** Makes a program of the game: choose, press, and read what the program says of itself. */
import { buildChoices, buildState, buildSteps, canBuild, choose, isBuilding, startBuild, stopBuild, type BuildPart } from "../build-state";
import { button, segmented } from "../controls";
import { h, replace } from "../dom";
import { size, t, tMaybe } from "../i18n";
import { icon } from "../icons";
import { buildReport } from "./build-report";

const systems: Record<string, string> = { "linux-x64": "Linux", "win-x64": "Windows" };

export function mountBuild(holder: HTMLElement): () => void {
  const start = h("button", { class: "train-button", attr: { type: "button", "data-id": "build", title: "Ctrl+Enter" }, on: { click: startBuild } }, icon("box", 18), h("span", {}, t("buildAndCheck")));
  const stop = button({ icon: "stop", label: t("stop"), title: t("buildStop"), onClick: stopBuild, id: "stop-build" });
  const steps = h("ol", { class: "build-steps", attr: { role: "status" } });
  const target = segmented(t("buildTarget"), Object.entries(systems).map(([value, label]) => ({ value, label })), "", value => choose({ target: value }));
  const learning = segmented(t("buildLearning"), [{ value: "on", label: t("buildLearningOn") }, { value: "off", label: t("buildLearningOff") }], "", value => choose({ learning: value === "on" }));
  const weights = segmented(t("buildWeights"), [{ value: "float32", label: "float32" }, { value: "float16", label: "float16" }], "", value => choose({ halfPrecision: value === "float16" }));
  learning.title = t("buildLearningHint");
  weights.title = t("buildWeightsHint");
  const parts = h("div", { class: "build-parts" });
  const report = h("section", { class: "build-report", attr: { "data-id": "build-report" } });
  holder.append(
    h("section", { class: "run-controls" }, start, stop, steps, option(t("buildTarget"), target), option(t("buildLearning"), learning), option(t("buildWeights"), weights)),
    h("section", { class: "build-contents" }, h("h2", {}, icon("folder", 14), t("buildContents")), parts),
    report,
  );

  const update = (): void => {
    const { scenes, models, build } = buildState.value;
    const chosen = buildChoices.value;
    start.hidden = isBuilding();
    start.disabled = !canBuild();
    stop.hidden = !isBuilding();
    target.choose(chosen.target);
    learning.choose(chosen.learning ? "on" : "off");
    weights.choose(chosen.halfPrecision ? "float16" : "float32");
    const at = build && isBuilding() ? buildSteps.indexOf(build.step) : -1;
    const isChecked = buildState.value.targets.find(known => known.name === build?.choices.target)?.runsHere ?? true;
    steps.hidden = at < 0;
    replace(steps, ...buildSteps.filter(step => isChecked || step !== "verification").map((step, index) =>
      h("li", { class: index < at ? "done" : index === at ? "now" : "" }, index < at ? icon("check", 14) : h("span", { class: "pulse" }), h("span", {}, tMaybe(`buildStep_${step}`, step)))));
    const scene = chosen.scene ?? scenes[0]?.path ?? null;
    replace(parts, h("h3", {}, t("assetScenes")), ...(scenes.length > 0 ? scenes.map(part => sceneRow(part, part.path === scene, scenes.length > 1)) : [h("p", { class: "hint" }, t("buildNoScene"))]),
      h("h3", {}, t("assetModels")), ...(models.length > 0 ? models.map(part => row(part, "layers")) : [h("p", { class: "hint" }, t("assetNone"))]));
    replace(report, ...buildReport(build));
  };
  const stops = [buildState.watch(update), buildChoices.watch(update)];
  return () => stops.forEach(end => end());
}

function option(label: string, control: HTMLElement): HTMLElement {
  return h("div", { class: "build-option" }, h("span", {}, label), control);
}

function row(part: BuildPart, mark: "layers" | "cube"): HTMLElement {
  return h("div", { class: "build-part" }, icon(mark, 14), h("span", { attr: { title: part.path } }, part.path.slice(part.path.lastIndexOf("/") + 1)), h("span", { class: "grow" }), h("small", { class: "number" }, size(part.bytes)));
}

function sceneRow(part: BuildPart, isChosen: boolean, isChoice: boolean): HTMLElement {
  if (!isChoice) {
    return row(part, "cube");
  }
  const input = h("input", { attr: { type: "radio", name: "build-scene", checked: isChosen }, on: { change: () => choose({ scene: part.path }) } });
  return h("label", { class: "build-part" }, input, h("span", { attr: { title: part.path } }, part.path.slice(part.path.lastIndexOf("/") + 1)), h("span", { class: "grow" }), h("small", { class: "number" }, size(part.bytes)));
}
