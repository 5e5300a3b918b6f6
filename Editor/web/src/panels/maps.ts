/** Why the classifier answers as it does, and its layers from left to right with what each of them sees, live; click a pixel for its arithmetic. */
import { Channel } from "../channels";
import { emptyState } from "../controls";
import { h, replace } from "../dom";
import { t } from "../i18n";
import { listen } from "../socket";
import { answer, model, type ModelCard } from "../state";
import { paint } from "../pixels";
import { createLayerMaps } from "./layer-maps";
import { createUnitView } from "./unit-view";
import { createWhy } from "./why";

export function mountMaps(holder: HTMLElement, readout: HTMLElement): () => void {
  let shape = "";
  let strip: HTMLElement | null = null;
  let stops: (() => void)[] = [];

  function show(card: ModelCard): void {
    const why = createWhy(card);
    const unit = createUnitView();
    const canvas = h("canvas", { class: "tile input" });
    const maps = card.layers.map((layer, index) => createLayerMaps(layer, Channel.firstLayer + index, {
      point: text => (readout.textContent = text ?? t("unitHint")),
      pick: place => void unit.show(index, layer, place),
    }));
    strip = h("div", { class: "strip" }, h("figure", { class: "layer" }, h("figcaption", {}, h("strong", {}, t("input")), h("span", {}, card.input.join(" × "))), h("div", { class: "tiles" }, canvas)), ...maps.map(map => map.element));
    strip.classList.toggle("idle", !answer.value);
    replace(holder, why.element, strip, unit.element);
    const stopInput = listen(Channel.input, frame => paint(canvas, { width: frame.width, height: frame.height, channels: frame.payload.length / (frame.width * frame.height), data: frame.payload }));
    stops = [why.dispose, stopInput, ...maps.map(map => map.dispose)];
  }

  const stopModel = model.watch(card => {
    const wanted = card ? JSON.stringify([card.labels, card.explanations, card.layers.map(layer => [layer.name, layer.shape])]) : "none";
    if (wanted === shape) {
      return;
    }
    shape = wanted;
    stops.forEach(stop => stop());
    stops = [];
    if (card) {
      show(card);
    } else {
      replace(holder, emptyState("layers", t("activationsEmpty"), t("activationsEmptyAction")));
    }
  });
  const stopAnswer = answer.watch(said => strip?.classList.toggle("idle", !said));
  return () => {
    stopModel();
    stopAnswer();
    stops.forEach(stop => stop());
  };
}
