import { affordabilityStressTest } from './affordability-stress-test/tool.ts';
import { figuresFile } from './csv.ts';
import { limitVersusBudget } from './limit-versus-budget/tool.ts';
import { totalCostOfWanting } from './total-cost-of-wanting/tool.ts';
import type { Tool, ToolFile } from './tool.ts';

/** Every tool, in the order the list shows them. A new one is a folder and a line here. */
export const tools: readonly Tool[] = [affordabilityStressTest, totalCostOfWanting, limitVersusBudget];

export const toolOf = (id: string): Tool | undefined => tools.find((tool) => tool.id === id);

/** A file of a tool by its name; each tool has its figures for a spreadsheet, some have more. */
export const fileOf = (tool: Tool, name: string): ToolFile | undefined =>
	name === 'figures.csv' ? figuresFile(tool) : tool.files?.[name];
