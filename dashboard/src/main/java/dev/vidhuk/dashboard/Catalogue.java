package dev.vidhuk.dashboard;

import java.util.List;

/** The names that the configuration gives, for the choices that pages offer. */
public record Catalogue(
        List<String> brands,
        List<Place> sources,
        List<String> locations,
        List<String> categories,
        List<String> receivers) {

    public Catalogue {
        brands = List.copyOf(brands);
        sources = List.copyOf(sources);
        locations = List.copyOf(locations);
        categories = List.copyOf(categories);
        receivers = List.copyOf(receivers);
    }

    /**
     * A source.
     *
     * @param channel its name on the wire, such as {@code app-store}
     */
    public record Place(String name, String brand, String channel) {}
}
