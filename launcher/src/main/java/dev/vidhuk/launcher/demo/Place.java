package dev.vidhuk.launcher.demo;

import java.util.Arrays;

/** Where on the demo's site reviews stand. */
enum Place {
    PORTAL("portal", "/shop/svitlo/", "Svitlo"),
    KETTLE("kettle", "/p/kettle/", "Чайник TWK-3"),
    LAMP("lamp", "/p/lamp/", "Лампа LumaDesk 5");

    private final String label;
    private final String path;
    private final String title;

    Place(String label, String path, String title) {
        this.label = label;
        this.path = path;
        this.title = title;
    }

    /** What scripts and the narrator call it. */
    String label() {
        return label;
    }

    String path() {
        return path;
    }

    /** What the reviews are of: the shop, or the product. */
    String title() {
        return title;
    }

    static Place of(String label) {
        return Arrays.stream(values())
                .filter(place -> place.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no place " + label));
    }
}
