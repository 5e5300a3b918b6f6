/** What the server told us, by topic. The page keeps nothing else that matters: a reload asks for it all again. */
import { Channel, frameFloats, frameJson } from "./channels";
import { Signal } from "./signal";
import { connected, listen } from "./socket";

export interface Project {
  name: string | null;
  path: string | null;
  isReadOnly: boolean;
  undo: string | null;
  redo: string | null;
  templates: string[];
  projects: ListedProject[];
  folder: string;
}
export interface ListedProject { path: string; name: string; changed: string }

export interface BinSample { id: string; hash: string; isHeldOut: boolean }
export interface BinClass { id: string; name: string; samples: BinSample[] }
export interface BinWarning { code: string; values: (string | number)[] }
export interface Bins { kind: "drawing" | "photo"; classes: BinClass[]; warnings: BinWarning[] }

export interface Finding { rule: string; problem: string; evidence: string; advice: string[] }

export type RunStatus = "preparing" | "running" | "paused" | "stopping" | "stopped" | "finished" | "failed" | "interrupted";

export interface Choices {
  epochs: number;
  learningRate: number;
  batchSize: number;
  network: "small" | "medium" | "large";
  augment: boolean;
  continue: boolean;
  seed: number;
}

export interface Run {
  number: number;
  choices: Choices;
  status: RunStatus;
  epoch: number;
  trainingSamples: number;
  heldOutSamples: number;
  bestEpoch: number;
  heldOutAccuracy: number | null | "NaN";
  accuracy: number | null | "NaN";
  seconds: number;
  error: string | null;
  findings: Finding[];
  isActive: boolean;
}

export interface LayerCard { name: string; kind: string; shape: number[]; parameters: number; settings: Record<string, string> }
export interface SampleAnswer { sampleId: string; actual: number; predicted: number; probability: number; isHeldOut: boolean }
export type Explanation = "gradCam" | "saliency";
export interface ModelCard { labels: string[]; input: number[]; layers: LayerCard[]; explanations: Explanation[]; parameters: number; device: string; answers: SampleAnswer[] }

export interface Answer { labels: string[]; probabilities: number[]; milliseconds: number }
export interface ConsoleEntry { time: string; level: string; code: string; text: string; values: (string | number)[] }

export interface CurvePoint { epoch: number; loss: number; heldOutLoss: number; accuracy: number; heldOutAccuracy: number }

export const project = new Signal<Project | null>(null);
export const bins = new Signal<Bins>({ kind: "drawing", classes: [], warnings: [] });
export const runs = new Signal<Run[]>([]);
export const curves = new Signal<Map<number, CurvePoint[]>>(new Map());
export const model = new Signal<ModelCard | null>(null);
export const answer = new Signal<Answer | null>(null);
export const entries = new Signal<ConsoleEntry[]>([]);
export const tabs = new Signal<string[]>([]);

const keptEntries = 1000;

export function activeRun(): Run | undefined {
  return runs.value.find(run => run.isActive);
}

export function lastRun(): Run | undefined {
  return runs.value[runs.value.length - 1];
}

/** Numbers that are not finite come as text. */
export function share(value: number | null | string | undefined): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

export function startState(): void {
  listen(Channel.access, frame => tabs.set(frameJson<{ tabs: string[] }>(frame).tabs));
  listen(Channel.project, frame => project.set(frameJson<Project>(frame)));
  listen(Channel.bins, frame => bins.set(frameJson<Bins>(frame)));
  listen(Channel.training, frame => runs.set(frameJson<{ runs: Run[] }>(frame).runs));
  listen(Channel.model, frame => model.set(frameJson<{ card: ModelCard | null }>(frame).card));
  listen(Channel.answer, frame => answer.set(frameJson<Answer>(frame)));
  listen(Channel.console, frame => entries.set([...entries.value, ...frameJson<ConsoleEntry[]>(frame)].slice(-keptEntries)));
  listen(Channel.curves, frame => addPoints(frameFloats(frame)));
  connected.watch(state => {
    if (state === "open") {
      curves.set(new Map());
      entries.set([]);
    }
  });
}

function addPoints(numbers: Float32Array): void {
  const map = new Map(curves.value);
  for (let at = 0; at + 5 < numbers.length; at += 6) {
    const [run, epoch, loss, heldOutLoss, accuracy, heldOutAccuracy] = numbers.subarray(at, at + 6) as unknown as [number, number, number, number, number, number];
    const points = map.get(run) ?? [];
    points.push({ epoch, loss, heldOutLoss, accuracy, heldOutAccuracy });
    map.set(run, points);
  }
  curves.set(map);
}
