/** Text of an article with every construct that a Markdown editing program or a YAML library might rewrite. */

export const everyKind = `---
# counted by the village
title: "12:30:45"   # the hour of the count
date: 2017-09-05 08:30:15
zebra: 0123
summary: >-
  In two
  lines.
by: [rong-chen]
tags: [妇女, 2017, 0123, 'a, b']
Apple:
    - {x: 1,y: 'two'}
    -   012
---

我*很*高兴，***很好***吗。__粗__和**粗**，a _b_ c。

Setext
======

公式 $a*b_1*c$ 与 $$\\frac{a}{b}$$，路径 C:\\temp\\_x。

* one
* two

- another list
+ a third

    indented code  

1. eins
2. zwei
    - nested
      more

1) paren

> quote
> goes on

> another

| a | b |
|---|:-:|
| 1 | *2* |

\`\`\`{r, echo=FALSE}
x <- c(1, 2) * 3
\`\`\`

~~~
tilde
~~~

<div class="note">半边天 *x*</div>

<!-- a comment -->

[^1]: 注。

脚注[^1]与[链接][ref]，<https://example.org/a_b>，https://example.org/x_y_z。

[ref]: https://example.org/ "t"

* * *

硬换行  
下一行\\
再下

　　两格起的一段，
接着一行。

末段。  

`;
