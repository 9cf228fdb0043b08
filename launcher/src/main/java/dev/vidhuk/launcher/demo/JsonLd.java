package dev.vidhuk.launcher.demo;

import dev.vidhuk.events.kafka.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A product with its reviews in the words of schema.org, as JSON-LD. */
final class JsonLd {
    private JsonLd() {}

    static String of(Place product, List<PortalReview> reviews) {
        Map<String, Object> thing = thing("Product");
        thing.put("@context", "https://schema.org");
        thing.put("name", product.title());
        thing.put("brand", named("Brand", "Svitlo"));
        thing.put("review", reviews.stream().map(JsonLd::review).toList());
        // a text must not be able to end the script element in which it stands
        return Json.text(thing).replace("<", "\\u003c");
    }

    private static Map<String, Object> review(PortalReview review) {
        Map<String, Object> thing = thing("Review");
        thing.put("identifier", "k" + review.number());
        thing.put("url", "#review-" + review.number());
        thing.put("author", named("Person", review.author()));
        thing.put("datePublished", review.publishedAt().toString());
        if (review.editedAt() != null) {
            thing.put("dateModified", review.editedAt().toString());
        }
        if (review.text() != null) {
            thing.put("reviewBody", review.text());
        }
        if (review.stars() != null) {
            thing.put("reviewRating", rating(review.stars()));
        }
        return thing;
    }

    private static Map<String, Object> rating(int stars) {
        Map<String, Object> rating = thing("Rating");
        rating.put("ratingValue", stars);
        rating.put("bestRating", 5);
        rating.put("worstRating", 1);
        return rating;
    }

    private static Map<String, Object> named(String type, String name) {
        Map<String, Object> thing = thing(type);
        thing.put("name", name);
        return thing;
    }

    private static Map<String, Object> thing(String type) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        return thing;
    }
}
