/** Looks into networks: the classifier's maps, the followed agent's, or one step of learning. */
import { segmented } from "../controls";
import { h, replace } from "../dom";
import { t } from "../i18n";
import { recall, remember } from "../prefs";
import { Signal } from "../signal";
import { mountLesson } from "./lesson";
import { mountMaps } from "./maps";
import { mountPolicy } from "./policy";

const views = { maps: mountMaps, policy: mountPolicy, lesson: mountLesson };

type View = keyof typeof views;

const remembered = recall("activation-view", "maps");
const view = new Signal<View>(remembered in views ? (remembered as View) : "maps");

/** The classifier's maps are what the panel shows, now or when it is opened next. */
export function chooseMaps(): void {
  if (view.value !== "maps") {
    view.set("maps");
  }
}

export function mountActivations(holder: HTMLElement): () => void {
  const body = h("div", { class: "activation-body" });
  const choose = segmented<View>(t("activations"), [{ value: "maps", label: t("mapsView"), icon: "grid" }, { value: "policy", label: t("agent"), icon: "pulse" }, { value: "lesson", label: t("oneStep"), icon: "spark" }], view.value, value => view.set(value));
  const readout = h("output", { class: "readout" });
  holder.append(h("div", { class: "panel-head" }, choose, readout), body);
  let unmount: () => void = () => undefined;

  const stop = view.watch(present => {
    unmount();
    replace(body);
    choose.choose(present);
    remember("activation-view", present);
    body.className = `activation-body ${present}`;
    readout.textContent = present === "maps" ? t("unitHint") : "";
    unmount = views[present](body, readout);
  });
  return () => {
    stop();
    unmount();
  };
}
