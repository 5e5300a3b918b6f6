/** Panels behind tabs; only the one that shows is built, so only what shows is sent. */
import { h, replace, type Child } from "./dom";
import { icon, type IconName } from "./icons";
import { recall, remember } from "./prefs";
import type { Signal } from "./signal";

export interface Panel {
  id: string;
  label: string;
  icon: IconName;
  /** Builds the panel; the answer is called when it is hidden. */
  mount: (holder: HTMLElement) => () => void;
  /** How many things in it wait to be looked at. */
  waiting?: Signal<number> | undefined;
}

export interface Tabs {
  element: HTMLElement;
  show(id: string): void;
  next(): void;
}

export function createTabs(name: string, panels: Panel[], ...extras: Child[]): Tabs {
  const body = h("div", { class: "tab-body", attr: { role: "tabpanel" } });
  const buttons = panels.map(panel =>
    h("button", { class: "tab", attr: { type: "button", role: "tab", "data-tab": panel.id }, on: { click: () => show(panel.id) } }, icon(panel.icon, 14), h("span", {}, panel.label), panel.waiting && createBadge(panel.waiting)));
  const list = h("div", { class: "tab-list", attr: { role: "tablist" } }, ...buttons);
  const element = h("section", { class: `pane tabs ${name}` }, h("header", { class: "tab-head" }, list, h("div", { class: "tab-extras" }, ...extras)), body);
  let unmount: () => void = () => undefined;
  let present = "";

  function show(id: string): void {
    const panel = panels.find(candidate => candidate.id === id) ?? panels[0];
    if (!panel || panel.id === present) {
      return;
    }
    unmount();
    replace(body);
    present = panel.id;
    remember(`tab-${name}`, present);
    body.className = `tab-body ${present}`;
    buttons.forEach((tab, index) => {
      const isChosen = panels[index] === panel;
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
    });
    unmount = panel.mount(body);
  }

  list.addEventListener("keydown", event => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) {
      move(step);
      buttons.find(tab => tab.getAttribute("aria-selected") === "true")?.focus();
    }
  });

  function move(step: number): void {
    const index = panels.findIndex(panel => panel.id === present);
    show(panels[(index + step + panels.length) % panels.length]!.id);
  }

  show(recall(`tab-${name}`, panels[0]?.id ?? ""));
  return { element, show, next: () => move(1) };
}

function createBadge(waiting: Signal<number>): HTMLElement {
  const badge = h("span", { class: "badge" });
  waiting.watch(count => {
    badge.hidden = count === 0;
    badge.textContent = count > 99 ? "99+" : String(count);
  });
  return badge;
}
