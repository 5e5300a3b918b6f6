/** Why the model answers as it does: what speaks for a class, over the picture it is shown, live. */
import { isWriter } from "../banner";
import { explanationChannel, type Frame } from "../channels";
import { emptyState, segmented } from "../controls";
import { h, replace } from "../dom";
import { t, type Key } from "../i18n";
import { paint } from "../pixels";
import { recall, remember } from "../prefs";
import { listen } from "../socket";
import { asked } from "../source/asked";
import { hasPicture, sourceMode, type SourceMode } from "../source/source";
import { tabs, type Explanation, type ModelCard } from "../state";

export interface Why {
  element: HTMLElement;
  dispose(): void;
}

const help: Record<Explanation, Key> = { gradCam: "gradCamHelp", saliency: "saliencyHelp" };
const nextAction: Record<SourceMode, Key> = { draw: "whyEmptyDraw", webcam: "whyEmptyWebcam", image: "whyEmptyImage", game: "whyEmptyGame" };

export function createWhy(card: ModelCard): Why {
  const remembered = recall("explanation", "");
  let kind = card.explanations.find(candidate => candidate === remembered) ?? card.explanations[0]!;
  let latest: Frame | null = null;
  let stopFrames: () => void = () => undefined;

  const title = h("h2");
  const canvas = h("canvas", { attr: { role: "img" } });
  const meaning = h("p", { class: "hint" });
  const choose = segmented<Explanation>(t("explanation"), card.explanations.map(value => ({ value, label: t(value) })), kind, value => {
    kind = value;
    remember("explanation", value);
    choose.choose(value);
    follow();
  });
  choose.hidden = card.explanations.length < 2;
  const picture = h("div", { class: "why-picture" }, title, choose, canvas, meaning);
  const nothing = h("div", { class: "why-empty" });
  const element = h("aside", { class: "why", attr: { "aria-label": t("why"), "data-id": "why" } }, picture, nothing);

  /** Watches what is asked about; the picture before stays until the new one is there. */
  function follow(): void {
    stopFrames();
    const label = asked.value === null ? -1 : card.labels.indexOf(asked.value);
    const shown = kind;
    stopFrames = listen(explanationChannel(shown, label), frame => show(frame, shown));
  }

  function show(frame: Frame, shown: Explanation): void {
    const label = card.labels[frame.subject] ?? "";
    latest = frame;
    paint(canvas, { width: frame.width, height: frame.height, channels: 3, data: frame.payload });
    title.textContent = title.title = t("whyClass", label);
    canvas.setAttribute("aria-label", `${t(shown)}: ${t("whyClass", label)}`);
    meaning.textContent = t(frame.high > 0 ? help[shown] : "whyNothing");
    update();
  }

  /** Who looks on sees what the tab that edits shows. */
  function update(): void {
    const isEmpty = latest === null || (isWriter() && !hasPicture.value);
    picture.hidden = isEmpty;
    nothing.hidden = !isEmpty;
  }

  const stops = [
    asked.watch(follow),
    hasPicture.watch(update),
    tabs.watch(update),
    sourceMode.watch(mode => replace(nothing, emptyState("eye", t("whyEmpty"), t(nextAction[mode])))),
  ];
  return {
    element,
    dispose() {
      stops.forEach(stop => stop());
      stopFrames();
    },
  };
}
