package dev.vidhuk.ingest.structured;

import dev.vidhuk.ingest.text.PlainText;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the things that attributes describe: microdata and RDFa Lite are one idea with two sets of names. */
final class Markup {
    /** The names of a syntax's attributes. */
    enum Syntax {
        MICRODATA("itemscope", "itemtype", "itemid", "itemprop"),
        RDFA("typeof", "typeof", "resource", "property");

        private final String scope;
        private final String type;
        private final String id;
        private final String property;

        Syntax(String scope, String type, String id, String property) {
            this.scope = scope;
            this.type = type;
            this.id = id;
            this.property = property;
        }
    }

    /** Things inside or behind one another; no page means more, and a stack is not endless. */
    private static final int DEEPEST = 100;

    private final Syntax syntax;
    private final Document page;
    private final Map<String, Element> byId = new HashMap<>();
    private final Things things;
    private final IdentityHashMap<Element, Thing> known = new IdentityHashMap<>();
    private int depth;

    Markup(Syntax syntax, Document page, Things things) {
        this.syntax = syntax;
        this.page = page;
        this.things = things;
        // once for all: a page may refer as often as it has elements
        page.select("[id]").forEach(element -> byId.putIfAbsent(element.id(), element));
    }

    /** Adds all that the page describes; each is a root, so that what no property leads to is found as well. */
    void read() {
        page.select("[" + syntax.scope + "]").forEach(scope -> things.addRoot(thing(scope)));
    }

    private Thing thing(Element scope) {
        Thing before = known.get(scope);
        if (before != null) {
            return before;
        }
        Thing thing = new Thing();
        if (depth >= DEEPEST) {
            return thing;
        }
        known.put(scope, thing);
        depth++;
        for (String type : scope.attr(syntax.type).strip().split("\\s+")) {
            if (!type.isEmpty()) {
                thing.type(type);
            }
        }
        thing.identify(scope.attr(syntax.id));
        Set<Element> read = Collections.newSetFromMap(new IdentityHashMap<>());
        scope.children().forEach(child -> collect(child, thing, read));
        for (String id : scope.attr("itemref").strip().split("\\s+")) {
            Element referred = byId.get(id);
            if (referred != null) {
                collect(referred, thing, read);
            }
        }
        depth--;
        things.note(thing);
        return thing;
    }

    private void collect(Element element, Thing thing, Set<Element> read) {
        if (!read.add(element)) {
            return; // itemref may lead round in a circle
        }
        boolean scope = element.hasAttr(syntax.scope);
        String names = element.attr(syntax.property).strip();
        if (!names.isEmpty()) {
            Value value = scope ? thing(element) : words(element);
            for (String name : names.split("\\s+")) {
                thing.add(name, value);
            }
        }
        if (!scope) {
            element.children().forEach(child -> collect(child, thing, read));
        }
    }

    private static Words words(Element element) {
        String told = told(element);
        String link = link(element);
        return new Words(told == null ? PlainText.of(element) : told, true, link);
    }

    /** What is told in an attribute instead of the text. */
    private static @Nullable String told(Element element) {
        for (String attribute : new String[] {"content", "datetime"}) {
            if (element.hasAttr(attribute)) {
                return element.attr(attribute);
            }
        }
        return element.is("data[value], meter[value]") ? element.attr("value") : null;
    }

    private static @Nullable String link(Element element) {
        for (String attribute : new String[] {"href", "src", "resource"}) {
            if (element.hasAttr(attribute)) {
                return element.absUrl(attribute).isEmpty() ? element.attr(attribute) : element.absUrl(attribute);
            }
        }
        return null;
    }
}
