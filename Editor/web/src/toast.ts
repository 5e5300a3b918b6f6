/** Says something for a moment, at the foot of the window. */
import { h } from "./dom";
import { icon } from "./icons";

export type ToastLevel = "info" | "warning" | "error";

const holder = h("div", { class: "toasts", attr: { role: "status", "aria-live": "polite" } });

export function toast(text: string, level: ToastLevel = "info"): void {
  if (!holder.isConnected) {
    document.body.appendChild(holder);
  }
  const element = h("div", { class: `toast ${level}` }, icon(level === "info" ? "info" : "warning"), h("span", {}, text));
  holder.appendChild(element);
  while (holder.children.length > 3) {
    holder.firstElementChild?.remove();
  }
  setTimeout(() => element.remove(), level === "info" ? 3500 : 7000);
}
