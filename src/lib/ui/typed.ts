type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const controlled = 'input, textarea, select';

/**
 * Remembers what the reader typed, ticked or chose before the page's scripts were ready; Svelte would set it back to what
 * the server sent. Call it before the page is hydrated, and what it returns afterwards.
 */
export function keepTyped(page: Document): () => void {
	const controls = [...page.querySelectorAll<Control>(controlled)];
	const typed = controls.filter(isTouched).map((control) => ({ control, state: stateOf(control) }));
	return () => {
		for (const { control, state } of typed) {
			if (!control.isConnected || stateOf(control) === state) continue;
			if (isBox(control)) control.checked = state === 'on';
			else control.value = state;
			for (const name of ['input', 'change']) control.dispatchEvent(new Event(name, { bubbles: true }));
		}
	};
}

const isBox = (control: Control): control is HTMLInputElement =>
	control.type === 'checkbox' || control.type === 'radio';

const stateOf = (control: Control): string => (isBox(control) ? (control.checked ? 'on' : 'off') : control.value);

/** Whether the reader changed anything in a form since the server sent it. */
export const isChanged = (form: HTMLFormElement): boolean =>
	[...form.querySelectorAll<Control>(controlled)].some(isTouched);

function isTouched(control: Control): boolean {
	if (isBox(control)) return control.checked !== control.defaultChecked;
	if (!('options' in control)) return control.value !== control.defaultValue && control.type !== 'hidden';
	return [...control.options].some((option) => option.selected !== option.defaultSelected);
}
