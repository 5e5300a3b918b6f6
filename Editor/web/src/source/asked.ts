/** The class that an explanation is wanted of. */
import { Signal } from "../signal";
import { model } from "../state";

/** Its name; null for the one that is most probable. */
export const asked = new Signal<string | null>(null);

/** Asks about a class, or, once more, about the most probable one again. */
export function askAbout(label: string): void {
  asked.set(asked.value === label ? null : label);
}

model.watch(card => {
  if (asked.value !== null && !card?.labels.includes(asked.value)) {
    asked.set(null);
  }
});
