/** The network of the agent that is followed: what it sees, and what each of its layers answers, live. */
import { Channel, frameJson } from "../channels";
import { emptyState } from "../controls";
import { h, replace } from "../dom";
import { t } from "../i18n";
import { scene } from "../scene/scene-state";
import { listen } from "../socket";
import type { LayerCard } from "../state";
import { createLayerMaps, type LayerMaps } from "./layer-maps";

interface PolicyCard { behavior: string; observations: number; layers: LayerCard[] }

export function mountPolicy(holder: HTMLElement, readout: HTMLElement): () => void {
  const strip = h("div", { class: "strip", attr: { "data-id": "policy" } });
  holder.append(strip);
  let maps: LayerMaps[] = [];
  let shape = "";
  let card: PolicyCard | null = null;

  function show(): void {
    const wanted = card ? JSON.stringify(card) : `none ${scene.value.state}`;
    if (wanted === shape) {
      return;
    }
    shape = wanted;
    maps.forEach(map => map.dispose());
    maps = [];
    readout.textContent = card?.behavior ?? "";
    if (!card) {
      replace(strip, emptyState("pulse", t("policyEmpty"), t(scene.value.state === "stopped" ? "policyEmptyStopped" : "policyEmptyPlaying")));
      return;
    }
    const behavior = card.behavior;
    const seen: LayerCard = { name: t("observation"), kind: "", shape: [card.observations], parameters: 0, settings: {} };
    maps = [seen, ...card.layers].map((layer, index) => createLayerMaps(layer, Channel.firstPolicyLayer + index, { point: text => (readout.textContent = text ?? behavior) }));
    replace(strip, ...maps.map(map => map.element));
  }

  const stops = [
    listen(Channel.policy, frame => {
      card = frameJson<{ card: PolicyCard | null }>(frame).card;
      show();
    }),
    scene.watch(show),
  ];
  return () => {
    stops.forEach(stop => stop());
    maps.forEach(map => map.dispose());
  };
}
