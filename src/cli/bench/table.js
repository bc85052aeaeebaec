/** Figures with their targets, a line each. */

/**
 * @typedef {object} Figure
 * @property {string} name
 * @property {number} value
 * @property {number} target
 * @property {'at least' | 'at most'} bound
 * @property {string} [unit]
 */

/** @param {readonly Figure[]} figures @returns whether every target is met */
export function printTable(figures) {
	const rows = figures.map((figure) => [
		figure.name,
		`${written(figure.value)}${figure.unit ?? ''}`,
		`${figure.bound} ${written(figure.target)}${figure.unit ?? ''}`,
		ratio(figure),
		met(figure) ? 'met' : 'NOT MET'
	]);
	const head = ['figure', 'measured', 'target', 'of target', ''];
	const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
	for (const row of [head, ...rows])
		console.log(
			row
				.map((cell, i) => cell.padEnd(widths[i] ?? 0))
				.join('  ')
				.trimEnd()
		);
	return figures.every(met);
}

/** @param {Figure} figure */
const met = ({ value, target, bound }) => (bound === 'at least' ? value >= target : value <= target);

const ratio = (/** @type {Figure} */ { value, target }) => (target === 0 ? '' : `${(value / target).toFixed(2)} ×`);

const written = (/** @type {number} */ value) =>
	new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(value);
