/** The window: menus and tools above, panes around the stage, panels below. */
import { createBanner } from "./banner";
import { canBuild, isBuilding, startBuild, stopBuild } from "./build-state";
import { canRun, find, register, run } from "./commands";
import { button } from "./controls";
import { ask, post } from "./api";
import { h } from "./dom";
import { t, tMaybe } from "./i18n";
import { icon, type IconName } from "./icons";
import { isDialogOpen, isWriting } from "./keys";
import { splitter } from "./layout";
import { createMenubar } from "./menubar";
import { openPalette, openShortcuts } from "./palette";
import { chooseMaps, mountActivations } from "./panels/activations";
import { mountBuild } from "./panels/build";
import { mountConsole, startConsole, unseenProblems } from "./panels/console";
import { addToNumber, mountDataset } from "./panels/dataset";
import { mountModel } from "./panels/model";
import { removeSelected, selection } from "./panels/selection";
import { createAssets } from "./panels/side";
import { mountTraining } from "./panels/training";
import { recall, remember, switchLanguage, switchTheme, theme } from "./prefs";
import { createHierarchy } from "./scene/hierarchy";
import { createInspector } from "./scene/inspector";
import { duplicateSelectedObject, removeSelectedObject, stepPlay, stopPlay, togglePlay } from "./scene/scene-actions";
import { hasAgents, isPlaying, scene, selectedObject } from "./scene/scene-state";
import { createViewport, frameSelected } from "./scene/viewport";
import { clearPad, createSource } from "./source/source";
import { activeRun, model, project } from "./state";
import { createTabs, type Panel, type Tabs } from "./tabs";
import { createPlayControls, createSearch, createStatusChip } from "./toolbar";
import { canTrain, pauseOrResume, startTraining, stopTraining } from "./training-actions";

const panels: ["dataset" | "training" | "activations" | "model" | "build" | "console", IconName, Panel["mount"]][] = [
  ["dataset", "grid", mountDataset],
  ["training", "curve", mountTraining],
  ["activations", "layers", mountActivations],
  ["model", "cube", mountModel],
  ["build", "box", mountBuild],
  ["console", "terminal", mountConsole],
];

export function createShell(): HTMLElement {
  startConsole();
  const maximize = button({ icon: "expand", title: t("maximize"), kind: "quiet", id: "maximize" });
  const isFirstVisit = recall("tab-dock", "") === "";
  const dock = createTabs(
    "dock", panels.map(([id, mark, mount]) => ({ id, label: t(id), icon: mark, mount, waiting: id === "console" ? unseenProblems : undefined })),
    maximize,
  );
  if (isFirstVisit) {
    showHowAgentsLearn(dock);
  }
  const stage = createViewport();
  registerCommands(dock.show, dock.next, () => stage.show("game"));
  const shell = h(
    "div",
    { class: "shell" },
    createTopBar(() => dock.show("training")),
    createBanner(),
    h("div", { class: "left" }, createHierarchy(), createAssets(dock.show)),
    splitter("left"),
    stage.element,
    splitter("right"),
    createInspector(),
    splitter("dock"),
    h("div", { class: "dock-row" }, createSource(), dock.element),
  );
  const enlarge = (isLarge: boolean): void => {
    shell.classList.toggle("maximized", isLarge);
    maximize.replaceChildren(icon(isLarge ? "shrink" : "expand"));
    maximize.title = t(isLarge ? "restore" : "maximize");
    remember("maximized", isLarge ? "yes" : "");
    window.dispatchEvent(new Event("resize"));
  };
  maximize.addEventListener("click", () => enlarge(!shell.classList.contains("maximized")));
  dock.element.querySelector(".tab-list")!.addEventListener("dblclick", () => enlarge(!shell.classList.contains("maximized")));
  enlarge(recall("maximized", "") === "yes");
  return shell;
}

/** Whose first scene is one of agents finds out how they learn, and no empty data set. */
function showHowAgentsLearn(dock: Tabs): void {
  let isKnown = false;
  scene.watch(present => {
    if (!isKnown && present.name !== null) {
      isKnown = true;
      if (hasAgents()) {
        dock.show("training");
      }
    }
  });
}

function createTopBar(onTraining: () => void): HTMLElement {
  const name = h("span", { class: "project-name" });
  project.watch(present => (name.textContent = present?.name ?? ""));
  const themeKnob = button({ icon: theme.value === "dark" ? "sun" : "moon", title: t("switchTheme"), kind: "quiet", id: "theme", onClick: switchTheme });
  theme.watch(value => themeKnob.replaceChildren(icon(value === "dark" ? "sun" : "moon")));
  const undo = button({ icon: "undo", title: t("undo"), kind: "quiet", id: "undo", onClick: () => run("undo") });
  const redo = button({ icon: "redo", title: t("redo"), kind: "quiet", id: "redo", onClick: () => run("redo") });
  project.watch(() => {
    for (const [knob, id] of [[undo, "undo"], [redo, "redo"]] as const) {
      knob.disabled = !canRun(find(id));
      knob.title = `${find(id).label()} (${find(id).keys?.split(" / ")[0]})`;
    }
  });
  return h(
    "header",
    { class: "topbar" },
    h("img", { class: "logo", attr: { src: "/icon.svg", alt: "Hebb", width: 24, height: 24 } }),
    createMenubar([
      [t("file"), ["open-tab"]],
      [t("edit"), ["undo", "redo", null, "duplicate", "remove-selected"]],
      [t("gameObject"), ["frame", "duplicate", "remove-object", null, "play", "step", "stop-play"]],
      [t("train"), ["train", "pause", "stop"]],
      [t("build"), ["build", "stop-build"]],
      [t("view"), ["show-dataset", "show-training", "show-activations", "show-model", "show-build", "show-console", null, "theme", "language"]],
      [t("help"), ["shortcuts", "palette"]],
    ]),
    name,
    undo,
    redo,
    h("span", { class: "grow" }),
    createPlayControls(),
    h("span", { class: "grow" }),
    createStatusChip(onTraining),
    createSearch(),
    button({ icon: "language", label: t("switchLanguage"), title: t("switchLanguage"), kind: "quiet", id: "language", onClick: switchLanguage }),
    themeKnob,
  );
}

function registerCommands(show: (tab: string) => void, next: () => void, showGame: () => void): void {
  const hasObject = (): boolean => selectedObject() !== null && !isPlaying();
  const edited = (key: string | null | undefined): string => (key ? tMaybe(key, key) : "");
  register(
    { id: "palette", label: () => t("commands"), icon: "search", keys: "Ctrl+K", run: openPalette },
    { id: "undo", icon: "undo", label: () => (project.value?.undo ? t("undoWhat", edited(project.value.undo)) : t("undo")), keys: "Ctrl+Z", isEnabled: () => Boolean(project.value?.undo), run: () => void post("/api/undo") },
    { id: "redo", icon: "redo", label: () => (project.value?.redo ? t("redoWhat", edited(project.value.redo)) : t("redo")), keys: "Ctrl+Shift+Z / Ctrl+Y", isEnabled: () => Boolean(project.value?.redo), run: () => void post("/api/redo") },
    { id: "play", label: () => t(scene.value.state === "playing" ? "pause" : "play"), icon: "play", keys: "Space", isEnabled: () => scene.value.name !== null, run: () => { if (!isPlaying()) { showGame(); } void togglePlay(); } },
    { id: "step", label: () => t("step"), icon: "step", keys: ".", isEnabled: () => scene.value.name !== null, run: () => void stepPlay() },
    { id: "stop-play", label: () => t("stop"), icon: "stop", keys: "Shift+Escape", isEnabled: isPlaying, run: () => void stopPlay() },
    { id: "frame", label: () => t("frameObject"), icon: "search", keys: "F", isEnabled: () => selectedObject() !== null, run: frameSelected },
    { id: "duplicate", label: () => t("duplicate"), icon: "plus", keys: "Ctrl+D", isEnabled: hasObject, run: duplicateSelectedObject },
    { id: "remove-object", label: () => t("removeObjectCommand"), icon: "trash", isEnabled: hasObject, run: removeSelectedObject },
    { id: "train", label: () => t("trainButton"), icon: "spark", keys: "T", isEnabled: canTrain, run: () => { show("training"); startTraining(); } },
    { id: "pause", label: () => (activeRun()?.status === "paused" ? t("resume") : t("pause")), icon: "pause", isEnabled: () => Boolean(activeRun()), run: pauseOrResume },
    { id: "stop", label: () => t("stopKeepBest"), icon: "stop", isEnabled: () => Boolean(activeRun()), run: stopTraining },
    { id: "build", label: () => t("buildAndCheck"), icon: "box", keys: "Ctrl+Enter", isEnabled: canBuild, run: () => { show("build"); startBuild(); } },
    { id: "stop-build", label: () => t("buildStop"), icon: "stop", isEnabled: isBuilding, run: stopBuild },
    { id: "clear", label: () => t("clear"), icon: "trash", keys: "C", run: clearPad },
    { id: "remove-selected", label: () => t("keyDelete"), icon: "trash", keys: "Delete", isEnabled: () => selection.value.size > 0 || hasObject(), run: () => (selection.value.size > 0 ? void removeSelected() : removeSelectedObject()) },
    ...panels.map(([id, mark], index) => ({ id: `show-${id}`, label: () => t(id), icon: mark, keys: `Alt+${index + 1}`, run: () => show(id) })),
    { id: "why", label: () => t("why"), icon: "eye", isEnabled: () => model.value !== null, run: () => { chooseMaps(); show("activations"); } },
    { id: "next-tab", label: () => t("keyTabs"), keys: "]", run: next },
    { id: "open-tab", label: () => t("openTab"), icon: "open", run: () => void openTab() },
    { id: "theme", label: () => t("switchTheme"), icon: "sun", run: switchTheme },
    { id: "language", label: () => t("switchLanguage"), icon: "language", run: switchLanguage },
    { id: "shortcuts", label: () => t("shortcuts"), icon: "question", keys: "?", run: openShortcuts },
  );
  document.addEventListener("keydown", event => {
    const isFree = !event.ctrlKey && !event.altKey && !event.metaKey && !isWriting(event.target) && !isDialogOpen();
    if (isFree && /^[1-9]$/.test(event.key)) {
      addToNumber(Number(event.key));
    }
  });
}

async function openTab(): Promise<void> {
  const answer = await ask<{ ticket: string }>("/api/tickets", {});
  if (answer) {
    window.open(`/#${answer.ticket}`, "_blank", "noopener");
  }
}
