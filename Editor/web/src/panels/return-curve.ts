/** What agents earn while they learn, and what a greedy copy of their policy earns apart from them; older games are faint. */
import { createChart, type Line } from "../chart";
import { h } from "../dom";
import { number, t } from "../i18n";
import type { Part } from "../part";
import { learningPoints, type LearningPoint } from "../scene/learning-state";

const gamesShown = 3;

export function createReturnCurve(): Part {
  const chart = createChart(false);
  const now = h("span", { class: "now", attr: { "data-id": "return-now" } });
  const legend = h("span", { class: "legend" }, h("span", { class: "key train" }, t("trainLine")), h("span", { class: "key held" }, t("evaluationLine")));
  const element = h("figure", { class: "return-curve", attr: { hidden: true, "data-id": "return-curve" } }, h("figcaption", {}, t("meanReturn"), legend, now), chart.element);
  let isScheduled = false;

  function draw(): void {
    isScheduled = false;
    const points = learningPoints.value;
    element.hidden = points.length === 0;
    if (element.hidden) {
      return;
    }
    const newest = Math.max(...points.map(point => point.play));
    chart.show(lines(points.filter(point => point.play > newest - gamesShown), newest));
    const latest = points.filter(point => point.play === newest);
    now.textContent = [last(latest, "return"), last(latest, "evaluation")].map(value => (value === null ? "–" : number(value, 1))).join(" / ");
  }

  const stop = learningPoints.watch(() => {
    if (!isScheduled) {
      isScheduled = true;
      requestAnimationFrame(draw);
    }
  });
  return {
    element,
    dispose: () => {
      stop();
      chart.dispose();
    },
  };
}

function lines(points: LearningPoint[], newest: number): Line[] {
  const games = [...new Set(points.map(point => `${point.play}\n${point.behavior}`))];
  return games.flatMap(game => {
    const own = points.filter(point => `${point.play}\n${point.behavior}` === game);
    const isFaint = own[0]!.play !== newest;
    const label = `${own[0]!.play} ${own[0]!.behavior}`;
    return [
      { label: `${label} ${t("trainLine")}`, points: values(own, "return"), color: "--train", isDashed: false, isFaint },
      { label: `${label} ${t("evaluationLine")}`, points: values(own, "evaluation"), color: "--held", isDashed: true, isFaint },
    ];
  });
}

function values(points: LearningPoint[], field: "return" | "evaluation"): { x: number; y: number }[] {
  return points.flatMap(point => (point[field] === null ? [] : [{ x: point.decisions, y: point[field] }]));
}

function last(points: LearningPoint[], field: "return" | "evaluation"): number | null {
  return [...points].reverse().find(point => point[field] !== null)?.[field] ?? null;
}
