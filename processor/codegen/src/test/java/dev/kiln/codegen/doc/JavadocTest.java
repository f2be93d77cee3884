package dev.kiln.codegen.doc;

import static org.assertj.core.api.Assertions.assertThat;

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
                "`*/`",
                "```\n*/\n```",
                "C:\\users",
                "{@code",
                "@author me",
                "{@link #x}",
                "[a](https://example.com/*/)",
                "<a href=\"*/\">",
                "\u202e\u2066",
                "&#42;/",
                "{{% ref */ %}}",
                "[[kiln-ref-0]]"
            })
    void nothingGetsOutOfItsComment(String hostile) {
        for (String text : new String[] {javadoc.render(hostile), javadoc.summary(hostile), Javadoc.plain(hostile)}) {
            assertThat(text).doesNotContain("*/", "\\", "@", "{", "}", "\u202e", "\u2066");
        }
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
                <pre><code>int x = 1;</code></pre>
                <p>Import like this:</p>
                <pre><code>kiln import</code></pre>""");
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
    void keepsTheFallbackOfLanguageSpans() {
        assertThat(javadoc.render("A <span pulumi-lang-go=\"`G`\" pulumi-lang-java=\"`J`\">`j`</span> here."))
                .isEqualTo("A <code>j</code> here.");
    }

    @Test
    void linksWhatCanBeFollowedAndNamesTheRest() {
        assertThat(javadoc.render(
                        "See {{% ref #/resources/p:m:B/properties/out %}} and {{% ref #/types/p:m%2Fn:T %}}."))
                .isEqualTo("See {@link a.B#out()} and <code>T</code>.");
    }

    @Test
    void givesTheFirstParagraphAsSummary() {
        assertThat(javadoc.summary("# Title\n\nFirst *one*.\n\nSecond.")).isEqualTo("First <em>one</em>.");
    }
}
