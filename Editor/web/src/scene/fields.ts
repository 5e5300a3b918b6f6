/** One field of a component, edited as its kind asks. */
import { h } from "../dom";
import { t } from "../i18n";
import { optionName, typeName } from "../words";
import type { FieldCard, Json } from "./scene-state";

export interface FieldControl {
  element: HTMLElement;
  update(value: Json): void;
}

type Change = (value: Json) => void;

export function createField(card: FieldCard, change: Change): FieldControl {
  switch (card.kind) {
    case "flag":
      return flag(card, change);
    case "choice":
      return choice(card, change);
    case "link":
      return link(card, change);
    case "color":
      return color(change);
    case "vector":
      return vector(card.value as number[], change);
    case "number":
    case "whole":
      return scalar(card, change);
    case "text":
      return text(change, card);
    default:
      return fixed();
  }
}

export function vector(first: number[], change: (value: number[]) => void, names = "XYZW"): FieldControl {
  const inputs = first.map((_, index) => {
    const input = h("input", { attr: { type: "number", step: "any", "aria-label": names[index] } });
    input.addEventListener("change", () => Number.isFinite(input.valueAsNumber) && change(inputs.map(other => other.valueAsNumber || 0)));
    return input;
  });
  const update = (value: Json): void => inputs.forEach((input, index) => set(input, round((value as number[])[index] ?? 0)));
  update(first);
  return { element: h("span", { class: "vector" }, ...inputs.flatMap((input, index) => h("label", {}, h("span", {}, names[index]), input))), update };
}

function round(value: number): string {
  return String(Math.round(value * 10000) / 10000);
}

function set(input: HTMLInputElement | HTMLSelectElement, value: string): void {
  if (document.activeElement !== input) {
    input.value = value;
  }
}

function flag(card: FieldCard, change: Change): FieldControl {
  const input = h("input", { attr: { type: "checkbox" } });
  input.addEventListener("change", () => change(input.checked));
  const update = (value: Json): void => void (input.checked = value === true);
  update(card.value);
  return { element: input, update };
}

function choice(card: FieldCard, change: Change): FieldControl {
  const select = h("select", {}, ...(card.options ?? []).map(option => h("option", { attr: { value: String(option.value) } }, optionName(option.value, option.label))));
  select.addEventListener("change", () => change(select.value));
  const update = (value: Json): void => set(select, String(value));
  update(card.value);
  return { element: select, update };
}

function link(card: FieldCard, change: Change): FieldControl {
  const options = [{ label: t("nothing"), value: null as Json }, ...(card.options ?? [])];
  const select = h("select", { attr: { title: card.wanted === null ? undefined : typeName(card.wanted, card.wanted) } }, ...options.map(option => h("option", { attr: { value: JSON.stringify(option.value) } }, option.label)));
  select.addEventListener("change", () => change(JSON.parse(select.value) as Json));
  const update = (value: Json): void => set(select, JSON.stringify(value));
  update(card.value);
  return { element: select, update };
}

function scalar(card: FieldCard, change: Change): FieldControl {
  const step = card.kind === "whole" ? 1 : "any";
  const input = h("input", { attr: { type: "number", step, min: card.min ?? undefined, max: card.max ?? undefined } });
  const send = (source: HTMLInputElement): void => {
    if (Number.isFinite(source.valueAsNumber)) {
      change(card.kind === "whole" ? Math.round(source.valueAsNumber) : source.valueAsNumber);
    }
  };
  input.addEventListener("change", () => send(input));
  if (card.min === null || card.max === null) {
    const update = (value: Json): void => set(input, round(Number(value)));
    update(card.value);
    return { element: input, update };
  }
  const slider = h("input", { attr: { type: "range", min: card.min, max: card.max, step: card.kind === "whole" ? 1 : (card.max - card.min) / 200 } });
  slider.addEventListener("input", () => {
    input.value = round(slider.valueAsNumber);
    send(slider);
  });
  const update = (value: Json): void => {
    set(input, round(Number(value)));
    set(slider, String(value));
  };
  update(card.value);
  return { element: h("span", { class: "ranged" }, slider, input), update };
}

function text(change: Change, card: FieldCard): FieldControl {
  const input = h("input", { attr: { type: "text", spellcheck: "false" } });
  input.addEventListener("change", () => change(input.value));
  const update = (value: Json): void => set(input, String(value ?? ""));
  update(card.value);
  return { element: input, update };
}

function color(change: Change): FieldControl {
  const input = h("input", { attr: { type: "color" } });
  const alpha = h("input", { attr: { type: "number", min: 0, max: 1, step: 0.05, "aria-label": t("opacity"), title: t("opacity") } });
  const send = (): void => change([1, 3, 5].map(at => Math.round((parseInt(input.value.slice(at, at + 2), 16) / 255) * 1000) / 1000).concat(alpha.valueAsNumber || 0));
  input.addEventListener("input", send);
  alpha.addEventListener("change", send);
  return {
    element: h("span", { class: "color" }, input, alpha),
    update: value => {
      const parts = value as number[];
      set(input, `#${parts.slice(0, 3).map(part => Math.round(255 * Math.max(0, Math.min(1, part))).toString(16).padStart(2, "0")).join("")}`);
      set(alpha, round(parts[3] ?? 1));
    },
  };
}

function fixed(): FieldControl {
  const element = h("span", { class: "fixed" });
  return { element, update: value => void (element.textContent = JSON.stringify(value)) };
}
