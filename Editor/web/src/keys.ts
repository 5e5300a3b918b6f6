/** Keys. A key that writes into a field is the field's. */
import { allCommands, canRun } from "./commands";
import { isBeingWritten } from "./writing";

/** What a field does by itself while somebody writes into it. */
const fieldKeys = new Set(["Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y"]);

export function startKeys(): void {
  document.addEventListener("keydown", event => {
    const wanted = describe(event);
    if (isDialogOpen() || (fieldKeys.has(wanted) && isBeingWritten(event.target))) {
      return;
    }
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isPlain && isWriting(event.target)) {
      return;
    }
    if (wanted === "Space" && !(event.target === document.body || (event.target as Element).closest(".viewport"))) {
      return;
    }
    const command = allCommands().find(candidate => candidate.keys?.split(" / ").includes(wanted));
    if (command) {
      event.preventDefault();
      if (canRun(command)) {
        command.run();
      }
    }
  });
}

/** What lies below a dialog is out of reach. */
export function isDialogOpen(): boolean {
  return document.querySelector("dialog[open]") !== null;
}

function describe(event: KeyboardEvent): string {
  const name = event.key === " " ? "Space" : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const isShiftShown = event.shiftKey && (event.key.length > 1 || /[a-z]/i.test(event.key));
  return `${event.ctrlKey || event.metaKey ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${isShiftShown ? "Shift+" : ""}${name}`;
}

export function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
