/** The objects of the scene as a tree. */
import { button, emptyState } from "../controls";
import { h, replace } from "../dom";
import { t } from "../i18n";
import { icon, type IconName } from "../icons";
import { modelDrag, pane } from "../panels/side";
import { Signal } from "../signal";
import { addObject, assignModel, rename, select, setActive, setParent } from "./scene-actions";
import { isPlaying, scene, type ObjectCard } from "./scene-state";

const objectDrag = "application/x-hebb-object";

/** The objects whose children are hidden. */
const folded = new Signal<ReadonlySet<string>>(new Set());

export function createHierarchy(): HTMLElement {
  const list = h("div", { class: "tree", attr: { role: "tree", "aria-label": t("hierarchy") } });
  const add = h("select", { class: "add-object", attr: { "aria-label": t("addObject"), "data-id": "add-object" } },
    h("option", { attr: { value: "" } }, t("addObject")),
    ...(["object", "square", "circle", "camera"] as const).map(kind => h("option", { attr: { value: kind } }, t(kind === "object" ? "newEmpty" : kind === "square" ? "newSquare" : kind === "circle" ? "newCircle" : "newCamera"))));
  add.addEventListener("change", () => {
    void addObject(add.value);
    add.value = "";
  });
  const element = pane("hierarchy", t("hierarchy"), "layers", list);
  element.querySelector(".pane-head")!.append(h("span", { class: "grow" }), add);
  list.addEventListener("dragover", event => event.preventDefault());
  list.addEventListener("drop", event => {
    const id = event.dataTransfer?.getData(objectDrag);
    if (id && event.target === list) {
      void setParent(id, null);
    }
  });
  list.addEventListener("keydown", event => {
    const rows = [...list.querySelectorAll<HTMLElement>("[role=treeitem]")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const here = document.activeElement as HTMLElement;
    const place = rows.indexOf(here);
    const isOpen = here.getAttribute("aria-expanded") === "true";
    const fold = { ArrowLeft: isOpen, ArrowRight: here.getAttribute("aria-expanded") === "false" }[event.key];
    const next = step ? rows[place + step] : event.key === "Home" ? rows[0] : event.key === "End" ? rows.at(-1) : event.key === "Enter" ? rows[place] : undefined;
    if (fold) {
      setFolded(here.dataset["object"]!, isOpen);
    } else if (place >= 0 && next) {
      event.preventDefault();
      next.focus();
      next.click();
    }
  });
  const update = (): void => {
    const present = scene.value;
    add.disabled = isPlaying();
    element.classList.toggle("playing", isPlaying());
    const focused = (document.activeElement as HTMLElement | null)?.dataset["object"];
    if (list.querySelector("input")) {
      return;
    }
    if (present.name === null) {
      replace(list, emptyState("cube", t("hierarchyEmpty"), t("hierarchyEmptyAction")));
      return;
    }
    replace(list, ...rows(present.objects, null, 0));
    if (focused) {
      list.querySelector<HTMLElement>(`[data-object="${CSS.escape(focused)}"]`)?.focus();
    }
    if (!list.querySelector("[tabindex='0']")) {
      list.querySelector<HTMLElement>("[role=treeitem]")?.setAttribute("tabindex", "0");
    }
  };
  let selected: string | null = null;
  scene.watch(present => {
    if (present.selected !== selected) {
      selected = present.selected;
      unfoldAbove(selected);
    }
    update();
  });
  folded.watch(update);
  return element;
}

function setFolded(id: string, isFolded: boolean): void {
  const next = new Set(folded.value);
  if (isFolded) {
    next.add(id);
  } else {
    next.delete(id);
  }
  folded.set(next);
}

/** What is selected is seen, wherever it was selected. */
function unfoldAbove(id: string | null): void {
  const parentOf = (child: string | null): string | null => scene.value.objects.find(entry => entry.id === child)?.parent ?? null;
  for (let at = parentOf(id); at !== null; at = parentOf(at)) {
    setFolded(at, false);
  }
}

function rows(objects: ObjectCard[], parent: string | null, depth: number): HTMLElement[] {
  return objects.filter(entry => entry.parent === parent).flatMap(entry => {
    const isParent = objects.some(other => other.parent === entry.id);
    return [row(entry, depth, isParent), ...(folded.value.has(entry.id) ? [] : rows(objects, entry.id, depth + 1))];
  });
}

/** Shows or hides the children; the place stays where there are none, so that the names stand in line. */
function foldKnob(entry: ObjectCard, isParent: boolean): HTMLElement {
  if (!isParent) {
    return h("span", { class: "fold-space" });
  }
  const isFolded = folded.value.has(entry.id);
  const knob = h("span", { class: `fold${isFolded ? "" : " open"}`, attr: { "aria-hidden": "true" }, on: { click: event => {
    event.stopPropagation();
    setFolded(entry.id, !isFolded);
  } } }, icon("chevron", 12));
  knob.addEventListener("dblclick", event => event.stopPropagation());
  return knob;
}

function markOf(entry: ObjectCard): IconName {
  const types = entry.components.map(component => component.type);
  return types.includes("Hebb.Components.ImageClassifier") ? "spark" : types.includes("UnityEngine.Camera") ? "camera" : types.includes("Hebb.Components.BehaviorParameters") ? "pulse" : "cube";
}

function row(entry: ObjectCard, depth: number, isParent: boolean): HTMLElement {
  const isSelected = scene.value.selected === entry.id;
  const name = h("span", { class: "tree-name" }, entry.name);
  const eye = button({ icon: "eye", title: t("active"), kind: "quiet", onClick: () => void setActive(entry.id, !entry.isActive) });
  eye.addEventListener("click", event => event.stopPropagation());
  eye.tabIndex = -1;
  eye.setAttribute("aria-pressed", String(entry.isActive));
  const element = h(
    "div",
    { class: `tree-row${entry.isActive ? "" : " off"}`, attr: { role: "treeitem", "aria-level": depth + 1, "aria-selected": isSelected ? "true" : "false", "aria-expanded": isParent ? String(!folded.value.has(entry.id)) : undefined, tabindex: isSelected ? 0 : -1, "data-object": entry.id, draggable: "true" } },
    foldKnob(entry, isParent), icon(markOf(entry), 14), name, h("span", { class: "grow" }), eye,
  );
  element.style.paddingLeft = `${2 + 14 * depth}px`;
  element.addEventListener("click", () => void select(entry.id));
  element.addEventListener("dblclick", () => startRename(element, name, entry));
  element.addEventListener("keydown", event => event.key === "F2" && startRename(element, name, entry));
  element.addEventListener("dragstart", event => event.dataTransfer?.setData(objectDrag, entry.id));
  element.addEventListener("dragover", event => {
    event.preventDefault();
    element.classList.add("over");
  });
  element.addEventListener("dragleave", () => element.classList.remove("over"));
  element.addEventListener("drop", event => {
    event.preventDefault();
    element.classList.remove("over");
    const model = event.dataTransfer?.getData(modelDrag);
    const object = event.dataTransfer?.getData(objectDrag);
    if (model) {
      void assignModel(entry.id, model);
    } else if (object && object !== entry.id) {
      void setParent(object, entry.id);
    }
  });
  return element;
}

function startRename(row: HTMLElement, name: HTMLElement, entry: ObjectCard): void {
  const input = h("input", { attr: { type: "text", value: entry.name, maxlength: 60, "aria-label": t("rename") } });
  let isDone = false;
  const finish = (keep: boolean): void => {
    if (!isDone) {
      isDone = true;
      input.replaceWith(name);
      if (keep && input.value.trim() !== entry.name) {
        void rename(entry.id, input.value);
      }
      row.focus();
    }
  };
  input.addEventListener("keydown", event => {
    event.stopPropagation();
    if (event.key === "Enter" || event.key === "Escape") {
      finish(event.key === "Enter");
    }
  });
  input.addEventListener("blur", () => finish(true));
  name.replaceWith(input);
  input.select();
}
