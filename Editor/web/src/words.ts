/** Names of components and their fields, by the names they are saved with, and sentences of the server, in the language of choice. */
import { language } from "./prefs";
import english from "./words/names.en.json";
import chinese from "./words/names.zh.json";
import phrases from "./words/phrases.zh.json";

const names: { types: Record<string, string>; fields: Record<string, string>; options: Record<string, string> } = language === "zh" ? chinese : english;

/** What a component or an asset is called; those of the project's scripts keep their own names. */
export function typeName(type: string, otherwise: string): string {
  return names.types[type] ?? otherwise;
}

export function fieldName(name: string, otherwise: string): string {
  return names.fields[name] ?? otherwise;
}

export function optionName(value: unknown, otherwise: string): string {
  return (typeof value === "string" ? names.options[value] : undefined) ?? otherwise;
}

const plain: Record<string, string> = phrases;
const templates = Object.entries(plain)
  .filter(([english]) => english.includes("{0}"))
  .map(([english, translated]): [RegExp, string] => [new RegExp(`^${english.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\d\}/g, "(.+?)")}$`), translated]);

/** Sentences of the server in the language of choice; those that are not known stay in English. */
export function translated(text: string): string {
  return language === "zh" ? text.split(/(?<=[^.][.!?]) (?=["'A-Z0-9])/).map(sentence).join("") : text;
}

function sentence(english: string): string {
  const known = plain[english];
  if (known !== undefined) {
    return known;
  }
  for (const [pattern, translation] of templates) {
    const found = pattern.exec(english);
    if (found) {
      return translation.replace(/\{(\d)\}/g, (_, place: string) => found[Number(place) + 1] ?? "");
    }
  }
  return english;
}
