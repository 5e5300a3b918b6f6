/** The few controls that everything is made of. */
import { h, type Child } from "./dom";
import { icon, type IconName } from "./icons";

interface ButtonOptions {
  icon?: IconName;
  label?: string;
  title?: string;
  kind?: "plain" | "primary" | "quiet" | "danger";
  onClick?: () => void;
  id?: string;
}

export function button(options: ButtonOptions): HTMLButtonElement {
  const element = h(
    "button",
    {
      class: `button ${options.kind ?? "plain"}${options.label ? "" : " only-icon"}`,
      attr: { type: "button", title: options.title, "aria-label": options.label ? undefined : options.title, "data-id": options.id },
    },
    options.icon && icon(options.icon),
    options.label && h("span", {}, options.label),
  );
  if (options.onClick) {
    element.addEventListener("click", options.onClick);
  }
  return element;
}

export interface Choice<T extends string> {
  value: T;
  label: string;
  icon?: IconName;
}

/** One of a few, side by side. */
export function segmented<T extends string>(label: string, choices: Choice<T>[], present: T, onChoose: (value: T) => void): HTMLElement & { choose(value: T): void } {
  const buttons = choices.map(choice =>
    h("button", { attr: { type: "button", role: "radio", "data-value": choice.value }, on: { click: () => onChoose(choice.value) } }, choice.icon && icon(choice.icon, 14), h("span", {}, choice.label)));
  const element = h("div", { class: "segmented", attr: { role: "radiogroup", "aria-label": label } }, ...buttons) as HTMLDivElement & { choose(value: T): void };
  element.choose = value => {
    for (const candidate of buttons) {
      candidate.setAttribute("aria-checked", String(candidate.dataset["value"] === value));
    }
  };
  element.choose(present);
  return element;
}

/** What a panel shows while it has nothing: the next thing to do. */
export function emptyState(name: IconName, title: string, text: string, ...actions: Child[]): HTMLElement {
  return h("div", { class: "empty" }, h("div", { class: "empty-icon" }, icon(name, 22)), h("h3", {}, title), h("p", {}, text), ...actions);
}

/** Something goes on while a button is held, with the pointer or with a key; the answer of the beginning ends it. */
export function bindHold(knob: HTMLElement, begin: () => () => void): void {
  let end: (() => void) | null = null;
  const start = (): void => {
    end ??= begin();
  };
  const finish = (): void => {
    end?.();
    end = null;
  };
  const isPress = (event: KeyboardEvent): boolean => event.key === " " || event.key === "Enter";
  knob.addEventListener("pointerdown", event => {
    knob.setPointerCapture(event.pointerId);
    start();
  });
  knob.addEventListener("lostpointercapture", finish);
  knob.addEventListener("keydown", event => isPress(event) && start());
  knob.addEventListener("keyup", event => isPress(event) && finish());
  knob.addEventListener("blur", finish);
}

export function field(label: string, control: HTMLElement): HTMLElement {
  return h("label", { class: "field" }, h("span", {}, label), control);
}

/** The colour of a class or a run, from its place. */
export function swatch(index: number): string {
  return `var(--c${index % 8})`;
}
