/** How the agents of the scene are trained: by playing. One big button, how they do, and the games before this one. */
import { button } from "../controls";
import { run } from "../commands";
import { h, replace } from "../dom";
import { number, t } from "../i18n";
import { icon } from "../icons";
import type { Part } from "../part";
import { learningPoints, type LearningPoint } from "../scene/learning-state";
import { forgetLearning } from "../scene/scene-actions";
import { playFrame, scene } from "../scene/scene-state";

export function createAgentControls(): Part {
  const play = h("button", { class: "train-button", attr: { type: "button", "data-id": "play-and-learn" }, on: { click: () => run("play") } });
  const anew = button({ icon: "trash", label: t("learnAnew"), title: t("learnAnewTitle"), id: "learn-anew", onClick: () => void forgetLearning().then(isDone => isDone && run("play")) });
  const pause = button({ icon: "pause", label: t("pause"), onClick: () => run("play") });
  const stop = button({ icon: "stop", label: t("stop"), onClick: () => run("stop-play") });
  const active = h("div", { class: "active-buttons" }, pause, stop);
  const status = h("p", { class: "status", attr: { "data-id": "agents-status" } });
  const best = h("p", { class: "big-number" });
  const list = h("ol", { class: "run-list" });
  const element = h("section", { class: "run-controls agent-controls" }, play, anew, active, status, best, list);

  const showState = (): void => {
    const { state, canGoOnLearning } = scene.value;
    play.hidden = state !== "stopped";
    replace(play, icon("play", 18), h("span", {}, t(canGoOnLearning ? "goOnLearning" : "playAndLearn")));
    anew.hidden = play.hidden || !canGoOnLearning;
    active.hidden = !play.hidden;
    replace(pause, icon(state === "paused" ? "play" : "pause"), h("span", {}, t(state === "paused" ? "resume" : "pause")));
    showStatus();
  };
  const showStatus = (): void => {
    const learning = playFrame.value?.learning;
    status.textContent = learning ? t("learningNote", learning.agents, learning.episodes, learning.return === null ? "–" : number(learning.return, 1)) : t("agentsLearnByPlaying");
  };
  const showGames = (): void => {
    const all = learningPoints.value;
    const top = bestOf(all);
    best.textContent = top === null ? "" : t("bestEvaluation", number(top, 1));
    replace(list, ...[...new Set(all.map(point => point.play))].reverse().map(game => row(game, bestOf(all.filter(point => point.play === game)))));
  };
  const stops = [scene.watch(showState), playFrame.watch(showStatus), learningPoints.watch(showGames)];
  return { element, dispose: () => stops.forEach(end => end()) };
}

function bestOf(points: LearningPoint[]): number | null {
  const evaluations = points.flatMap(point => (point.evaluation === null ? [] : [point.evaluation]));
  return evaluations.length === 0 ? null : Math.max(...evaluations);
}

function row(game: number, best: number | null): HTMLElement {
  return h("li", { class: "run" }, h("span", {}, t("gameName", game)), h("span", { class: "grow" }), h("span", { class: "number" }, best === null ? "–" : number(best, 1)));
}
