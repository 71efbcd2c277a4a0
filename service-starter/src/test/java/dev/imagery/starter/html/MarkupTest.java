package dev.imagery.starter.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void whatIsPutInIsText() {
        assertThat(Markup.of("<a title=\"%s\">%s</a>", "\"'><script>", "Q&A <b>")
                        .html())
                .isEqualTo("<a title=\"&quot;&#39;&gt;&lt;script&gt;\">Q&amp;A &lt;b&gt;</a>");
    }

    @Test
    void piecesStayWhatTheyAre() {
        Markup list = Markup.all(List.of(Markup.of("<li>%s</li>", "<1>"), Markup.of("<li>%s</li>", "100 %")));

        assertThat(Markup.of("<ul>%s</ul>", list).html()).isEqualTo("<ul><li>&lt;1&gt;</li>\n<li>100 %</li></ul>");
    }
}
