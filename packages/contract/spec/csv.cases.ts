/** Values, and their line in a CSV file. */
export const csvLineCases: readonly { name: string; values: string[]; line: string }[] = [
  { name: 'plain values', values: ['Tom Okafor', 'Pro'], line: 'Tom Okafor,Pro' },
  { name: 'empty values', values: ['', '', ''], line: ',,' },
  { name: 'a comma', values: ['Okafor, Tom'], line: '"Okafor, Tom"' },
  { name: 'quotes', values: ['the "boss"'], line: '"the ""boss"""' },
  { name: 'line breaks', values: ['a\nb', 'c\r\nd'], line: '"a\nb","c\r\nd"' },
  { name: 'a formula', values: ['=HYPERLINK("http://x")'], line: `"'=HYPERLINK(""http://x"")"` },
  { name: 'plus, minus and at', values: ['+1', '-1', '@SUM(A1)'], line: "'+1,'-1,'@SUM(A1)" },
  { name: 'a leading tab and carriage return', values: ['\t=1', '\r=1'], line: `'\t=1,"'\r=1"` },
  {
    name: 'an existing apostrophe',
    values: ["'=1", "''+1", "O'Neil", "'tis"],
    line: "''=1,'''+1,O'Neil,'tis",
  },
  {
    name: 'signs that are not leading',
    values: ['a=b', 'x+y', 'ann@people.example', 'Anne-Marie'],
    line: 'a=b,x+y,ann@people.example,Anne-Marie',
  },
  { name: 'other scripts', values: ['Zoë', '山田', '👩‍👩‍👧'], line: 'Zoë,山田,👩‍👩‍👧' },
  { name: 'an empty cell in quotes', values: ['a', '', 'b'], line: 'a,,b' },
];
