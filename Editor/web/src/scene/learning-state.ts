/** What agents learned, game by game: the points of the curves as the server tells them. */
import { Channel, frameJson } from "../channels";
import { Signal } from "../signal";
import { connected, listen } from "../socket";

export interface LearningPoint {
  play: number;
  behavior: string;
  decisions: number;
  return: number | null;
  evaluation: number | null;
}

export const learningPoints = new Signal<LearningPoint[]>([]);

export function startLearning(): void {
  listen(Channel.learning, frame => learningPoints.set([...learningPoints.value, ...frameJson<LearningPoint[]>(frame)]));
  connected.watch(state => state === "open" && learningPoints.set([]));
}
