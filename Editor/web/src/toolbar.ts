/** Play controls in the middle; what trains, search, language and theme at the right. */
import { canRun, find, run } from "./commands";
import { button } from "./controls";
import { h } from "./dom";
import { percent, t } from "./i18n";
import { icon } from "./icons";
import { setBudget, setSpeed } from "./scene/scene-actions";
import { scene } from "./scene/scene-state";
import { lastRun, runs, share } from "./state";

export function createPlayControls(): HTMLElement {
  const knobs = ["play", "step", "stop-play"].map(id => ({ id, knob: button({ icon: find(id).icon!, title: "", kind: "quiet", id, onClick: () => run(id) }) }));
  const speed = h("select", { class: "speed", attr: { "aria-label": t("timeScale"), title: t("timeScale") } }, ...[0.25, 1, 2, 4, 16].map(scale => h("option", { attr: { value: scale } }, `×${scale}`)));
  speed.addEventListener("change", () => void setSpeed(Number(speed.value)));
  const budget = h("select", { class: "speed budget", attr: { "aria-label": t("budget"), title: t("budget") } }, h("option", { attr: { value: "" } }, "∞ ms"), ...[2, 4, 8, 16].map(time => h("option", { attr: { value: time } }, `${time} ms`)));
  budget.addEventListener("change", () => void setBudget(budget.value ? Number(budget.value) : null));
  const element = h("div", { class: "play-controls", attr: { role: "group", "aria-label": t("play") } }, ...knobs.map(entry => entry.knob), speed, budget);
  scene.watch(present => {
    element.dataset["state"] = present.state;
    speed.disabled = budget.disabled = present.state === "stopped";
    speed.value = String(present.timeScale);
    budget.value = String(present.budget ?? "");
    for (const { id, knob } of knobs) {
      const command = find(id);
      knob.disabled = !canRun(command);
      knob.title = `${command.label()} (${command.keys})`;
      knob.setAttribute("aria-label", command.label());
      knob.replaceChildren(icon(id === "play" && present.state === "playing" ? "pause" : command.icon!));
    }
  });
  return element;
}

export function createStatusChip(onOpen: () => void): HTMLElement {
  const text = h("span");
  const chip = h("button", { class: "chip-button", attr: { type: "button" }, on: { click: onOpen } }, h("span", { class: "pulse" }), text);
  runs.watch(() => {
    const present = lastRun();
    chip.hidden = !present;
    if (present) {
      const accuracy = share(present.heldOutAccuracy) ?? share(present.accuracy);
      chip.classList.toggle("active", present.isActive);
      text.textContent = present.isActive ? `${t("training")} ${percent(present.epoch / present.choices.epochs)}` : accuracy === null ? t("runName", present.number) : `${t("accuracy")} ${percent(accuracy)}`;
    }
  });
  return chip;
}

export function createSearch(): HTMLElement {
  return h("button", { class: "search", attr: { type: "button", title: t("commands"), "data-id": "palette" }, on: { click: () => run("palette") } }, icon("search", 14), h("span", {}, t("commands")), h("kbd", {}, "Ctrl+K"));
}
