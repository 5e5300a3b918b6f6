/** One field of a component, edited as its kind asks. */
import { h } from "../dom";
import { t } from "../i18n";
import { optionName, typeName } from "../words";
import { isBeingWritten } from "../writing";
import { isPlaying, type FieldCard, type Json } from "./scene-state";

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
  let present = first;
  const inputs = first.map((_, index) => {
    const input = h("input", { attr: { type: "number", step: "any", "aria-label": names[index] } });
    input.addEventListener("focus", () => (input.value = round(present[index] ?? 0)));
    input.addEventListener("change", () => {
      if (Number.isFinite(input.valueAsNumber)) {
        change(present.map((value, at) => (at === index ? input.valueAsNumber : value)));
      } else {
        input.value = narrow(present[index] ?? 0);
      }
    });
    return input;
  });
  const update = (value: Json): void => {
    present = value as number[];
    inputs.forEach((input, index) => set(input, narrow(present[index] ?? 0)));
  };
  update(first);
  return { element: h("span", { class: "vector" }, ...inputs.flatMap((input, index) => h("label", {}, h("span", {}, names[index]), input))), update };
}

function round(value: number): string {
  return String(Math.round(value * 10000) / 10000);
}

/** As many digits as a third of a row holds; the field shows the others while it is edited. */
function narrow(value: number): string {
  const size = Math.abs(value);
  return String(Number(value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2)));
}

/** While a game runs, values come with every frame: they leave the field alone that has the focus. */
function set(input: HTMLInputElement | HTMLSelectElement, value: string): void {
  if (document.activeElement !== input || (!isPlaying() && !isBeingWritten(input))) {
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
  const select = h("select", { attr: { title: card.wanted === null ? undefined : typeName(card.wanted, card.wanted) } }, ...options.map(option => h("option", { attr: { value: JSON.stringify(option.value), title: option.label } }, shortLabel(option.label, options.map(other => other.label)))));
  select.addEventListener("change", () => change(JSON.parse(select.value) as Json));
  const update = (value: Json): void => {
    const wanted = JSON.stringify(value);
    if (![...select.options].some(option => option.value === wanted)) {
      select.append(h("option", { attr: { value: wanted } }, plain(value)));
    }
    set(select, wanted);
  };
  update(card.value);
  return { element: select, update };
}

/** The last part of a path, where that tells it from the others. */
function shortLabel(label: string, all: string[]): string {
  const last = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
  return all.filter(other => last(other) === last(label)).length > 1 ? label : last(label);
}

function scalar(card: FieldCard, change: Change): FieldControl {
  const step = card.kind === "whole" ? 1 : "any";
  let present = card.value;
  const input = h("input", { attr: { type: "number", step, min: card.min ?? undefined, max: card.max ?? undefined } });
  const send = (source: HTMLInputElement): void => {
    if (Number.isFinite(source.valueAsNumber)) {
      change(card.kind === "whole" ? Math.round(source.valueAsNumber) : source.valueAsNumber);
    } else {
      source.value = round(Number(present));
    }
  };
  input.addEventListener("change", () => send(input));
  if (card.min === null || card.max === null) {
    const update = (value: Json): void => {
      present = value;
      set(input, round(Number(value)));
    };
    update(card.value);
    return { element: input, update };
  }
  const slider = h("input", { attr: { type: "range", min: card.min, max: card.max, step: card.kind === "whole" ? 1 : (card.max - card.min) / 200 } });
  slider.addEventListener("input", () => {
    input.value = round(slider.valueAsNumber);
    send(slider);
  });
  const update = (value: Json): void => {
    present = value;
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
  const element = h("span", { class: "fixed-value" });
  return { element, update: value => void (element.textContent = element.title = plain(value)) };
}

/** A value that is only shown: lists by their elements, references by what they refer to. */
function plain(value: Json): string {
  if (Array.isArray(value)) {
    return value.length === 0 ? "–" : value.map(plain).join(", ");
  }
  if (value !== null && typeof value === "object") {
    const { ref, asset } = value as { ref?: Json; asset?: Json };
    return typeof ref === "string" ? ref : typeof asset === "string" ? asset : JSON.stringify(value);
  }
  return value === null ? t("nothing") : String(value);
}
