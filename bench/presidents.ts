// People who are hard to link rightly: every president of the United States has namesakes, relatives, places, schools and ships. Data for
// measuring wrong links, written for that; what the extension ships lies under assets/corpora.

import type { Person } from '../src/schema/person.ts';

/** Name, first and last day in office, born, died; `*` marks a surname that may stand alone in its time. */
const ROWS = `George Washington|1789-04-30|1797-03-04|1732|1799
John Adams|1797-03-04|1801-03-04|1735|1826
Thomas Jefferson|1801-03-04|1809-03-04|1743|1826
James Madison|1809-03-04|1817-03-04|1751|1836
James Monroe|1817-03-04|1825-03-04|1758|1831
John Quincy Adams|1825-03-04|1829-03-04|1767|1848
Andrew Jackson|1829-03-04|1837-03-04|1767|1845
Martin Van Buren|1837-03-04|1841-03-04|1782|1862
William Henry Harrison|1841-03-04|1841-04-04|1773|1841
John Tyler|1841-04-04|1845-03-04|1790|1862
James K. Polk|1845-03-04|1849-03-04|1795|1849
Zachary Taylor|1849-03-04|1850-07-09|1784|1850
Millard Fillmore|1850-07-09|1853-03-04|1800|1874
Franklin Pierce|1853-03-04|1857-03-04|1804|1869
James Buchanan|1857-03-04|1861-03-04|1791|1868
Abraham Lincoln|1861-03-04|1865-04-15|1809|1865
Andrew Johnson|1865-04-15|1869-03-04|1808|1875
Ulysses S. Grant|1869-03-04|1877-03-04|1822|1885
Rutherford B. Hayes|1877-03-04|1881-03-04|1822|1893
James A. Garfield|1881-03-04|1881-09-19|1831|1881
Chester A. Arthur|1881-09-19|1885-03-04|1829|1886
Grover Cleveland|1885-03-04|1897-03-04|1837|1908
Benjamin Harrison|1889-03-04|1893-03-04|1833|1901
William McKinley|1897-03-04|1901-09-14|1843|1901
Theodore Roosevelt|1901-09-14|1909-03-04|1858|1919
William Howard Taft|1909-03-04|1913-03-04|1857|1930
Woodrow Wilson|1913-03-04|1921-03-04|1856|1924
Warren G. Harding|1921-03-04|1923-08-02|1865|1923
Calvin Coolidge|1923-08-02|1929-03-04|1872|1933
Herbert Hoover|1929-03-04|1933-03-04|1874|1964
Franklin D. Roosevelt|1933-03-04|1945-04-12|1882|1945
Harry S. Truman|1945-04-12|1953-01-20|1884|1972
Dwight D. Eisenhower|1953-01-20|1961-01-20|1890|1969
John F. Kennedy|1961-01-20|1963-11-22|1917|1963
Lyndon B. Johnson|1963-11-22|1969-01-20|1908|1973
Richard Nixon|1969-01-20|1974-08-09|1913|1994
Gerald Ford|1974-08-09|1977-01-20|1913|2006
Jimmy Carter|1977-01-20|1981-01-20|1924|2024
Ronald Reagan|1981-01-20|1989-01-20|1911|2004
George H. W. Bush|1989-01-20|1993-01-20|1924|2018
Bill Clinton|1993-01-20|2001-01-20|1946|
George W. Bush|2001-01-20|2009-01-20|1946|
Barack Obama|2009-01-20|2017-01-20|1961||*
Donald Trump|2017-01-20|2021-01-20|1946||*`;

export const presidents: Person[] = ROWS.split('\n').map((row) => {
  const [name = '', from = '', to = '', born = '', died = '', alone] = row.split('|');
  return {
    id: name.toLowerCase().replace(/[^a-z]+/g, '-'),
    kind: 'person',
    name,
    aliases: [],
    alone: alone ? [name.slice(name.lastIndexOf(' ') + 1)] : [],
    roles: [{ title: 'President of the United States', from, to }],
    born,
    ...(died ? { died } : {}),
    pronoun: 'he',
  };
});
