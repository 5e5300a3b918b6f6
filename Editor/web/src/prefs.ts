/** What this browser remembers between visits: looks and sizes, nothing of the project. */
import { Signal } from "./signal";

export type Language = "en" | "zh";
export type Theme = "dark" | "light";

function read(key: string): string | null {
  try {
    return localStorage.getItem(`hebb-${key}`);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`hebb-${key}`, value);
  } catch {
    // A browser that keeps nothing loses looks and sizes only.
    return;
  }
}

export function recall(key: string, otherwise: string): string {
  return read(key) ?? otherwise;
}

export const language: Language = recall("language", navigator.language.startsWith("zh") ? "zh" : "en") === "zh" ? "zh" : "en";

export const theme = new Signal<Theme>(
  recall("theme", matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark") === "light" ? "light" : "dark",
);

theme.watch(value => {
  document.documentElement.dataset["theme"] = value;
  remember("theme", value);
});

/** All state lives on the server, so the page simply comes back in the other language. */
export function switchLanguage(): void {
  remember("language", language === "en" ? "zh" : "en");
  location.reload();
}

export function switchTheme(): void {
  theme.set(theme.value === "dark" ? "light" : "dark");
}
