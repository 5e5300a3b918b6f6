/** Play controls in the middle; what trains, search, language and theme at the right. */
import { canRun, find, run } from "./commands";
import { button } from "./controls";
import { h } from "./dom";
import { percent, t } from "./i18n";
import { icon } from "./icons";
import { lastRun, runs, share } from "./state";

export function createPlayControls(): HTMLElement {
  const buttons = ["play", "step", "stop-play"].map(id => {
    const command = find(id);
    const knob = button({ icon: command.icon!, title: `${command.label()} (${command.keys ?? ""})`, kind: "quiet", id, onClick: () => run(id) });
    knob.disabled = !canRun(command);
    return knob;
  });
  return h("div", { class: "play-controls", attr: { role: "group", "aria-label": t("play") } }, ...buttons);
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
  return h("button", { class: "search", attr: { type: "button", "data-id": "palette" }, on: { click: () => run("palette") } }, icon("search", 14), h("span", {}, t("commands")), h("kbd", {}, "Ctrl+K"));
}
