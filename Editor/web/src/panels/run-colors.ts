/** Which runs are shown, and in what colour. */
import { Signal } from "../signal";
import { runs } from "../state";

export const hiddenRuns = new Signal<ReadonlySet<number>>(new Set());

export function toggleRun(number: number): void {
  const next = new Set(hiddenRuns.value);
  if (!next.delete(number)) {
    next.add(number);
  }
  hiddenRuns.set(next);
}

/** The newest run has the colour of training; the others have colours of their own. */
export function runColor(number: number): string {
  return number === runs.value.length ? "--train" : `--c${(number + 2) % 8}`;
}
