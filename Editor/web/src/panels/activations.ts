/** The layers from left to right with what each of them sees, live; click a pixel for its arithmetic. */
import { Channel } from "../channels";
import { emptyState, segmented } from "../controls";
import { h, replace } from "../dom";
import { t } from "../i18n";
import { recall, remember } from "../prefs";
import { listen } from "../socket";
import { answer, model } from "../state";
import { paint } from "../pixels";
import { mountLesson } from "./lesson";
import { createLayerMaps, type LayerMaps } from "./layer-maps";
import { mountPolicy } from "./policy";
import { createUnitView } from "./unit-view";

const views = { maps: mountMaps, policy: mountPolicy, lesson: mountLesson };

type View = keyof typeof views;

export function mountActivations(holder: HTMLElement): () => void {
  const body = h("div", { class: "activation-body" });
  const choose = segmented<View>(t("activations"), [{ value: "maps", label: t("mapsView"), icon: "grid" }, { value: "policy", label: t("agent"), icon: "pulse" }, { value: "lesson", label: t("oneStep"), icon: "spark" }], "maps", value => show(value));
  const readout = h("output", { class: "readout" });
  holder.append(h("div", { class: "panel-head" }, choose, readout), body);
  let unmount: () => void = () => undefined;

  function show(view: View): void {
    unmount();
    replace(body);
    choose.choose(view);
    remember("activation-view", view);
    body.className = `activation-body ${view}`;
    readout.textContent = view === "maps" ? t("unitHint") : "";
    unmount = views[view](body, readout);
  }

  const remembered = recall("activation-view", "maps");
  show(remembered in views ? (remembered as View) : "maps");
  return () => unmount();
}

function mountMaps(holder: HTMLElement, readout: HTMLElement): () => void {
  const strip = h("div", { class: "strip" });
  const unit = createUnitView();
  holder.append(strip, unit.element);
  let maps: LayerMaps[] = [];
  let shape = "";
  let stopInput: () => void = () => undefined;

  const stopModel = model.watch(card => {
    const wanted = card ? card.layers.map(layer => `${layer.name}:${layer.shape.join("x")}`).join() : "none";
    if (wanted === shape) {
      return;
    }
    shape = wanted;
    maps.forEach(map => map.dispose());
    stopInput();
    maps = [];
    unit.clear();
    if (!card) {
      replace(strip, emptyState("layers", t("activationsEmpty"), t("activationsEmptyAction")));
      unit.element.hidden = true;
      return;
    }
    unit.element.hidden = false;
    const canvas = h("canvas", { class: "tile input" });
    stopInput = listen(Channel.input, frame => paint(canvas, { width: frame.width, height: frame.height, channels: frame.payload.length / (frame.width * frame.height), data: frame.payload }));
    maps = card.layers.map((layer, index) => createLayerMaps(layer, Channel.firstLayer + index, {
      point: text => (readout.textContent = text ?? t("unitHint")),
      pick: place => void unit.show(index, layer, place),
    }));
    replace(strip, h("figure", { class: "layer" }, h("figcaption", {}, h("strong", {}, t("input")), h("span", {}, card.input.join(" × "))), h("div", { class: "tiles" }, canvas)), ...maps.map(map => map.element));
  });
  const stopAnswer = answer.watch(said => strip.classList.toggle("idle", !said));
  return () => {
    stopModel();
    stopInput();
    stopAnswer();
    maps.forEach(map => map.dispose());
  };
}
