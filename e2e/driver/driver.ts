// What a test may do with a browser, the same in both: open pages, point, press, look, and reach behind the toolbar. A test never sees
// which tool drives which browser.

export type BrowserName = 'chromium' | 'firefox';

export type Command = 'toggle-sidebar' | 'next-quotation' | 'previous-quotation' | 'copy-quotation';

export type Tab = {
  goto: (url: string) => Promise<void>;
  reload: () => Promise<void>;
  /** Runs a function in the page's own world. It must stand alone: no imports, no names from outside. */
  evaluate: <Argument, Result>(
    work: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ) => Promise<Result>;
  /** Moves the pointer to a point of the viewport, in CSS pixels, in a few steps as a hand would. */
  hover: (x: number, y: number) => Promise<void>;
  click: (x: number, y: number) => Promise<void>;
  /** Presses at one point, moves to another in a few steps, lets go there. */
  drag: (from: { x: number; y: number }, to: { x: number; y: number }) => Promise<void>;
  /**
   * Drags a file of this machine over a point of the viewport and lets it go there. In Chromium the browser itself drags it; Firefox lets no test do that, so
   * the page is given the events it would get, with the same file.
   */
  dropFile: (path: string, at: { x: number; y: number }) => Promise<void>;
  /** Makes the viewport another size, in CSS pixels: half of it is what a page zoomed to 200 % has. */
  resize: (width: number, height: number) => Promise<void>;
  /** One key, with modifiers before it: `Tab`, `Escape`, `Shift+Tab`. */
  press: (keys: string) => Promise<void>;
  /** PNG of the viewport. */
  screenshot: (path: string) => Promise<void>;
  /** The page as it would be printed: the bytes of a PDF. */
  print: () => Promise<Uint8Array>;
  bringToFront: () => Promise<void>;
  /** Errors of the page and of content scripts in it, console errors among them, since the tab was opened. */
  errors: () => string[];
  close: () => Promise<void>;
};

/** A page in a private window, as far as a test may reach into one. */
export type PrivatePage = {
  toggleSidebar: () => Promise<void>;
  /** The sidebar's text; empty while it is not shown. */
  sidebarText: () => Promise<string>;
};

export type Driver = {
  name: BrowserName;
  /** The browser's own version, for the report. */
  version: string;
  /**
   * Installs the test build, as a reader does: into a running browser, with tabs open; a second time is an update. `inPrivate`: the reader allows
   * it in private windows. `folder`: another unpacked extension than the test build, with its id.
   */
  install: (options?: { inPrivate?: boolean; folder?: string }) => Promise<void>;
  /** The reader takes the extension out of the browser, with tabs open. */
  uninstall: () => Promise<void>;
  /** Installs an extension of somebody else's beside ours, and gives back its id. */
  installOther: (folder: string) => Promise<string>;
  /** The reader takes access to all pages from the extension, or gives it back, as browsers let them. */
  setAccess: (given: boolean) => Promise<void>;
  /** Errors the worker wrote or did not catch since the extension was installed. */
  troubles: () => Promise<string[]>;
  /** Opens a page in a private window, where the reader allowed the extension. */
  openPrivate: (url: string) => Promise<PrivatePage>;
  open: (url: string) => Promise<Tab>;
  /** Opens a page of the extension's own, by its path in the package, in a tab in front. */
  openOwnPage: (path: string) => Promise<Tab>;
  /**
   * The toolbar's popup over a tab, opened in a tab of its own, since a headless browser shows no toolbar. It stays behind: the tab it
   * is about is brought to the front.
   */
  openPopup: (of: Tab) => Promise<Tab>;
  /** Gives a keyboard command to the extension as the browser does, for the tab in front. */
  command: (name: Command) => Promise<void>;
  /** Is our page in the browser's own side panel? */
  panelIsOpen: () => Promise<boolean>;
  /** What the reader's system says it prefers, for every page. */
  colours: (scheme: 'light' | 'dark') => Promise<void>;
  /** The reader's system asks for less motion, or gives its own colours to everything. */
  needs: (need: { motion?: 'less' | 'any'; colours?: 'forced' | 'any' }) => Promise<void>;
  /** Stops the background worker, and returns only when the browser says that it is stopped. */
  stopWorker: () => Promise<void>;
  /** Is the worker running now? Asking does not wake it. */
  workerRuns: () => Promise<boolean>;
  close: () => Promise<void>;
};

/** Window of all tests, in CSS pixels. */
export const windowSize = { width: 1280, height: 900 };
