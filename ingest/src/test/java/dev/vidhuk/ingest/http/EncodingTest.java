package dev.vidhuk.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EncodingTest {
    private static final URI ADDRESS = URI.create("https://portal.example/");
    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    @Test
    void believesTheMarkBeforeTheHeader() {
        byte[] bytes = "\uFEFFґрунт".getBytes(StandardCharsets.UTF_8);

        String text = new Content(bytes, CYRILLIC).text();

        assertThat(text).isEqualTo("ґрунт");
    }

    @Test
    void believesTheHeaderBeforeThePage() {
        byte[] bytes = "<meta charset=utf-8><p>ґрунт".getBytes(CYRILLIC);

        String text = new Content(bytes, CYRILLIC).html(ADDRESS).text();

        assertThat(text).isEqualTo("ґрунт");
    }

    @Test
    void believesThePageWhereNobodyElseSaysAnything() {
        byte[] meta = "<meta http-equiv=Content-Type content='text/html; charset=KOI8-U'><p>їжа"
                .getBytes(Charset.forName("KOI8-U"));
        byte[] prolog = "<?xml version='1.0' encoding='windows-1251'?><p>їжа".getBytes(CYRILLIC);

        assertThat(new Content(meta, null).html(ADDRESS).text()).isEqualTo("їжа");
        assertThat(new Content(prolog, null).html(ADDRESS).text()).isEqualTo("їжа");
    }

    @Test
    void takesWhatIsNoUtf8ForWindows1251() {
        assertThat(new Content("<p>єдність".getBytes(CYRILLIC), null)
                        .html(ADDRESS)
                        .text())
                .isEqualTo("єдність");
        assertThat(new Content("<p>єдність".getBytes(StandardCharsets.UTF_8), null)
                        .html(ADDRESS)
                        .text())
                .isEqualTo("єдність");
    }

    @Test
    void readsLatin1AsBrowsersDo() {
        byte[] bytes = "<meta charset=iso-8859-1><p>“quoted”".getBytes(Charset.forName("windows-1252"));

        assertThat(new Content(bytes, null).html(ADDRESS).text()).isEqualTo("“quoted”");
    }

    @Test
    void takesAnUnknownNameForNone() {
        byte[] bytes = "<meta charset=utf8mb4-ü><p>їжа".getBytes(StandardCharsets.UTF_8);

        assertThat(new Content(bytes, null).html(ADDRESS).text()).isEqualTo("їжа");
    }
}
