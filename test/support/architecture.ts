/** The picture of the architecture, drawn from the table that the import rules enforce. */
import modules from '../../lib/modules.json' with { type: 'json' };

const imports = new Map(Object.entries<readonly string[]>({ functions: Object.keys(modules), ...modules }));

/** All that a module reaches through others. */
function reached(module: string): ReadonlySet<string> {
  return new Set((imports.get(module) ?? []).flatMap((next) => [...(imports.get(next) ?? [])]));
}

/** Mermaid source. An arrow that others imply is left out: it can be followed through them. */
export function architectureDiagram(): string {
  const arrows = [...imports].flatMap(([module, below]) =>
    below.filter((next) => !reached(module).has(next)).map((next) => `  ${module} --> ${next}`),
  );
  return ['flowchart TD', ...arrows].join('\n');
}
