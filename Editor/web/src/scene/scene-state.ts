/** The scene as the server tells it, and the game while it runs. */
import { Channel, frameJson } from "../channels";
import { Signal } from "../signal";
import { listen } from "../socket";

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export interface FieldOption { label: string; value: Json }

export interface FieldCard {
  name: string;
  label: string;
  kind: "number" | "whole" | "flag" | "text" | "choice" | "vector" | "color" | "link" | "other";
  value: Json;
  options: FieldOption[] | null;
  wanted: string | null;
  min: number | null;
  max: number | null;
  tooltip: string | null;
  header: string | null;
}

export interface ComponentCard { type: string; label: string; isEnabled: boolean; isKnown: boolean; fields: FieldCard[] }

export interface ObjectCard {
  id: string;
  name: string;
  parent: string | null;
  isActive: boolean;
  position: number[];
  rotation: number[];
  scale: number[];
  components: ComponentCard[];
}

export interface DrawItem { id: string; shape: "square" | "circle" | "picture" | "line" | "camera"; points: number[]; color: number[]; width: number; order: number }

export interface Scene {
  name: string | null;
  /** Where all scenes of the project lie in it, and which of them is open. */
  scenes: string[];
  opened: string | null;
  selected: string | null;
  /** The camera that was chosen to look through; null for the last. */
  camera: string | null;
  state: "stopped" | "playing" | "paused";
  timeScale: number;
  /** Milliseconds of learning in a frame; null for as long as it takes. */
  budget: number | null;
  objects: ObjectCard[];
  draw: DrawItem[];
  problems: string[];
  components: { type: string; label: string }[];
  models: string[];
  /** Whether agents go on from what they learned in the last game. */
  canGoOnLearning: boolean;
}

export interface PlayNote { id: string; x: number; y: number; text: string; share: number | null }
export interface Branch { choice: number; size: number; probabilities: number[] | null }
export interface AgentCard {
  behavior: string;
  decider: string;
  sensors: { name: string; shape: number[]; values: number[] }[];
  continuous: number[];
  branches: Branch[];
  value: number;
  reward: number;
  lastReturn: number | null;
  steps: number;
  episodes: number;
}

export interface PlayFrame { frame: number; seconds: number; draw: DrawItem[]; notes: PlayNote[]; learning: { agents: number; episodes: number; return: number | null } | null; selected: ObjectCard | null; agent: AgentCard | null; milliseconds: number }

export const scene = new Signal<Scene>({ name: null, scenes: [], opened: null, selected: null, camera: null, state: "stopped", timeScale: 1, budget: null, objects: [], draw: [], problems: [], components: [], models: [], canGoOnLearning: false });
export const playFrame = new Signal<PlayFrame | null>(null);

export function isPlaying(): boolean {
  return scene.value.state !== "stopped";
}

export function selectedObject(): ObjectCard | null {
  return scene.value.objects.find(entry => entry.id === scene.value.selected) ?? null;
}

/** Whether anything in the scene learns by reward. */
export function hasAgents(): boolean {
  return scene.value.objects.some(entry => entry.components.some(component => component.type === "Hebb.Components.BehaviorParameters"));
}

/** The objects that have a camera which draws. */
export function cameras(): ObjectCard[] {
  return scene.value.objects.filter(entry => entry.components.some(component => component.type === "UnityEngine.Camera" && component.fields.some(field => field.name === "orthographic" && field.value === true)));
}

export function startScene(): void {
  listen(Channel.scene, frame => {
    scene.set(frameJson<Scene>(frame));
    if (!isPlaying()) {
      playFrame.set(null);
    }
  });
  listen(Channel.play, frame => isPlaying() && playFrame.set(frameJson<PlayFrame>(frame)));
}
