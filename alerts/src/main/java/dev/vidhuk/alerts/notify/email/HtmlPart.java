package dev.vidhuk.alerts.notify.email;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.vidhuk.alerts.notify.message.Item;
import dev.vidhuk.alerts.notify.message.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A message as HTML, by the template {@code mail.html}. Everything that the template does not say itself is escaped. */
final class HtmlPart {
    /** Where addresses and hosts hold together. */
    private static final Pattern JOINT = Pattern.compile("(?<=[\\p{L}\\p{N}])[.@:](?=[\\p{L}/])");

    private static final Template TEMPLATE = template();

    private final String language;

    /** In a language, by its tag of BCP 47. */
    HtmlPart(String language) {
        this.language = language;
    }

    String of(Message message) {
        List<Card> cards = message.items().stream().map(Card::of).toList();
        String headline = TextPart.headed(message) ? message.headline() : null;
        return TEMPLATE.execute(new Page(language, headline, cards, message.rest()));
    }

    /** What the template shows. */
    private record Page(
            String language,
            @Nullable String headline,
            List<Card> cards,
            @Nullable String rest) {}

    /**
     * What it shows of one alert.
     *
     * @param quoted whether there is anything that the customer wrote
     * @param address of the link; escaped already, and without the gaps that other texts get
     */
    private record Card(
            Item item,
            String colour,
            boolean quoted,
            @Nullable String address) {
        static Card of(Item item) {
            boolean quoted = item.title() != null || !item.text().isEmpty();
            String address = item.link() == null
                    ? null
                    : Escapers.HTML.escape(item.link().address().toASCIIString());
            return new Card(item, colour(item), quoted, address);
        }

        private static String colour(Item item) {
            if (item.over() || item.severity() == null) {
                return item.over() ? "#15803d" : "#6b7280";
            }
            return switch (item.severity()) {
                case LOW -> "#6b7280";
                case MEDIUM -> "#b45309";
                case HIGH -> "#c2410c";
                case CRITICAL -> "#b91c1c";
            };
        }
    }

    // Programs that show mails make links of whatever looks like an address. A gap without width keeps them from it,
    // and
    // nobody sees it.
    private static String shown(String text) {
        return JOINT.matcher(Escapers.HTML.escape(text)).replaceAll("$0<wbr>").replace("\n", "<br>\n");
    }

    private static Template template() {
        try (InputStream in = Objects.requireNonNull(HtmlPart.class.getResourceAsStream("mail.html"), "mail.html");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return Mustache.compiler().withEscaper(HtmlPart::shown).compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
