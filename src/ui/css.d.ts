// Style sheets come into the scripts as text: in a page nothing can be linked, since we give the page nothing to load.
declare module '*.css' {
  const text: string;
  export default text;
}
