package dev.vidhuk.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnStarsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<i title='Оцінка: 4 з 5'></i> | 4",
                "<i aria-label='3.5 stars, 12 reviews'></i> | 3.5",
                "<i class=star></i><i class=star></i><span>2 из 5</span> | 2",
                "<b style='width: 100%'><b style='width: 60%'></b></b> | 3",
                "<b style='width: calc(80% - 2px)'></b> | 4",
                "<i class='s star' style='width:100%'></i><i class=star style='width:100%'></i>"
                        + "<i class=star style='width:50%'></i><i class=star style='width:0%'></i>"
                        + "<i class=star style='width:0%'></i> | 2.5",
                "<i class=star-on></i><i class=star-on></i><i class=star-off></i><i class=star-off></i>"
                        + "<i class=star-off></i> | 2",
                "<i class=star></i><i class=star-half></i><i class=star-o></i><i class=star-o></i>"
                        + "<i class=star-o></i> | 1.5",
                "<svg class=star fill=gold></svg><svg class=star fill=gold></svg><svg class=star fill=#ccc></svg>"
                        + "<svg class=star fill=#ccc></svg><svg class=star fill=#ccc></svg> | 2",
                "<img src=/i/star1.png><img src=/i/star1.png><img src=/i/star1.png><img src=/i/star0.png>"
                        + "<img src=/i/star0.png> | 3",
                "<i class='icon stars-4-5'></i> | 4.5",
                "<i class=rating-45></i> | 4.5",
                "<i class=rating-80></i> | 4",
                "<img src='/img/rating_3.gif?v=5'> | 3",
                "★★★☆☆ | 3"
            })
    void readsWhatIsDrawn(String html, double stars) {
        Stars read = DrawnStars.read(body(html), Scale.upTo(5));

        assertThat(read).isNotNull().extracting(Stars::value).isEqualTo(stars);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<i class=star-off></i><i class=star-off></i><i class=star-off></i>",
                "<i class=star-on></i><i class=star-off></i><i class=star-on></i>",
                "<i class='icon star-v4'></i>",
                "<img src=/img7/star.png>",
                "<b style='width:95px'></b>"
            })
    void findsNoRatingWhereThereIsNone(String html) {
        assertThat(DrawnStars.read(body(html), Scale.upTo(5))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"4, 2.0", "10, 5.0"})
    void countsIconsOnTheScaleThatTheyDraw(int full, double stars) {
        String row = "<i class=star-on></i>".repeat(full) + "<i class=star-off></i>".repeat(10 - full);

        Stars read = DrawnStars.read(body(row), Scale.upTo(5));

        assertThat(read).isEqualTo(new Stars(stars, full + "/10"));
    }

    private static Element body(String html) {
        return Jsoup.parseBodyFragment(html).body();
    }
}
