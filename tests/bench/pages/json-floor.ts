import { fetchStory, tellPainted } from './story.ts';

// The least that any page does with the file: nothing is faster that has read it.
const story = await fetchStory();
// Held, as a page that shows events must hold them.
Object.assign(globalThis, { story });
const word = document.createElement('p');
word.textContent = story.events.length > 0 ? 'events' : 'empty';
document.getElementById('timeline')?.append(word);
tellPainted();
