import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { messages } from './src/lib/i18n/paraglide.plugin.js';

const files = (folder: string) => [`tests/${folder}/**/*.test.ts`];

export default defineConfig({
	plugins: [messages(), sveltekit()],
	build: { target: 'es2022' },
	test: {
		projects: [
			{ extends: true, test: { name: 'unit', include: [...files('unit'), 'src/**/*.test.ts'] } },
			{ extends: true, test: { name: 'integration', include: files('integration'), testTimeout: 20_000 } }
		]
	}
});
