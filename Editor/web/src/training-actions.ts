/** What the Train button does, wherever it is. */
import { post } from "./api";
import { choices } from "./panels/choices";
import { activeRun, bins } from "./state";

export function canTrain(): boolean {
  return !activeRun() && bins.value.classes.filter(entry => entry.samples.some(sample => !sample.isHeldOut)).length >= 2;
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
