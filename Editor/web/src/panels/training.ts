/** Train, watch the curves, hear what the doctor says, see what is mistaken for what. */
import { h } from "../dom";
import { createConfusion } from "./confusion";
import { createCurves } from "./curves";
import { createDoctor } from "./doctor";
import { createRunControls } from "./run-controls";

export function mountTraining(holder: HTMLElement): () => void {
  const parts = [createRunControls(), createCurves(), createDoctor(), createConfusion()];
  holder.append(parts[0]!.element, parts[1]!.element, h("div", { class: "verdicts" }, parts[2]!.element, parts[3]!.element));
  return () => parts.forEach(part => part.dispose());
}
