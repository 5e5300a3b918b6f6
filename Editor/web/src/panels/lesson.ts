/** One step of learning with one picture, stage by stage, with its real numbers. */
import { ask } from "../api";
import { button, emptyState } from "../controls";
import { h, replace } from "../dom";
import { number, t, tMaybe } from "../i18n";
import { language } from "../prefs";
import { bins, model } from "../state";
import { thumbCanvas } from "../thumbnails";

interface LessonNumber { label: string; before: number; after: number | null }
interface LessonStage { id: string; layer: string; formula: string; kernels: string[]; captions: [string, string]; numbers: LessonNumber[] }
interface Lesson { stages: LessonStage[]; lossBefore: number; lossAfter: number }

export function mountLesson(holder: HTMLElement): () => void {
  const stages = h("div", { class: "lesson-stages" });
  const picker = h("div", { class: "lesson-picker" });
  holder.append(picker, stages);
  const samples = model.value === null ? [] : bins.value.classes.flatMap(entry => entry.samples.slice(0, 6).map(sample => ({ sample, entry })));
  if (samples.length === 0) {
    replace(holder, emptyState("spark", t("lessonNeeds"), t("lessonNeedsAction")));
    return () => undefined;
  }
  let chosen = samples[0]!.sample.id;
  const list = h("div", { class: "thumbs" }, ...samples.map(({ sample, entry }) => {
    const thumb = h("button", { class: `thumb${sample.id === chosen ? " selected" : ""}`, attr: { type: "button", title: entry.name } }, thumbCanvas(sample.hash));
    thumb.addEventListener("click", () => {
      chosen = sample.id;
      for (const other of list.children) {
        other.classList.toggle("selected", other === thumb);
      }
      void run();
    });
    return thumb;
  }));
  picker.append(h("p", { class: "hint" }, t("lessonEmpty")), button({ icon: "spark", label: t("lessonStart"), kind: "primary", id: "lesson", onClick: () => void run() }), list);

  async function run(): Promise<void> {
    const lesson = await ask<Lesson>("/api/model/lesson", { sample: chosen });
    if (lesson) {
      replace(stages, ...lesson.stages.map(stage));
    }
  }

  void run();
  return () => undefined;
}

function stage(entry: LessonStage): HTMLElement {
  return h(
    "article",
    { class: `lesson-stage ${entry.id}` },
    h("header", {}, h("span", { class: "stage-name" }, tMaybe(`stage_${entry.id}`, entry.id)), h("strong", {}, entry.layer)),
    h("p", { class: "formula" }, entry.formula),
    h("p", { class: "caption" }, entry.captions[language === "zh" ? 1 : 0]),
    h("table", { class: "terms" }, h("tbody", {}, ...entry.numbers.map(line =>
      h("tr", {}, h("th", {}, line.label), h("td", {}, number(line.before, 5)), line.after === null ? null : h("td", {}, `→ ${number(line.after, 5)}`))))),
    h("footer", {}, ...entry.kernels.map(kernel => h("code", {}, kernel))),
  );
}
