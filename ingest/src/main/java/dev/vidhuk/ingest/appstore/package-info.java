/** Reviews of an app in Apple's App Store: by App Store Connect with the developer's responses, or by the public feed. */
@NullMarked
package dev.vidhuk.ingest.appstore;

import org.jspecify.annotations.NullMarked;
