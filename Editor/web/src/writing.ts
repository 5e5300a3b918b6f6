/** The field into which somebody writes now: what the server says meanwhile does not disturb it. */
let field: EventTarget | null = null;

document.addEventListener("input", event => (field = event.target), true);
for (const end of ["change", "focusout"]) {
  document.addEventListener(end, () => (field = null), true);
}

export function isBeingWritten(element: EventTarget | null): boolean {
  return element !== null && element === field;
}
