// Ctrl+K opens what finds a case or a place from every page; without script the link leads to a page that does the same.

/** The choices of the palette, the text field first. */
const stops = (dialog: HTMLDialogElement) =>
  [dialog.querySelector<HTMLElement>("input"), ...dialog.querySelectorAll<HTMLElement>(".hits a")].filter((stop) => stop !== null);

function move(dialog: HTMLDialogElement, by: number): void {
  const all = stops(dialog);
  const here = all.indexOf(document.activeElement as HTMLElement);
  all[(here + by + all.length) % all.length]?.focus();
}

function openPalette(dialog: HTMLDialogElement): void {
  if (dialog.open) return;
  dialog.showModal();
  dialog.querySelector("input")?.select();
}

function keys(dialog: HTMLDialogElement, event: KeyboardEvent): void {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    move(dialog, event.key === "ArrowDown" ? 1 : -1);
  }
  const first = dialog.querySelector<HTMLElement>(".hits a");
  if (event.key === "Enter" && event.target instanceof HTMLInputElement && first) {
    event.preventDefault();
    first.click();
  }
}

/** Gives the page its palette, if it has one. */
export function palette(): void {
  const link = document.querySelector<HTMLAnchorElement>("a[data-palette]");
  const dialog = document.getElementById(link?.dataset.palette ?? "");
  if (!link || !(dialog instanceof HTMLDialogElement)) return;
  const open = (event: Event) => {
    event.preventDefault();
    openPalette(dialog);
  };
  link.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) open(event);
  });
  dialog.addEventListener("keydown", (event) => keys(dialog, event));
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
}
