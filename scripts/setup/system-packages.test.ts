import { expect, test } from 'vitest';
import { aptLine, aptSystem } from './system-packages.mjs';

test('Debian, Ubuntu and their kin are told apart, and from systems without apt', () => {
  expect(aptSystem('NAME="Debian GNU/Linux"\nID=debian\n')).toBe('debian');
  expect(aptSystem('ID=ubuntu\nID_LIKE=debian\n')).toBe('ubuntu');
  expect(aptSystem('ID=linuxmint\nID_LIKE="ubuntu debian"\n')).toBe('ubuntu');
  expect(aptSystem('ID=raspbian\nID_LIKE=debian\n')).toBe('debian');
  expect(aptSystem('ID=fedora\n')).toBe(null);
});

test('the line installs only what is missing, and asks nothing', () => {
  expect(aptLine('debian', ['firefox'])).toBe(
    'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y firefox-esr',
  );
  expect(aptLine('ubuntu', ['chromium', 'firefox'])).toMatch(/install -y chromium-browser firefox$/);
});
