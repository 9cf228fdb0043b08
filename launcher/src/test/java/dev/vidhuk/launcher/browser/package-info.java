/** The dashboard in a real browser. */
@NullMarked
package dev.vidhuk.launcher.browser;

import org.jspecify.annotations.NullMarked;
