/** The objects of the scene as a tree. */
import { button, emptyState } from "../controls";
import { h, replace } from "../dom";
import { t } from "../i18n";
import { icon, type IconName } from "../icons";
import { modelDrag, pane } from "../panels/side";
import { addObject, assignModel, rename, select, setActive, setParent } from "./scene-actions";
import { isPlaying, scene, type ObjectCard } from "./scene-state";

const objectDrag = "application/x-hebb-object";

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
    const next = step ? rows[rows.indexOf(document.activeElement as HTMLElement) + step] : undefined;
    if (next) {
      event.preventDefault();
      next.focus();
      next.click();
    }
  });
  scene.watch(present => {
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
  });
  return element;
}

function rows(objects: ObjectCard[], parent: string | null, depth: number): HTMLElement[] {
  return objects.filter(entry => entry.parent === parent).flatMap(entry => [row(entry, depth), ...rows(objects, entry.id, depth + 1)]);
}

function markOf(entry: ObjectCard): IconName {
  const types = entry.components.map(component => component.type);
  return types.includes("Hebb.Components.ImageClassifier") ? "spark" : types.includes("UnityEngine.Camera") ? "camera" : types.includes("Hebb.Components.BehaviorParameters") ? "pulse" : "cube";
}

function row(entry: ObjectCard, depth: number): HTMLElement {
  const isSelected = scene.value.selected === entry.id;
  const name = h("span", { class: "tree-name" }, entry.name);
  const eye = button({ icon: "eye", title: t("active"), kind: "quiet", onClick: () => void setActive(entry.id, !entry.isActive) });
  eye.addEventListener("click", event => event.stopPropagation());
  eye.setAttribute("aria-pressed", String(entry.isActive));
  const element = h(
    "div",
    { class: `tree-row${entry.isActive ? "" : " off"}`, attr: { role: "treeitem", "aria-level": depth + 1, "aria-selected": isSelected ? "true" : "false", tabindex: isSelected ? 0 : -1, "data-object": entry.id, draggable: "true" } },
    icon(markOf(entry), 14), name, h("span", { class: "grow" }), eye,
  );
  element.style.paddingLeft = `${8 + 14 * depth}px`;
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
