/** Pictures that are selected, and what can be done with them. */
import { post } from "../api";
import { button } from "../controls";
import { h, replace } from "../dom";
import { t } from "../i18n";
import { Signal } from "../signal";
import { bins, type Bins } from "../state";

export const selection = new Signal<ReadonlySet<string>>(new Set());

export function bindSelection(thumb: HTMLElement, id: string): HTMLElement {
  thumb.dataset["sample"] = id;
  thumb.classList.toggle("selected", selection.value.has(id));
  thumb.setAttribute("aria-pressed", String(selection.value.has(id)));
  thumb.addEventListener("click", event => {
    const next = new Set(selection.value);
    if (event.shiftKey && thumb.parentElement) {
      const all = [...thumb.parentElement.children] as HTMLElement[];
      const first = all.findIndex(other => other.classList.contains("selected"));
      const [from, to] = [Math.max(0, first), all.indexOf(thumb)].sort((a, b) => a - b) as [number, number];
      all.slice(from, to + 1).forEach(other => next.add(other.dataset["sample"]!));
    } else if (!next.delete(id)) {
      next.add(id);
    }
    selection.set(next);
  });
  return thumb;
}

selection.watch(chosen => {
  for (const thumb of document.querySelectorAll<HTMLElement>("[data-sample]")) {
    const isChosen = chosen.has(thumb.dataset["sample"]!);
    thumb.classList.toggle("selected", isChosen);
    thumb.setAttribute("aria-pressed", String(isChosen));
  }
});

export function pruneSelection(present: Bins): void {
  const alive = new Set(present.classes.flatMap(entry => entry.samples.map(sample => sample.id)));
  const next = new Set([...selection.value].filter(id => alive.has(id)));
  if (next.size !== selection.value.size) {
    selection.set(next);
  }
}

export async function removeSelected(): Promise<void> {
  if (selection.value.size > 0 && (await post("/api/bins/samples/remove", { samples: [...selection.value] }))) {
    selection.set(new Set());
  }
}

export async function moveSelected(classId: string): Promise<void> {
  if (await post("/api/bins/samples/move", { samples: [...selection.value], classId })) {
    selection.set(new Set());
  }
}

export function createSelectionBar(): HTMLElement {
  const bar = h("div", { class: "selection-bar", attr: { hidden: true } });
  selection.watch(chosen => {
    bar.hidden = chosen.size === 0;
    if (chosen.size === 0) {
      return;
    }
    const target = h("select", { attr: { "aria-label": t("moveTo") } }, h("option", { attr: { value: "" } }, t("moveTo")), ...bins.value.classes.map(entry => h("option", { attr: { value: entry.id } }, entry.name)));
    target.addEventListener("change", () => target.value && void moveSelected(target.value));
    replace(bar, h("span", {}, t("selected", chosen.size)), target, button({ icon: "trash", label: t("remove"), kind: "quiet", onClick: () => void removeSelected() }), button({ icon: "close", title: t("cancel"), kind: "quiet", onClick: () => selection.set(new Set()) }));
  });
  return bar;
}
