/** The menus. They hold what the palette holds. */
import { canRun, find } from "./commands";
import { h, replace } from "./dom";
import { t } from "./i18n";
import { icon } from "./icons";

export function createMenubar(menus: [string, (string | null)[]][]): HTMLElement {
  const popup = h("div", { class: "menu-popup", attr: { role: "menu", hidden: true } });
  const buttons = menus.map(([label, ids]) => {
    const knob = h("button", { class: "menu-button", attr: { type: "button", "aria-haspopup": "menu", "aria-expanded": "false" } }, label);
    knob.addEventListener("click", () => (popup.hidden || !isOpen(knob) ? open(knob, ids) : close()));
    knob.addEventListener("pointerenter", () => !popup.hidden && !isOpen(knob) && open(knob, ids));
    return knob;
  });

  function isOpen(knob: Element): boolean {
    return knob.getAttribute("aria-expanded") === "true";
  }

  function open(knob: HTMLElement, ids: (string | null)[]): void {
    close();
    knob.setAttribute("aria-expanded", "true");
    replace(popup, ...ids.map(id => {
      if (id === null) {
        return h("hr");
      }
      const command = find(id);
      return h(
        "button",
        { attr: { type: "button", role: "menuitem", disabled: !canRun(command), "data-command": id }, on: { click: () => { close(); command.run(); } } },
        command.icon ? icon(command.icon, 14) : h("span", { class: "icon-space" }), h("span", {}, command.label()), h("kbd", {}, command.keys?.split(" / ")[0] ?? ""),
      );
    }));
    const box = knob.getBoundingClientRect();
    popup.style.left = `${box.left}px`;
    popup.style.top = `${box.bottom + 4}px`;
    popup.hidden = false;
    (popup.querySelector<HTMLElement>("button:enabled") ?? knob).focus();
  }

  function close(): void {
    popup.hidden = true;
    buttons.forEach(knob => knob.setAttribute("aria-expanded", "false"));
  }

  /** The focus may be in the menu, or on its button when nothing in the menu can be chosen. */
  function steer(event: KeyboardEvent): void {
    const opener = buttons.find(isOpen);
    if (!opener) {
      return;
    }
    const items = [...popup.querySelectorAll<HTMLElement>("button:enabled")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const turn = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      event.preventDefault();
      items[(items.indexOf(document.activeElement as HTMLElement) + step + items.length) % items.length]?.focus();
    } else if (turn) {
      event.preventDefault();
      const place = (buttons.indexOf(opener) + turn + menus.length) % menus.length;
      open(buttons[place]!, menus[place]![1]);
    } else if (event.key === "Escape") {
      close();
      opener.focus();
    }
  }

  document.addEventListener("pointerdown", event => {
    if (!popup.contains(event.target as Node) && !buttons.some(knob => knob.contains(event.target as Node))) {
      close();
    }
  });
  const bar = h("nav", { class: "menubar", attr: { "aria-label": t("appTitle") } }, ...buttons, popup);
  bar.addEventListener("keydown", steer);
  return bar;
}
