// Shows instants in the reader's own zone, always with the offset; UTC stays in the title.

const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, "0");

export function offsetOf(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  return `${minutes < 0 ? "−" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}

export function localText(date: Date): string {
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

function noBreak(text: string): HTMLElement {
  const span = document.createElement("span");
  span.className = "nowrap";
  span.textContent = text;
  return span;
}

function show(element: HTMLTimeElement): void {
  const date = new Date(element.dateTime);
  if (Number.isNaN(date.getTime())) return;
  const zone = document.createElement("span");
  zone.className = "zone";
  zone.textContent = offsetOf(date);
  element.title = `${element.dateTime} (UTC)`;
  element.replaceChildren(noBreak(localText(date)), " ", zone);
}

/** The name of the reader's zone, as far as the browser tells. */
export function readersZone(): string | undefined {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || undefined;
}

export function localTimes(root: ParentNode): void {
  const zone = readersZone();
  if (zone) root.querySelectorAll("[data-zone-name]").forEach((element) => (element.textContent = zone));
  root.querySelectorAll<HTMLTimeElement>("time[data-local]").forEach(show);
}
