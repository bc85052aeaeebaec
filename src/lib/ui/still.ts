import type { Component, ComponentProps, SvelteComponent } from 'svelte';
import { render } from 'svelte/server';

/** A component that answers to nobody, as HTML: browsers load nothing for it. Its own style would not reach them. */
export const still = <Props extends ComponentProps<SvelteComponent>>(
	component: Component<Props>,
	props: Props
): string => plain(render(component, { props }).body);

/** Without the marks that Svelte would need to take the HTML over. */
const plain = (html: string): string => html.replace(/<!--.*?-->/g, '');
