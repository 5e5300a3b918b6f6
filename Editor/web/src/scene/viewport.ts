/** The scene to work on, and the game as its camera sees it. */
import { button, emptyState } from "../controls";
import { h } from "../dom";
import { number, t } from "../i18n";
import { theme } from "../prefs";
import { createTabs, type Tabs } from "../tabs";
import { modelDrag } from "../panels/side";
import { hit, paintScene } from "./painter";
import { createFraming } from "./framing";
import { bindGameKeys } from "./game-keys";
import { createReturns } from "./returns";
import { assignModel, createScene, select, setPlace } from "./scene-actions";
import { isPlaying, playFrame, scene, selectedObject, type DrawItem, type PlayNote } from "./scene-state";
import { fit, toWorld, type View } from "./view";

/** Pixels around an agent in which a click means it. */
const pickRadius = 28;

/** How much of the scene's view the game takes at first. */
const editingMargin = 0.88;

const view: View = { x: 0, y: 0, scale: 44 };

/** Whether the view is where someone put it; until then it shows what the game's camera sees. */
let isPlaced = false;

export function createViewport(): Tabs {
  return createTabs("stage", [
    { id: "scene", label: t("scene"), icon: "cube", mount: holder => mount(holder, true) },
    { id: "game", label: t("game"), icon: "play", mount: holder => mount(holder, false) },
  ]);
}

export function frameSelected(): void {
  const object = selectedObject();
  const drawn = items().filter(item => object && isWithin(item.id, object.id)).flatMap(item => item.points);
  const points = drawn.length > 0 ? drawn : object?.position.slice(0, 2) ?? [];
  if (points.length > 0) {
    const [across, along] = [0, 1].map(axis => points.filter((_, at) => at % 2 === axis)) as [number[], number[]];
    [view.x, view.y] = [middle(across), middle(along)];
    isPlaced = true;
    scene.set(scene.value);
  }
}

function isWithin(id: string | null, ancestor: string): boolean {
  return id !== null && (id === ancestor || isWithin(scene.value.objects.find(entry => entry.id === id)?.parent ?? null, ancestor));
}

function middle(numbers: number[]): number {
  return (Math.min(...numbers) + Math.max(...numbers)) / 2;
}

function items(): DrawItem[] {
  return (isPlaying() ? playFrame.value?.draw : null) ?? scene.value.draw;
}

function mount(holder: HTMLElement, isEditing: boolean): () => void {
  const canvas = h("canvas", { attr: { tabindex: 0, "aria-label": t(isEditing ? "scene" : "game"), role: "img" } });
  const figures = h("output", { class: "figures" });
  const empty = emptyState("cube", t("hierarchyEmpty"), t("hierarchyEmptyAction"), button({ icon: "plus", label: t("createScene"), kind: "primary", onClick: () => void createScene() }));
  const summary = h("p", { class: "unseen", attr: { "data-id": "play-notes" } });
  const returns = createReturns();
  const framing = isEditing ? null : createFraming(() => schedule());
  const element = h("div", { class: "viewport" }, canvas, figures, returns.element, summary, empty, framing?.element);
  const context = canvas.getContext("2d")!;
  const size = { width: 1, height: 1 };
  let isScheduled = false;
  let seen = view;
  holder.append(element);

  function draw(): void {
    isScheduled = false;
    empty.hidden = scene.value.name !== null;
    canvas.hidden = !empty.hidden;
    if (canvas.hidden) {
      return;
    }
    const camera = items().find(item => item.shape === "camera" && item.width === 1) ?? items().find(item => item.shape === "camera");
    const whole = camera ? fit(size, camera.points[0]!, camera.points[1]!, camera.points[3]! * (16 / 9), camera.points[3]!) : view;
    if (isEditing && !isPlaced) {
      Object.assign(view, whole, { scale: whole.scale * editingMargin });
    }
    seen = framing?.view(size, items(), whole, returns.covers()) ?? view;
    paintScene(context, size, seen, items(), { selected: scene.value.selected, isEditing, notes: playFrame.value?.notes ?? [] });
    const frame = playFrame.value;
    figures.textContent = frame ? t("figures", frame.frame, number(frame.seconds, 1), number(frame.milliseconds, 1)) : "";
    returns.update();
    summary.textContent = (frame?.notes ?? []).map(note => `${scene.value.objects.find(entry => entry.id === note.id)?.name ?? note.id}: ${note.text}`).join("; ");
    element.classList.toggle("playing", isPlaying());
  }

  const schedule = (): void => {
    if (!isScheduled) {
      isScheduled = true;
      requestAnimationFrame(draw);
    }
  };
  const watcher = new ResizeObserver(() => {
    const ratio = devicePixelRatio;
    [size.width, size.height] = [Math.max(1, element.clientWidth), Math.max(1, element.clientHeight)];
    canvas.width = size.width * ratio;
    canvas.height = size.height * ratio;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    schedule();
  });
  watcher.observe(element);
  if (isEditing) {
    bindPointer(canvas, size, schedule);
  } else {
    canvas.addEventListener("click", event => follow(toWorld(seen, size, event.offsetX, event.offsetY), pickRadius / seen.scale));
  }
  element.addEventListener("dragover", event => event.preventDefault());
  element.addEventListener("drop", event => {
    const model = event.dataTransfer?.getData(modelDrag);
    const box = canvas.getBoundingClientRect();
    const target = hit(items().filter(item => item.shape !== "camera"), ...toWorld(view, size, event.clientX - box.left, event.clientY - box.top), 8 / view.scale);
    if (model && target) {
      event.preventDefault();
      void assignModel(target, model);
    }
  });
  const keys = isEditing ? null : bindGameKeys(canvas);
  if (keys) {
    element.append(keys.element);
  }
  const stops = [scene.watch(schedule), playFrame.watch(schedule), theme.watch(schedule)];
  return () => {
    watcher.disconnect();
    stops.forEach(stop => stop());
    keys?.dispose();
  };
}

/** Follows the agent at a point of the game, copies included: the one whose picture lies there, or else the nearest within reach. */
function follow([x, y]: [number, number], reach: number): void {
  const notes = playFrame.value?.notes ?? [];
  const touched = hit(items().filter(item => notes.some(note => note.id === item.id)), x, y, reach);
  const away = (note: PlayNote): number => Math.hypot(note.x - x, note.y - y);
  const nearest = [...notes].sort((one, other) => away(one) - away(other))[0];
  const target = touched ?? (nearest && away(nearest) <= reach ? nearest.id : null);
  if (target) {
    void select(target);
  }
}

/** Click selects, drag moves; drag on nothing, or with the middle button, pans; the wheel zooms. */
function bindPointer(canvas: HTMLCanvasElement, size: { width: number; height: number }, schedule: () => void): void {
  let gesture = 0;
  canvas.addEventListener("pointerdown", down => {
    canvas.setPointerCapture(down.pointerId);
    const start = toWorld(view, size, down.offsetX, down.offsetY);
    const from = { ...view };
    isPlaced = true;
    const target = down.button === 0 ? hit(items(), start[0], start[1], 8 / view.scale) : null;
    const object = scene.value.objects.find(entry => entry.id === target);
    const isMoving = object !== undefined && object.id === scene.value.selected;
    const name = `drag-${Date.now()}-${++gesture}`;
    let isBusy = false;
    let hasMoved = false;
    let wanted: [number, number] | null = null;
    /** One request at a time; the last place is never left out. */
    const place = async (): Promise<void> => {
      while (object && wanted && !isBusy) {
        const [x, y] = wanted;
        wanted = null;
        isBusy = true;
        const [across, along] = withinParent(object.parent, x - start[0], y - start[1]);
        await setPlace(object.id, "position", [round(object.position[0]! + across), round(object.position[1]! + along), object.position[2]!], name);
        isBusy = false;
      }
    };
    const move = (event: PointerEvent): void => {
      hasMoved ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > 3;
      if (!hasMoved) {
        return;
      }
      if (object && isMoving) {
        wanted = toWorld(view, size, event.offsetX, event.offsetY);
        void place();
      } else if (!target) {
        view.x = from.x - (event.clientX - down.clientX) / view.scale;
        view.y = from.y + (event.clientY - down.clientY) / view.scale;
        schedule();
      }
    };
    canvas.addEventListener("pointermove", move);
    canvas.addEventListener("pointerup", () => {
      canvas.removeEventListener("pointermove", move);
      if (!hasMoved && down.button === 0) {
        void select(target);
      }
    }, { once: true });
  });
  canvas.addEventListener("wheel", event => {
    event.preventDefault();
    isPlaced = true;
    const before = toWorld(view, size, event.offsetX, event.offsetY);
    view.scale = Math.max(4, Math.min(400, view.scale * Math.exp(-event.deltaY * 0.0012)));
    const after = toWorld(view, size, event.offsetX, event.offsetY);
    view.x += before[0] - after[0];
    view.y += before[1] - after[1];
    schedule();
  }, { passive: false });
}

/** A way through the world as an object's children count it: turned and scaled back by it and all above it. */
function withinParent(id: string | null, x: number, y: number): [number, number] {
  const parent = scene.value.objects.find(entry => entry.id === id);
  if (!parent) {
    return [x, y];
  }
  const [across, along] = withinParent(parent.parent, x, y);
  const turn = (-(parent.rotation[2] ?? 0) * Math.PI) / 180;
  return [
    (across * Math.cos(turn) - along * Math.sin(turn)) / (parent.scale[0] || 1),
    (across * Math.sin(turn) + along * Math.cos(turn)) / (parent.scale[1] || 1),
  ];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
