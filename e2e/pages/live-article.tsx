/** @jsxImportSource react */
// What the page drawn by React shows: the text of a paragraph changes in place, paragraphs come and go, and React keeps hold of the nodes it made, so
// that anybody who moves them makes it throw.

import { useState } from 'react';

const versions = [
  'It’s important to stop bombing people and then we can move on and sit at the negotiation table.',
  'We received some signals. When the delegation returns to Kyiv, we will analyze what we have heard, and then we will decide how to proceed to the second round of talks.',
];

export const LiveArticle = () => {
  const [version, setVersion] = useState(0);
  const [clock, setClock] = useState(0);
  const said = versions[version % versions.length];
  return (
    <article>
      <h1>Live: talks at the border</h1>
      <p>
        <button type="button" id="newer" onClick={() => setVersion(version + 1)}>
          Newer version
        </button>{' '}
        <button type="button" id="tick" onClick={() => setClock(clock + 1)}>
          Clock {clock}
        </button>
      </p>
      <p>
        Ukrainian President Volodymyr Zelensky spoke on Tuesday, update {version}. Readers of this page see each new
        sentence as it comes in, and the older one goes.
      </p>
      {version % 3 === 2 ? null : <p key="said">“{said}” Zelensky said.</p>}
      <p>
        “So far, we do not have the result we would like to obtain,” Zelensky said in a video address, {clock} seconds
        ago.
      </p>
      <p>Envoys of both governments are expected to meet again; nobody has said when, and nobody has said where.</p>
    </article>
  );
};
