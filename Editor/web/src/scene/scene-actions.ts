/** What can be done to the scene. */
import { post } from "../api";
import { scene, selectedObject, type Json } from "./scene-state";

const classifier = "Hebb.Components.ImageClassifier";

function at(id: string): string {
  return `/api/scene/objects/${encodeURIComponent(id)}`;
}

export const select = (id: string | null): Promise<boolean> => post("/api/scene/select", { id });
export const chooseCamera = (id: string): Promise<boolean> => post("/api/scene/camera", { id });
export const openScene = (name: string): Promise<boolean> => post("/api/scene/open", { name });
export const createScene = (): Promise<boolean> => post("/api/scene");
export const addObject = (kind: string): Promise<boolean> => post("/api/scene/objects", { kind });
export const rename = (id: string, name: string): Promise<boolean> => post(`${at(id)}/rename`, { name });
export const setParent = (id: string, parent: string | null): Promise<boolean> => post(`${at(id)}/parent`, { id: parent });
export const setActive = (id: string, on: boolean): Promise<boolean> => post(`${at(id)}/active`, { on });
export const addComponent = (id: string, type: string): Promise<boolean> => post(`${at(id)}/components`, { type });
export const removeComponent = (id: string, index: number): Promise<boolean> => post(`${at(id)}/components/${index}/remove`);
export const setEnabled = (id: string, index: number, on: boolean): Promise<boolean> => post(`${at(id)}/components/${index}/enabled`, { on });
export const setField = (id: string, index: number, field: string, value: Json): Promise<boolean> => post(`${at(id)}/components/${index}/field`, { field, value });
export const setPlace = (id: string, part: string, values: number[], gesture: string | null): Promise<boolean> => post(`${at(id)}/place`, { part, values, gesture });
export const togglePlay = (): Promise<boolean> => post("/api/play");
export const forgetLearning = (): Promise<boolean> => post("/api/play/forget");
export const stepPlay = (): Promise<boolean> => post("/api/play/step");
export const stopPlay = (): Promise<boolean> => post("/api/play/stop");
export const setSpeed = (scale: number): Promise<boolean> => post("/api/play/speed", { scale });

export const setBudget = (milliseconds: number | null): Promise<boolean> => post("/api/play/budget", { milliseconds });
export const setKey = (key: string, down: boolean): Promise<boolean> => post("/api/play/key", { key, down });
export const setDecider = (id: string, type: string): Promise<boolean> => post("/api/play/decider", { id, type });

export function removeSelectedObject(): void {
  const object = selectedObject();
  if (object) {
    void post(`${at(object.id)}/remove`);
  }
}

export function duplicateSelectedObject(): void {
  const object = selectedObject();
  if (object) {
    void post(`${at(object.id)}/duplicate`);
  }
}

/** Puts a model on an object: into its classifier, which is added where there is none. */
export async function assignModel(id: string, path: string): Promise<void> {
  const find = (): number => scene.value.objects.find(entry => entry.id === id)?.components.findIndex(component => component.type === classifier) ?? -1;
  let index = find();
  if (index < 0) {
    index = scene.value.objects.find(entry => entry.id === id)?.components.length ?? 0;
    if (!(await addComponent(id, classifier))) {
      return;
    }
  }
  if (await setField(id, index, "model", { asset: path })) {
    await select(id);
  }
}
