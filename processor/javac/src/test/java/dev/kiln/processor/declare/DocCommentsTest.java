package dev.kiln.processor.declare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocCommentsTest {
    @Test
    void inlineTagsBecomeMarkdown() {
        assertThat(DocComments.markdown("Use {@code a < b}, {@link Other#it()} or {@link Other the other}."))
                .isEqualTo("Use `a < b`, `Other.it()` or the other.");
    }

    @Test
    void bracesInCodeStayTogether() {
        assertThat(DocComments.markdown("One of {@code +[]{}<>:?} here")).isEqualTo("One of `+[]{}<>:?` here");
    }

    @Test
    void htmlBecomesMarkdown() {
        assertThat(DocComments.markdown("One.\n\n<p>Two &amp; <b>three</b>:\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>"))
                .isEqualTo("One.\n\nTwo & **three**:\n\n- a\n\n- b");
    }

    @Test
    void whatLooksLikeHtmlInsideCodeIsKept() {
        assertThat(DocComments.markdown("A {@code List<String>} of {@code &lt;}"))
                .isEqualTo("A `List<String>` of `&lt;`");
    }
}
