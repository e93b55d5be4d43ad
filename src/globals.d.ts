/** True in test builds only, set by the build: shadow roots open, the test door unlocked. */
declare const __TEST__: boolean;
