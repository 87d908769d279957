// A list that hangs over the page closes by itself: with Escape, with a click beside it, and when the focus leaves it.
function close(list: HTMLDetailsElement, back: boolean): void {
  list.open = false;
  if (back) {
    list.querySelector("summary")?.focus();
  }
}

export function closingLists(): void {
  document.querySelectorAll<HTMLDetailsElement>("details[data-closes]").forEach((list) => {
    list.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && list.open) {
        close(list, true);
      }
    });
    list.addEventListener("focusout", (event) => {
      if (event.relatedTarget instanceof Node && !list.contains(event.relatedTarget)) {
        close(list, false);
      }
    });
    document.addEventListener("click", (event) => {
      if (event.target instanceof Node && !list.contains(event.target)) {
        close(list, false);
      }
    });
  });
}
