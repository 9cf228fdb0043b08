package dev.vidhuk.launcher.browser;

import com.microsoft.playwright.Browser;

/** On what somebody looks at the page. */
enum Device {
    DESKTOP(1280, 900),
    PHONE(390, 844);

    private final int width;
    private final int height;

    Device(int width, int height) {
        this.width = width;
        this.height = height;
    }

    Browser.NewContextOptions options() {
        boolean phone = this == PHONE;
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setIsMobile(phone)
                .setHasTouch(phone)
                .setTimezoneId("Europe/Kyiv");
    }
}
