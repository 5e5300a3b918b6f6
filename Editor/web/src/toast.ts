/** Says something for a moment, at the foot of the window. */
import { h } from "./dom";
import { icon } from "./icons";

export type ToastLevel = "info" | "warning" | "error";

let holder: HTMLElement | null = null;

export function toast(text: string, level: ToastLevel = "info"): void {
  holder ??= document.body.appendChild(h("div", { class: "toasts", attr: { role: "status", "aria-live": "polite" } }));
  const element = h("div", { class: `toast ${level}` }, icon(level === "info" ? "info" : "warning"), h("span", {}, text));
  holder.appendChild(element);
  while (holder.children.length > 3) {
    holder.firstElementChild?.remove();
  }
  setTimeout(() => element.remove(), level === "info" ? 3500 : 7000);
}
