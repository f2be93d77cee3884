package dev.kiln.codegen;

import java.util.List;
import java.util.stream.Stream;

/** Texts that would do harm in a source file or comment that takes them as they are. */
final class HostileTexts {
    private static final List<String> SHORT = List.of(
            "*/ class Evil {}",
            "\\u002a\\u002f class Evil {}",
            "\\\\u002a\\u002f \\uuuu000a",
            "*\\/ **/ /* /** //",
            "a*\n/b\n/ c\n*\n/",
            "*\u0000/ *\u202e/ *\ue000/",
            "`*/` and ``` */ ``` and `{` and `}` and `@x` and `\\u0041`",
            "```\n*/\n```\n~~~java\n\\u002a\\u002f {{{ @Override\n~~~",
            "```java\n@Override public String toString() { return \"*/\"; }\n```",
            "```java\nint x = '\\u0041';\n```\n```java\n{{{\n```\n```java\n}}}\n```\n```java\n@\n```",
            "```java\nString s = \"{\";\n@Override // é\n\\\n```",
            "C:\\users\\name C:\\\\users",
            "{@code { {@link #x} {@inheritDoc} {@ @} {@snippet : x }",
            "@author me\n@param x y\n\n@since 1\n @see \"\n@deprecated\n@return",
            "}}} {{{ } { ${x} $L $S $T $N $$ $> $[ $1L %s %n",
            "[a](https://example.com/*/) [b](https://e.com/{x}) [c](javascript:alert\\(1\\)) [d](https://e.com/\"\\u0022)",
            "<https://example.com/@a> https://example.com/*/ http://user@example.com/$L?x=<y>&z={q}",
            "![alt *x*](https://example.com/a.png) [![badge](https://e.com/i.svg)](https://e.com) ![](x)",
            "[a [b](https://b.com) c](https://a.com) [**bold `code`**](https://c.com \"title */\")",
            "<a href=\"*/\"> <b>bold <i>both</b></i> <name> </p> <p> <div align=center> <br/> <br> <img src=x>",
            "<table><tr><td>x</td></tr></table>\n\n<script>\nalert('*/')\n</script>\n\n<!-- comment */ -->",
            "<div>\n*/ @x {@code\n</div>\n\n<unknown-tag attr='x'>\n\n<?php */ ?>\n\n<![CDATA[ */ ]]>",
            "# Heading *\n\n###### Six\n\nSetext\n===\n\n# \n\n#",
            "| a | b |\n|---|:-:|\n| `*/` | <x> |\n| {@code |\n\n| only |\n|---|",
            "- a\n  - b\n    1. c\n\n       ```\n       code */\n       ```\n- \n-\n\n3. three\n4. four",
            "> quote\n> > nested\n>\n> - list",
            "***bold italic** x* _a __b__ c_ ** ** __ __ `` ` `` ` `",
            "&#42;/ &copy; &nbsp; &unknown; &#0; &#xD800; &#57344;0&#57345; &lt;script&gt; &#x2a;&#47;",
            "\u202e\u2066 \u200b \ufeff \u2028 \u2029 \u0085 \u0007 \u001a \u001b[31m \r\n \u007f \u009b",
            "\ud800 lone \udc00 \udbff\u0041 \ud83d\ude00 \uffff \ufffe",
            "\u0000",
            "",
            " ",
            "\n\n\n",
            "\t",
            "\"",
            "'",
            "\\",
            "\"\"\"",
            "\" + System.exit(1) + \"",
            ".",
            ":",
            "@",
            "*",
            "/",
            "Like this:\n\n```python\nx\n```",
            "One. `code` two:\n\n```go\nx\n```\n\n**Example:**\n\n```ts\n```",
            "{{% ref #/types/p:t:T0 %}} `{{% ref #/types/p:e:E0 %}}` [in {{% ref #/resources/p:m:R0 %}}](https://e.com) {{% x",
            "[*a* @ }]({{% ref #/resources/p:m:R0/inputProperties/p %}}) <a href={{% ref #/functions/p:m:f0/outputs/properties/p %}}>",
            "{{% ref #/functions/p:m:f0/inputs/properties/p %}} {{% %}} {{< x >}} {{%notref %}} {{% /*/ %}}",
            "{{% choosable language python %}}x{{% /choosable %}} {{% choosable language java %}}y{{% /choosable %}}",
            "<span pulumi-lang-java=\"*/ @x {\" pulumi-lang-go=\">\">x</span> <span pulumi-lang-go=\"",
            "<!-- unclosed",
            "Prose with a % and $ and = and (parens) 'quotes' \"double\".",
            "Ends with a backslash \\",
            "Ends with a star *",
            "{@code",
            "<code>*/</code> <pre>{@code x}</pre>");

    private HostileTexts() {}

    /** All of them, the long and deep ones too. */
    static List<String> all() {
        return Stream.concat(
                        SHORT.stream(),
                        Stream.of(
                                        ">",
                                        "- ",
                                        "*a **b ",
                                        "[",
                                        "![",
                                        "`",
                                        "<",
                                        "<span pulumi-lang-",
                                        "{{%",
                                        "<!--",
                                        "{",
                                        "(",
                                        "_a __b ",
                                        "1. ",
                                        "&#",
                                        "|",
                                        "\\",
                                        "http://",
                                        "[a](",
                                        "https://e.com/(")
                                .map(piece -> piece.repeat(200)))
                .toList();
    }

    /** Those that fit into a name. */
    static List<String> shortOnes() {
        return SHORT;
    }
}
