// The house as rules: imports go down only, rooms of one floor do not import each other. See CONTRIBUTING.md.

const floors = [
  ['^src/schema/', '^src/text/'],
  ['^src/reading/', '^src/corpus/'],
  ['^src/page/', '^src/browser/', '^src/own-record/'],
  ['^src/messages\\.ts$', '^src/door\\.ts$', '^src/settings\\.ts$', '^src/words\\.ts$', '^src/annotate\\.ts$'],
  ['^src/ui/'],
  ['^src/content/', '^src/background/', '^src/options/', '^src/panel/', '^src/cli/'],
];

const upwards = floors.flatMap((rooms, floor) => {
  const above = floors.slice(floor + 1).flat();
  return rooms.map((room) => ({
    name: `imports-go-down-from-${room.replace(/\W+/g, '-')}`,
    severity: 'error',
    from: { path: room },
    to: { path: above.length > 0 ? above : ['^nothing-above$'] },
  }));
});

// Validation reads dates, so the data's types stand on the text room; nothing else crosses a floor sideways.
const allowedSideways = new Set(['^src/schema/ ^src/text/']);
const sideways = floors.flatMap((rooms) =>
  rooms.flatMap((room) =>
    rooms
      .filter((other) => other !== room && !allowedSideways.has(`${room} ${other}`))
      .filter(() => !rooms.some((name) => name.endsWith('$')))
      .map((other) => ({
        name: `no-next-door-${room.replace(/\W+/g, '-')}-${other.replace(/\W+/g, '-')}`,
        severity: 'error',
        from: { path: room },
        to: { path: other },
      })),
  ),
);

module.exports = {
  forbidden: [
    ...upwards,
    ...sideways,
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'only-browser-imports-the-polyfill',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/browser/' },
      to: { path: 'webextension-polyfill' },
    },
    {
      name: 'only-the-own-record-imports-idb',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/own-record/' },
      to: { path: 'node_modules/idb/' },
    },
    {
      name: 'the-surface-asks-floor-three-not-the-browser',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/browser/' },
    },
    {
      name: 'pure-rooms-know-no-preact',
      severity: 'error',
      from: { path: '^src/(reading|corpus|schema|text|page|browser|own-record)/' },
      to: { path: 'preact' },
    },
    {
      name: 'the-extension-knows-no-node',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/cli/', '\\.test\\.tsx?$'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['\\.test\\.tsx?$', '\\.d\\.ts$'] },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
  },
};
