package dev.kiln.codegen.doc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavadocTest {
    private final Javadoc javadoc = new Javadoc(reference -> reference.kind().equals("resources")
            ? Optional.of(
                    "a.B" + reference.property().map(name -> "#" + name + "()").orElse(""))
            : Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/ class Evil {}",
                "\\u002a\\u002f",
                "*\\/",
                "**/",
                "a*\n/b",
                "*\u0000/",
                "`*/`",
                "```\n*/\n```",
                "C:\\users",
                "@author me",
                "[a](https://example.com/*/)",
                "<a href=\"*/\">",
                "\u202e\u2066",
                "&#42;/",
                "{{% ref */ %}}"
            })
    void nothingGetsOutOfItsComment(String hostile) {
        for (String text : new String[] {javadoc.render(hostile), javadoc.summary(hostile), Javadoc.plain(hostile)}) {
            assertThat(text).doesNotContain("*/", "\\u", "@author", "\u202e", "\u2066");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{@code", "{@link #x}", "}", "{", "`{@link`", "`}{`", "```\n{{\n```", "```\n{\n@x\n}\n```"})
    void noTagOfJavadocIsOpenedOrClosed(String hostile) {
        for (String text : new String[] {javadoc.render(hostile), javadoc.summary(hostile), Javadoc.plain(hostile)}) {
            assertThat(text).doesNotContain("{", "}", "@");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "*a **b ", "![", "[a](", "<span pulumi-lang-", "{{%", "<!--", "https://e.com/("})
    void isReadOnceHoweverLongAndDeep(String piece) {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> javadoc.render(piece.repeat(20_000)));
    }

    @Test
    void codeIsWrittenAsAHandWould() {
        assertThat(javadoc.render("A `name`, a `Map<K, V>` and a `}`."))
                .isEqualTo("A <code>name</code>, a {@code Map<K, V>} and a <code>&#125;</code>.");
        assertThat(javadoc.render("```java\nif (x < 1) {\n  y();\n}\n```"))
                .isEqualTo("<pre>{@code\nif (x < 1) {\n  y();\n}\n}</pre>");
    }

    @Test
    void tablesListsAndPicturesAreAccessible() {
        assertThat(javadoc.render("| a | b |\n|---|---|\n| `x` | |\n")).isEqualTo("""
                <table>
                <caption>Table</caption>
                <thead>
                <tr><th scope="col">a</th><th scope="col">b</th></tr>
                </thead>
                <tbody>
                <tr><td><code>x</code></td><td></td></tr>
                </tbody>
                </table>""");
        assertThat(javadoc.render("1. one\n   - in\n2. two")).isEqualTo("""
                <ol><li>one
                <ul><li>in</li></ul></li>
                <li>two</li></ol>""");
        assertThat(javadoc.render("![A plan](https://e.com/a.png) and ![](x.png)"))
                .isEqualTo("<a href=\"https://e.com/a.png\">A plan</a> and");
    }

    @Test
    void elementsOfHtmlGoAndWhatOnlyLooksLikeThemStays() {
        assertThat(javadoc.render(
                        "<b>Bold</b><br/>one <name> of<div align=center>\n\n<details>\nMore &lt; less\n</details>"))
                .isEqualTo("Bold<br>one &lt;name&gt; of\n<p>More &lt; less</p>");
    }

    @Test
    void addressesAreLinks() {
        assertThat(javadoc.render("See https://e.com/a_b. Or <https://e.com/c> (http://e.com/{x})."))
                .isEqualTo("See <a href=\"https://e.com/a_b\">https://e.com/a_b</a>. Or"
                        + " <a href=\"https://e.com/c\">https://e.com/c</a> (http://e.com/&#123;x&#125;).");
    }

    @Test
    void staysTheSameUnderEveryEncoding() {
        assertThat(javadoc.render("Costs 5 \u00a3, \ud83d\ude00")).isEqualTo("Costs 5 &#163;, &#128512;");
    }

    @Test
    void leavesExamplesForJavaAndTheShellOnly() {
        assertThat(javadoc.render("""
                Text.

                ## Example Usage

                {{% examples %}}
                {{% example %}}
                ### Basic
                <!--Start PulumiCodeChooser -->
                ```python
                pass
                ```
                ```java
                int x = 1;
                ```
                <!--End PulumiCodeChooser -->
                {{% /example %}}
                {{% /examples %}}

                Import like this:

                ```sh
                kiln import
                ```
                """)).isEqualTo("""
                Text.
                <p><strong>Example Usage</strong></p>
                <p><strong>Basic</strong></p>
                <pre>{@code
                int x = 1;
                }</pre>
                <p>Import like this:</p>
                <pre>{@code
                kiln import
                }</pre>""");
    }

    @Test
    void dropsIntroductionsAndHeadingsThatLeadNowhere() {
        assertThat(javadoc.render("""
                Text.

                It works as follows:

                ```python
                pass
                ```

                ## Go

                ```go
                main()
                ```

                ## Import

                Words.
                """)).isEqualTo("Text.\n<p><strong>Import</strong></p>\n<p>Words.</p>");
    }

    @Test
    void onlyTheSentenceThatLeadsToADroppedExampleGoes() {
        assertThat(javadoc.render(
                        "One. Two.\nAs `this`\nshows:\n\n```go\nx\n```\n\n**Example:**\n\n```ts, ignore\n```"))
                .isEqualTo("One. Two.");
        assertThat(javadoc.render("As follows:\n\n```{.java}\nx\n```"))
                .isEqualTo("As follows:\n<pre>{@code\nx\n}</pre>");
    }

    @Test
    void languageSpansSayWhatTheySayForJava() {
        assertThat(javadoc.render("A <span pulumi-lang-go=\"`G`\" pulumi-lang-java=\"`J`\">`j`</span> here."))
                .isEqualTo("A <code>J</code> here.");
        assertThat(javadoc.render("A <span pulumi-lang-go=\"`G>`\">`j`</span> here."))
                .isEqualTo("A <code>j</code> here.");
    }

    @Test
    void choicesAreMadeForJava() {
        assertThat(javadoc.render("{{< chooser language \"java,go\" >}}{{% choosable language go %}}g{{% /choosable %}}"
                        + "{{% choosable language java %}}j{{% /choosable %}}{{< /chooser >}}{{% notes %}}n"))
                .isEqualTo("jn");
    }

    @Test
    void linksWhatCanBeFollowedAndNamesTheRest() {
        assertThat(javadoc.render(
                        "See {{% ref #/resources/p:m:B/properties/out %}} and {{% ref #/types/p:m%2Fn:T %}}."))
                .isEqualTo("See {@link a.B#out()} and <code>T</code>.");
        assertThat(javadoc.render("[that *one*]({{% ref #/resources/p:m:B %}}), `{{% ref #/resources/p:m:B %}}`,"
                        + " [in {{% ref #/resources/p:m:B %}}](https://e.com)"))
                .isEqualTo("{@link a.B that <em>one</em>}, <code>B</code>,"
                        + " <a href=\"https://e.com\">in <code>B</code></a>");
    }

    @Test
    void givesTheFirstParagraphAsSummary() {
        assertThat(javadoc.summary("# Title\n\nFirst *one*.\n\nSecond.")).isEqualTo("First <em>one</em>.");
    }
}
