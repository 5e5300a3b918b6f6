/** Train, watch the curves, hear what the doctor says, see what is mistaken for what. A scene of agents trains by playing. */
import { h } from "../dom";
import { hasAgents, scene } from "../scene/scene-state";
import { bins, runs } from "../state";
import { createAgentControls } from "./agent-controls";
import { createConfusion } from "./confusion";
import { createCurves } from "./curves";
import { createDoctor } from "./doctor";
import { createRunControls } from "./run-controls";

export function mountTraining(holder: HTMLElement): () => void {
  const [agents, classifier, curves, doctor, confusion] = [createAgentControls(), createRunControls(), createCurves(), createDoctor(), createConfusion()];
  const verdicts = h("div", { class: "verdicts" }, doctor.element, confusion.element);
  holder.append(h("div", { class: "training-controls" }, classifier.element, agents.element), curves.element, verdicts);
  const update = (): void => {
    agents.element.hidden = !hasAgents();
    classifier.element.hidden = verdicts.hidden = hasAgents() && bins.value.classes.length === 0 && runs.value.length === 0;
    holder.classList.toggle("without-verdicts", verdicts.hidden);
  };
  const stops = [scene.watch(update), bins.watch(update), runs.watch(update)];
  return () => {
    stops.forEach(stop => stop());
    [agents, classifier, curves, doctor, confusion].forEach(part => part.dispose());
  };
}
