/** One big button, what the run does now, and the runs before it. */
import { button } from "../controls";
import { h, replace } from "../dom";
import { percent, t, type Key } from "../i18n";
import { icon } from "../icons";
import type { Part } from "../part";
import { recall, remember } from "../prefs";
import { scene } from "../scene/scene-state";
import { bins, lastRun, runs, share, type Run } from "../state";
import { canTrain, pauseOrResume, startTraining, stopTraining } from "../training-actions";
import { createChoices } from "./choices";
import { hiddenRuns, runColor, toggleRun } from "./run-colors";

const statusKey: Record<Run["status"], Key> = {
  preparing: "statusPreparing",
  running: "statusRunning",
  paused: "statusPaused",
  stopping: "statusStopping",
  stopped: "statusStopped",
  finished: "statusFinished",
  failed: "statusFailed",
  interrupted: "statusInterrupted",
};

export function createRunControls(): Part {
  const train = h("button", { class: "train-button", attr: { type: "button", "data-id": "train" }, on: { click: startTraining } }, icon("spark", 18), h("span", {}, t("trainButton")));
  const pause = button({ icon: "pause", label: t("pause"), onClick: pauseOrResume, id: "pause" });
  const stop = button({ icon: "stop", label: t("stop"), title: t("stopKeepBest"), onClick: stopTraining, id: "stop" });
  const progress = h("progress", { attr: { max: 1, value: 0 } });
  const status = h("p", { class: "status", attr: { role: "status", "data-id": "run-status" } });
  const big = h("p", { class: "big-number" });
  const list = h("ol", { class: "run-list" });
  const drawer = h("details", { class: "drawer" }, h("summary", {}, icon("sliders", 14), t("advanced")), createChoices());
  drawer.open = recall("advanced", "") === "open";
  drawer.addEventListener("toggle", () => remember("advanced", drawer.open ? "open" : ""));
  const active = h("div", { class: "active-buttons" }, pause, stop);
  const element = h("section", { class: "run-controls" }, train, active, progress, status, big, drawer, list);

  const update = (): void => {
    const run = lastRun();
    const isActive = run?.isActive ?? false;
    train.hidden = isActive;
    train.disabled = !canTrain();
    train.title = train.disabled ? t("trainNeeds") : "T";
    train.querySelector("span")!.textContent = run ? t("trainAgain") : t("trainButton");
    active.hidden = !isActive;
    const isPaused = run?.status === "paused";
    replace(pause, icon(isPaused ? "play" : "pause"), h("span", {}, isPaused ? t("resume") : t("pause")));
    progress.hidden = !isActive;
    status.textContent = run ? `${t(statusKey[run.status])} · ${t("epochOf", run.epoch, run.choices.epochs)}` : train.disabled ? t("trainNeeds") : "";
    status.classList.toggle("failed", run?.status === "failed");
    if (run) {
      progress.value = run.epoch / run.choices.epochs;
    }
    const held = share(run?.heldOutAccuracy);
    const own = share(run?.accuracy);
    big.textContent = run?.error ?? (held !== null ? t("accuracyIs", percent(held)) : own !== null ? t("accuracyTrainIs", percent(own)) : "");
    replace(list, ...[...runs.value].reverse().map(row));
  };
  const stops = [runs.watch(update), bins.watch(update), scene.watch(update), hiddenRuns.watch(update)];
  return { element, dispose: () => stops.forEach(end => end()) };
}

function row(run: Run): HTMLElement {
  const isHidden = hiddenRuns.value.has(run.number);
  const dot = h("span", { class: "dot" });
  dot.style.background = `var(${runColor(run.number)})`;
  const accuracy = share(run.heldOutAccuracy) ?? share(run.accuracy);
  return h(
    "li",
    {},
    h("button", { class: `run${isHidden ? " off" : ""}`, attr: { type: "button", "aria-pressed": !isHidden, title: t(statusKey[run.status]) }, on: { click: () => toggleRun(run.number) } },
      dot, h("span", {}, t("runName", run.number)), h("span", { class: "grow" }), h("span", { class: "number" }, accuracy === null ? "–" : percent(accuracy))),
  );
}
