import { frame, glow, sea } from '$lib/credentials/engraving';
import { deflateSync } from 'node:zlib';
import { colour, horizon, lamp, page } from './page';
import type { Doc } from './pen';

const edge = 46;
const inner = { width: page.width - 2 * edge, height: page.height - 2 * edge };
const depth = 74;

/** The engraving as a packed stream of PDF operators: the same for every certificate, so drawn once a process. */
let packed: Buffer | undefined;

/** Draws what is not text: paper, the frame of waterlines, and a lamp over its reflection in the water. */
export function engrave(doc: Doc): void {
	packed ??= deflateSync([paper(), border(), water(), glowing()].join('\n'), { level: 9 });
	const form = doc.ref({
		Type: 'XObject',
		Subtype: 'Form',
		BBox: [0, 0, page.width, page.height],
		Filter: 'FlateDecode'
	});
	form.end(packed);
	doc.page.xobjects['Engraving'] = form;
	doc.addContent('/Engraving Do');
}

const paper = (): string => `${paint(colour.paper)} rg 0 0 ${page.width} ${page.height} re f`;

function border(): string {
	const outer = { x: 32, y: 32, width: page.width - 64, height: page.height - 64 };
	const box = { x: edge, y: edge, ...inner };
	return [
		...frame(outer, 14, 9, 11).map((line) => stroke(line, colour.sea, 0.35)),
		...frame(box, 4, 0, 1).map((line) => stroke(line, colour.sea, 0.4))
	].join('\n');
}

function water(): string {
	const waves = sea(inner.width, depth, 24);
	const tinted = (ink: string, width: number, fade: number) =>
		waves.map((line, index) => stroke(line, mix(ink, colour.paper, (fade * index) / waves.length), width)).join('\n');
	const at = lamp - edge;
	const reflection = `${at - 9} 0 m ${at + 9} 0 l ${at + 34} ${depth + 4} l ${at - 34} ${depth + 4} l h W n`;
	return [
		`q 1 0 0 1 ${edge} ${horizon} cm`,
		tinted(colour.sea, 0.4, 0.85),
		`q ${reflection} ${tinted(colour.lamp, 0.7, 0.5)} Q`,
		stroke(`M0 0L${inner.width} 0`, colour.sea, 0.9),
		'Q'
	].join('\n');
}

function glowing(): string {
	const rings = glow(5, 66, 22);
	const tinted = rings.map((ring, index) =>
		stroke(ring, mix(colour.lamp, colour.paper, (0.75 * index) / rings.length), 0.4)
	);
	const core = glow(4.5, 4.5, 1).map((ring) => `${paint(colour.lamp)} rg ${operators(ring)} f`);
	const sky = `0 0 ${page.width} ${horizon - 0.5} re W n`;
	return [`q ${sky} 1 0 0 1 ${lamp} ${horizon} cm`, ...tinted, ...core, 'Q'].join('\n');
}

const stroke = (path: string, ink: string, width: number): string => `${paint(ink)} RG ${width} w ${operators(path)} S`;

/** SVG path data of M, L, C and z as PDF operators, which stand behind their numbers. */
const operators = (path: string): string =>
	path.replace(/([MLC])([^MLCz]*)|z/g, (_, command?: string, numbers?: string) =>
		command ? `${numbers} ${command.toLowerCase()} ` : 'h '
	);

const channels = (hex: string): number[] => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
const paint = (hex: string): string =>
	channels(hex)
		.map((value) => (value / 255).toFixed(3))
		.join(' ');

/** A colour `part` of the way from one to another: tints print everywhere, transparency does not. */
function mix(from: string, to: string, part: number): string {
	const target = channels(to);
	const mixed = channels(from).map((value, index) => Math.round(value + ((target[index] ?? value) - value) * part));
	return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
