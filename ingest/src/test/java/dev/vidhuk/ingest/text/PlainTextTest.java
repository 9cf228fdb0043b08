package dev.vidhuk.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @Test
    void keepsTheLinesOfAPage() {
        Element element = Jsoup.parseBodyFragment(
                        "<div>Добрий  день,<br>чекала\n три&nbsp;тижні.<p>Дякую</p><ul><li>раз<li>два</ul></div>")
                .body();

        assertThat(PlainText.of(element)).isEqualTo("Добрий день,\nчекала три тижні.\n\nДякую\n\nраз\nдва");
    }

    @Test
    void leavesOutWhatNobodySees() {
        Element element = Jsoup.parseBodyFragment(
                        "a<script>x()</script><style>p{}</style><svg><title>t</title></svg> b")
                .body();

        assertThat(PlainText.of(element)).isEqualTo("a b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "you &amp; your style | you & your style",
                "because I &lt;3 sugar | because I <3 sugar",
                "I <3 it, and a < b > c | I <3 it, and a < b > c",
                "I can&#8217;t &quot;wait&quot; | I can’t \"wait\"",
                "a &amp;#34;running&amp;#34; song | a \"running\" song",
                "<b>Never</b> again | Never again",
                "&lt;b&gt;Never&lt;/b&gt; again | Never again",
                "AT&T and Q&A | AT&T and Q&A"
            })
    void makesPlainWhatShouldHaveBeen(String text, String plain) {
        assertThat(PlainText.of(text)).isEqualTo(plain);
    }

    @Test
    void keepsLineFeedsUnlessTagsBreakTheLines() {
        assertThat(PlainText.of("one\r\n\r\ntwo\n<b>three</b>")).isEqualTo("one\n\ntwo\nthree");
        assertThat(PlainText.of("<p>one\ntwo</p><p>three</p>")).isEqualTo("one two\n\nthree");
    }

    @Test
    void findsNothingToReadInWhiteSpace() {
        assertThat(PlainText.orNull(" \n")).isNull();
        assertThat(PlainText.orNull(null)).isNull();
    }
}
