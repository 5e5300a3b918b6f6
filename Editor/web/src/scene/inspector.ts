/** What the selected object is made of; every field can be changed, also while the game runs. */
import { button, emptyState } from "../controls";
import { h, replace, type Child } from "../dom";
import { t } from "../i18n";
import { icon } from "../icons";
import { pane } from "../panels/side";
import { createAgentView } from "./agent-view";
import { createField, vector, type FieldControl } from "./fields";
import { addComponent, removeComponent, rename, setActive, setEnabled, setField, setPlace } from "./scene-actions";
import { isPlaying, playFrame, scene, selectedObject, type ComponentCard, type ObjectCard } from "./scene-state";
import { fieldName, translated, typeName } from "../words";

type Refresh = (object: ObjectCard) => void;

/** Says aloud which field an entry belongs to. */
function named(control: HTMLElement, name: string): HTMLElement {
  for (const entry of control.matches("input, select") ? [control] : control.querySelectorAll("input, select")) {
    entry.setAttribute("aria-label", [name, entry.getAttribute("aria-label")].filter(part => part !== null).join(" "));
  }
  return control;
}

/** What was refused is shown no longer. */
function restore(isDone: boolean): void {
  if (!isDone) {
    scene.set(scene.value);
  }
}

export function createInspector(): HTMLElement {
  const body = h("div", { class: "inspector-body" });
  const element = pane("inspector", t("inspector"), "sliders", createAgentView(), body);
  let shape = "";
  let refresh: Refresh[] = [];

  function show(object: ObjectCard | null): void {
    const wanted = object ? JSON.stringify([object.id, isPlaying(), object.components.map(component => [component.type, component.fields.map(field => [field.name, field.options?.length])])]) : "";
    if (wanted !== shape || !object) {
      shape = wanted;
      refresh = [];
      replace(body, ...(object ? build(object, refresh) : [emptyState("eye", t("inspectorEmpty"), t("inspectorEmptyAction"))]));
    }
    if (object) {
      refresh.forEach(update => update(object));
    }
  }

  scene.watch(() => show(selectedObject() ?? (playFrame.value?.selected?.id === scene.value.selected ? playFrame.value?.selected ?? null : null)));
  playFrame.watch(frame => frame?.selected && show(frame.selected));
  return element;
}

function build(object: ObjectCard, refresh: Refresh[]): Child[] {
  const id = object.id;
  const active = h("input", { attr: { type: "checkbox", "aria-label": t("active") } });
  active.addEventListener("change", () => void setActive(id, active.checked));
  const name = h("input", { class: "object-name", attr: { type: "text", maxlength: 60, "aria-label": t("rename"), disabled: isPlaying() } });
  name.addEventListener("change", () => void rename(id, name.value));
  refresh.push(present => {
    active.checked = present.isActive;
    if (document.activeElement !== name) {
      name.value = present.name;
    }
  });
  const place = (label: string, part: "position" | "rotation" | "scale"): HTMLElement => {
    const control = vector(object[part], values => void setPlace(id, part, values, null).then(restore), "XYZ");
    refresh.push(present => control.update(present[part]));
    return h("div", { class: "prop wide" }, h("span", { class: "prop-name" }, label), named(control.element, label));
  };
  const add = h("select", { class: "add-component", attr: { "aria-label": t("addComponent"), "data-id": "add-component" } },
    h("option", { attr: { value: "" } }, t("addComponent")),
    ...scene.value.components.map(entry => h("option", { attr: { value: entry.type } }, typeName(entry.type, entry.label))));
  add.addEventListener("change", () => void addComponent(id, add.value));
  return [
    h("div", { class: "object-head" }, active, name),
    section(t("transform"), "UnityEngine.Transform", "cube", [], place(t("position"), "position"), place(t("rotation"), "rotation"), place(t("scale"), "scale")),
    ...object.components.map((component, index) => componentSection(id, component, index, refresh)),
    isPlaying() ? h("p", { class: "hint play-hint" }, t("playHint")) : add,
  ];
}

function section(title: string, type: string, mark: "cube" | "spark", tools: Child[], ...children: Child[]): HTMLElement {
  return h("details", { class: "component", attr: { open: true, "data-type": type } }, h("summary", {}, icon("chevron", 12), icon(mark, 14), h("span", {}, title), h("span", { class: "grow" }), ...tools), ...children);
}

function componentSection(id: string, component: ComponentCard, index: number, refresh: Refresh[]): HTMLElement {
  const enabled = h("input", { attr: { type: "checkbox", "aria-label": t("active"), disabled: isPlaying() } });
  enabled.addEventListener("change", () => void setEnabled(id, index, enabled.checked));
  refresh.push(present => void (enabled.checked = present.components[index]?.isEnabled ?? false));
  const remove = button({ icon: "trash", title: t("remove"), kind: "quiet", onClick: () => void removeComponent(id, index) });
  remove.disabled = isPlaying();
  const fields: Child[] = component.fields.flatMap((field, place): Child[] => {
    const control: FieldControl = createField(field, value => void setField(id, index, field.name, value).then(restore));
    refresh.push(present => {
      const value = present.components[index]?.fields[place]?.value;
      if (value !== undefined) {
        control.update(value);
      }
    });
    const isWide = field.kind === "vector";
    return [
      field.header ? h("h4", {}, translated(field.header)) : null,
      h("div", { class: `prop${isWide ? " wide" : ""}`, attr: { title: field.tooltip === null ? undefined : translated(field.tooltip), "data-field": field.name } }, h("span", { class: "prop-name" }, fieldName(field.name, field.label)), named(control.element, fieldName(field.name, field.label))),
    ];
  });
  return section(typeName(component.type, component.label), component.type, component.type.startsWith("Hebb.") ? "spark" : "cube", [enabled, remove], ...(component.isKnown ? fields : [h("p", { class: "hint" }, t("unknownComponent"))]));
}
