/** Everything that can be done, found by name. */
import { allCommands, canRun, type Command } from "./commands";
import { h, replace } from "./dom";
import { t } from "./i18n";
import { icon } from "./icons";

export function openPalette(): void {
  const input = h("input", { attr: { type: "text", placeholder: t("commandHint"), "aria-label": t("commands"), spellcheck: "false", role: "combobox", "aria-expanded": "true" } });
  const list = h("div", { class: "palette-list", attr: { role: "listbox" } });
  const dialog = h("dialog", { class: "palette" }, h("div", { class: "palette-head" }, icon("search"), input), list);
  let chosen = 0;
  let found: Command[] = [];

  function show(): void {
    const words = input.value.toLowerCase().split(/\s+/);
    found = allCommands().filter(command => command.id !== "palette" && canRun(command) && words.every(word => command.label().toLowerCase().includes(word)));
    chosen = Math.max(0, Math.min(chosen, found.length - 1));
    replace(list, ...(found.length === 0 ? [h("p", { class: "hint" }, t("nothingFound"))] : found.map((command, index) =>
      h("button", { attr: { type: "button", role: "option", "aria-selected": index === chosen ? "true" : "false", tabindex: -1 }, on: { click: () => go(command) } },
        command.icon ? icon(command.icon, 14) : h("span", { class: "icon-space" }), h("span", {}, command.label()), h("kbd", {}, command.keys?.split(" / ")[0] ?? "")))));
    list.children[chosen]?.scrollIntoView({ block: "nearest" });
  }

  function go(command: Command | undefined): void {
    dialog.close();
    command?.run();
  }

  input.addEventListener("input", () => {
    chosen = 0;
    show();
  });
  input.addEventListener("keydown", event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      chosen = (chosen + step + found.length) % Math.max(1, found.length);
      show();
    } else if (event.key === "Enter") {
      event.preventDefault();
      go(found[chosen]);
    }
  });
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", event => event.target === dialog && dialog.close());
  document.body.append(dialog);
  show();
  dialog.showModal();
  input.focus();
}

export function openShortcuts(): void {
  const rows = allCommands().filter(command => command.keys);
  const dialog = h(
    "dialog",
    { class: "sheet shortcuts" },
    h("header", {}, h("h2", {}, t("shortcuts"))),
    h("table", {}, h("tbody", {}, ...rows.map(command => shortcut(command.label(), ...command.keys!.split(" / "))),
      shortcut(t("keyRename"), "F2"),
      shortcut(t("keyRelease"), "Escape"),
      h("tr", {}, h("td", {}, t("keyAddTo")), h("td", {}, h("kbd", {}, "1"), " … ", h("kbd", {}, "9"))))),
  );
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", event => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
}

function shortcut(label: string, ...keys: string[]): HTMLElement {
  return h("tr", {}, h("td", {}, label), h("td", {}, ...keys.map(key => h("kbd", {}, key))));
}
