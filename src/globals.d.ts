/** True in test builds only, set by the build: shadow roots open. */
declare const __TEST__: boolean;
