// What the JSX runtime asks of Preact: an object nobody listens on here, and a component that draws what is in it. With the library itself in their
// place, a bundle whose parts are drawn by another bundle would carry all of it.

export const options = {};
export const Fragment = ({ children }) => children;
