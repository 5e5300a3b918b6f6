/** What the Train button does, wherever it is. */
import { post } from "./api";
import { t } from "./i18n";
import { choices } from "./panels/choices";
import { hasAgents } from "./scene/scene-state";
import { activeRun, bins } from "./state";

export function canTrain(): boolean {
  return !activeRun() && bins.value.classes.filter(entry => entry.samples.some(sample => !sample.isHeldOut)).length >= 2;
}

/** Why there is nothing to train, and what to do: agents learn without pictures. */
export function whyNotTrain(): string {
  return t(hasAgents() && bins.value.classes.length === 0 ? "agentsLearn" : "trainNeeds");
}

export function startTraining(): void {
  void post("/api/training/start", choices());
}

export function pauseOrResume(): void {
  void post(activeRun()?.status === "paused" ? "/api/training/resume" : "/api/training/pause");
}

export function stopTraining(): void {
  void post("/api/training/stop");
}
