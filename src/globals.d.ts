/** True in test builds only, set by the build: shadow roots open. */
declare const __TEST__: boolean;
/** Ids of the bundled corpora, with commas between; told to the worker by the build, nowhere else. */
declare const __CORPORA__: string | undefined;
