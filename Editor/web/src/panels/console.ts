/** What happened, line by line. */
import { emptyState } from "../controls";
import { h, replace } from "../dom";
import { refusalText, t } from "../i18n";
import { icon } from "../icons";
import { language, recall, remember } from "../prefs";
import { Signal } from "../signal";
import { entries, type ConsoleEntry } from "../state";
import { translated } from "../words";

/** A problem begins with where it is, which no language changes. */
function problemText(text: string): string {
  const [, place, problem] = /^((?:\w+: )?[^:\n]+: )(.+)$/s.exec(text) ?? [null, "", text];
  return place + translated(problem!);
}

/** Problems that came since the console was last looked at, so that none goes by unseen. */
export const unseenProblems = new Signal(0);

export function startConsole(): void {
  entries.watch(lines => unseenProblems.set(lines.filter(line => line.level !== "info" && Date.parse(line.time) > lastSeen()).length));
}

function lastSeen(): number {
  return Number(recall("console-seen", "0"));
}

function see(lines: ConsoleEntry[]): void {
  remember("console-seen", String(Math.max(lastSeen(), ...lines.map(line => Date.parse(line.time)))));
  unseenProblems.set(0);
}

export function mountConsole(holder: HTMLElement): () => void {
  const list = h("ol", { class: "log", attr: { role: "log" } });
  holder.append(list);
  return entries.watch(lines => {
    see(lines);
    const isAtEnd = holder.scrollTop + holder.clientHeight >= holder.scrollHeight - 8;
    if (lines.length === 0) {
      replace(list, emptyState("terminal", t("console"), t("consoleEmpty")));
      return;
    }
    replace(list, ...lines.map(line =>
      h("li", { class: line.level }, icon(line.level === "info" ? "info" : "warning", 14), h("time", {}, new Date(line.time).toLocaleTimeString(language === "zh" ? "zh-CN" : "en-GB")),
        h("span", {}, line.code ? refusalText({ code: line.code, message: line.text, values: line.values }) : problemText(line.text)))));
    if (isAtEnd) {
      holder.scrollTop = holder.scrollHeight;
    }
  });
}
