/** Keys. A key that writes into a field is the field's. */
import { allCommands, canRun } from "./commands";

export function startKeys(): void {
  document.addEventListener("keydown", event => {
    const wanted = describe(event);
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

function describe(event: KeyboardEvent): string {
  const name = event.key === " " ? "Space" : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const isShiftShown = event.shiftKey && (event.key.length > 1 || /[a-z]/i.test(event.key));
  return `${event.ctrlKey || event.metaKey ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${isShiftShown ? "Shift+" : ""}${name}`;
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
