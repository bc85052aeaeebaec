import base from '/work/main/playwright.config';
export default { ...base, testDir: '/work/main/tests/e2e', testMatch: /certificates\.test\.ts/, workers: 1, timeout: 90000, reporter: [['list']], webServer: undefined, outputDir: '/tmp/cred/results', use: { ...base.use, baseURL: 'http://127.0.0.1:4312' } };
