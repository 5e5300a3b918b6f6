// What a person would find wrong with the page as it stands, as sentences.
// root: a selector; only what lies within it is looked at. language: "en" or "zh".
({ root: selector, language }) => {
  const sidewaysByDesign = ".strip, .lesson-stages";
  const namesOfTheUser = ".project-name, .tree-name, .asset, .object-name, .bin-name, .matrix th, .bar-label, .verdict, .selection-bar option, code, kbd, .formula, .caption, .templates strong, .terms th, .layers th, .chip, .layer strong, .lesson-stage strong, .returns, [data-id=play-notes], .readout, .unit-title, .agent-bars h4, .build-part, .build-program, .build-figures dd, .build-error, .log, .drop-hint code, [data-id=language], .start > p, .prop select, .fixed-value, .thumb, .component[data-type]:not([data-type^=\"UnityEngine.\"], [data-type^=\"Hebb.Components.\"])";
  const quoted = /[“「][^”」]*[”」]/g;
  const wordsOfAllLanguages = /^(Hebb|Ctrl|Alt|Shift|Esc|Escape|Delete|Space|MAX|float16|float32|Linux|Windows|CartPole|RaceTrack|Pendulum|GridWorld|CliffWalking|PlayerGestures|Vulkan|OpenCL|MiB|MB|KB|kB|hebb|editor|Adam|adam|sgd|softmax|Grad|CAM|relu|PPO|GPU|CPU|verify|Enter|English|Classify|[A-Z][a-z]+([A-Z][a-z]+)+)$/;
  const root = document.querySelector(selector);
  const faults = new Set();
  const say = (what, element, text) => faults.add(`${what}: ${element.className || element.tagName} “${text.trim().slice(0, 60)}”`);
  const style = new Map();
  const styleOf = element => style.get(element) ?? (style.set(element, getComputedStyle(element)), style.get(element));
  const isShown = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  if (document.documentElement.scrollWidth > innerWidth) {
    faults.add("the page scrolls sideways");
  }
  for (const element of root.querySelectorAll("*")) {
    if (["auto", "scroll"].includes(styleOf(element).overflowX) && element.scrollWidth > element.clientWidth + 1 && isShown(element) && !element.matches(sidewaysByDesign)) {
      say("scrolls sideways", element, element.textContent);
    }
  }

  // Every piece of text, the box it takes, and the part of it that can be seen or scrolled to.
  const pieces = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement;
    if (!node.data.trim() || owner.matches("option, script, style, .unseen") || !isShown(owner)) {
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) {
      continue;
    }
    const seen = { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
    let [isClipped, isScrolled] = [false, false];
    for (let holder = owner; holder && holder !== document.documentElement; holder = holder.parentElement) {
      const { overflowX, overflowY, textOverflow, position } = styleOf(holder);
      const edge = holder.getBoundingClientRect();
      if (overflowX !== "visible") {
        if ((box.left < edge.left - 1.5 || box.right > edge.right + 1.5) && !isScrolled) {
          if (["auto", "scroll"].includes(overflowX)) {
            isScrolled = true;
          } else if (textOverflow === "ellipsis" && owner.closest("[title]")) {
            isScrolled = true;
          } else if (overflowX !== "visible") {
            isClipped = true;
          }
        }
        seen.left = Math.max(seen.left, edge.left);
        seen.right = Math.min(seen.right, edge.right);
      }
      if (overflowY !== "visible") {
        if ((box.top < edge.top - 3 || box.bottom > edge.bottom + 3) && !isScrolled) {
          if (["auto", "scroll"].includes(overflowY)) {
            isScrolled = true;
          } else {
            isClipped = true;
          }
        }
        seen.top = Math.max(seen.top, edge.top);
        seen.bottom = Math.min(seen.bottom, edge.bottom);
      }
      if (position === "fixed") {
        break;
      }
    }
    if (!isScrolled && (box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1)) {
      isClipped = true;
    }
    if (isClipped) {
      say("is clipped", owner, node.data);
    }
    if (seen.right - seen.left > 2 && seen.bottom - seen.top > 2) {
      pieces.push({ owner, text: node.data, box: seen });
    }
  }

  // What stands in inputs and selects.
  const ruler = document.createElement("canvas").getContext("2d");
  const arrow = 20;
  for (const field of root.querySelectorAll("input, select")) {
    if (!isShown(field) || field.matches("[type=checkbox], [type=range], [type=color], [type=file]")) {
      continue;
    }
    const { font, paddingLeft, paddingRight } = styleOf(field);
    ruler.font = font;
    const text = field.tagName === "SELECT" ? field.selectedOptions[0]?.textContent ?? "" : field.value || field.placeholder;
    const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - (field.tagName === "SELECT" ? arrow : 0);
    if (ruler.measureText(text).width > room + 1 && !field.title && !field.closest("[title]")) {
      say("does not fit its field", field, text);
    }
  }

  // Text over text.
  for (let one = 0; one < pieces.length; one++) {
    for (let other = one + 1; other < pieces.length; other++) {
      const [a, b] = [pieces[one], pieces[other]];
      const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (width > 2 && height > 4 && a.owner !== b.owner && !a.owner.contains(b.owner) && !b.owner.contains(a.owner)) {
        say("overlaps", a.owner, `${a.text} / ${b.text}`);
      }
    }
  }

  // Contrast against the nearest backgrounds; pictures behind text cannot be judged so.
  const pixel = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const parse = color => {
    if (!known.has(color)) {
      pixel.clearRect(0, 0, 1, 1);
      pixel.fillStyle = color;
      pixel.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = pixel.getImageData(0, 0, 1, 1).data;
      known.set(color, [red, green, blue, alpha / 255]);
    }
    return known.get(color);
  };
  const over = (front, back) => [0, 1, 2].map(at => front[at] * front[3] + back[at] * (1 - front[3])).concat(1);
  const behind = element => {
    const layers = [];
    for (let holder = element; holder; holder = holder.parentElement) {
      if (styleOf(holder).backgroundImage !== "none" || holder.matches(".viewport, .pad-holder, .thumb")) {
        return null;
      }
      layers.push(parse(styleOf(holder).backgroundColor));
      if (layers.at(-1)[3] === 1) {
        break;
      }
    }
    return layers.reverse().reduce((back, front) => over(front, back), [255, 255, 255, 1]);
  };
  const luminance = color => [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
    const value = color[at] / 255;
    return sum + weight * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  }, 0);
  for (const { owner, text } of pieces) {
    if (owner.closest(":disabled, .looking, [aria-disabled=true], .add-bin") || owner.closest("label")?.querySelector(":disabled")) {
      continue;
    }
    const back = behind(owner);
    if (back) {
      const [light, dark] = [luminance(over(parse(styleOf(owner).color), back)), luminance(back)].sort((a, b) => b - a);
      const ratio = (light + 0.05) / (dark + 0.05);
      const size = parseFloat(styleOf(owner).fontSize);
      if (ratio < (size >= 24 || (size >= 18.6 && Number(styleOf(owner).fontWeight) >= 700) ? 3 : 4.5) - 0.02) {
        say(`has a contrast of ${ratio.toFixed(2)}`, owner, text);
      }
    }
  }

  // English that stayed behind.
  if (language === "zh") {
    const judge = (element, text) => {
      if (!element.closest(namesOfTheUser) && (text.replace(quoted, "").match(/[A-Za-z]{3,}[0-9]*/g) ?? []).some(word => !wordsOfAllLanguages.test(word))) {
        say("is not translated", element, text);
      }
    };
    pieces.forEach(piece => judge(piece.owner, piece.text));
    for (const element of root.querySelectorAll("[title], [placeholder], [aria-label]")) {
      if (isShown(element)) {
        for (const name of ["title", "placeholder", "aria-label"]) {
          judge(element, element.getAttribute(name) ?? "");
        }
      }
    }
  }

  return [...faults];
}
