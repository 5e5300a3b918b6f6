/** The Advanced drawer. What is chosen here is used by the next run. */
import { field } from "../controls";
import { h } from "../dom";
import { t } from "../i18n";
import { recall, remember } from "../prefs";
import type { Choices } from "../state";
import { toast } from "../toast";

const usual: Choices = { epochs: 40, learningRate: 0.002, batchSize: 8, network: "small", augment: true, continue: false, seed: 1 };

let present: Choices = { ...usual, ...(JSON.parse(recall("choices", "{}")) as Partial<Choices>) };

export function choices(): Choices {
  return present;
}

export function createChoices(): HTMLElement {
  return h(
    "div",
    { class: "choices" },
    numeric("epochs", t("epochs"), 1, 1000, 1),
    numeric("learningRate", t("learningRate"), 0.00001, 1, 0.0005),
    numeric("batchSize", t("batchSize"), 1, 256, 1),
    numeric("seed", t("seed"), 0, 1000000, 1),
    network(),
    check("augment", t("augment")),
    check("continue", t("continueRun")),
  );
}

function change(part: Partial<Choices>): void {
  present = { ...present, ...part };
  remember("choices", JSON.stringify(present));
}

function numeric(name: "epochs" | "learningRate" | "batchSize" | "seed", label: string, min: number, max: number, step: number): HTMLElement {
  const input = h("input", { attr: { type: "number", min, max, step: step < 1 ? "any" : step, value: present[name] } });
  input.addEventListener("change", () => {
    if (input.value !== "" && input.validity.valid) {
      change({ [name]: Number(input.value) });
    } else {
      input.value = String(present[name]);
      toast(t(step < 1 ? "numberExpected" : "wholeExpected", label, min, max), "warning");
    }
  });
  return field(label, input);
}

function network(): HTMLElement {
  const select = h("select", {}, ...(["small", "medium", "large"] as const).map(size =>
    h("option", { attr: { value: size, selected: present.network === size } }, t(size === "small" ? "networkSmall" : size === "medium" ? "networkMedium" : "networkLarge"))));
  select.addEventListener("change", () => change({ network: select.value as Choices["network"] }));
  return field(t("network"), select);
}

function check(name: "augment" | "continue", label: string): HTMLElement {
  const input = h("input", { attr: { type: "checkbox", checked: present[name] } });
  input.addEventListener("change", () => change({ [name]: input.checked }));
  return h("label", { class: "check" }, input, h("span", {}, label));
}
