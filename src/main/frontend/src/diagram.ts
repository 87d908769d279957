// Draws a model with the place where a case stands and the way it took; the list below says the same in words.
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import "diagram-js/assets/diagram-js.css";

type Box = { x: number; y: number; width: number; height: number };
type Canvas = {
  addMarker(element: string, marker: string): void;
  zoom(level?: number, center?: { x: number; y: number }): number;
  scroll(by: { dx: number; dy: number }): void;
  resized(): void;
  viewbox(box?: Box): { inner: Box; outer: { width: number; height: number } };
};
type Drawn = Box & { businessObject: { name?: string } };
type Registry = { get(id: string): Drawn | undefined };

const colours = {
  defaultFillColor: "var(--diagram-fill)",
  defaultStrokeColor: "var(--diagram-ink)",
  defaultLabelColor: "var(--diagram-ink)",
};

const ids = (value: string | undefined) => (value ?? "").split(" ").filter((id) => id !== "");

const smallestReadable = 0.75;
const margin = 24;
const step = 120;
const lowest = 160;
const roomForLogo = 36;

/** Where a window of that length begins so that a point is in its middle, yet nothing empty beside the model is shown. */
function begin(middle: number, length: number, from: number, size: number): number {
  const first = from - margin;
  const last = from + size + margin - length;
  if (last < first) return from + size / 2 - length / 2;
  return Math.max(first, Math.min(last, middle - length / 2));
}

/** Shows the part of the model around a point. */
function centre(canvas: Canvas, x: number, y: number, scale: number): void {
  const { inner, outer } = canvas.viewbox();
  const width = outer.width / scale;
  const height = outer.height / scale;
  canvas.viewbox({ x: begin(x, width, inner.x, inner.width), y: begin(y, height, inner.y, inner.height), width, height });
}

function scaleOfWhole(canvas: Canvas): number {
  const { inner, outer } = canvas.viewbox();
  return Math.min(1, outer.width / (inner.width + 2 * margin), outer.height / (inner.height + 2 * margin));
}

/** Room for the model and no more: a low one leaves no empty space above and below. */
function fit(container: HTMLElement, canvas: Canvas): void {
  const { inner, outer } = canvas.viewbox();
  const scale = Math.max(smallestReadable, Math.min(1, outer.width / (inner.width + 2 * margin)));
  const height = Math.ceil((inner.height + 2 * margin) * scale) + roomForLogo;
  container.style.height = `${Math.min(container.clientHeight, Math.max(lowest, height))}px`;
  canvas.resized();
}

function showWhole(canvas: Canvas): void {
  const { inner } = canvas.viewbox();
  centre(canvas, inner.x + inner.width / 2, inner.y + inner.height / 2, scaleOfWhole(canvas));
}

/** A wide model on a narrow screen is shown readable at the place where the case stands, not whole and tiny. */
function showPlace(canvas: Canvas, here: Drawn | undefined): void {
  if (!here || scaleOfWhole(canvas) >= smallestReadable) return showWhole(canvas);
  centre(canvas, here.x + here.width / 2, here.y + here.height / 2, smallestReadable);
}

function offerTools(figure: HTMLElement, canvas: Canvas, here: Drawn | undefined): void {
  const tools = figure.querySelector<HTMLElement>("[data-diagram-tools]");
  if (!tools) return;
  const acts: Record<string, () => void> = {
    in: () => canvas.zoom(Math.min(canvas.zoom() * 1.25, 4)),
    out: () => canvas.zoom(Math.max(canvas.zoom() / 1.25, 0.2)),
    left: () => canvas.scroll({ dx: step, dy: 0 }),
    right: () => canvas.scroll({ dx: -step, dy: 0 }),
    up: () => canvas.scroll({ dx: 0, dy: step }),
    down: () => canvas.scroll({ dx: 0, dy: -step }),
    whole: () => showWhole(canvas),
    here: () => showPlace(canvas, here),
  };
  tools.querySelectorAll<HTMLButtonElement>("button[data-act]").forEach((button) => {
    button.addEventListener("click", acts[button.dataset.act ?? ""] ?? (() => undefined));
  });
  tools.hidden = false;
}

/** The server names nodes from their ids; the model knows the words that its author chose. */
function nameNodes(figure: HTMLElement, registry: Registry): void {
  figure.querySelectorAll<HTMLElement>("[data-node]").forEach((item) => {
    const name = registry.get(item.dataset.node ?? "")?.businessObject.name;
    if (name) item.textContent = name.replace(/\s+/g, " ");
  });
}

/** The drawing takes the keyboard (arrow keys with Ctrl), so it needs a name. */
function describe(container: HTMLElement, figure: HTMLElement): void {
  const drawing = container.querySelector("svg[tabindex]");
  drawing?.setAttribute("role", "img");
  drawing?.setAttribute("aria-label", figure.querySelector("figcaption")?.textContent ?? "Diagram");
}

async function draw(figure: HTMLElement): Promise<void> {
  const container = figure.querySelector<HTMLElement>(".diagram-canvas");
  const source = figure.dataset.diagram;
  if (!container || !source || container.childElementCount > 0) return;
  const response = await fetch(source, { headers: { Accept: "application/xml, text/xml" } });
  if (!response.ok) throw new Error(`The model could not be read (${response.status})`);
  const viewer = new NavigatedViewer({ container, bpmnRenderer: colours, zoomScroll: { enabled: false } });
  await viewer.importXML(await response.text());
  const canvas = viewer.get<Canvas>("canvas");
  const registry = viewer.get<Registry>("elementRegistry");
  const known = (id: string) => registry.get(id) !== undefined;
  const active = ids(figure.dataset.active).filter(known);
  ids(figure.dataset.passed).filter(known).forEach((id) => canvas.addMarker(id, "passed"));
  ids(figure.dataset.flows).filter(known).forEach((id) => canvas.addMarker(id, "passed"));
  active.forEach((id) => canvas.addMarker(id, "active"));
  const here = active[0] ? registry.get(active[0]) : undefined;
  fit(container, canvas);
  showPlace(canvas, here);
  offerTools(figure, canvas, here);
  nameNodes(figure, registry);
  describe(container, figure);
  figure.dataset.drawn = "true";
}

/** In a closed part of the page there is no room to draw in; it is drawn when that part opens. */
function whenVisible(figure: HTMLElement, act: () => void): void {
  const closed = figure.closest<HTMLDetailsElement>("details:not([open])");
  if (closed) closed.addEventListener("toggle", () => whenVisible(figure, act), { once: true });
  else act();
}

function attempt(figure: HTMLElement): void {
  draw(figure).catch((error: Error) => {
    figure.dataset.drawn = "failed";
    const message = Object.assign(document.createElement("p"), { className: "empty", textContent: error.message });
    figure.querySelector(".diagram-canvas")?.replaceChildren(message);
  });
}

function start(root: ParentNode): void {
  root.querySelectorAll<HTMLElement>("figure[data-diagram]:not([data-drawn])").forEach((figure) => {
    figure.dataset.drawn = "pending";
    whenVisible(figure, () => attempt(figure));
  });
}

document.addEventListener("htmx:load", (event) => start(event.target as HTMLElement));
start(document);
