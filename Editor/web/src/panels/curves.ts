/** Loss and accuracy, training against held-out, several runs over one another. */
import { createChart, type Line } from "../chart";
import { emptyState } from "../controls";
import { h } from "../dom";
import { number, percent, t } from "../i18n";
import type { Part } from "../part";
import { recall, remember } from "../prefs";
import { learningPoints } from "../scene/learning-state";
import { hasAgents, scene } from "../scene/scene-state";
import { curves, runs, type CurvePoint } from "../state";
import { canTrain, whyNotTrain } from "../training-actions";
import { createReturnCurve } from "./return-curve";
import { hiddenRuns, runColor } from "./run-colors";

type Field = keyof Omit<CurvePoint, "epoch">;

export function createCurves(): Part {
  const loss = createChart(false);
  const accuracy = createChart(true);
  const smooth = h("input", { attr: { type: "range", min: 0, max: 0.95, step: 0.05, value: recall("smoothing", "0") } });
  const lossNow = h("span", { class: "now" });
  const accuracyNow = h("span", { class: "now" });
  const empty = emptyState("curve", t("curvesEmpty"), "");
  const legend = h("span", { class: "legend" }, h("span", { class: "key train" }, t("trainLine")), h("span", { class: "key held" }, t("heldOutLine")));
  const returns = createReturnCurve();
  const figures = [
    h("figure", {}, h("figcaption", {}, t("loss"), lossNow), loss.element),
    h("figure", {}, h("figcaption", {}, t("accuracy"), accuracyNow), accuracy.element),
  ];
  const charts = h("div", { class: "charts" }, ...figures, returns.element);
  const foot = h("footer", {}, legend, h("span", { class: "grow" }), h("label", { class: "slider" }, t("smoothing"), smooth));
  const element = h("section", { class: "curves", attr: { "aria-label": t("training") } }, empty, charts, foot);
  let isScheduled = false;

  function draw(): void {
    isScheduled = false;
    const shown = [...curves.value].filter(([run]) => !hiddenRuns.value.has(run));
    const hasAny = curves.value.size > 0;
    empty.querySelector("p")!.textContent = canTrain() || !hasAgents() ? t("curvesEmptyAction") : whyNotTrain();
    empty.hidden = hasAny || learningPoints.value.length > 0;
    charts.hidden = !empty.hidden;
    foot.hidden = !hasAny;
    figures.forEach(figure => (figure.hidden = !hasAny));
    if (!hasAny) {
      return;
    }
    loss.show(lines(shown, "loss", "heldOutLoss"));
    accuracy.show(lines(shown, "accuracy", "heldOutAccuracy"));
    const newest = curves.value.get(Math.max(...curves.value.keys())) ?? [];
    lossNow.textContent = latest(newest, "loss", "heldOutLoss", value => number(value, 3));
    accuracyNow.textContent = latest(newest, "accuracy", "heldOutAccuracy", value => percent(value));
  }

  function lines(shown: [number, CurvePoint[]][], own: Field, held: Field): Line[] {
    return shown.flatMap(([run, points]) => {
      const isNewest = run === runs.value.length;
      const color = runColor(run);
      return [
        { label: `${run} ${t("trainLine")}`, points: values(points, own, Number(smooth.value)), color, isDashed: false, isFaint: !isNewest },
        { label: `${run} ${t("heldOutLine")}`, points: values(points, held, 0), color: isNewest ? "--held" : color, isDashed: true, isFaint: !isNewest },
      ];
    });
  }

  const schedule = (): void => {
    if (!isScheduled) {
      isScheduled = true;
      requestAnimationFrame(draw);
    }
  };
  smooth.addEventListener("input", () => {
    remember("smoothing", smooth.value);
    schedule();
  });
  const stops = [curves.watch(schedule), runs.watch(schedule), hiddenRuns.watch(schedule), learningPoints.watch(schedule), scene.watch(schedule)];
  return {
    element,
    dispose: () => {
      stops.forEach(end => end());
      loss.dispose();
      accuracy.dispose();
      returns.dispose();
    },
  };
}

/** An exponential mean, as TensorBoard's slider does it, corrected for its start. */
function values(points: CurvePoint[], field: Field, weight: number): { x: number; y: number }[] {
  let mean = 0;
  let total = 0;
  return points
    .filter(point => Number.isFinite(point[field]))
    .map(point => {
      mean = mean * weight + point[field] * (1 - weight);
      total = total * weight + (1 - weight);
      return { x: point.epoch, y: mean / total };
    });
}

function latest(points: CurvePoint[], own: Field, held: Field, format: (value: number) => string): string {
  const find = (field: Field): string | null => {
    const point = [...points].reverse().find(candidate => Number.isFinite(candidate[field]));
    return point ? format(point[field]) : null;
  };
  return [find(own), find(held)].filter(text => text !== null).join(" / ");
}
