/** The build of the game as the server tells it, and what can be done about it. */
import { post } from "./api";
import { Channel, frameJson } from "./channels";
import { recall, remember } from "./prefs";
import { Signal } from "./signal";
import { listen } from "./socket";

export interface BuildPart { path: string; bytes: number }
export interface BuiltModel { record: { file: string; sha256: string }; sourceBytes: number; bytes: number; difference: number }

/** What the program wrote of its own verification. */
export interface BuildReport {
  passed: boolean;
  device: string;
  models: { file: string; sha256: string | null; unchanged: boolean; largest_difference: number | null; held_out_accuracy?: number | null }[];
  agents: number;
  episodes: number;
  mean_return: number | null;
  frames: number;
  frame_ms: { p50: number | null; p95: number | null; p99: number | null };
  peak_memory_mb: number;
  problems: string[];
}

export interface BuildChoices { target: string; learning: boolean; halfPrecision: boolean; scene: string | null }

export interface Build {
  choices: BuildChoices;
  folder: string;
  status: "running" | "stopped" | "finished" | "failed";
  step: BuildStep;
  seconds: number;
  error: string | null;
  program: string | null;
  files: BuildPart[];
  models: BuiltModel[];
  report: BuildReport | null;
}

export interface BuildState { targets: { name: string; runsHere: boolean }[]; scenes: BuildPart[]; models: BuildPart[]; build: Build | null }

export const buildSteps = ["data", "program", "verification"] as const;

export type BuildStep = (typeof buildSteps)[number];

export const buildState = new Signal<BuildState>({ targets: [], scenes: [], models: [], build: null });
export const buildChoices = new Signal<BuildChoices>({ target: "linux-x64", learning: true, halfPrecision: false, ...(JSON.parse(recall("build", "{}")) as Partial<BuildChoices>), scene: null });

export function startBuildState(): void {
  listen(Channel.build, frame => buildState.set(frameJson<BuildState>(frame)));
}

export function choose(part: Partial<BuildChoices>): void {
  buildChoices.set({ ...buildChoices.value, ...part });
  const { target, learning, halfPrecision } = buildChoices.value;
  remember("build", JSON.stringify({ target, learning, halfPrecision }));
}

export function isBuilding(): boolean {
  return buildState.value.build?.status === "running";
}

export function canBuild(): boolean {
  return !isBuilding() && buildState.value.scenes.length > 0;
}

export function startBuild(): void {
  void post("/api/build/start", buildChoices.value);
}

export function stopBuild(): void {
  void post("/api/build/stop");
}
