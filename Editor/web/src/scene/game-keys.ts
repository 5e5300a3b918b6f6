/** Keys go to the game while its picture has the focus; Esc gives them back to the editor. */
import { h } from "../dom";
import { t } from "../i18n";
import { setKey } from "./scene-actions";
import { scene } from "./scene-state";

/** The names that differ from those of the browser. */
const names: Record<string, string> = {
  ArrowUp: "UpArrow",
  ArrowDown: "DownArrow",
  ArrowLeft: "LeftArrow",
  ArrowRight: "RightArrow",
  Space: "Space",
  Enter: "Return",
  Backspace: "Backspace",
  Delete: "Delete",
  ShiftLeft: "LeftShift",
  ShiftRight: "RightShift",
};

function nameOf(code: string): string | null {
  return names[code] ?? /^Key([A-Z])$/.exec(code)?.[1] ?? code.match(/^Digit(\d)$/)?.[0].replace("Digit", "Alpha") ?? null;
}

export function bindGameKeys(canvas: HTMLCanvasElement): { element: HTMLElement; dispose(): void } {
  const held = new Set<string>();
  const element = h("p", { class: "game-keys", attr: { "data-id": "game-keys" } });
  let sent: Promise<unknown> = Promise.resolve();

  /** One after the other, so that a key never goes up before it went down. */
  function send(key: string, isDown: boolean): void {
    sent = sent.then(() => setKey(key, isDown));
  }

  function release(): void {
    held.forEach(key => send(key, false));
    held.clear();
  }

  function show(): void {
    const isFocused = document.activeElement === canvas;
    element.hidden = scene.value.state !== "playing";
    element.classList.toggle("held", isFocused);
    element.textContent = t(isFocused ? "gameKeys" : "gameKeysHint");
  }

  canvas.addEventListener("keydown", event => {
    if (scene.value.state !== "playing" || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const key = nameOf(event.code);
    if (event.key === "Escape") {
      canvas.blur();
    } else if (!key) {
      return;
    } else if (!held.has(key)) {
      held.add(key);
      send(key, true);
    }
    event.preventDefault();
    event.stopPropagation();
  });
  canvas.addEventListener("keyup", event => {
    const key = nameOf(event.code);
    if (key && held.delete(key)) {
      send(key, false);
    }
  });
  canvas.addEventListener("focus", show);
  canvas.addEventListener("blur", () => {
    release();
    show();
  });
  const stop = scene.watch(() => {
    if (scene.value.state !== "playing") {
      release();
    }
    show();
  });
  return {
    element,
    dispose: () => {
      stop();
      release();
    },
  };
}
