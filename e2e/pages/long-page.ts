// A page far longer than any article, made when asked for: quotations at both ends and plain sentences between, so that reading it
// shows whether a long page stays usable.

const sentence = (n: number): string =>
  `In the ${n}th hour of the session the clerk read paragraph ${n} aloud, nobody asked for the floor, and the chair moved on to the next. `;

/** HTML of about a megabyte of text. */
export const longPage = (): string => {
  const paragraphs = Array.from({ length: 750 }, (_, index) => `<p>${sentence(index + 1).repeat(10)}</p>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Minutes of a very long session</title>
<meta property="og:type" content="article">
<meta property="article:published_time" content="2022-03-02T10:00:00Z">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css">
</head>
<body>
<article>
<h1>Minutes of a very long session</h1>
<p>"It's important to stop bombing people and then we can move on and sit at the negotiation table," Ukrainian President Volodymyr Zelensky said on Tuesday in an interview with Reuters and CNN.</p>
${paragraphs.join('\n')}
<p>"The last page is blank," said Olena Marchuk, the clerk.</p>
</article>
</body>
</html>`;
};
