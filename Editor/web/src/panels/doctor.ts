/** What the doctor says of the last run, in plain words. */
import { h, replace } from "../dom";
import { t } from "../i18n";
import { icon } from "../icons";
import type { Part } from "../part";
import { language } from "../prefs";
import { lastRun, runs, type Finding } from "../state";
import { doctorChinese, doctorEnglish } from "../strings-doctor";
import { translated } from "../words";

export function createDoctor(): Part {
  const body = h("div", { class: "doctor-body" });
  const element = h("section", { class: "doctor" }, h("h2", {}, icon("pulse", 14), t("doctor")), body);
  const stop = runs.watch(() => {
    const run = lastRun();
    if (!run) {
      replace(body, h("p", { class: "hint" }, t("doctorEmpty")));
    } else if (run.epoch < 3 && run.isActive) {
      replace(body, h("p", { class: "hint" }, t("doctorWaiting")));
    } else if (run.findings.length === 0) {
      replace(body, h("p", { class: "healthy" }, icon("check"), t("doctorHealthy")));
    } else {
      replace(body, ...run.findings.map(finding));
    }
  });
  return { element, dispose: stop };
}

function finding(found: Finding): HTMLElement {
  const words = (language === "zh" ? doctorChinese : doctorEnglish)[found.rule];
  return h(
    "article",
    { class: "finding", attr: { "data-rule": found.rule } },
    h("h3", {}, icon("warning", 14), words?.problem ?? found.problem),
    h("p", {}, translated(found.evidence)),
    h("ul", {}, ...(words?.advice ?? found.advice).map(text => h("li", {}, text))),
  );
}
