export function Table({
  heads,
  rows,
}: {
  readonly heads: readonly string[];
  readonly rows: readonly preact.ComponentChildren[][];
}) {
  if (rows.length === 0) return <p class="soft">Nothing yet.</p>;
  return (
    <div class="scrolls">
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, number) => (
            <tr key={String(number)}>
              {row.map((cell, place) => (
                <td key={heads[place] ?? ''}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
