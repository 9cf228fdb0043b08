package dev.vidhuk.ingest.page;

import dev.vidhuk.ingest.page.PageSettings.PagingSettings;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** Where a list goes on: behind a link, at the cursor that a page hands out, or at the next number. */
final class NextPage {
    private final List<Field> link;
    private final @Nullable PagingSettings paging;
    private final List<Field> cursor;
    private final @Nullable Evaluator more;

    NextPage(PageSettings settings, Notation notation) {
        this.link = settings.next() == null ? List.of() : List.of(link(notation.field(settings.next()), notation));
        this.paging = settings.paging();
        this.cursor = paging == null ? List.of() : notation.fields(paging.cursor());
        this.more = paging == null || paging.more() == null ? null : notation.selector(paging.more());
    }

    /** In HTML, whoever names the link means where it leads. */
    private static Field link(Field named, Notation notation) {
        return notation == Notation.CSS && named.attribute() == null
                ? new Field(named.selector(), "href", named.pattern())
                : named;
    }

    /**
     * The address of the page after that one; null where that one says that it is the last.
     *
     * @param empty whether it has no reviews: where pages are only counted, that is how the list ends
     */
    @Nullable
    URI after(Element page, URI address, boolean empty) {
        try {
            String linked = Field.first(link, page);
            if (linked != null) {
                return Link.from(address, linked.replaceFirst("#.*", ""));
            }
            return paging == null || isLast(page, empty) ? null : turned(page, address, paging.parameter());
        } catch (IllegalArgumentException e) {
            return null; // where a site puts something there that is no address
        }
    }

    private boolean isLast(Element page, boolean empty) {
        return (empty && cursor.isEmpty()) || (more != null && page.selectFirst(more) == null);
    }

    private @Nullable URI turned(Element page, URI address, String parameter) {
        String value = cursor.isEmpty() ? number(address, parameter) : Field.first(cursor, page);
        return value == null ? null : with(address, parameter, value);
    }

    /** The number of the next page; an address without one is the first page's. */
    private static String number(URI address, String parameter) {
        String number = parameters(address)
                .filter(one -> one.startsWith(parameter + "="))
                .map(one -> one.substring(parameter.length() + 1))
                .findFirst()
                .orElse("1");
        return Long.toString(Long.parseLong(number) + 1);
    }

    private static URI with(URI address, String parameter, String value) {
        String query = Stream.concat(
                        parameters(address).filter(one -> !one.equals(parameter) && !one.startsWith(parameter + "=")),
                        Stream.of(parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return URI.create(Link.withoutQuery(address) + "?" + query);
    }

    private static Stream<String> parameters(URI address) {
        String query = address.getRawQuery();
        return query == null || query.isEmpty() ? Stream.empty() : Arrays.stream(query.split("&", -1));
    }
}
