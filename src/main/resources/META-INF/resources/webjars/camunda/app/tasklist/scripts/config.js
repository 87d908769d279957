// Takes the place of the file of the same name in Camunda's archive.

/*
 * Tasklist keeps its words in the browser, but does not wait for them the first time, and then shows names of texts
 * instead of texts. So they are there before it begins.
 */
const words = `${document.querySelector('base').getAttribute('app-root')}/app/tasklist/locales/`;
const key = `${words}_locales_data_en_${window.bust}`;
const kept = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
if (!kept[key]) {
  const answer = await fetch(`${words}en.json`);
  if (answer.ok) {
    localStorage.setItem('camunda-web', JSON.stringify({ ...kept, [key]: await answer.text() }));
  }
}

export default {
  app: { name: 'Tasklist', vendor: 'Tocsin' },
  customScripts: ['scripts/tocsin'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' }
  }
};
