/** One picture from a file, to be asked about or added. */
import { h } from "../dom";
import { refusalText, t } from "../i18n";
import { icon } from "../icons";
import { decode, paint, type Pixels } from "../pixels";
import { toast } from "../toast";

export interface Picture {
  element: HTMLElement;
  pixels(): Pixels | null;
}

export function createPicture(onChange: () => void): Picture {
  const canvas = h("canvas", { class: "pad picture", attr: { width: 1, height: 1 } });
  const input = h("input", { attr: { type: "file", accept: "image/*", hidden: true } });
  const hint = h("span", { class: "drop-hint" }, icon("image", 22), t("dropImage"));
  const element = h("div", { class: "pad-holder drop", attr: { tabindex: 0, role: "button", "aria-label": t("dropImage") } }, canvas, hint, input);
  let present: Pixels | null = null;

  async function show(file: File | undefined): Promise<void> {
    if (!file) {
      return;
    }
    const pixels = await decode(file);
    if (!pixels) {
      toast(refusalText({ code: "notAnImage", message: "", values: [file.name] }), "warning");
      return;
    }
    present = pixels;
    paint(canvas, pixels);
    hint.hidden = true;
    onChange();
  }

  element.addEventListener("click", () => input.click());
  element.addEventListener("keydown", event => event.key === "Enter" && input.click());
  input.addEventListener("change", () => void show(input.files?.[0]));
  element.addEventListener("dragover", event => event.preventDefault());
  element.addEventListener("drop", event => {
    event.preventDefault();
    void show(event.dataTransfer?.files[0]);
  });
  return { element, pixels: () => present };
}
