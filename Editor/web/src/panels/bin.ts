/** One class as a card. */
import { post } from "../api";
import { bindHold, button, swatch } from "../controls";
import { h, replace } from "../dom";
import { t, type Key } from "../i18n";
import type { BinClass } from "../state";
import { startRecording } from "../samples";
import type { SourceMode } from "../source/source";
import { filesOf } from "../files";
import { createThumb } from "../thumbnails";
import { bindSelection } from "./selection";

/** What to do with an empty class, by what the source shows. */
const nextAction: Record<SourceMode, Key> = { draw: "classEmpty", webcam: "classEmptyWebcam", image: "classEmptyImage", game: "classEmptyGame" };

export interface Bin {
  element: HTMLElement;
  update(entry: BinClass, index: number): void;
  setMode(mode: SourceMode): void;
}

interface Actions {
  add: () => void;
  files: (files: File[]) => void;
}

export function createBin(id: string, actions: Actions): Bin {
  const dot = h("span", { class: "dot" });
  const name = h("input", { class: "bin-name", attr: { "aria-label": t("className"), maxlength: 60, spellcheck: "false" } });
  const count = h("span", { class: "bin-count" });
  const draw = button({ icon: "plus", label: t("addToClass"), kind: "plain", id: "add-sample", onClick: actions.add });
  const image = button({ icon: "plus", label: t("addImageToClass"), kind: "plain", onClick: actions.add });
  const record = button({ icon: "camera", label: t("holdToRecord"), kind: "plain", id: "record" });
  const files = h("input", { attr: { type: "file", accept: "image/*", multiple: true, hidden: true } });
  const folder = h("input", { attr: { type: "file", hidden: true, webkitdirectory: true } });
  const thumbs = h("div", { class: "thumbs" });
  const hint = h("p", { class: "hint" });
  const element = h(
    "article",
    { class: "bin", attr: { "data-class": id } },
    h("header", {}, dot, name, count, button({ icon: "trash", title: t("remove"), kind: "quiet", onClick: () => void post(`/api/bins/classes/${id}/remove`) })),
    h("div", { class: "bin-actions" }, draw, image, record,
      button({ icon: "image", title: t("importFiles"), kind: "quiet", onClick: () => files.click() }),
      button({ icon: "folder", title: t("importFolder"), kind: "quiet", onClick: () => folder.click() }), files, folder),
    hint,
    thumbs,
  );
  let entry: BinClass | null = null;
  let shown = "";

  name.addEventListener("change", () => {
    if (entry && name.value.trim() !== entry.name) {
      void post(`/api/bins/classes/${id}/rename`, { name: name.value }).then(done => done || (name.value = entry?.name ?? ""));
    }
  });
  name.addEventListener("keydown", event => event.key === "Enter" && name.blur());
  for (const input of [files, folder]) {
    input.addEventListener("change", () => {
      actions.files([...(input.files ?? [])]);
      input.value = "";
    });
  }
  bindHold(record, () => {
    const finish = startRecording(id, taken => (record.querySelector("span")!.textContent = `${t("recording")} ${taken}`));
    record.classList.add("recording");
    return () => {
      record.classList.remove("recording");
      record.querySelector("span")!.textContent = t("holdToRecord");
      finish();
    };
  });
  element.addEventListener("dragover", event => {
    event.preventDefault();
    element.classList.add("over");
  });
  element.addEventListener("dragleave", () => element.classList.remove("over"));
  element.addEventListener("drop", event => {
    event.preventDefault();
    element.classList.remove("over");
    if (event.dataTransfer) {
      void filesOf(event.dataTransfer).then(actions.files);
    }
  });

  return {
    element,
    setMode(mode) {
      draw.hidden = mode !== "draw";
      image.hidden = mode !== "image";
      record.hidden = mode !== "webcam" && mode !== "game";
      hint.textContent = t(nextAction[mode]);
    },
    update(present, index) {
      entry = present;
      dot.style.background = swatch(index);
      if (document.activeElement !== name) {
        name.value = present.name;
      }
      name.title = present.name;
      count.textContent = t("classCounts", present.samples.length, present.samples.filter(sample => sample.isHeldOut).length);
      hint.hidden = present.samples.length > 0;
      const ids = present.samples.map(sample => `${sample.id}${sample.isHeldOut ? "h" : ""}`).join();
      if (ids !== shown) {
        shown = ids;
        replace(thumbs, ...[...present.samples].reverse().map(sample => bindSelection(createThumb(sample), sample.id)));
      }
    },
  };
}
