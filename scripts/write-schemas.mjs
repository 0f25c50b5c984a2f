// Writes knowledge/.schema/*.json from the compiled zod schemas: `npm run schemas`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../dist/knowledge/json-schemas.js';

const folder = new URL('../knowledge/.schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, content] of jsonSchemas()) writeFileSync(new URL(name, folder), content);
