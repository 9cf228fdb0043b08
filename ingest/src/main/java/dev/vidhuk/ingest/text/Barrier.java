package dev.vidhuk.ingest.text;

import java.net.URI;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A page that stands between us and the one that we asked for, and often answers 200. Whoever has found no reviews on a
 * page asks here before he believes that there are none.
 *
 * <p>Only what such pages alone have counts: many a good page asks for consent in a corner, has a login behind a button, and
 * a captcha before its form for reviews.
 */
public enum Barrier {
    /** It wants to know whether we are a human being, or has decided that we are none. */
    CAPTCHA("a captcha"),
    /** It wants a name and a password. */
    LOGIN("a login page"),
    /** It wants consent to cookies before it shows anything. */
    CONSENT("a consent form");

    private static final String CAPTCHAS = "#challenge-form, #challenge-running, #challenge-error-text, #px-captcha,"
            + " form[action*=validateCaptcha], form[action*=showcaptcha], form[action*=checkcaptcha],"
            + " iframe[src*=captcha-delivery.com], script[src*=captcha-delivery.com]";
    private static final Pattern CAPTCHA_TITLE = title("just a moment|attention required|robot check|captcha"
            + "|are you (?:a )?(?:human|robot)|security check|access (?:to this page (?:has been|is) )?denied"
            + "|verif(?:y|ying) (?:that )?you are (?:a )?human|pardon our interruption|checking your browser"
            + "|один момент|доступ (?:до \\S+ )?(?:обмежен|заборонен)|доступ (?:к \\S+ )?(?:ограничен|запрещен|запрещён)"
            + "|(?:ви|вы) не робот|я не робот|підтвердіть, що ви не робот|подтвердите, что вы не робот");
    private static final Pattern LOGIN_TITLE = title(
            "log ?in|sign ?in|вхід|увійти|увійдіть|авторизація|вход|войти|войдите|авторизация|přihlášení|prihlásenie");
    private static final Pattern LOGIN_PATH = path("(?:log|sign)[-_]?in|auth|authorize|account/login");
    private static final Pattern CONSENT_TITLE = title(
            "before you continue|cookie consent|your privacy choices|consent|перш ніж продовжити|прежде чем продолжить");
    private static final Pattern CAPTCHA_PATH = path("(?:show|check|validate)?captcha");

    private final String words;

    Barrier(String words) {
        this.words = words;
    }

    /** What it is, with its article. */
    public String words() {
        return words;
    }

    /**
     * The barrier that a page is, or null where it seems to be none.
     *
     * @param address where it came from, after all redirects
     */
    public static @Nullable Barrier of(Document page, URI address) {
        String title = page.title();
        String path = String.valueOf(address.getPath());
        if (page.selectFirst(CAPTCHAS) != null || found(CAPTCHA_TITLE, title) || found(CAPTCHA_PATH, path)) {
            return CAPTCHA;
        }
        boolean password = page.selectFirst("input[type=password]") != null;
        if (password && (found(LOGIN_TITLE, title) || found(LOGIN_PATH, path))) {
            return LOGIN;
        }
        boolean asked = page.selectFirst("form, button") != null && found(CONSENT_TITLE, title);
        return asked || String.valueOf(address.getAuthority()).startsWith("consent.") ? CONSENT : null;
    }

    private static boolean found(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }

    private static Pattern title(String beginnings) {
        return Pattern.compile("^\\W*+(?:" + beginnings + ")\\b", flags());
    }

    private static Pattern path(String segments) {
        return Pattern.compile("/(?:" + segments + ")(?:\\.\\w+)?/?$", flags());
    }

    private static int flags() {
        return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    }
}
