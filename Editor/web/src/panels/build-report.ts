/** What a build came to, and what the program says of itself. */
import { emptyState } from "../controls";
import { h, type Child } from "../dom";
import { number, percent, size, t, tMaybe } from "../i18n";
import { icon, type IconName } from "../icons";
import type { Build, BuildReport } from "../build-state";
import { translated } from "../words";

const shownDigits = 8;

export function buildReport(build: Build | null): Child[] {
  if (!build) {
    return [emptyState("box", t("buildEmpty"), t("buildEmptyAction"))];
  }
  if (build.status === "running") {
    return [emptyState("box", t("buildRunning"), t("buildRunningText", build.folder))];
  }
  if (build.status !== "finished") {
    return [verdict("warning", "failed", tMaybe(`buildStatus_${build.status}`, build.status)), build.error ? h("p", { class: "build-error" }, build.error) : null];
  }
  const bytes = build.files.reduce((sum, file) => sum + file.bytes, 0);
  return [
    build.report === null ? verdict("info", "", t("buildElsewhere"))
      : build.report.passed ? verdict("check", "passed", t("buildPassed")) : verdict("warning", "failed", t("buildNotPassed")),
    ...(build.report?.problems ?? []).map(problem => h("p", { class: "build-error" }, translated(problem))),
    h("p", { class: "build-program" }, h("code", { attr: { title: build.program ?? undefined } }, h("bdi", {}, build.program)), h("span", { class: "number" }, t("buildSize", size(bytes), number(build.seconds)))),
    models(build),
    build.report && figures(build.report),
  ];
}

function verdict(mark: IconName, kind: string, text: string): HTMLElement {
  return h("p", { class: `build-verdict ${kind}`, attr: { role: "status" } }, icon(mark), text);
}

function models(build: Build): HTMLElement | null {
  if (build.models.length === 0) {
    return null;
  }
  const accuracies = build.report?.models.map(model => model.held_out_accuracy ?? null) ?? [];
  const hasAccuracy = accuracies.some(value => value !== null);
  const head = [t("reportModel"), t("reportHash"), "", h("span", { attr: { title: t("reportDifferenceHint") } }, t("reportDifference")), hasAccuracy ? t("reportAccuracy") : null];
  return h(
    "table",
    { class: "layers" },
    h("thead", {}, h("tr", {}, ...head.filter(cell => cell !== null).map(cell => h("th", { attr: { scope: "col" } }, cell)))),
    h("tbody", {}, ...build.models.map(model => {
      const found = build.report?.models.find(candidate => candidate.file === model.record.file);
      const difference = found ? found.largest_difference : model.difference;
      return h(
        "tr",
        {},
        h("th", { attr: { scope: "row", title: model.record.file } }, model.record.file.slice(model.record.file.lastIndexOf("/") + 1)),
        h("td", {}, h("code", { attr: { title: model.record.sha256 } }, model.record.sha256.slice(0, shownDigits))),
        h("td", { class: "number" }, model.bytes === model.sourceBytes ? size(model.bytes) : `${size(model.sourceBytes)} → ${size(model.bytes)}`),
        h("td", { class: "number" }, difference === null ? "–" : difference === 0 ? "0" : difference.toExponential(1)),
        hasAccuracy ? h("td", { class: "number" }, typeof found?.held_out_accuracy === "number" ? percent(found.held_out_accuracy, 1) : "–") : null,
      );
    })),
  );
}

function figures(report: BuildReport): HTMLElement {
  const milliseconds = (value: number | null): string => (value === null ? "–" : number(value, 2));
  const rows: [string, string, string?][] = [
    ...(report.mean_return === null ? [] : [[t("reportReturn"), t("reportEpisodes", number(report.mean_return, 1), report.episodes)] as [string, string]]),
    [t("reportFrames"), t("reportFrameTimes", milliseconds(report.frame_ms.p50), milliseconds(report.frame_ms.p95), milliseconds(report.frame_ms.p99)), t("reportFrameHint")],
    [t("reportMemory"), `${number(report.peak_memory_mb)} MB`],
    [t("reportDevice"), translated(report.device)],
  ];
  return h("dl", { class: "build-figures" }, ...rows.flatMap(([name, value, hint]) => [h("dt", { attr: { title: hint } }, name), h("dd", {}, value)]));
}
