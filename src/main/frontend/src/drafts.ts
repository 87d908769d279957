import { localText } from "./times";

// Keeps what somebody writes on the server, so that neither a lost session nor a closed window loses it.

export type Answers = Record<string, string | string[] | number | boolean>;

type Kept = { header: string; token: string; draft?: { answers: Answers; savedAt: string } | null };

const PAUSE = 800;

const ANSWERED = 5_000;

const SIGNED_OUT = "Not kept: you are signed out. Sign in in another window, then go on here.";

/** One form that is being written. */
export class Draft {
  private timer = 0;
  private kept = "";
  private form?: HTMLElement;
  private session?: Kept;
  private readonly address: string;

  constructor(
    home: string,
    place: string,
    private readonly read: () => Answers,
    private readonly say: (text: string) => void,
  ) {
    this.address = `${home}/drafts?place=${encodeURIComponent(place)}`;
  }

  /** What was kept earlier, if anything was. */
  async earlier(): Promise<Kept["draft"]> {
    return (await this.signedIn(true))?.draft;
  }

  /** Keeps what is written from now on once the writer pauses, and at once when the page goes away. */
  watch(form: HTMLElement): void {
    this.form = form;
    this.settle();
    const soon = () => this.keepIn(PAUSE);
    form.addEventListener("input", soon);
    form.addEventListener("change", soon);
    form.addEventListener("click", soon);
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") void this.keep();
    });
  }

  async drop(): Promise<void> {
    clearTimeout(this.timer);
    await this.send("DELETE");
  }

  /** The form is being sent: kept is what stands in it only if it is still there when the answer has come. */
  hold(): void {
    this.keepIn(ANSWERED);
  }

  /** Nothing is kept after this: the form has been sent. */
  stop(): void {
    clearTimeout(this.timer);
    this.settle();
  }

  /** Takes what the form shows now for known, so that only what somebody writes is kept. */
  private settle(): void {
    this.kept = JSON.stringify(this.read());
  }

  private keepIn(pause: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.keep(), pause);
  }

  private async keep(): Promise<void> {
    if (!this.form?.isConnected) return;
    const answers = JSON.stringify(this.read());
    if (answers === this.kept) return;
    const done = await this.send("PUT", answers);
    if (done) this.kept = answers;
    this.say(done ? `Draft kept ${localText(new Date()).slice(-5)}` : this.session ? "This draft cannot be kept." : SIGNED_OUT);
  }

  private async send(method: string, body?: string): Promise<boolean> {
    for (const again of [false, true]) {
      const session = await this.signedIn(again);
      if (!session) return false;
      const headers = { Accept: "application/json", "Content-Type": "application/json", [session.header]: session.token };
      const answer = await fetch(this.address, { method, headers, body, keepalive: (body?.length ?? 0) < 60_000 }).catch(() => undefined);
      if (answer && answer.status !== 401 && answer.status !== 403) return answer.ok;
    }
    this.session = undefined;
    return false;
  }

  private async signedIn(anew: boolean): Promise<Kept | undefined> {
    if (anew || !this.session) {
      const answer = await fetch(this.address, { headers: { Accept: "application/json" } }).catch(() => undefined);
      this.session = answer?.ok ? ((await answer.json()) as Kept) : undefined;
    }
    return this.session;
  }
}

const unsent = new Set(["_csrf", "_zone"]);

/** The answers of a form of our pages; files cannot be kept. */
function answersOf(form: HTMLFormElement): Answers {
  const answers: Record<string, string[]> = {};
  new FormData(form).forEach((value, key) => {
    if (typeof value === "string" && value !== "" && !unsent.has(key)) (answers[key] ??= []).push(value);
  });
  return answers;
}

function fill(form: HTMLFormElement, answers: Answers): void {
  for (const field of Array.from(form.elements)) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)) continue;
    const wanted = [answers[field.name] ?? []].flat().map(String);
    if (field instanceof HTMLInputElement && ["radio", "checkbox"].includes(field.type)) field.checked = wanted.includes(field.value);
    else if (answers[field.name] !== undefined && field.type !== "hidden" && field.type !== "file") field.value = wanted[0] ?? "";
    else continue;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "button button-quiet button-small", textContent: text });
  made.addEventListener("click", act);
  return made;
}

/** Asks whether to go on with what was kept earlier. */
function offer(form: HTMLFormElement, draft: Draft, earlier: NonNullable<Kept["draft"]>): void {
  const note = document.createElement("div");
  note.className = "alert draft-offer";
  note.setAttribute("role", "status");
  const said = document.createElement("p");
  said.textContent = `You began this on ${localText(new Date(earlier.savedAt))} and did not send it.`;
  const actions = document.createElement("div");
  actions.className = "actions";
  actions.append(
    button("Go on with it", () => {
      fill(form, earlier.answers);
      note.remove();
      form.querySelector<HTMLElement>("textarea, input:not([type=hidden])")?.focus();
    }),
    button("Throw it away", () => {
      void draft.drop();
      note.remove();
    }),
  );
  note.append(said, actions);
  form.prepend(note);
}

/** Gives a form of our pages its draft. Somebody who is not signed in has none. */
export async function keepDraft(form: HTMLFormElement): Promise<void> {
  if (!document.querySelector("meta[name=csrf-token]")) return;
  const state = document.createElement("p");
  state.className = "draft-state hint";
  state.setAttribute("aria-live", "polite");
  form.querySelector(".actions:last-of-type")?.after(state);
  const home = new URL(".", import.meta.url).pathname.replace(/\/assets\/$/, "");
  const draft = new Draft(home, new URL(form.action).pathname, () => answersOf(form), (text) => (state.textContent = text));
  draft.watch(form);
  form.addEventListener("submit", () => draft.stop());
  const earlier = form.querySelector(".error-summary") ? undefined : await draft.earlier();
  if (earlier) offer(form, draft, earlier);
}
