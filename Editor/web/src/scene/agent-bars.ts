/** What an agent sees and does, as bars: numbers around zero, and how likely each choice was. */
import { h } from "../dom";
import { number, percent, t } from "../i18n";
import type { AgentCard, Branch } from "./scene-state";

export function agentBars(agent: AgentCard): HTMLElement[] {
  return [
    ...agent.sensors.flatMap(sensor => [h("h4", {}, `${sensor.name} · ${sensor.shape.join(" × ")}`), ...sensor.values.map((value, index) => signed(String(index), value))]),
    ...(agent.continuous.length > 0 ? [h("h4", {}, t("actions")), ...agent.continuous.map((value, index) => signed(String(index), value))] : []),
    ...agent.branches.flatMap((branch, index) => [h("h4", {}, agent.branches.length > 1 ? t("choiceOf", index) : t("choice")), ...choices(branch)]),
  ];
}

/** From the middle: right above zero, left below. */
function signed(label: string, value: number): HTMLElement {
  const fill = h("span", { class: value < 0 ? "negative" : "positive" });
  const length = Math.min(1, Math.abs(value)) * 50;
  fill.style.width = `${length}%`;
  fill.style.left = value < 0 ? `${50 - length}%` : "50%";
  return h("div", { class: "measure" }, h("span", {}, label), h("span", { class: "measure-track" }, fill), h("span", { class: "number" }, number(value, 2)));
}

/** Every choice of a branch, the one that was made marked; without probabilities where no network decided. */
function choices(branch: Branch): HTMLElement[] {
  return Array.from({ length: branch.size }, (_, index) => {
    const share = branch.probabilities?.[index] ?? null;
    const fill = h("span", { class: "positive" });
    fill.style.width = `${100 * (share ?? Number(index === branch.choice))}%`;
    return h(
      "div",
      { class: `measure${index === branch.choice ? " chosen" : ""}`, attr: { title: index === branch.choice ? t("chosen") : undefined } },
      h("span", {}, String(index)), h("span", { class: "measure-track" }, fill), h("span", { class: "number" }, share === null ? "" : percent(share)),
    );
  });
}
