// What every page needs beyond HTML; a page stays usable without it.
import htmx from "./htmx";
import { closingLists } from "./closes";
import { enhanceForms } from "./forms";
import { walkGraphs } from "./graph";
import { palette } from "./palette";
import { localTimes } from "./times";

htmx.onLoad((content) => {
  const root = content instanceof HTMLElement ? content : document.body;
  localTimes(root);
  enhanceForms(root);
  walkGraphs(root);
});

palette();
closingLists();
