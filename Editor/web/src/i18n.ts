/** Every text of the page in the language of choice. */
import { language } from "./prefs";
import { refusals } from "./strings-refusals";
import { strings } from "./strings";
import { translated } from "./words";

export type Key = keyof typeof strings;

const column = language === "zh" ? 1 : 0;
const locale = language === "zh" ? "zh-CN" : "en-US";

export function t(key: Key, ...values: (string | number)[]): string {
  return fill(strings[key][column], values);
}

/** The text of a key that came from the server; the key itself when the page has no words for it. */
export function tMaybe(key: string, otherwise: string, ...values: (string | number)[]): string {
  return key in strings ? t(key as Key, ...values) : otherwise;
}

/** Why the server refused, in the language of choice; its own sentence, translated as far as it is known, when it has no code. */
export function refusalText(refused: { code: string; message: string; values: (string | number)[] }): string {
  const known = refusals[refused.code];
  return known ? fill(known[column], refused.values) : translated(refused.message);
}

export function number(value: number, digits = 0): string {
  const isZero = Math.abs(value) < 0.5 * 10 ** -digits;
  return (isZero ? 0 : value).toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export function percent(value: number, digits = 0): string {
  return `${number(100 * value, digits)} %`;
}

/** A day and a time of it. */
export function moment(time: string): string {
  return new Date(time).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
}

/** A size in bytes, in the unit that suits it. */
export function size(bytes: number): string {
  return bytes < 1 << 20 ? `${number(bytes / 1024, bytes < 10 << 10 ? 1 : 0)} KB` : `${number(bytes / (1 << 20), 1)} MB`;
}

function fill(text: string, values: (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ""));
}
